import { type Lexicons, markup } from '../../lexicon/index.js'

export type Role = ReturnType<typeof markup.parse>[number]['role']

/** What tags say by themselves. */
const BY_TAG: Readonly<Record<string, Role>> = {
  nav: 'navigation',
  aside: 'aside',
  footer: 'footer',
  figcaption: 'caption',
  menu: 'navigation',
  address: 'byline',
}

/** The value of ARIA's role attribute, where it says the same. */
const BY_ARIA: Readonly<Record<string, Role>> = {
  navigation: 'navigation',
  complementary: 'aside',
  contentinfo: 'footer',
  search: 'navigation',
}

interface Names {
  readonly roles: ReadonlyMap<string, Role>
  /** Every word of the rows: a name with none of them says nothing. */
  readonly words: ReadonlySet<string>
}

function namesOf(lexicons: Lexicons): Names {
  const rows = lexicons.rows(markup)
  return {
    roles: new Map(rows.map((row) => [row.tokens, row.role])),
    words: new Set(rows.flatMap((row) => row.tokens.split('-'))),
  }
}

const LONGEST = 3

/**
 * What an element says it holds: by itemprop, by its tag, then by the words of its class and id. A body is believed first;
 * else the last word of a class decides, since it is the noun: `article-share` shares, `share-article-body` is a body.
 */
export function roleOf(tag: string, attributes: Readonly<Record<string, string>>, lexicons: Lexicons): Role | null {
  if (attributes.itemprop === 'articleBody' || /\barticleBody\b/.test(attributes.property ?? '')) return 'body'
  if (attributes.itemprop === 'author' || /\bauthor\b/.test(attributes.rel ?? '')) return 'byline'
  const byTag = BY_TAG[tag] ?? BY_ARIA[attributes.role ?? '']
  if (byTag !== undefined) return byTag
  if (tag === 'html' || tag === 'body') return null
  if (tag === 'time') return 'date'
  let found: Role | null = null
  const names = lexicons.derive(namesOf)
  for (const text of [attributes.class, attributes.id]) {
    if (text === undefined) continue
    const length = Math.min(text.length, MOST_LETTERS)
    for (let at = 0; at < length; at++) {
      const from = at
      while (at < length && text.charCodeAt(at) > SPACE) at++
      if (at === from) continue
      const role = roleOfName(text.slice(from, at), names)
      if (role === 'body') return role
      found ??= role
    }
  }
  return found
}

const SPACE = 32
const MOST_LETTERS = 500

function roleOfName(name: string, { roles, words: known }: Names): Role | null {
  const words = wordsOf(name)
  if (!words.some((word) => known.has(word))) return null
  for (let end = words.length; end > 0; end--)
    for (let start = Math.max(0, end - LONGEST); start < end; start++) {
      const role = roles.get(words.slice(start, end).join('-'))
      if (role !== undefined) return role
    }
  return null
}

/** The words of a name: `related-posts`, `related_posts` and `relatedPosts` have two. */
function wordsOf(name: string): string[] {
  const words: string[] = []
  let start = -1
  let small = false
  for (let i = 0; i <= name.length; i++) {
    const c = name.charCodeAt(i)
    const lower = c >= 97 && c <= 122
    const letter = lower || (c >= 65 && c <= 90)
    if (start >= 0 && (!letter || (small && !lower))) {
      words.push(name.slice(start, i).toLowerCase())
      start = -1
    }
    if (letter && start < 0) start = i
    small = lower
  }
  return words
}
