import type { Page } from '../../document/index.js'
import type { Lexicons } from '../../lexicon/index.js'
import { creditOf } from '../credit.js'
import { keyOf, type Line, lineOf } from '../line.js'
import { bodyOf } from './body.js'
import { dayOf, metadataOf, type Stated } from './metadata.js'
import { type Block, type Outline, outlineOf } from './outline.js'
import { secondOpinion } from './second-opinion.js'
import { pageTitle, titleBlock } from './title.js'

/** The second opinion is not asked about larger or deeper pages: it walks up and down the page many times. No real page comes near. */
const OPINION = { length: 2_000_000, elements: 20_000, depth: 200 }

/** The blocks of a marked-up page as lines, the title first, each with what the structure says against it; and what the markup states. */
export function htmlLines(page: Page, lexicons: Lexicons): { lines: Line[]; stated: Stated } {
  const outline = outlineOf(page.content, lexicons)
  const metadata = { ...metadataOf(outline, lexicons), ...page.facts }
  const title = titleBlock(outline, metadata.title ?? null)
  const outside = outsideOf(page, outline, title)
  const heading =
    title >= 0 ? outline.blocks[title]! : outline.title === null ? null : pageTitle(outline.title, metadata.title ?? null)
  const lines: Line[] = []
  if (heading !== null) lines.push(toLine({ ...heading, linked: 0 }, null))
  if (outline.title !== null && title >= 0) lines.push(toLine(outline.title, 'page title'))
  for (const [index, block] of outline.blocks.entries()) if (index !== title) lines.push(toLine(block, outside[index]!))
  const stated = { ...metadata, title: heading?.text ?? metadata.title ?? null }
  return { lines, stated: { ...stated, ...writtenFacts(outline, outside, stated, lexicons) } }
}

function outsideOf(page: Page, outline: Outline, title: number): readonly (string | null)[] {
  const own = bodyOf(outline, title)
  const { elements, depth } = outline
  if (!own.unsure || page.content.length > OPINION.length || elements.length > OPINION.elements || depth > OPINION.depth)
    return own.outside
  const theirs = secondOpinion(page.content)
  if (theirs === null) return own.outside
  const agreed = (block: Block): boolean => theirs.has(keyOf(block.text))
  return outline.blocks.some(agreed) ? bodyOf(outline, title, agreed).outside : own.outside
}

const toLine = (block: Block, outside: string | null): Line =>
  lineOf({
    text: block.text,
    segments: block.segments,
    from: block.from,
    to: block.to,
    heading: block.level > 0,
    item: block.item,
    linked: block.linked,
    outside,
  })

/** The day and the writer that elements marked so name, where meta tags did not. */
function writtenFacts(outline: Outline, outside: readonly (string | null)[], stated: Stated, lexicons: Lexicons): Stated {
  const marked = (role: string): Block[] => outline.blocks.filter((_, i) => outside[i] === role)
  const times = outline.times
    .filter(({ block }) => outside[block] === 'date' || outside[block] === null || outside[block] === undefined)
    .map(({ value }) => value)
  const dated = [...times, ...marked('date').map((block) => block.text)]
  const writers = marked('byline').map(
    (block) => creditOf(block.text, lexicons)?.person ?? (/[:\d]/.test(block.text) || block.text.length > 40 ? null : block.text),
  )
  return {
    published: stated.published ?? dated.map((date) => dayOf(date, lexicons)).find((day) => day !== null) ?? null,
    byline: stated.byline ?? writers.find((name) => name !== null) ?? null,
  }
}
