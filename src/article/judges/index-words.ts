import { fold } from '../../text/index.js'
import { furnitureOf } from '../furniture.js'
import { isProse } from '../line.js'
import { inTail, type Judge, whole } from './judge.js'

/** Words enough for any list of tags; a longer stretch is text. */
const MOST = 60

/** Lists of index words: on a line of their own below the text, or run on behind the last sentence of it. */
export const indexWords: Judge = {
  name: 'index-words',
  *propose(view) {
    const labels = view.lexicons.derive(furnitureOf).keys('tags')
    for (let line = Math.max(0, view.last); line < view.lines.length; line++) {
      if (view.gone(line)) continue
      const at = view.lines[line]!
      const label = labelOf(at.key, labels)
      if (inTail(view, line) && at.text.startsWith('#') && at.text.split(/\s+/).every((word) => word.startsWith('#')))
        yield whole(view.lines, line, 'tags')
      else if (label !== null && at.words <= MOST && (inTail(view, line) || !isProse(at))) yield whole(view.lines, line, 'tags')
      else {
        const start = runOn(at.text, labels)
        if (start >= 0) yield { line, start, end: at.text.length, reason: 'tags' }
      }
    }
  },
}

function labelOf(key: string, labels: ReadonlySet<string>): string | null {
  const words = key.split(' ', 2)
  return [words.join(' '), words[0]!].find((start) => labels.has(start)) ?? null
}

/** Where a label with index words begins behind the last sentence end of a text; -1 where none does. */
function runOn(text: string, labels: ReadonlySet<string>): number {
  for (const match of [...text.matchAll(/(?<=[.!؟?…"”»)\]:،]\s{0,3})[\u0621-\u064a]+/g)].reverse()) {
    const rest = text.slice(match.index)
    const words = rest.split(/\s+/)
    if (words.length > MOST) return -1
    const label = words.length > 1 && (labels.has(fold(match[0])) ? 1 : labels.has(fold(`${words[0]} ${words[1]}`)) ? 2 : 0)
    if (!label || words.length <= label) continue
    // Index words make no sentence: no stop behind them, no comma or bracketed clause inside.
    if (!/[.؟!،؛]\s|[.؟!،؛]$/.test(rest.replace(/(?<=\s\S{1,20})\.(?=\s)/g, ''))) return match.index
  }
  return -1
}
