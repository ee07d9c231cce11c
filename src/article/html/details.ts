import { type Article, stampToEdtf } from '../../document/index.js'
import type { Lexicons } from '../../lexicon/index.js'
import { keyOf } from '../key.js'
import { articleNode, dayOf, nameIn } from './metadata.js'
import type { Outline } from './outline.js'

/** What a page may say of its article besides title, source and day. */
export type Details = Pick<Article, 'subtitle' | 'section' | 'updated' | 'captions'>

const SECTIONS = ['article:section', 'og:article:section', 'parsely-section', 'sailthru.section']
const PUBLISHED = ['article:published_time', 'datepublished']
const UPDATED = [
  'article:modified_time',
  'og:updated_time',
  'og:article:modified_time',
  'datemodified',
  'dcterms.modified',
  'dc.date.modified',
]
const LONGEST = { section: 60, subtitle: 300 }

/** Subtitle, section and day of the last change, as JSON-LD, meta tags and marked elements state them; nothing is guessed. */
export function statedDetails(
  outline: Outline,
  outside: readonly (string | null)[],
  title: string | null,
  /** The block of the title; -1 for none. */
  heading: number,
  lexicons: Lexicons,
): Details {
  const article = articleNode(outline)
  const meta = (names: readonly string[]): string[] => names.flatMap((name) => outline.metas.get(name) ?? [])
  const isOwn = (text: string | null): text is string =>
    text !== null && text.length <= LONGEST.subtitle && keyOf(text) !== '' && keyOf(text) !== keyOf(title ?? '')
  const subtitle = [
    ...markedSubtitles(outline, outside),
    nameIn(article.alternativeHeadline),
    headingBelow(outline, outside, heading),
  ].find(isOwn)
  const section = [nameIn(article.articleSection), ...meta(SECTIONS)].find(
    (name): name is string => name !== null && name.length <= LONGEST.section && !/^https?:|^\d+$/.test(name),
  )
  // Content systems write the one stamp twice where nothing was changed.
  const first = new Set([nameIn(article.datePublished), ...meta(PUBLISHED)])
  const updated = [nameIn(article.dateModified), ...meta(UPDATED)]
    .map((stamp) => (stamp === null || first.has(stamp) ? null : instantOf(stamp, lexicons)))
    .find((value) => value !== null)
  return { ...(subtitle && { subtitle }), ...(section && { section }), ...(updated && { updated }) }
}

/** The blocks marked as a subtitle that stand in the article, or between it and its title. */
function markedSubtitles({ elements, blocks }: Outline, outside: readonly (string | null)[]): string[] {
  return elements.flatMap(({ subtitle, hidden, first, end }) =>
    subtitle && !hidden && end === first + 1 && (outside[first] === null || outside[first] === 'outside the article')
      ? [blocks[first]!.text]
      : [],
  )
}

const SUBTITLE_WORDS = { least: 4, most: 30 }

/** The heading right below the title, where the article has no other of its level: a heading among others opens a part of the text. */
function headingBelow({ blocks }: Outline, outside: readonly (string | null)[], heading: number): string | null {
  const title = blocks[heading]
  const below = blocks[heading + 1]
  if (title === undefined || below === undefined || title.level === 0 || below.level <= title.level || below.linked > 0.5)
    return null
  if (outside[heading + 1] !== null && outside[heading + 1] !== 'outside the article') return null
  if (below.words < SUBTITLE_WORDS.least || below.words > SUBTITLE_WORDS.most) return null
  const alone = blocks.every(({ level }, i) => i === heading + 1 || level !== below.level || outside[i] !== null)
  return alone ? below.text : null
}

/** The EDTF of a time stamp: with its clock and zone where it is an ISO 8601 one, else the day; null where it names none. */
function instantOf(stamp: string, lexicons: Lexicons): string | null {
  const day = dayOf(stamp, lexicons)
  return day === null ? null : (stampToEdtf(stamp) ?? day)
}
