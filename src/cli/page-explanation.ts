import { articleOf, type PageArticle } from '../article/index.js'
import type { Page } from '../document/index.js'
import { defaultLexicons } from '../lexicon/index.js'

/** A stretch of the page: kept as a paragraph of the article, or left out for a reason. */
interface Stretch {
  readonly at: number
  readonly kept: boolean
  readonly why: string
  readonly text: string
}

/** The page from top to bottom, a line for each stretch: `+` what was kept and as what, `-` what was left out and why. */
export function pageExplanation(page: Page): string {
  const found = articleOf(page, defaultLexicons())
  const { title, outlet, byline, published, url } = { ...found.facts, ...found.article }
  const facts = Object.entries({ title, outlet, byline, agency: found.article.agency, published, url })
  const stretches = [...keptOf(found), ...leftOutOf(found)].sort((a, b) => a.at - b.at)
  const width = Math.max(0, ...stretches.map(({ why }) => why.length))
  return [
    page.source,
    ...facts.filter(([, value]) => value !== null).map(([name, value]) => `  ${name}: ${value}`),
    ...stretches.flatMap(({ kept, why, text }) =>
      text.split('\n').map((line, i) => `${kept ? '+' : '-'} ${(i === 0 ? why : '').padEnd(width)}  ${line}`),
    ),
    `${stretches.filter(({ kept }) => kept).length} paragraphs kept, ${found.article.removed.length} stretches left out`,
    '',
  ].join('\n')
}

/** The paragraphs of the article, each at its place in the page. */
function keptOf({ text, segments, kept }: PageArticle): Stretch[] {
  const stretches: Stretch[] = []
  let start = 0
  let segment = 0
  for (const [number, paragraph] of (text === '' ? [] : text.split('\n')).entries()) {
    while (segment < segments.length && segments[segment]!.end <= start) segment++
    const own = segments[segment]
    const inside = own !== undefined && own.kind === 'verbatim' ? start - own.start : 0
    stretches.push({ at: own === undefined ? 0 : own.from + inside, kept: true, why: kept[number] ?? '', text: paragraph })
    start += paragraph.length + 1
  }
  return stretches
}

const leftOutOf = ({ article }: PageArticle): Stretch[] =>
  article.removed.map(({ text, reason, start }) => ({ at: start ?? 0, kept: false, why: reason, text }))
