import type { Page, PageFormat } from '../document/index.js'
import { arabicOr } from './arabic-only.js'
import { isBinary } from './bytes/binary.js'
import type { Bytes } from './bytes/chunks.js'
import { decode, firstInvalidByte } from './chars/charset.js'
import { type Change, repair, rewrite } from './chars/repair.js'
import { type Visible, visibleText } from './chars/visible-text.js'
import { InputError } from './input-error.js'
import { inMegabytes, PAGE_BYTES, PAGE_MOST } from './limits.js'

/** A page, or why there is none in its place. */
export type Found = Page | InputError

/** How the pages in the bytes of a named input are read: what an archive asks for each of its members. */
export type ReadMember = (source: string, bytes: Uint8Array | Bytes, hints: Hints) => AsyncGenerator<Found>

/** What is known of an input beside its bytes: from the headers it came with. */
export interface Hints {
  /** The character set its header declares. */
  readonly charset?: string
  /** The media type its header declares; outranks the ending of its name. */
  readonly type?: string
  readonly captured?: string
  readonly facts?: Page['facts']
}

/** Bytes as text in the set they are written in; an InputError where they are no text. */
export function textOf(source: string, bytes: Uint8Array, hints: Hints = {}): { text: string; charset: string } | InputError {
  if (bytes.length > PAGE_BYTES)
    return new InputError('too-large', source, `it has ${inMegabytes(bytes.length)}`, `the limit is ${inMegabytes(PAGE_BYTES)}`)
  if (bytes.length === 0) return new InputError('empty', source, 'it is empty', 'give a page with an article')
  if (isBinary(bytes)) return new InputError('binary', source, 'it is a binary file, not a page', 'save the page as HTML or text')
  return (
    decode(bytes, hints.charset) ??
    new InputError(
      'bad-encoding',
      source,
      `byte ${firstInvalidByte(bytes)} is not UTF-8, and no other character set gives Arabic`,
      'save it as UTF-8',
    )
  )
}

/** One page from its bytes. */
export function pageFromBytes(source: string, format: PageFormat, bytes: Uint8Array, hints: Hints = {}): Page | InputError {
  const read = textOf(source, bytes, hints)
  return read instanceof InputError ? read : pageFrom(source, format, read.text, read.charset, hints)
}

/** What a format's own marks are in a text: which of them to take out, and what they state. */
export type Unmark = (text: string) => { readonly changes: readonly Change[]; readonly facts: NonNullable<Page['facts']> }

/** One page from its characters: put right, marks taken out, and held to be Arabic. `place` is what an error names. */
export function pageFrom(
  source: string,
  format: PageFormat,
  text: string,
  charset: string,
  hints: Hints = {},
  place: string = source,
): Page | InputError {
  const { content, edits } = repair(text)
  const page: Page = {
    source,
    format,
    content,
    charset,
    ...(hints.facts === undefined ? {} : { facts: hints.facts }),
    ...(edits.length === 0 ? {} : { edits }),
    ...(hints.captured === undefined ? {} : { captured: hints.captured }),
  }
  const seen =
    format === 'html'
      ? visibleText(content, PAGE_MOST)
      : { text: content, length: content.length, elements: 0, depth: 0, attributes: 0 }
  return tooMuch(place, seen) ?? arabicOr(page, seen.text, place)
}

/** Would the page take its reader too long? */
function tooMuch(place: string, { length, elements, depth, attributes }: Visible): InputError | null {
  const over = (what: string, most: number): InputError =>
    new InputError('too-large', place, `it has more than ${most.toLocaleString('en')} ${what}`, 'no news page has: split it')
  if (depth > PAGE_MOST.depth) return over('elements inside each other', PAGE_MOST.depth)
  if (elements > PAGE_MOST.elements) return over('elements', PAGE_MOST.elements)
  if (attributes > PAGE_MOST.attributes) return over('attributes', PAGE_MOST.attributes)
  return length > PAGE_MOST.text ? over('characters of text', PAGE_MOST.text) : null
}

/** A page of plain text with the marks of its format taken out; what stood there is kept as edits. */
export function unmarked(page: Page, unmark: Unmark): Found {
  // Edits of edits would have no way back; a text so broken keeps its marks.
  if (page.edits !== undefined) return page
  const { changes, facts } = unmark(page.content)
  const { content, edits } = rewrite(page.content, changes)
  if (content.trim() === '') return new InputError('empty', page.source, 'there is no text in it', 'give a page with an article')
  return { ...page, content, ...(edits.length === 0 ? {} : { edits }), facts: { ...page.facts, ...facts } }
}
