import { decode } from '../chars/charset.js'
import { InputError } from '../input-error.js'
import type { Found, Hints } from '../page-from.js'
import { fieldsOf } from './fields.js'
import { type Given, recordPage } from './record-page.js'

const FORM = 'give one record {"title","text",…}, a list of them, or an object that holds such a list'
/** How deep a list of records may lie: {"response": {"results": […]}} and the like. */
const DEPTH = 4
const KEYS = 200

/** The pages of a JSON file: one record, a list of them, or an object that holds such a list (JSON Feed, the answers of news services). */
export function* jsonPages(source: string, bytes: Uint8Array, hints: Hints): Generator<Found> {
  const text = decode(bytes, hints.charset)?.text
  let value: unknown
  try {
    value = JSON.parse(text ?? '')
  } catch {
    yield new InputError('bad-record', source, 'it is not JSON', FORM)
    return
  }
  const records = listOf(value)
  if (records === null) {
    yield new InputError('bad-record', source, 'it holds no records', FORM)
    return
  }
  const given: Given = { ...hints.facts, ...(isFeed(value) && typeof value.title === 'string' ? { outlet: value.title } : {}) }
  const captured = hints.captured === undefined ? {} : { captured: hints.captured }
  const single = records.length === 1 && records[0] === value
  for (const [index, record] of records.entries()) {
    const place = single ? source : `${source}:${index + 1}`
    yield isObject(record)
      ? recordPage(place, entriesOf(record), given, captured)
      : new InputError('bad-record', place, 'the record is not an object', FORM)
  }
}

type Json = Readonly<Record<string, unknown>>
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)
const isFeed = (value: unknown): value is Json => isObject(value) && String(value.version ?? '').includes('jsonfeed.org')

/** What services wrap their records in: {"_source": {…}}, {"attributes": {…}}. */
const entriesOf = (record: Json): [string, unknown][] => {
  const inner = [record._source, record.attributes, record.fields].find(isObject)
  return inner === undefined ? Object.entries(record) : [...Object.entries(inner), ...Object.entries(record)]
}

const isRecord = (value: unknown): boolean => isObject(value) && fieldsOf(entriesOf(value)).has('text')

/** The records in a value: itself, a list, or the first list of records that lies in it; null where there is none. */
function listOf(value: unknown): readonly unknown[] | null {
  let level: unknown[] = [value]
  for (let depth = 0; depth < DEPTH && level.length > 0; depth++) {
    for (const node of level) if (Array.isArray(node) && node.slice(0, KEYS).some(isRecord)) return node
    for (const node of level)
      if (isRecord(node) && !Object.values(node as Json).some((inner) => Array.isArray(inner) && inner.some(isRecord)))
        return [node]
    level = level.flatMap((node) => (isObject(node) ? Object.values(node).slice(0, KEYS) : [])).slice(0, KEYS * KEYS)
  }
  return null
}
