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
  /** Code units of the whole text, elements (or tags that close one, where there are more), how deep they are nested, and their attributes. */
  readonly length: number
  readonly elements: number
  readonly depth: number
  readonly attributes: number
}

/** The text that a reader of the markup sees, for judging its language. Stops where the markup is larger than `most` allows. */
export function visibleText(html: string, most: Omit<Visible, 'text' | 'length'>): Visible {
  const parts: string[] = []
  let [length, elements, closings, attributes, depth, deepest, unseen] = [0, 0, 0, 0, 0, 0, 0]
  const within = (): boolean =>
    elements <= most.elements && closings <= most.elements && attributes <= most.attributes && deepest <= most.depth
  const parser = new Parser({
    onopentagname: (name) => {
      elements++
      deepest = Math.max(deepest, ++depth)
      if (UNSEEN.has(name)) unseen++
    },
    onattribute: () => void attributes++,
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
  for (let start = 0; start < html.length && within(); start += PIECE) {
    const piece = html.slice(start, start + PIECE)
    closings += closingsIn(piece)
    if (closings <= most.elements) parser.write(piece)
  }
  if (within()) parser.end()
  return { text: parts.join(' '), length, elements: Math.max(elements, closings), depth: deepest, attributes }
}

/** The tags in a piece of markup that close an element: one that closes none is searched for in all that are open. */
function closingsIn(piece: string): number {
  let count = 0
  for (let at = piece.indexOf('</'); at >= 0; at = piece.indexOf('</', at + 2)) count++
  return count
}
