import { keyOf } from '../key.js'
import { wordsIn } from '../line.js'
import type { Block, Outline } from './outline.js'

const SUFFIX = { least: 2, most: 50 }

/** A title without the last part behind a sign that stands between spaces, where that is as short as a name. */
function withoutSuffix(text: string): string {
  let cut = -1
  for (let at = text.length - 1; at > 0 && text.length - at <= SUFFIX.most + 2; at--) {
    const sign = text[at]!
    if (!'-–—|»:•'.includes(sign)) continue
    const first = sign === ':' && text[at - 1] === ':' ? at - 1 : at
    const rest = text.slice(at + 1)
    const spaced = rest.trimStart() !== rest && /\s/.test(text[first - 1] ?? '')
    const length = rest.trimStart().length
    if (spaced && length >= SUFFIX.least && length <= SUFFIX.most) cut = first
    if (sign !== ':') break
  }
  return cut < 0 ? text : text.slice(0, cut).trimEnd()
}

/** The block that carries the title: the heading that says what the markup states, else the first heading of the highest level; -1 for none. */
export function titleBlock({ blocks, title }: Outline, stated: string | null): number {
  const wanted = [stated, title?.text ?? null]
    .flatMap((text) => (text === null ? [] : [keyOf(text), keyOf(withoutSuffix(text))]))
    .filter((key) => key !== '')
  const says = (block: Block): boolean => {
    const { key, words } = block
    return wanted.includes(key) || (words >= 4 && wanted.some((text) => text.startsWith(key)))
  }
  const headings = [...blocks.keys()]
    .filter((i) => blocks[i]!.level > 0)
    .sort((a, b) => blocks[a]!.level - blocks[b]!.level || a - b)
  const said = headings.find((i) => says(blocks[i]!) && blocks[i]!.linked < 0.9) ?? headings.find((i) => says(blocks[i]!))
  if (said !== undefined) return said
  const plain = blocks.findIndex((block) => block.linked < 0.9 && wanted.includes(block.key))
  const largest = byFormat(blocks)
  // A line that repeats a `<title>` of a few words may be the name of the site.
  if (plain >= 0 && (largest < 0 || blocks[plain]!.words >= PART_WORDS)) return plain
  // Site, section and title stand in any order in `<title>`; what the page repeats of it is the title.
  const parts = new Set([stated, title?.text ?? null].flatMap((text) => (text === null ? [] : partsOf(text))))
  const repeated = (i: number): boolean => blocks[i]!.linked < 0.9 && parts.has(blocks[i]!.key)
  const part = headings.find(repeated) ?? [...blocks.keys()].find(repeated) ?? headings.find((i) => parts.has(blocks[i]!.key))
  if (part !== undefined) return part
  if (largest >= 0 && (stated === null || wanted.every((text) => wordsIn(text) <= NAME_WORDS))) return largest
  return stated === null && title === null ? (headings.find((i) => blocks[i]!.level <= 2) ?? -1) : -1
}

/** The one line that the page sets larger than any other, where no heading stands; -1 where several share that size. */
function byFormat(blocks: readonly Block[]): number {
  if (blocks.some(({ level }) => level > 0)) return -1
  const size = blocks.reduce((most, block) => Math.max(most, block.size), 0)
  const found = size < LARGE ? [] : [...blocks.keys()].filter((i) => blocks[i]!.size === size)
  const only = found.length === 1 ? blocks[found[0]!]! : null
  return only !== null && only.words >= 3 && only.words <= HEADLINE_WORDS && only.linked < 0.5 ? found[0]! : -1
}

const LARGE = 18
const NAME_WORDS = 6
const HEADLINE_WORDS = 30
const PART_WORDS = 4
const DIVIDER = /\s[-–—|»:•]+\s|:\s|\|/

/** Runs of the parts that signs divide a `<title>` into, as keys, long enough for a headline. */
function partsOf(title: string): string[] {
  const parts = title
    .split(DIVIDER)
    .slice(0, 8)
    .map(keyOf)
    .filter((key) => key !== '')
  const runs: string[] = []
  for (let from = 0; from < parts.length; from++)
    for (let to = from + 1; to <= parts.length; to++) runs.push(parts.slice(from, to).join(' '))
  return runs.filter((key) => key.split(' ').length >= PART_WORDS)
}

/** The part between signs of a `<title>` that a line of the page repeats with something before or behind it («محليات: …»); null where none does. */
function saidBelow(title: string, blocks: readonly Block[]): string | null {
  const parts = title.split(SPACED).filter((part) => wordsIn(keyOf(part)) >= PART_WORDS)
  if (parts.length === 0 || parts[0]!.length === title.length) return null
  const isIn = (part: string): boolean => {
    const key = ` ${keyOf(part)} `
    return blocks.some((block) => block.words <= LINE_WORDS && block.linked < 0.5 && ` ${block.key} `.includes(key))
  }
  return parts.slice(0, MOST_PARTS).find(isIn) ?? null
}

const SPACED = /\s[-–—|»:•]+\s/
const LINE_WORDS = 40
const MOST_PARTS = 8

/** Is the `<title>` a name (of the site, of nothing) rather than a headline? Then no block repeats it, and it is short. */
export const isNameOnly = (title: Block): boolean => title.words <= PART_WORDS

/** The `<title>` without the name of the site behind it. */
export function pageTitle(title: Block, stated: string | null, blocks: readonly Block[]): Block {
  const said =
    stated !== null && title.text.startsWith(stated) ? stated : (saidBelow(title.text, blocks) ?? withoutSuffix(title.text))
  const start = Math.max(0, title.text.indexOf(said))
  const own = said.trim()
  const end = start + own.length
  if (own.length === title.text.length || own === '') return title
  const segments = title.segments
    .filter((s) => s.start < end && s.end > start)
    .map((s) => {
      const [from, to] = [Math.max(s.start, start), Math.min(s.end, end)]
      const part = { ...s, start: from - start, end: to - start }
      return s.kind === 'verbatim' ? { ...part, from: s.from + from - s.start, to: s.from + to - s.start } : part
    })
  const key = keyOf(own)
  return { ...title, text: own, key, words: wordsIn(key), segments, from: segments[0]!.from, to: segments.at(-1)!.to }
}
