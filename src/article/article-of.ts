import type { Layers, Page, PageFacts, Segment } from '../document/index.js'
import type { Lexicons } from '../lexicon/index.js'
import { assemble } from './assemble.js'
import { creditOf } from './credit.js'
import { dayAgo } from './day-ago.js'
import { detailsOf } from './details.js'
import { creditsOf, factsOf } from './facts.js'
import type { Details } from './html/details.js'
import { htmlLines } from './html/html-lines.js'
import { judgeLines } from './judge-lines.js'
import { keptBecause } from './kept-because.js'
import { type Line, lastSign } from './line.js'
import { siteName } from './site-name.js'
import { textLines } from './text-lines.js'

/** What a page turns out to say. `text` is its title, a line end and its body: the page's own characters in their own order. */
export interface PageArticle {
  readonly text: string
  readonly facts: PageFacts
  readonly article: Layers['article']
  /** Covers `text` without gaps: where each stretch stands in the page's content. */
  readonly segments: readonly Segment[]
  /** For each line of `text`, what speaks for it. */
  readonly kept: readonly string[]
}

/** Reads the article out of a page. A page without one gives an empty `text`. Pure; throws nothing. */
export function articleOf(page: Page, lexicons: Lexicons): PageArticle {
  const { lines, stated, details, chosen } =
    page.format === 'html'
      ? htmlLines(page, lexicons)
      : { lines: textLines(page), stated: page.facts ?? {}, details: {}, chosen: null }
  const site = stated.outlet ?? siteName(lines, lexicons)
  const { cuts, first, last } = judgeLines(lines, stated.title ?? null, site, page.format, lexicons)
  const { text, segments, removed, kept } = assemble(lines, cuts)
  const title = titleOf(lines, kept, first, stated.title ?? null, page, lexicons)
  const head = lines[(stated.title ?? null) === null && title !== null ? kept[0]! : 0]?.from ?? 0
  const top = page.format === 'html' ? head : 0
  const credits = creditsOf(lines, cuts, first, last, top, stated, site, lexicons)
  const ago =
    credits.published === null && page.captured !== undefined ? dayAgo(lines, first, head, page.captured, lexicons) : null
  const facts = factsOf(page, stated, title, ago === null ? credits : { ...credits, published: ago }, site, lexicons)
  const { outlet, byline, url } = facts
  const more = detailsOf({ lines, cuts, kept, top }, { ...details, ...givenDetails(page) }, facts.published, lexicons)
  return {
    text,
    facts,
    article: {
      title,
      outlet,
      byline,
      agency: credits.agency === outlet ? null : credits.agency,
      language: 'ar',
      url,
      ...more,
      removed,
    },
    segments,
    kept: keptBecause(lines, kept, cuts, { first, last }, title, chosen),
  }
}

/** What the capture itself states of the article beside its source and day. */
const givenDetails = ({ facts: { subtitle, section, updated, captions } = {} }: Page): Details => ({
  ...(subtitle !== undefined && { subtitle }),
  ...(section !== undefined && { section }),
  ...(updated !== undefined && { updated }),
  ...(captions !== undefined && { captions }),
})

const TITLE_WORDS = 30
/** A credit is shorter than most titles; «البحرين: …» begins many a title. */
const CREDIT_WORDS = 6

/** The title: what is stated, or the first line above the running text if it reads like one. */
function titleOf(
  lines: readonly Line[],
  kept: readonly number[],
  first: number,
  stated: string | null,
  page: Page,
  lexicons: Lexicons,
): string | null {
  if (stated !== null) return stated
  const top = kept[0]
  if (top === undefined || page.format === 'record') return null
  const line = lines[top]!
  const above = first < 0 ? kept.length > 1 : top < first
  if (
    !above ||
    line.words > TITLE_WORDS ||
    ':.'.includes(lastSign(line.text)) ||
    (line.words <= CREDIT_WORDS && creditOf(line.text, lexicons) !== null)
  )
    return null
  return line.text
}
