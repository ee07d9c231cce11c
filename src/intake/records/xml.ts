import { decode } from '../chars/charset.js'
import { InputError } from '../input-error.js'
import type { Found, Hints } from '../page-from.js'
import { dayOf } from './day-of.js'
import { fieldsOf } from './fields.js'
import { recordPage } from './record-page.js'
import { allTextOf, childNamed, childrenOf, elementsOf, textOfElement, type XmlElement } from './xml-elements.js'

const ITEMS = new Set(['item', 'entry', 'nitf', 'newsItem', 'NewsItem'])
/** The documents of news agencies: NITF, NewsML 1 and NewsML-G2. */
const DOCUMENTS = new Set(['nitf', 'newsItem', 'NewsItem'])
const ADDRESSES = new Set(['url', 'sitemap'])

/** What a feed or sitemap lists. */
export interface Listed {
  readonly address: string
  /** What changes when the page does, as the list has it: its time of change and its title. */
  readonly state: string
  /** The day of that change, EDTF; null where the list gives none. */
  readonly day: string | null
  /** Is it itself such a list? */
  readonly list: boolean
}

/** The pages whose text an XML file holds: entries of a feed (RSS, Atom, RDF), documents of NITF, records of other forms whose elements have the names of fields. */
export function* xmlPages(source: string, bytes: Uint8Array, hints: Hints): Generator<Found> {
  const root = rootOf(source, bytes, hints)
  if (root instanceof InputError) {
    yield root
    return
  }
  const items = itemsOf(root)
  const captured = hints.captured === undefined ? {} : { captured: hints.captured }
  const channel = childNamed(root, 'channel') ?? root
  const heading = isFeed(root) ? childNamed(channel, 'title') : undefined
  const outlet = heading === undefined ? '' : textOfElement(heading).trim()
  let number = 0
  for (const item of items) {
    number++
    const place = `${source}:${number}`
    if (DOCUMENTS.has(item.name)) yield documentPage(items.length === 1 ? source : place, item, hints)
    else if (!ADDRESSES.has(item.name)) yield recordPage(place, valuesOf(item), outlet === '' ? {} : { outlet }, captured)
  }
  if (number === 0) yield new InputError('empty', source, 'it is no feed and holds no articles', 'give RSS, Atom, RDF or NITF')
  else if (items.every(({ name }) => ADDRESSES.has(name)))
    yield new InputError('empty', source, `it lists ${number} addresses and holds no articles`, 'follow them with «sanad watch»')
}

/** The addresses that a feed or sitemap lists, in its order; an InputError where it is none. */
export function listedIn(source: string, bytes: Uint8Array, hints: Hints): readonly Listed[] | InputError {
  const root = rootOf(source, bytes, hints)
  if (root instanceof InputError) return root
  return itemsOf(root).flatMap((item) => {
    const values = new Map(valuesOf(item))
    const address = values.get('loc') ?? values.get('link') ?? values.get('guid') ?? ''
    const dates = CHANGED.map((name) => values.get(name) ?? '')
    const titles = ['title', 'news:title'].map((name) => values.get(name) ?? '')
    return /^https?:\/\//i.test(address.trim())
      ? [
          {
            address: address.trim(),
            state: [...dates, ...titles].join('\n'),
            day: dates.map(dayOf).find((day) => day !== null) ?? null,
            list: item.name === 'sitemap',
          },
        ]
      : []
  })
}

/** The elements that say when a listed page changed or appeared. */
const CHANGED = ['lastmod', 'updated', 'dc:date', 'pubDate', 'published', 'news:publication_date']

function rootOf(source: string, bytes: Uint8Array, hints: Hints): XmlElement | InputError {
  const text = decode(bytes, hints.charset)?.text
  if (text === undefined)
    return new InputError('bad-encoding', source, 'it is in no character set that is known', 'save it as UTF-8')
  return elementsOf(text) ?? new InputError('too-large', source, 'its elements are nested too deep, or are too many', 'split it')
}

const isFeed = (root: XmlElement): boolean => ['rss', 'feed', 'rdf:rdf'].includes(root.name.toLowerCase())

/** Items by their names, wherever they stand; where there are none, elements whose children have the names of title or text. */
function itemsOf(root: XmlElement): XmlElement[] {
  const named: XmlElement[] = []
  const shaped: XmlElement[] = []
  const open: XmlElement[] = [root]
  while (open.length > 0) {
    const element = open.pop()!
    if (ITEMS.has(element.name) || (ADDRESSES.has(element.name) && childNamed(element, 'loc') !== undefined)) named.push(element)
    else {
      if (fieldsOf(childrenOf(element).map((child) => [child.name, textOfElement(child)])).has('text')) shaped.push(element)
      open.push(...childrenOf(element).reverse())
    }
  }
  return named.length > 0 ? named : shaped
}

/** Names and values of an item's elements; of an Atom link its address, of an author the name. */
function valuesOf(item: XmlElement): [string, string][] {
  return childrenOf(item).flatMap((child): [string, string][] => {
    const { name, attributes } = child
    if (name === 'link' && attributes.href !== undefined)
      return (attributes.rel ?? 'alternate') === 'alternate' ? [['link', attributes.href]] : []
    if (name === 'guid' && attributes.ispermalink === 'false') return [['id', textOfElement(child)]]
    if (name === 'news:news' || name === 'media:content' || name === 'media:group') return valuesOf(child)
    if (name === 'category' && attributes.term !== undefined) return [[name, attributes.label ?? attributes.term]]
    const inner = childNamed(child, name === 'source' ? 'title' : 'name')
    return [[name, textOfElement(inner ?? child)]]
  })
}

/** A document of a news agency: headlines, byline, days, captions, and the paragraphs of its content. */
function documentPage(place: string, document: XmlElement, hints: Hints): Found {
  const found = new Map<string, XmlElement[]>()
  const open: XmlElement[] = [document]
  while (open.length > 0) {
    const element = open.pop()!
    const name = element.name.toLowerCase()
    const same = found.get(name)
    if (same === undefined) found.set(name, [element])
    else same.push(element)
    if (name !== 'p' && name !== 'media-caption') open.push(...childrenOf(element).reverse())
  }
  const first = (name: string): XmlElement | undefined => found.get(name)?.[0]
  const textIn = (...names: string[]): string =>
    names.map((name) => allTextOf(first(name) ?? EMPTY)).find((text) => text !== '') ?? ''
  const content = first('body.content') ?? first('inlinexml') ?? first('datacontent')
  const paragraphs = content === undefined ? [] : (found.get('p') ?? []).map(allTextOf).filter((text) => text !== '')
  const record: [string, unknown][] = [
    ['title', textIn('hl1', 'headline', 'title')],
    ['subtitle', textIn('hl2', 'subheadline')],
    ['text', paragraphs.join('\n') || textIn('body.content', 'inlinexml', 'datacontent')],
    ['byline', textIn('byline', 'by')],
    ['outlet', first('pubdata')?.attributes.name],
    ['section', first('pubdata')?.attributes['position.section']],
    ['captions', textIn('media-caption')],
    [
      'published',
      first('pubdata')?.attributes['date.publication'] ??
        first('date.issue')?.attributes.norm ??
        textIn('contentcreated', 'firstcreated', 'versioncreated'),
    ],
    ['updated', textIn('contentmodified', 'thisrevisioncreated')],
  ]
  return recordPage(place, record, hints.facts, hints.captured === undefined ? {} : { captured: hints.captured })
}

const EMPTY: XmlElement = { name: '', attributes: {}, content: [] }
