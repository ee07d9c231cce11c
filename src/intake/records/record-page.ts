import { InputError } from '../input-error.js'
import { type Found, type Hints, pageFrom } from '../page-from.js'
import { dayOf, momentOf } from './day-of.js'
import { type Field, fieldsOf } from './fields.js'

/** What the record stands for where it does not say so itself: the outlet of a feed, the day of a crawl. */
export type Given = NonNullable<Hints['facts']>

/** Markup inside a value: a tag that news is written with, opened or closed. */
const MARKUP = /<\/?(?:p|div|span|strong|em|ul|ol|li|h[1-6]|blockquote|article|section|figure|br|a|img)[\s>/]/i

/** What a record may do without: of a form that is not known it is passed over. */
const BESIDE: ReadonlySet<Field> = new Set(['subtitle', 'section', 'updated', 'captions'])

const FORM = 'a record holds {"id","outlet","url","published","byline","title","text"}'
const DEPTH = 4

/**
 * The page of a record: its fields under any of the names of lexicons/intake/fields.tsv, texts as they stand or as markup. `place` is where it
 * stands, for errors and for a record without an id or address.
 */
export function recordPage(
  place: string,
  record: Iterable<readonly [string, unknown]>,
  given: Given = {},
  hints: Hints = {},
): Found {
  const fields = fieldsOf(record)
  const bad = (what: string): InputError => new InputError('bad-record', place, what, FORM)
  const values = new Map<Field, string>()
  for (const [field, value] of fields) {
    const text = textIn(value, field)
    if (text === null) {
      if (BESIDE.has(field)) continue
      return bad(`the field ${field} is not a string`)
    }
    if (text.trim() !== '') values.set(field, text)
  }
  const body = values.get('text')
  if (body === undefined) return bad('the field text is missing or empty')
  const stated = values.get('published') ?? values.get('updated')
  const published = stated === undefined ? null : dayOf(stated)
  if (stated !== undefined && published === null) return bad(`published «${stated.slice(0, 60)}» is no date like 2023-09-05`)
  const title = plain(values.get('title') ?? '') || null
  // Only an address of the web may become a link of the reader's page.
  const address = values.get('url')?.trim()
  const own = address !== undefined && /^https?:\/\/\S+$/i.test(address) ? address : undefined
  const url = own ?? given.url ?? null
  const facts = {
    title,
    outlet: plain(values.get('outlet') ?? '') || given.outlet || null,
    url,
    byline: plain(values.get('byline') ?? '') || given.byline || null,
    published: published ?? given.published ?? null,
    ...detailsIn(values, title, stated),
  }
  const source = nameOf(values.get('id')?.trim(), own) ?? place
  const all = { ...hints, facts }
  if (MARKUP.test(body)) {
    const heading = title === null ? '' : `<h1>${escaped(title)}</h1>\n`
    return pageFrom(source, 'html', `${heading}${body}`, 'utf-8', all, place)
  }
  return pageFrom(source, 'record', title === null ? body : `${title}\n${body}`, 'utf-8', all, place)
}

/** What a record says of its article beside source and day. A time of change that is the time of publication says nothing. */
function detailsIn(values: ReadonlyMap<Field, string>, title: string | null, published: string | undefined) {
  const [subtitle, section, caption] = (['subtitle', 'section', 'captions'] as const).map((field) =>
    plain(values.get(field) ?? ''),
  )
  const changed = values.get('updated')
  const updated = changed === undefined || changed === published ? null : momentOf(changed)
  return {
    ...(subtitle !== '' && subtitle !== title && { subtitle }),
    ...(section !== '' && !/^\d+$|^https?:/.test(section!) && { section }),
    ...(updated !== null && { updated }),
    ...(caption !== '' && { captions: [caption!] }),
  }
}

/** An id that is a mere number names a record of its own site only; the address names it everywhere. */
const nameOf = (id: string | undefined, url: string | undefined): string | undefined =>
  id === undefined || (/^\d+$/.test(id) && url !== undefined) ? url : id

/** A string; a number where numbers are usual; of an object what it shows (`rendered`, `name`, `value`, `#text`); of a list its first, or all its names. */
function textIn(value: unknown, field: Field, depth = 0): string | null {
  if (typeof value === 'string') return value
  if (typeof value === 'number') return field === 'id' || field === 'published' ? String(value) : null
  if (typeof value !== 'object' || value === null || depth > DEPTH) return null
  if (Array.isArray(value)) {
    const parts = value.slice(0, field === 'text' ? 10_000 : 10).map((part) => textIn(part, field, depth + 1))
    const found = parts.filter((part) => part !== null)
    return found.length === 0 ? null : field === 'text' ? found.join('\n') : field === 'byline' ? found.join('، ') : found[0]!
  }
  const object = value as Readonly<Record<string, unknown>>
  for (const key of ['rendered', 'name', 'title', 'value', '#text', 'text', '$oid', '$date'])
    if (object[key] !== undefined) return textIn(object[key], field, depth + 1)
  return null
}

/** A short value without markup and references, on one line. */
const plain = (value: string): string =>
  value
    .replace(/<[^<>]{1,500}>/g, '')
    .replace(/&(?:amp|quot|lt|gt|nbsp|#0?39|#8217);/g, (reference) => REFERENCES[reference] ?? ' ')
    .replace(/\s+/g, ' ')
    .trim()

const REFERENCES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&quot;': '"',
  '&lt;': '<',
  '&gt;': '>',
  '&#39;': "'",
  '&#039;': "'",
  '&#8217;': '’',
}

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
