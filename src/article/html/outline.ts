import { Parser } from 'htmlparser2'
import type { Segment } from '../../document/index.js'
import type { Lexicons } from '../../lexicon/index.js'
import { BlockBuilder } from './block-builder.js'
import { type Role, roleOf } from './roles.js'

/** An element that can hold text. `first`/`end` are the indices of its blocks (half-open), `parent` the index of the element around it, -1 at the top. */
export interface Element {
  readonly tag: string
  readonly role: Role | null
  readonly parent: number
  readonly hidden: boolean
  /** Is it marked as the line under the title? */
  readonly subtitle: boolean
  readonly first: number
  end: number
}

/** A run of text that no block-level tag divides. */
export interface Block {
  readonly text: string
  /** Its key and how many words that has; see `keyOf`. */
  readonly key: string
  readonly words: number
  readonly segments: readonly Segment[]
  readonly from: number
  readonly to: number
  readonly element: number
  /** The heading's level, 1–6; 0 for other text. */
  readonly level: number
  readonly item: boolean
  readonly linked: number
  /** How large the page sets it, in CSS pixels, where an attribute of its own says so; 0 else. */
  readonly size: number
}

/** A page as a flat list of blocks in their order, and the elements around them. */
export interface Outline {
  readonly elements: readonly Element[]
  /** How deep its elements are nested. */
  readonly depth: number
  readonly blocks: readonly Block[]
  /** The `<title>`, the meta tags by name or property, JSON-LD as written, the canonical address, the `datetime` of time tags. */
  readonly title: Block | null
  readonly metas: ReadonlyMap<string, string>
  readonly jsonLd: readonly string[]
  readonly canonical: string | null
  readonly times: readonly { readonly block: number; readonly value: string }[]
  /** Where pictures stand: the element around each, and the block behind it. */
  readonly images: readonly { readonly block: number; readonly element: number }[]
}

const SILENT = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'svg',
  'iframe',
  'object',
  'select',
  'button',
  'textarea',
  'canvas',
  'audio',
  'video',
  'math',
  'map',
  'datalist',
])
const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q s samp small span strike strong sub sup time tt u var wbr img input picture source'.split(
    ' ',
  ),
)
const HEADINGS = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6'])
const MOST_ATTRIBUTES = 200
/** Code units of JSON-LD; beyond them it describes no article. */
const MOST_JSON = 1_000_000

/** Reads markup into an outline in one pass; nesting of any depth and markup of any brokenness give one. */
export function outlineOf(html: string, lexicons: Lexicons): Outline {
  const elements: Element[] = [{ tag: 'root', role: null, parent: -1, hidden: false, subtitle: false, first: 0, end: -1 }]
  const blocks: Block[] = []
  const open: { tag: string; element: number; size: number }[] = [{ tag: 'root', element: 0, size: 0 }]
  const images: { block: number; element: number }[] = []
  const metas = new Map<string, string>()
  const jsonLd: string[] = []
  const times: { block: number; value: string }[] = []
  const builder = new BlockBuilder()
  let title: Block | null = null
  let canonical: string | null = null
  let silent = 0
  let depth = 0
  let given = 0
  let script: string[] | null = null
  let inTitle = false
  let link = false
  let level = 0
  let items = 0

  const current = (): number => open[open.length - 1]!.element
  const close = (): void => {
    const block = builder.take(current(), level, items > 0)
    if (block === null) return
    if (inTitle) title ??= block
    else blocks.push(block)
  }

  let stated = 0
  const keep = (json: string): void => {
    stated += json.length
    if (stated <= MOST_JSON) jsonLd.push(json)
  }

  const parser: Parser = new Parser(
    {
      onattribute: () => void given++,
      onopentag(name, attributes) {
        const many = given > MOST_ATTRIBUTES
        given = 0
        if (SILENT.has(name)) {
          silent++
          if (name === 'script' && /ld\+json/i.test(attributes.type ?? '')) script = []
          return
        }
        if (silent > 0) return
        if (name === 'meta') return metaOf(attributes, metas)
        if (name === 'link') {
          if (/\bcanonical\b/i.test(attributes.rel ?? '') && attributes.href) canonical ??= attributes.href
          return
        }
        if (name === 'br' || name === 'hr') return close()
        // A link inside a link ends the outer one; an anchor without an address is none.
        if (name === 'a') link = Boolean(attributes.href)
        const inline = INLINE.has(name)
        const role = many ? null : roleOf(name, attributes, lexicons)
        if (!inline || (role !== null && name !== 'a' && role !== 'share')) close()
        if (name === 'title' && silent === 0) inTitle = title === null && elements.length < 8
        if (HEADINGS.has(name)) level = Number(name[1])
        if (name === 'li') items++
        if (name === 'time' && attributes.datetime) times.push({ block: blocks.length, value: attributes.datetime })
        const hidden =
          attributes.hidden !== undefined ||
          attributes['aria-hidden'] === 'true' ||
          (attributes.style !== undefined && /display\s*:\s*none/i.test(attributes.style))
        depth = Math.max(depth, open.length)
        if (name === 'img') images.push({ block: builder.isEmpty() ? blocks.length : blocks.length + 1, element: current() })
        const size = sizeOf(name, attributes) || open[open.length - 1]!.size
        if (name === 'pre') builder.keepLines(true)
        if (inline && role === null && !hidden) open.push({ tag: name, element: current(), size })
        else {
          elements.push({
            tag: name,
            role,
            parent: current(),
            hidden,
            subtitle: isSubtitle(attributes),
            first: blocks.length,
            end: -1,
          })
          open.push({ tag: name, element: elements.length - 1, size })
        }
      },
      onclosetag(name) {
        if (SILENT.has(name)) {
          silent = Math.max(0, silent - 1)
          if (script !== null) keep(script.join(''))
          script = null
          return
        }
        if (silent > 0 || name === 'meta' || name === 'link' || name === 'br' || name === 'hr') return
        const top = open.at(-1)!
        if (top.tag !== name || open.length === 1) return
        const own = elements[top.element]!.end === -1 && (open.at(-2)?.element ?? -1) !== top.element
        if (own || !INLINE.has(name)) close()
        open.pop()
        if (own) elements[top.element]!.end = blocks.length
        if (name === 'pre') builder.keepLines(false)
        if (name === 'a') link = false
        if (name === 'title') inTitle = false
        if (HEADINGS.has(name)) level = 0
        if (name === 'li') items = Math.max(0, items - 1)
      },
      ontext(data) {
        if (script !== null) script.push(data)
        if (silent > 0) return
        builder.setIn(open[open.length - 1]!.size)
        builder.add(data, parser.startIndex, parser.endIndex + 1, link, html, close)
      },
    },
    { recognizeSelfClosing: false },
  )
  parser.end(html)
  close()
  for (const element of elements) if (element.end < element.first) element.end = blocks.length
  return { elements, depth, blocks, title, metas, jsonLd, canonical, times, images }
}

const FONT_SIZES = [0, 10, 13, 16, 18, 24, 32, 48]

/** The size that `<font size>` or a style gives in CSS pixels; 0 where neither does. */
function sizeOf(tag: string, { size, style }: Readonly<Record<string, string>>): number {
  if (tag === 'font' && size !== undefined) return FONT_SIZES[/^[+-]/.test(size) ? 3 + Number(size) : Number(size)] ?? 0
  const found = style === undefined ? null : /font-size\s*:\s*(\d{1,3})(px|pt)/i.exec(style)
  return found === null ? 0 : Number(found[1]) * (found[2]!.toLowerCase() === 'pt' ? 4 / 3 : 1)
}

/** Words that themes of content systems give the line under the title. */
const SUBTITLE = /(?:^|[\s_-])(?:sub[_-]?(?:title|headline)|standfirst|secondary[_-]title)(?:$|\s)/i

const isSubtitle = (attributes: Readonly<Record<string, string>>): boolean =>
  attributes.itemprop === 'alternativeHeadline' || SUBTITLE.test((attributes.class ?? '').slice(0, 500))

function metaOf(attributes: Readonly<Record<string, string>>, metas: Map<string, string>): void {
  const content = attributes.content?.trim()
  if (!content) return
  for (const name of [attributes.property, attributes.name, attributes.itemprop])
    for (const key of (name ?? '').toLowerCase().split(/\s+/)) if (key !== '' && !metas.has(key)) metas.set(key, content)
}
