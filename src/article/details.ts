import { details, type Lexicons } from '../lexicon/index.js'
import type { Details } from './html/details.js'
import type { Cut } from './judges/judge.js'
import { keyOf } from './key.js'
import type { Line } from './line.js'
import { statedDate } from './stated-date.js'

type Row = ReturnType<typeof details.parse>[number]

/** The labels by their keys; use through `lexicons.derive`. */
const rowsByKey = (lexicons: Lexicons): ReadonlyMap<string, Row> =>
  new Map(lexicons.rows(details).map((row) => [keyOf(row.phrase), row]))

/** The lines of a page and what became of them. */
interface Judged {
  readonly lines: readonly Line[]
  readonly cuts: readonly Cut[]
  readonly kept: readonly number[]
  /** The offset in the page above which the head of the site stands. */
  readonly top: number
}

/** Lines cut for these reasons may speak of the article itself. */
const OWN = new Set(['date', 'label', 'byline', 'outside the article', 'author', 'credit', 'source line'])
const LABEL_WORDS = 3
const LINE_WORDS = 24
const SECTION_WORDS = 4

/** Adds to what the markup states (`stated`) what the lines cut around the text say: the captions, and behind their labels section and day of change. */
export function detailsOf(judged: Judged, stated: Details, published: string | null, lexicons: Lexicons): Details {
  const written = labelled(judged, lexicons)
  const { updated: changed, ...others } = stated
  const updated = changed ?? written.updated
  const section = stated.section ?? written.section
  const captions = [...new Set([...(stated.captions ?? []), ...captionsOf(judged)])]
  return {
    ...others,
    ...(section !== undefined && { section }),
    // A change before the publication is none of this article's.
    ...(updated !== undefined && (published === null || updated.slice(0, 10) >= published.slice(0, 10)) && { updated }),
    ...(captions.length > 0 && { captions }),
  }
}

/** What stands behind the labels on short lines, or on the line below a label alone. */
function labelled({ lines, cuts, top }: Judged, lexicons: Lexicons): Details {
  const rows = lexicons.derive(rowsByKey)
  const found: { updated?: string | undefined; section?: string | undefined } = {}
  for (const [at, cut] of cuts.entries()) {
    const line = lines[cut.line]!
    if (!OWN.has(cut.reason) || line.from < top || line.words > LINE_WORDS || line.linked > 0.9) continue
    const words = [...line.text.matchAll(/[\p{L}\p{M}]+/gu)]
    for (let i = 0; i < words.length; i++) {
      const row = rowAt(line.text, words, i, rows)
      if (row === null) continue
      i += row.length - 1
      const behind = line.text.slice(words[i]!.index + words[i]![0].length)
      const next = cuts[at + 1]
      const below = next !== undefined && next.line === cut.line + 1 && OWN.has(next.reason) ? lines[next.line]!.text : ''
      const value = keyOf(behind) === '' ? below : behind
      if (row.of === 'updated') found.updated ??= statedDate(value, lexicons)?.value
      else if (row.of === 'section' && /^\s*:/.test(behind)) found.section ??= sectionIn(value)
    }
  }
  return found
}

/** The longest label that begins at a word of a line. */
function rowAt(
  text: string,
  words: readonly RegExpMatchArray[],
  at: number,
  rows: ReadonlyMap<string, Row>,
): { of: Row['of']; length: number } | null {
  for (let length = Math.min(LABEL_WORDS, words.length - at); length > 0; length--) {
    const last = words[at + length - 1]!
    const row = rows.get(keyOf(text.slice(words[at]!.index, last.index! + last[0].length)))
    if (row !== undefined) return { of: row.of, length }
  }
  return null
}

/** The name of a section: a few words up to the next sign that divides. */
function sectionIn(value: string): string | undefined {
  const name = value
    .replace(/^[\s:]+/, '')
    .split(/[|•:/(\d]|\s[-–—]\s/)[0]!
    .trim()
  return name !== '' && name.split(/\s+/).length <= SECTION_WORDS ? name : undefined
}

/** The captions of pictures between the first and the last paragraph of the article, or right below it. */
function captionsOf({ lines, cuts, kept, top }: Judged): string[] {
  const first = kept[0]
  const last = kept.at(-1)
  if (first === undefined || last === undefined) return []
  const found = new Set<string>()
  let end = last
  for (const { line, reason, start, end: to } of cuts) {
    if (reason !== 'caption' || line < first || line > end + 1 || lines[line]!.from < top) continue
    if (line > end) end = line
    found.add(lines[line]!.text.slice(start, to).trim())
  }
  return [...found]
}
