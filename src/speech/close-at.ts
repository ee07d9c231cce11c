import type { Span } from '../text/index.js'
import type { Join } from './join.js'
import type { Scene } from './scene.js'
import { isComma } from './words.js'

/** Tokens, half-open, and the characters of the reported words. */
export interface Content extends Span {
  readonly from: number
  readonly to: number
}

/** The content that ends before token `to`, signs and a dangling «و» left out. */
export function closeAt(scene: Scene, join: Join, to: number): Content | null {
  const { tokens } = scene
  let from = join.content
  let start = join.start
  let last = to
  while (last > from && trailing(scene, last - 1, from)) last--
  while (from < last && tokens[from]!.kind === 'sign') {
    from++
    start = tokens[from]?.start ?? start
  }
  if (from >= last) return null
  return { from, to: last, start, end: tokens[last - 1]!.end }
}

const DANGLING = new Set(['و', 'كما', 'وذلك', 'وما', 'الا'])
/** Behind a comma these lead on to what was cut. */
const LEADING = new Set(['خاصة', 'خصوصا'])
const trailing = (scene: Scene, i: number, from: number): boolean => {
  const token = scene.tokens[i]!
  if (token.kind === 'sign') return !(token.text === ')' || token.text === '%' || token.text === '٪') && i > from
  return DANGLING.has(token.folded) || (LEADING.has(token.folded) && isComma(scene.tokens[i - 1]))
}
