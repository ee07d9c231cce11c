import { Parser } from 'htmlparser2'

const UNSEEN = new Set(['script', 'style', 'noscript', 'template', 'svg', 'iframe', 'head'])

/** Markup is parsed in pieces of this many code units, so that a page that is made to hold up its reader is left soon. */
const PIECE = 32_768
/** The first so many code units of the text judge its language. */
const SAMPLE = 200_000

/** What a reader of the markup sees, and how large the markup is. */
export interface Visible {
  /** The beginning of the text. */
  readonly text: string
  /** Code units of the whole text, elements, and how deep they are nested. */
  readonly length: number
  readonly elements: number
  readonly depth: number
}

/** The text that a reader of the markup sees, for judging its language. Stops where the markup is larger than `most` allows. */
export function visibleText(html: string, most: { readonly elements: number; readonly depth: number }): Visible {
  const parts: string[] = []
  let [length, elements, depth, deepest, unseen] = [0, 0, 0, 0, 0]
  const parser = new Parser({
    onopentagname: (name) => {
      elements++
      deepest = Math.max(deepest, ++depth)
      if (UNSEEN.has(name)) unseen++
    },
    onclosetag: (name) => {
      depth--
      if (UNSEEN.has(name) && unseen > 0) unseen--
    },
    ontext: (data) => {
      if (unseen > 0) return
      if (length < SAMPLE) parts.push(data)
      length += data.length
    },
  })
  for (let start = 0; start < html.length && elements <= most.elements && deepest <= most.depth; start += PIECE)
    parser.write(html.slice(start, start + PIECE))
  if (elements <= most.elements && deepest <= most.depth) parser.end()
  return { text: parts.join(' '), length, elements, depth: deepest }
}
