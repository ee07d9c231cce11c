import { keyOf } from '../key.js'
import { wordsIn } from '../line.js'
import type { Block, Outline } from './outline.js'

const SUFFIX = /\s+(?:[-–—|»:•]|::)\s+[^-–—|»•]{2,50}$/

/** The block that carries the title: the heading that says what the markup states, else the first heading of the highest level; -1 for none. */
export function titleBlock({ blocks, title }: Outline, stated: string | null): number {
  const wanted = [stated, title?.text ?? null]
    .flatMap((text) => (text === null ? [] : [keyOf(text), keyOf(text.replace(SUFFIX, ''))]))
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
  if (plain >= 0) return plain
  // Site, section and title stand in any order in `<title>`; what the page repeats of it is the title.
  const parts = new Set([stated, title?.text ?? null].flatMap((text) => (text === null ? [] : partsOf(text))))
  const repeated = (i: number): boolean => blocks[i]!.linked < 0.9 && parts.has(blocks[i]!.key)
  const part = headings.find(repeated) ?? [...blocks.keys()].find(repeated) ?? headings.find((i) => parts.has(blocks[i]!.key))
  if (part !== undefined) return part
  return stated === null && title === null ? (headings.find((i) => blocks[i]!.level <= 2) ?? -1) : -1
}

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

/** Is the `<title>` a name (of the site, of nothing) rather than a headline? Then no block repeats it, and it is short. */
export const isNameOnly = (title: Block): boolean => title.words <= PART_WORDS

/** The `<title>` without the name of the site behind it. */
export function pageTitle(title: Block, stated: string | null): Block {
  const own = stated !== null && title.text.startsWith(stated) ? stated : title.text.replace(SUFFIX, '')
  if (own.length === title.text.length || own.trim() === '') return title
  const segments = title.segments
    .filter((s) => s.start < own.length)
    .map((s) =>
      s.end <= own.length ? s : { ...s, end: own.length, to: s.kind === 'verbatim' ? s.from + own.length - s.start : s.to },
    )
  const key = keyOf(own)
  return { ...title, text: own, key, words: wordsIn(key), segments, to: segments.at(-1)!.to }
}
