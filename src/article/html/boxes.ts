import type { Lexicons } from '../../lexicon/index.js'
import { furnitureOf } from '../furniture.js'
import type { Block, Outline } from './outline.js'

/** Larger elements hold more than one thing. */
const BLOCKS = 40
const CARD_BLOCKS = 5
const HEADLINE_WORDS = 4
const OPENERS = ['opens', 'comments'] as const
const CELL_WORDS = 4
const CELLS = 6

/**
 * What the text of an element says it is, where no name in the markup does: a box under a heading of the site («أخبار ذات صلة»), a card
 * (a headline that leads elsewhere and what is said of it), a table of short cells. Null where it says nothing; one entry for each element.
 */
export function boxesOf({ elements, blocks, images }: Outline, lexicons: Lexicons): (string | null)[] {
  const pictured = new Set<number>()
  for (const { block, element } of images)
    for (let at = element; at >= 0 && elements[at]!.end - elements[at]!.first <= 1; at = elements[at]!.parent)
      if (elements[at]!.first === block) pictured.add(at)
  const furniture = lexicons.derive(furnitureOf)
  const heads = new Map<number, string | null>()
  /** The class of a box that a block, as its first line, announces. */
  const announced = (index: number): string | null => {
    let said = heads.get(index)
    if (said === undefined) {
      const row = furniture.whole(blocks[index]!.key, [...OPENERS, 'equals'])
      said = row === null || (row.kind === 'equals' && row.class !== 'box') ? null : row.class
      heads.set(index, said)
    }
    return said
  }
  const leadsOn = (block: Block): boolean =>
    block.linked > 0.8 && furniture.whole(block.key, ['equals', 'starts'])?.class === 'read more'
  return elements.map(({ tag, first, end }, index) => {
    const size = end - first
    if (size === 1 && pictured.has(index) && CAPTIONED.has(tag) && isCaption(blocks[first]!)) return 'caption'
    if (size < 2 || size > BLOCKS || tag === 'root' || tag === 'html' || tag === 'body') return null
    const said = announced(first)
    if (said !== null) return said
    const top = blocks[first]!
    if (size <= CARD_BLOCKS && top.level > 0 && top.linked > 0.9 && top.words >= HEADLINE_WORDS) return 'teaser'
    if (size <= CARD_BLOCKS && top.level > 0 && leadsOn(blocks[end - 1]!)) return 'teaser'
    return tag === 'table' && size >= CELLS && isFigures(blocks.slice(first, end)) ? 'table' : null
  })
}

/** Elements that hold a picture and the line under it; a paragraph may begin with a picture. */
const CAPTIONED = new Set(['div', 'table', 'tbody', 'center', 'figure', 'section', 'dl'])
const CAPTION_WORDS = { least: 3, most: 25 }
const isCaption = ({ text, words, level, linked, size }: Block): boolean =>
  /[\u0621-\u064a]/.test(text) &&
  !text.includes('©') &&
  level === 0 &&
  size < 18 &&
  linked < 0.5 &&
  words >= CAPTION_WORDS.least &&
  words <= CAPTION_WORDS.most

/** Short cells all, figures among them. */
const isFigures = (cells: readonly Block[]): boolean =>
  cells.every(({ text }) => text.split(/\s+/).length <= CELL_WORDS) &&
  cells.filter(({ text }) => /^[\d\u0660-\u0669.,٫٪%+-]+$/.test(text)).length >= 2
