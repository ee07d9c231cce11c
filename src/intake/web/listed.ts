import { Parser } from 'htmlparser2'
import { formatOfContent } from '../format.js'
import { InputError } from '../input-error.js'
import type { Hints } from '../page-from.js'
import { dayOf } from '../records/day-of.js'
import { type Listed, listedIn as listedInXml } from '../records/xml.js'

export type { Listed }

/** What a page of the web lists: a feed's or sitemap's addresses, the feeds that a page of markup names; an empty list for a page that is neither. */
export function listedIn(address: string, bytes: Uint8Array, hints: Hints): readonly Listed[] | InputError {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1').trimStart()
  if (head.startsWith('{')) return listedInJson(bytes)
  if (formatOfContent(head) === 'xml') return absolute(listedInXml(address, bytes, hints), address)
  return absolute(feedsOf(Buffer.from(bytes).toString('latin1')), address)
}

const absolute = (listed: readonly Listed[] | InputError, base: string): readonly Listed[] | InputError =>
  listed instanceof InputError
    ? listed
    : listed.flatMap((one) => (URL.canParse(one.address, base) ? [{ ...one, address: new URL(one.address, base).href }] : []))

/** The entries of a JSON Feed. */
function listedInJson(bytes: Uint8Array): readonly Listed[] {
  let value: unknown
  try {
    value = JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return []
  }
  const items = typeof value === 'object' && value !== null ? (value as { items?: unknown }).items : undefined
  if (!Array.isArray(items)) return []
  return items.flatMap((item: unknown) => {
    if (typeof item !== 'object' || item === null) return []
    const { url, date_modified: changed, date_published: published, title } = item as Readonly<Record<string, unknown>>
    return typeof url === 'string' && /^https?:\/\//i.test(url)
      ? [
          {
            address: url,
            state: `${String(changed ?? '')}\n${String(title ?? '')}`,
            day: dayOf(String(changed ?? published ?? '')),
            list: false,
          },
        ]
      : []
  })
}

const FEED_TYPES = new Set(['application/rss+xml', 'application/atom+xml', 'application/rdf+xml', 'application/feed+json'])

/** The feeds that a page names in its head. */
function feedsOf(html: string): Listed[] {
  const found: Listed[] = []
  const parser = new Parser({
    onopentag: (name, { rel, type, href }) => {
      if (name === 'link' && /\balternate\b/i.test(rel ?? '') && FEED_TYPES.has(type?.toLowerCase() ?? '') && href)
        found.push({ address: href, state: '', day: null, list: true })
    },
  })
  parser.end(html.slice(0, 500_000))
  return found
}
