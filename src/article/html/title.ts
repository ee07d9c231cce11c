import { keyOf } from '../line.js'
import type { Block, Outline } from './outline.js'

const SUFFIX = /\s+(?:[-–—|»:•]|::)\s+[^-–—|»•]{2,50}$/

/** The block that carries the title: the heading that says what the markup states, else the first heading of the highest level; -1 for none. */
export function titleBlock({ blocks, title }: Outline, stated: string | null): number {
  const wanted = [stated, title?.text ?? null]
    .flatMap((text) => (text === null ? [] : [keyOf(text), keyOf(text.replace(SUFFIX, ''))]))
    .filter((key) => key !== '')
  const says = (block: Block): boolean => {
    const key = keyOf(block.text)
    return wanted.includes(key) || (key.split(' ').length >= 4 && wanted.some((text) => text.startsWith(key)))
  }
  const headings = [...blocks.keys()]
    .filter((i) => blocks[i]!.level > 0)
    .sort((a, b) => blocks[a]!.level - blocks[b]!.level || a - b)
  const said = headings.find((i) => says(blocks[i]!) && blocks[i]!.linked < 0.9) ?? headings.find((i) => says(blocks[i]!))
  if (said !== undefined) return said
  const plain = blocks.findIndex((block) => block.linked < 0.9 && wanted.includes(keyOf(block.text)))
  if (plain >= 0) return plain
  return stated === null && title === null ? (headings.find((i) => blocks[i]!.level <= 2) ?? -1) : -1
}

/** The `<title>` without the name of the site behind it. */
export function pageTitle(title: Block, stated: string | null): Block {
  const own = stated !== null && title.text.startsWith(stated) ? stated : title.text.replace(SUFFIX, '')
  if (own.length === title.text.length || own.trim() === '') return title
  const segments = title.segments
    .filter((s) => s.start < own.length)
    .map((s) =>
      s.end <= own.length ? s : { ...s, end: own.length, to: s.kind === 'verbatim' ? s.from + own.length - s.start : s.to },
    )
  return { ...title, text: own, segments, to: segments.at(-1)!.to }
}
