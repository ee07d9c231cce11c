import { Parser } from 'htmlparser2'

/** An element: its name as written, attributes by lower-case name, and what stands in it, in order. */
export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly content: readonly (string | XmlElement)[]
}

const PIECE = 32_768
const DEPTH = 100
const ELEMENTS = 2_000_000
const ATTRIBUTES = 50

/**
 * The root element of an XML text, read as leniently as feeds are written: a bare `&` is one. Null where it is deeper than 100 or has over
 * 2,000,000 elements; of more than 50 attributes the first 50 are kept.
 */
export function elementsOf(xml: string): XmlElement | null {
  const top: XmlElement & { content: (string | XmlElement)[] } = { name: '', attributes: {}, content: [] }
  const open = [top]
  let elements = 0
  let tooMuch = false
  let attributes: Record<string, string> = {}
  let count = 0
  const parser = new Parser(
    {
      onopentagname: () => {
        attributes = {}
        count = 0
      },
      onattribute: (name, value) => {
        if (count++ < ATTRIBUTES) attributes[name.toLowerCase()] = value
      },
      onopentag: (name) => {
        tooMuch ||= ++elements > ELEMENTS || open.length > DEPTH
        if (tooMuch) return
        const element = { name, attributes, content: [] }
        open.at(-1)!.content.push(element)
        open.push(element)
      },
      ontext: (text) => {
        if (!tooMuch) open.at(-1)!.content.push(text)
      },
      onclosetag: () => {
        if (!tooMuch && open.length > 1) open.pop()
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
  // In pieces, so that what is made to hold up its reader is left soon.
  for (let start = 0; start < xml.length && !tooMuch; start += PIECE) parser.write(xml.slice(start, start + PIECE))
  if (!tooMuch) parser.end()
  return tooMuch ? null : (childrenOf(top)[0] ?? top)
}

export const childrenOf = (element: XmlElement): XmlElement[] => element.content.filter((part) => typeof part !== 'string')

/** The first child of a name. */
export const childNamed = (element: XmlElement, name: string): XmlElement | undefined =>
  childrenOf(element).find((child) => child.name === name)

/** An element's own text; where XHTML stands in it (an entry of Atom), the whole as markup, so that its paragraphs stay apart. */
export const textOfElement = (element: XmlElement): string =>
  element.attributes.type === 'xhtml'
    ? childrenOf(element).map(markupOf).join('')
    : element.content.filter((part) => typeof part === 'string').join('')

/** All text in an element, white space between words as one space. */
export function allTextOf(element: XmlElement): string {
  const parts: string[] = []
  const collect = (inner: XmlElement): void => {
    for (const part of inner.content)
      if (typeof part === 'string') parts.push(part)
      else collect(part)
  }
  collect(element)
  return parts.join('').replace(/\s+/g, ' ').trim()
}

const markupOf = (element: XmlElement): string =>
  `<${element.name}>${element.content.map((part) => (typeof part === 'string' ? part.replace(/&/g, '&amp;').replace(/</g, '&lt;') : markupOf(part))).join('')}</${element.name}>`
