/** The most bytes one page, or one line of a JSON-lines file, may have. The longest news page is a hundredth of it. */
export const PAGE_BYTES = 20 * 1024 * 1024

/** The most bytes a file of many records may have, unpacked. */
export const RECORDS_BYTES = 1024 * 1024 * 1024

/** Bytes as a person reads them: 20 MB. */
export const inMegabytes = (bytes: number): string => `${Math.ceil(bytes / (1024 * 1024))} MB`
