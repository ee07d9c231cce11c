/** The most bytes one page, or one record, may have. The longest news page is a hundredth of it. */
export const PAGE_BYTES = 20 * 1024 * 1024

/**
 * The most a page may hold of what costs time to read: characters of text, elements, elements inside each other, and attributes. Counted, not
 * timed, so that a page is read or refused alike on every machine. Real pages stay far below each.
 */
export const PAGE_MOST = { text: 250_000, elements: 100_000, depth: 1_000, attributes: 1_000_000 } as const

/** The most bytes of a file that has to be held in memory as a whole: JSON, XML, a saved page with its pictures, a zip from standard input. */
export const WHOLE_BYTES = 128 * 1024 * 1024

/** A packed file that grows by more than this, beyond the first `FREE_BYTES`, was made to fill a disk: text packs to a fifth, never to a hundredth. */
export const MOST_GROWTH = 100
export const FREE_BYTES = 16 * 1024 * 1024

/** The most entries of a zip, and the most bytes that they may unpack to together. */
export const ZIP_ENTRIES = 1_000_000
export const ZIP_BYTES = 16 * 1024 * 1024 * 1024

/** Bytes as a person reads them: 20 MB. */
export const inMegabytes = (bytes: number): string => `${Math.ceil(bytes / (1024 * 1024))} MB`
