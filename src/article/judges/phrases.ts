import { type FurnitureRow, furnitureOf } from '../furniture.js'
import { isProse } from '../line.js'
import { type Cut, inHead, inTail, type Judge, type View, whole } from './judge.js'

/** A line that begins with a phrase of the site is one of its lines only while it is short. */
const SHORT = 18
const LABEL_VALUE = 8

/** Lines that are a phrase of the site: buttons, labels, rights, contacts; a label or an office takes its value with it. */
export const phrases: Judge = {
  name: 'phrases',
  *propose(view) {
    const furniture = view.lexicons.derive(furnitureOf)
    for (let line = 0; line < view.lines.length; line++) {
      if (view.gone(line)) continue
      const { key, words } = view.lines[line]!
      const row =
        furniture.whole(key, ['equals']) ??
        (words <= SHORT ? furniture.start(key, ['starts', 'source', 'credit']) : null) ??
        (words <= SHORT * 3 ? furniture.inside(key) : null)
      if (row !== null && stands(view, line, row)) {
        yield whole(view.lines, line, row.class)
        continue
      }
      const label = furniture.start(key, ['label', 'staff'])
      if (label !== null && stands(view, line, label)) {
        const cuts = labelled(view, line, label, key === furnitureKey(label, key))
        yield* cuts
        line += Math.max(0, cuts.length - 1)
      } else if (inTail(view, line) && isTimeMark(key, furniture.keys('time-mark'))) yield whole(view.lines, line, 'wire mark')
    }
  },
}

/** Is the line where the row wants it? */
function stands(view: View, line: number, row: FurnitureRow): boolean {
  // A whole sentence that begins with two words of a button may be the writer's; with three or more it is the site's.
  if (row.where === 'any') return row.kind !== 'starts' || !isProse(view.lines[line]!) || row.phrase.split(' ').length > 2
  const head = inHead(view, line)
  const tail = inTail(view, line)
  return row.where === 'head' ? head : row.where === 'tail' ? tail : head || tail
}

const furnitureKey = (row: FurnitureRow, key: string): string =>
  row.phrase.split(' ').length === key.split(' ').length ? key : ''

/** A label with its value behind it on the line, or alone with its value on the next line. */
function labelled(view: View, line: number, row: FurnitureRow, alone: boolean): Cut[] {
  const { text, words } = view.lines[line]!
  if (!alone) {
    // «نشر في 3 أيار» is a label and its value; «نشر الجيش قواته» is news.
    const divided = /[:：|]/.test(text) || /\d/.test(text)
    return divided && words <= row.phrase.split(' ').length + LABEL_VALUE && !isProse(view.lines[line]!)
      ? [whole(view.lines, line, row.class)]
      : []
  }
  const cuts = [whole(view.lines, line, row.class)]
  const next = line + 1
  const value = view.lines[next]
  // The title follows the name of the site's officer or the date: a value is shorter than a headline.
  if (
    value !== undefined &&
    !view.gone(next) &&
    (inHead(view, next) || inTail(view, next)) &&
    value.words <= 5 &&
    !value.heading &&
    view.title !== value.text
  )
    cuts.push(whole(view.lines, next, row.class))
  return cuts
}

/** A clock and a mark beside it: the last line of a wire. */
function isTimeMark(key: string, marks: ReadonlySet<string>): boolean {
  const clock = /^\d{1,2} \d{2}(?: \d{2})?(?: |$)/.exec(key)
  return clock !== null && marks.has(key.slice(clock[0].length))
}
