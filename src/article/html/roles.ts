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

function rolesByTokens(lexicons: Lexicons): ReadonlyMap<string, Role> {
  return new Map(lexicons.rows(markup).map((row) => [row.tokens, row.role]))
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
  for (const name of `${attributes.class ?? ''} ${attributes.id ?? ''}`.slice(0, 500).split(/\s+/)) {
    const role = name === '' ? null : roleOfName(name, lexicons.derive(rolesByTokens))
    if (role === 'body') return role
    found ??= role
  }
  return found
}

function roleOfName(name: string, roles: ReadonlyMap<string, Role>): Role | null {
  const words = name
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== '')
  for (let end = words.length; end > 0; end--)
    for (let start = Math.max(0, end - LONGEST); start < end; start++) {
      const role = roles.get(words.slice(start, end).join('-'))
      if (role !== undefined) return role
    }
  return null
}
