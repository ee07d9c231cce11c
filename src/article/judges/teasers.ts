import { furnitureOf } from '../furniture.js'
import { isHeadline, isProse, type Line, lastSign } from '../line.js'
import { inTail, type Judge, type View, whole } from './judge.js'
import { trailing } from './trailing.js'

const OPENER_WORDS = 30

/** Lists of other articles: behind a phrase that opens one, as links, or as headlines in a row below the text. */
export const teasers: Judge = {
  name: 'teasers',
  *propose(view) {
    const { lines } = view
    const furniture = view.lexicons.derive(furnitureOf)
    const left = new Set<number>()
    for (let line = 0; line < lines.length; line++) {
      if (view.gone(line)) continue
      const { key, words, text } = lines[line]!
      const row = words <= OPENER_WORDS ? furniture.start(key, ['opens']) : null
      if (row === null) continue
      const alone = words === row.phrase.split(' ').length
      if (!alone && !divided(text, row.phrase)) continue
      yield whole(lines, line, 'teaser')
      left.add(line)
      if (!alone) continue
      for (const next of listed(view, line + 1)) {
        yield whole(lines, next, 'teaser')
        left.add(next)
        line = next
      }
    }
    for (let line = 0; line < lines.length; line++)
      if (!view.gone(line) && !left.has(line) && isLink(lines[line]!, view.title)) {
        yield whole(lines, line, 'teaser')
        left.add(line)
      }
    // Of a record the list is gone already, and a row of short lines is the writer's own close.
    if (view.format !== 'record') for (const line of trailing(view, left)) yield whole(lines, line, 'teaser')
  },
}

/** «اقرأ أيضاً: …» and «اقرأ أيضاً | …»: a sign divides the phrase from the headline. Without one the words are the writer's. */
const divided = (text: string, phrase: string): boolean => {
  const rest = text.slice(Math.min(text.length, phrase.length - 1), phrase.length + 14)
  return /[:|»>،.…؛–—-]/.test(rest)
}

/** The lines of the list that begins at `from`: marked as items, cut off by dots, or headlines. */
function listed(view: View, from: number): number[] {
  const found: number[] = []
  let marked = false
  for (let line = from; line < view.lines.length; line++) {
    if (view.gone(line)) continue
    const at = view.lines[line]!
    const item = isItem(at) || lastSign(at.text) === '…'
    if (!item && (isProse(at) || !isHeadline(at))) break
    marked ||= item
    if (marked && !item) break
    found.push(line)
  }
  // Of several headlines without marks the last, right above a paragraph, is the article's own next heading.
  if (!marked && found.length > 1 && !inTail(view, found.at(-1)!)) found.pop()
  return found
}

const isItem = (line: Line): boolean =>
  line.item || line.linked > 0.8 || /^[-–—•·*▪■●○►◄»«←→]\s/.test(line.text) || /^\d{1,2}[-.)]\s/.test(line.text)

/** A whole headline that is a link leads away from the article. */
const isLink = (line: Line, title: string | null): boolean =>
  line.linked > 0.9 && (line.words >= 4 || line.item) && line.text !== title && !isProse(line)
