import type { Page } from '../document/index.js'
import { arabicOr } from './arabic-only.js'
import { InputError } from './input-error.js'
import { inMegabytes, PAGE_BYTES } from './limits.js'

const FORM = 'a line holds {"id","outlet","url","published","byline","title","text"}'
const NEWLINE = 10

/** The pages of a JSON-lines file, one a line; a line that cannot be read is an InputError in its place, and the next ones are still read. */
export function* recordsOf(source: string, bytes: Uint8Array): Generator<Page | InputError> {
  let number = 0
  for (let start = 0; start < bytes.length; ) {
    const newline = bytes.indexOf(NEWLINE, start)
    const end = newline < 0 ? bytes.length : newline
    const line = bytes.subarray(start, end)
    start = end + 1
    number++
    const read = recordOf(source, number, line)
    if (read !== null) yield read
  }
}

function recordOf(source: string, number: number, line: Uint8Array): Page | InputError | null {
  const place = `${source}:${number}`
  if (line.length > PAGE_BYTES)
    return new InputError(
      'too-large',
      place,
      `the line has ${inMegabytes(line.length)}`,
      `a record may have ${inMegabytes(PAGE_BYTES)}`,
    )
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(line)
  } catch {
    return new InputError('bad-encoding', place, 'the line is not UTF-8', 'JSON is UTF-8: save it so')
  }
  if (text.trim() === '') return null
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return new InputError('bad-record', place, 'the line is not JSON', FORM)
  }
  return pageOf(place, value)
}

function pageOf(place: string, value: unknown): Page | InputError {
  const bad = (what: string): InputError => new InputError('bad-record', place, what, FORM)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return bad('the line is not an object')
  const record = value as Readonly<Record<string, unknown>>
  for (const field of ['id', 'outlet', 'url', 'published', 'byline', 'title', 'text'])
    if (record[field] !== undefined && record[field] !== null && typeof record[field] !== 'string')
      return bad(`the field ${field} is not a string`)
  const field = (name: string): string | null =>
    typeof record[name] === 'string' && record[name].trim() !== '' ? record[name] : null
  const body = field('text')
  if (body === null) return bad('the field text is missing or empty')
  const published = field('published')
  const day = published === null ? null : dayOf(published)
  if (published !== null && day === null) return bad(`published «${published}» is no date like 2023-09-05`)
  const title = field('title')?.replace(/\s+/g, ' ').trim() ?? null
  const page: Page = {
    source: field('id') ?? place,
    format: 'record',
    content: title === null ? body : `${title}\n${body}`,
    charset: 'utf-8',
    facts: { title, outlet: field('outlet'), url: field('url'), byline: field('byline'), published: day },
  }
  return arabicOr(page, page.content, place)
}

/** EDTF as it is; of an ISO 8601 time stamp the day that it names. */
function dayOf(value: string): string | null {
  const text = value.trim()
  const stamp = /^(\d{4}-\d{2}-\d{2})[T ]\d/.exec(text)
  if (stamp !== null) return stamp[1]!
  return /^\d{4}(-\d{2}(-\d{2})?)?[~?%]?(\/(\d{4}(-\d{2}(-\d{2})?)?[~?%]?|\.\.))?$/.test(text) ? text : null
}
