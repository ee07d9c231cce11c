/** What a file holds, by the ending of its name. */
export type InputFormat = 'html' | 'text' | 'records'

const BY_EXTENSION: Readonly<Record<string, InputFormat>> = {
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  shtml: 'html',
  txt: 'text',
  text: 'text',
  jsonl: 'records',
  ndjson: 'records',
}

/** The endings that are read, for messages. */
export const READ_EXTENSIONS = '.html .htm .txt .jsonl, and each with .gz'

/** The format that a path's ending names, and whether the file is packed; null for an ending that is not read. */
export function formatOfPath(path: string): { readonly format: InputFormat; readonly packed: boolean } | null {
  const parts = path.toLowerCase().split(/[\\/]/).at(-1)!.split('.')
  const packed = parts.length > 2 && parts.at(-1) === 'gz'
  const format = parts.length > 1 ? BY_EXTENSION[parts.at(packed ? -2 : -1)!] : undefined
  return format === undefined ? null : { format, packed }
}

/** The format that the first characters of a nameless input show. */
export function formatOfContent(content: string): InputFormat {
  const first = content.slice(0, 2048).trimStart()
  if (first.startsWith('{')) return 'records'
  return /^<(?:!doctype|html|head|body|\?xml|!--|article|div|meta)/i.test(first) ? 'html' : 'text'
}
