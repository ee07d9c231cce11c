import type { Page } from '../../document/index.js'
import type { Lexicons } from '../../lexicon/index.js'
import { furnitureOf } from '../furniture.js'
import { keyOf } from '../key.js'
import { type Line, lastSign, wordsIn } from '../line.js'
import { writerIn } from '../writer.js'
import { type Body, bodyOf } from './body.js'
import { boxesOf } from './boxes.js'
import { type Details, statedDetails } from './details.js'
import { dayOf, metadataOf, type Stated } from './metadata.js'
import { type Block, type Outline, outlineOf } from './outline.js'
import { secondOpinion } from './second-opinion.js'
import { withoutSiteAsAuthor } from './site-as-author.js'
import { isNameOnly, pageTitle, titleBlock } from './title.js'

/** The second opinion is not asked about larger or deeper pages: it walks up and down the page many times. Few real pages come near. */
const OPINION = { length: 600_000, elements: 6_000, blocks: 3_000, depth: 100 }

/** The blocks of a marked-up page as lines, the title first, each with what the structure says against it; and what the markup states. */
export function htmlLines(page: Page, lexicons: Lexicons): { lines: Line[]; stated: Stated; details: Details; chosen: string } {
  const outline = outlineOf(page.content, lexicons)
  const metadata = { ...withoutName(metadataOf(outline, lexicons), outline), ...page.facts }
  const title = titleBlock(outline, metadata.title ?? null)
  const { outside, chosen } = chosenBody(page, outline, title, boxesOf(outline, lexicons))
  const heading =
    title >= 0
      ? outline.blocks[title]!
      : outline.title === null || (metadata.title == null && isNameOnly(outline.title))
        ? null
        : pageTitle(outline.title, metadata.title ?? null, outline.blocks)
  const above = heading === null ? headlineAbove(outline, outside) : -1
  const lines: Line[] = []
  if (heading !== null) lines.push(toLine({ ...heading, linked: 0 }, null))
  if (outline.title !== null && (title >= 0 || heading === null)) lines.push(toLine(outline.title, 'page title'))
  for (const [index, block] of outline.blocks.entries())
    if (index !== title) lines.push(toLine(block, index === above ? null : outside[index]!))
  const named = { ...metadata, title: heading?.text ?? metadata.title ?? null }
  const stated = withoutSiteAsAuthor(named, outline.title?.text ?? '', lexicons)
  return {
    lines,
    chosen,
    stated: { ...stated, ...writtenFacts(outline, outside, title, stated, lexicons) },
    details: statedDetails(outline, outside, stated.title, title, lexicons),
  }
}

function chosenBody(page: Page, outline: Outline, title: number, boxes: readonly (string | null)[]): Omit<Body, 'unsure'> {
  const own = bodyOf(outline, title, boxes)
  const { elements, blocks, depth } = outline
  if (
    !own.unsure ||
    page.content.length > OPINION.length ||
    elements.length > OPINION.elements ||
    blocks.length > OPINION.blocks ||
    depth > OPINION.depth
  )
    return own
  const theirs = secondOpinion(page.content)
  if (theirs === null) return own
  const agreed = (block: Block): boolean => theirs.has(block.key)
  return blocks.some(agreed) ? { ...bodyOf(outline, title, boxes, agreed), chosen: 'as the second opinion has it' } : own
}

const NAME_TITLE_WORDS = 4

/** A page of a platform states the name of the channel as its title, and links it: it is the outlet's name. */
function withoutName(stated: Stated, { blocks }: Outline): Stated {
  const key = keyOf(stated.title ?? '')
  if (key === '' || stated.outlet || wordsIn(key) > NAME_TITLE_WORDS) return stated
  const said = blocks.filter((block) => block.key === key)
  const isName = said.length > 0 && said.every(({ linked, level }) => linked > 0.9 && level === 0)
  return isName ? { ...stated, title: null, outlet: stated.title! } : stated
}

const HEADLINE = { least: 4, most: 25, back: 4 }

/** Where `<title>` is no headline: the block right above the article's element that could be one; -1 where there is none, or the article begins with it. */
function headlineAbove({ blocks }: Outline, outside: readonly (string | null)[]): number {
  const top = outside.indexOf(null)
  if (top < 0 || isHeadlineLike(blocks[top]!)) return -1
  for (let at = top - 1; at >= Math.max(0, top - HEADLINE.back); at--)
    if (outside[at] === 'outside the article' && isHeadlineLike(blocks[at]!)) return at
  return -1
}

function isHeadlineLike({ text, words, linked }: Block): boolean {
  return (
    linked < 0.5 && words >= HEADLINE.least && words <= HEADLINE.most && !'.،:|'.includes(lastSign(text)) && !/\d{4}/.test(text)
  )
}

const toLine = (block: Block, outside: string | null): Line => ({
  text: block.text,
  key: block.key,
  words: block.words,
  segments: block.segments,
  from: block.from,
  to: block.to,
  heading: block.level > 0,
  item: block.item,
  linked: block.linked,
  outside,
})

/** Where a mark of the writer is believed: not in comments, teasers and boxes. */
const WRITTEN = new Set(['byline', 'author', 'date', 'footer', 'post footer', 'outside the article'])

/** Is the block in an element marked as the writer's name? */
function marksWriter({ elements }: Outline, block: Block): boolean {
  for (let at = block.element; at >= 0; at = elements[at]!.parent) {
    const { role } = elements[at]!
    if (role !== null) return role === 'byline'
  }
  return false
}

const ABOVE_TITLE = 2
const NAME_WORDS = 5
const isBareName = (text: string): boolean => !/[:\d]/.test(text) && text.length <= 40 && text.split(/\s+/).length <= NAME_WORDS

/** The day and the writer that elements marked so name, where meta tags did not. */
function writtenFacts(
  outline: Outline,
  outside: readonly (string | null)[],
  title: number,
  stated: Stated,
  lexicons: Lexicons,
): Stated {
  // The head of a site shows the day of the visit: a day above the title counts right above it only.
  const marked = (role: string): Block[] => outline.blocks.filter((_, i) => outside[i] === role && i >= title - ABOVE_TITLE)
  const times = outline.times
    .filter(
      ({ block }) =>
        outside[block] === 'date' || outside[block] === 'post footer' || outside[block] === null || outside[block] === undefined,
    )
    .map(({ value }) => value)
  const dated = [...times, ...marked('date').map((block) => block.text)]
  const writers = outline.blocks
    .filter((block, i) => WRITTEN.has(outside[i] ?? 'byline') && marksWriter(outline, block))
    .map(
      (block) =>
        writerIn(block.text, lexicons, stated.outlet ?? null) ??
        (isBareName(block.text) && lexicons.derive(furnitureOf).whole(keyOf(block.text), ['byline']) === null
          ? block.text
          : null),
    )
  return {
    published: stated.published ?? dated.map((date) => dayOf(date, lexicons)).find((day) => day !== null) ?? null,
    byline: stated.byline ?? writers.find((name) => name !== null) ?? null,
  }
}
