import type { PageFacts } from '../../document/index.js'
import type { Lexicons } from '../../lexicon/index.js'
import { furnitureOf } from '../furniture.js'
import { keyOf } from '../key.js'
import { statedDate } from '../stated-date.js'
import type { Outline } from './outline.js'

/** What the markup states of the page, apart from its text. */
export type Stated = Partial<Omit<PageFacts, 'source'>>

const PUBLISHED = [
  'article:published_time',
  'og:published_time',
  'og:article:published_time',
  'datepublished',
  'dc.date.issued',
  'dc.date',
  'dcterms.created',
  'dcterms.date',
  'pubdate',
  'publishdate',
  'publish-date',
  'publish_date',
  'parsely-pub-date',
  'sailthru.date',
  'article.published',
  'date',
]
const TITLES = ['og:title', 'twitter:title', 'headline', 'dc.title', 'dcterms.title']
const NAMES = ['og:site_name', 'application-name', 'dc.publisher', 'copyright-holder']
const AUTHORS = ['author', 'article:author', 'dc.creator', 'parsely-author', 'sailthru.author']

/** Whoever publishes there, these do not. */
const PLATFORM = /^(?:telegram|facebook|youtube|tumblr|twitter|x|instagram|medium|linkedin|blogger|wordpress\.com)$/i

/** Reads JSON-LD first, then meta tags. Values that are no value (an address for an author, a date that is none) are passed over. */
export function metadataOf(outline: Outline, lexicons: Lexicons): Stated {
  const article = articleNode(outline)
  const meta = (names: readonly string[]): string[] => names.flatMap((name) => outline.metas.get(name) ?? [])
  return {
    title: nameIn(article.headline) ?? meta(TITLES)[0] ?? null,
    outlet: [...meta(NAMES), nameIn(article.publisher)].find((name) => name != null && !PLATFORM.test(name)) ?? null,
    byline:
      [personIn(article.author), ...meta(AUTHORS), labelledAuthor(outline, lexicons)].find(
        (name) => name != null && isName(name),
      ) ?? null,
    published:
      [nameIn(article.datePublished), nameIn(article.uploadDate), ...meta(PUBLISHED)]
        .map((date) => (date == null ? null : dayOf(date, lexicons)))
        .find((day) => day !== null) ?? null,
    url:
      [outline.canonical, outline.metas.get('og:url'), nameIn(article.url)].find(
        (url) => url != null && /^https?:\/\//i.test(url),
      ) ?? null,
  }
}

/** The day that a time stamp names, as the page's own clock has it. */
export const dayOf = (stamp: string, lexicons: Lexicons): string | null => statedDate(stamp, lexicons)?.value ?? null

/** Accounts of content systems, not people. */
const ACCOUNT = /^(?:super user|admin(?:istrator)?|webmaster|editor|root|user|author|guest|manager)\d*$/i
const isName = (name: string): boolean => name.length < 80 && !/^https?:|^@|\d{3}/.test(name) && !ACCOUNT.test(name.trim())

/** The name of an author who is a person, or of whom it is not said what they are. */
function personIn(value: unknown): string | null {
  const people = (Array.isArray(value) ? value : [value]).filter(
    (one) => typeof one !== 'object' || one === null || !/Organization/.test(String((one as Json)['@type'])),
  )
  return nameIn(people)
}

/** What the label beside a name in a card of a social network says: «كُتب بواسطة», “Written by”. */
function labelledAuthor(outline: Outline, lexicons: Lexicons): string | null {
  for (const n of [1, 2]) {
    const label = keyOf(outline.metas.get(`twitter:label${n}`) ?? '')
    if (label === 'written by' || lexicons.derive(furnitureOf).whole(label, ['byline']) !== null)
      return outline.metas.get(`twitter:data${n}`) ?? null
  }
  return null
}

export type Json = Readonly<Record<string, unknown>>
const MOST_NODES = 2000

/** The first article in the JSON-LD of a page, else its film or recording; an empty node where there is none. */
export const articleNode = (outline: Outline): Json =>
  nodeIn(outline, /Article|BlogPosting|Report/) ?? nodeIn(outline, /^(?:VideoObject|AudioObject|PodcastEpisode)$/) ?? {}

const nodeIn = (outline: Outline, type: RegExp): Json | null =>
  outline.jsonLd.map((text) => nodeOf(text, type)).find((found) => found !== null) ?? null

/** The first node of a JSON-LD text that is of a type; null where there is none or the text is broken. */
function nodeOf(text: string, type: RegExp): Json | null {
  let root: unknown
  try {
    root = JSON.parse(text)
  } catch {
    return null
  }
  const open: unknown[] = [root]
  for (let seen = 0; open.length > 0 && seen < MOST_NODES; seen++) {
    const node = open.shift()
    if (Array.isArray(node)) open.push(...node.slice(0, MOST_NODES))
    else if (typeof node === 'object' && node !== null) {
      const json = node as Json
      if (type.test(String(json['@type']))) return json
      open.push(json['@graph'], json.mainEntity, json.mainEntityOfPage)
    }
  }
  return null
}

/** A text, or the name of a thing, or that of the first of several. */
export function nameIn(value: unknown): string | null {
  const first: unknown = Array.isArray(value) ? value[0] : value
  if (typeof first === 'string') return first.trim() || null
  const name = typeof first === 'object' && first !== null ? (first as Json).name : undefined
  return typeof name === 'string' ? name.trim() || null : null
}
