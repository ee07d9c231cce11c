import type { Page, PageFacts } from '../document/index.js'
import type { Lexicons } from '../lexicon/index.js'
import { creditOf, isLabelOnly, outletsByDomain, outletsByKey } from './credit.js'
import { furnitureOf } from './furniture.js'
import type { Cut } from './judges/judge.js'
import { keyOf } from './key.js'
import type { Line } from './line.js'
import { statedDate } from './stated-date.js'
import { writerIn } from './writer.js'

/** What the lines of a page say of outlet, writer, agency and day, beside what its markup or record states. */
export interface Credits {
  readonly outlet: string | null
  readonly byline: string | null
  readonly agency: string | null
  readonly published: string | null
}

/** Of what was cut below the text, or outside it, only these name a source. */
const SOURCES = new Set(['post footer', 'source line', 'credit', 'outlet line', 'byline', 'date', 'label'])
const CREDIT_WORDS = 14
/** A line that begins with what announces a writer goes on with day, section and counters. */
const SIGNED_WORDS = 24
/** A dateline run on before the first sentence: «سبق- وكالات:», «القاهرة (رويترز) -». */
const LEAD = /^[^.؟!]{2,60}?(?:\)\s*[-–—:]|[-–—:]\s|:)/
/** Their dates are those of other articles, or of the site. */
const UNDATED = new Set([
  'page title',
  'teaser',
  'comments',
  'aside',
  'footer',
  'copyright',
  'navigation',
  'box',
  'caption',
  'share',
  'tags',
  'advertisement',
  'follow',
  'cookies',
  'hidden',
])

/** Reads the credits around the text: the lines above the first paragraph, its dateline, the lines below, and what was cut.
 * Nothing above the offset `top` of the page is asked: the head of a site shows the day of the capture. */
export function creditsOf(
  lines: readonly Line[],
  cuts: readonly Cut[],
  first: number,
  last: number,
  top: number,
  facts: Page['facts'],
  site: string | null,
  lexicons: Lexicons,
): Credits {
  const reasons = new Map(cuts.map((cut) => [cut.line, cut.reason]))
  let { outlet, byline, agency, published }: { -readonly [K in keyof Credits]: Credits[K] } = {
    outlet: null,
    byline: null,
    agency: null,
    published: null,
  }
  const take = (text: string, whose = true): void => {
    const credit = creditOf(text, lexicons, site)
    if (credit === null) return
    // «المصدر: …» and «خدمة …» name whose text it is, not whose page.
    if (whose) outlet ??= credit.outlet
    agency ??= credit.agency
    byline ??= credit.person
  }
  // A signature is looked for where a page may have marked none: between title and text, beside the date, below the text.
  const signed = (text: string): void => {
    byline ??= writerIn(text, lexicons, site)
  }
  if (facts?.byline) take(facts.byline.split('|')[0]!)
  for (const [index, line] of lines.entries()) {
    const near = line.from >= top && (first < 0 || index <= first + 1 || index >= last)
    const reason = reasons.get(index)
    if (reason !== undefined && near && !UNDATED.has(reason)) published ??= statedDate(line.text, lexicons)?.value ?? null
    else if (reason === undefined && index < first && line.words <= CREDIT_WORDS && line.text !== facts?.title)
      published ??= statedDate(line.text, lexicons)?.value ?? null
    if (!near || (reason !== undefined && (UNDATED.has(reason) || (index >= first && !SOURCES.has(reason))))) continue
    const foreign = reason === 'source line' || reason === 'credit'
    if (index !== first && !foreign && line.words <= CREDIT_WORDS && line.text !== facts?.title) {
      take(line.text)
      if (top > 0) signed(line.text)
    } else if (index !== first && !foreign && top > 0 && line.words <= SIGNED_WORDS && isSigned(line, lexicons)) signed(line.text)
    else if (index === first) take(LEAD.exec(line.text)?.[0] ?? '')
    if (foreign) take(line.text.slice(line.text.indexOf(':') + 1), false)
  }
  return { outlet, byline, agency, published: published ?? dateAbove(lines, reasons, top, lexicons) }
}

/** «كتبها: …», with a colon, and a day in the line. */
const isSigned = ({ key, text }: Line, lexicons: Lexicons): boolean =>
  /^\s*[^\s:]+(?:\s[^\s:]+)?\s*:/.test(text) &&
  lexicons.derive(furnitureOf).start(key, ['byline']) !== null &&
  statedDate(text, lexicons) !== null

/** The line of a newspaper's head that numbers its issue; its day is that of all that stands in it. */
const isIssue = (text: string, lexicons: Lexicons): boolean =>
  text
    .split(/[-–—|،•]/)
    .some((part) => /\d/.test(part) && lexicons.derive(furnitureOf).start(keyOf(part), ['label'])?.class === 'issue')

const ABOVE = { lines: 2, words: 12 }

/** The day on the lines right above the title, where no other is stated: farther up the head of a site shows the day of the visit, that of a newspaper the day of its issue. */
function dateAbove(lines: readonly Line[], reasons: ReadonlyMap<number, string>, top: number, lexicons: Lexicons): string | null {
  const above = [...lines.keys()].filter((i) => lines[i]!.from < top && reasons.get(i) !== 'page title')
  const issues = above.slice(0, -ABOVE.lines).filter((i) => isIssue(lines[i]!.text, lexicons))
  for (const i of [...above.slice(-ABOVE.lines).reverse(), ...issues]) {
    const date = lines[i]!.words <= ABOVE.words ? statedDate(lines[i]!.text, lexicons) : null
    if (date !== null && !UNDATED.has(reasons.get(i) ?? '')) return date.value
  }
  return null
}

/** The facts of a page: what is stated beside it first, then the address, then what its lines say. */
export function factsOf(
  page: Page,
  stated: Partial<PageFacts>,
  title: string | null,
  credits: Credits,
  site: string | null,
  lexicons: Lexicons,
): PageFacts {
  const url = stated.url ?? null
  const named = stated.outlet ?? credits.outlet ?? site
  return {
    source: page.source,
    url,
    title,
    outlet:
      outletOfAddress(url, lexicons) ??
      (named === null ? null : (lexicons.derive(outletsByKey).get(keyOf(named))?.name ?? named)),
    byline: bylineOf(stated.byline ?? null, credits, named, lexicons),
    published: publishedOf(stated.published ?? credits.published, dayOfAddress(url, lexicons)),
  }
}

/** The outlet whose domain an address lies in. */
export function outletOfAddress(url: string | null, lexicons: Lexicons): string | null {
  const host = /^https?:\/\/([^/:?#]+)/i.exec(url ?? '')?.[1]?.toLowerCase()
  if (host === undefined) return null
  const domains = lexicons.derive(outletsByDomain)
  const labels = host.split('.')
  for (let i = 0; i < labels.length - 1; i++) {
    const row = domains.get(labels.slice(i).join('.'))
    if (row !== undefined) return row.name
  }
  return null
}

/** A byline that names only the outlet or a desk names nobody. */
function bylineOf(stated: string | null, credits: Credits, site: string | null, lexicons: Lexicons): string | null {
  const credit = stated === null ? null : creditOf(stated, lexicons, site)
  const nobody = credit !== null && (isLabelOnly(credit) || (credit.other && credit.person === null && credit.agency === null))
  return stated !== null && !nobody ? stated : credits.byline
}

/** A day in the address is where the outlet itself filed the article; a record is often dated by the day it was captured, days later. */
function publishedOf(stated: string | null, filed: string | null): string | null {
  return stated === null || (filed !== null && stated.length === filed.length && filed < stated) ? filed : stated
}

/** Many sites write the day of publication into the address: /2015/07/31/, /20150731/. */
function dayOfAddress(url: string | null, lexicons: Lexicons): string | null {
  const day = /\/((?:19|20)\d{2})[/-]?(\d{2})[/-]?(\d{2})(?:\/|-|$)/.exec(url ?? '')
  return day === null ? null : (statedDate(`${day[1]}-${day[2]}-${day[3]}`, lexicons)?.value ?? null)
}
