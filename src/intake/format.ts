/** What an input holds. A `mail` is a page saved with its parts (MIME HTML); `records` are JSON lines; `xml` is a feed, a sitemap or NITF. */
export type InputFormat = 'html' | 'text' | 'markdown' | 'mail' | 'records' | 'json' | 'csv' | 'xml' | 'zip' | 'warc'

const BY_EXTENSION: Readonly<Record<string, InputFormat>> = {
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  shtml: 'html',
  txt: 'text',
  text: 'text',
  wet: 'warc',
  md: 'markdown',
  markdown: 'markdown',
  mht: 'mail',
  mhtml: 'mail',
  jsonl: 'records',
  ndjson: 'records',
  json: 'json',
  csv: 'csv',
  tsv: 'csv',
  xml: 'xml',
  rss: 'xml',
  atom: 'xml',
  rdf: 'xml',
  zip: 'zip',
  warc: 'warc',
}

/** The endings that are read, for messages. */
export const READ_EXTENSIONS = '.html .mht .txt .md .jsonl .json .csv .xml .zip .warc, and each with .gz'

/** The format that a path's ending names, and whether the file is packed; null for an ending that is not read. */
export function formatOfPath(path: string): { readonly format: InputFormat; readonly packed: boolean } | null {
  const parts = path.toLowerCase().split(/[\\/]/).at(-1)!.split('.')
  const packed = parts.length > 2 && parts.at(-1) === 'gz'
  const format = parts.length > 1 ? BY_EXTENSION[parts.at(packed ? -2 : -1)!] : undefined
  return format === undefined ? null : { format, packed }
}

const BY_TYPE: Readonly<Record<string, InputFormat>> = {
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'text/plain': 'text',
  'text/markdown': 'markdown',
  'multipart/related': 'mail',
  'message/rfc822': 'mail',
  'application/x-ndjson': 'records',
  'application/jsonl': 'records',
  'application/json': 'json',
  'application/feed+json': 'json',
  'application/ld+json': 'json',
  'text/csv': 'csv',
  'text/xml': 'xml',
  'application/xml': 'xml',
  'application/rss+xml': 'xml',
  'application/atom+xml': 'xml',
  'application/rdf+xml': 'xml',
  'application/zip': 'zip',
  'application/warc': 'warc',
}

/** The format that a media type names, parameters passed over; null for one that is not read. */
export const formatOfType = (type: string): InputFormat | null => BY_TYPE[type.split(';')[0]!.trim().toLowerCase()] ?? null

const HEAD = 2048

/** The format that the first characters of a nameless input show. */
export function formatOfContent(content: string): InputFormat {
  if (content.startsWith('PK\x03\x04')) return 'zip'
  if (/^WARC\/\d/.test(content)) return 'warc'
  const first = content.slice(0, HEAD).trimStart()
  if (first.startsWith('[')) return 'json'
  if (first.startsWith('{')) {
    // A line of records is an object whole; where it does not end on its line, the object is the file.
    const line = first.split('\n', 1)[0]!
    return line.trimEnd().endsWith('}') || (line.length === first.length && line.length > SHORT) ? 'records' : 'json'
  }
  if (XML_ROOTS.has(rootOf(first))) return 'xml'
  if (
    /^(?:From|MIME-Version|Subject|Snapshot-Content-Location|Content-Type|Date):[ \t]/.test(first) &&
    /\nContent-Type:/i.test(first)
  )
    return 'mail'
  return /^<(?:!doctype|html|head|body|\?xml|!--|article|div|meta)/i.test(first) ? 'html' : 'text'
}

/** An object that is laid out for people breaks its first line sooner. */
const SHORT = 100
const XML_ROOTS = new Set(['rss', 'feed', 'rdf:rdf', 'urlset', 'sitemapindex', 'nitf', 'newsitem', 'newsml', 'newsmessage'])

/** The name of the first element, in lower case, behind declarations and comments; '' where there is none. */
export function rootOf(markup: string): string {
  let rest = markup.trimStart()
  for (const [opening, closing] of [
    ['<?', '?>'],
    ['<!--', '-->'],
    ['<!', '>'],
    ['<!--', '-->'],
  ] as const)
    while (rest.startsWith(opening)) {
      const end = rest.indexOf(closing, opening.length)
      if (end < 0) return ''
      rest = rest.slice(end + closing.length).trimStart()
    }
  return /^<([\w:]+)/.exec(rest)?.[1]?.toLowerCase() ?? ''
}
