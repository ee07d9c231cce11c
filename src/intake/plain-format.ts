import { decodeHead } from './chars/charset.js'
import { delimiterOf } from './records/csv.js'
import { fieldNamed } from './records/fields.js'

/** A heading of Markdown: a hashtag has no space behind its sign. */
const HEADING = /(?:^|\n)#{1,6}[ \t]+\S/
/** A name of a column is no sentence. */
const NAME = 40

/** Which of the formats without a mark of their own the first bytes of a nameless input show: `text` where it is not sure. */
export function plainFormatOf(head: Uint8Array): 'csv' | 'markdown' | 'text' {
  const content = (decodeHead(head)?.text ?? '').replace(/^\ufeff/, '').trimStart()
  if (isTable(content)) return 'csv'
  return HEADING.test(content) || hasFrontMatter(content) ? 'markdown' : 'text'
}

/** Does the first row name columns, the text and one more among them, and is there a second one? */
function isTable(content: string): boolean {
  const [header = '', ...rows] = content.split('\n')
  const sign = delimiterOf(header)
  const names = header.split(sign).map((cell) => cell.trim().replace(/^"|"$/g, ''))
  if (names.some((name) => name.length > NAME) || !rows.some((row) => row.includes(sign))) return false
  const fields = new Set(names.map(fieldNamed))
  fields.delete(null)
  return fields.has('text') && fields.size > 1
}

/** Does it begin with lines of `name: value` between two of `---`, one of whose names is read? */
function hasFrontMatter(content: string): boolean {
  const [first = '', ...lines] = content.split('\n')
  if (first.trimEnd() !== '---') return false
  const end = lines.findIndex((line) => line.trimEnd() === '---')
  return lines.slice(0, Math.max(end, 0)).some((line) => fieldNamed(line.split(':', 1)[0]!) !== null && line.includes(':'))
}
