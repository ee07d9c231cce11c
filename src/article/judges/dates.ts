import type { Lexicons } from '../../lexicon/index.js'
import { isPlace } from '../credit.js'
import { howLongAgo } from '../day-ago.js'
import { keyOf } from '../key.js'
import { statedDate } from '../stated-date.js'
import { inHead, inTail, type Judge, whole } from './judge.js'

/** What stands beside the date on a line of its own: a weekday, a clock, a label. */
const BESIDE = 7
/** «منذ 3 ساعات» and no more. */
const AGO = 3

/** Lines above or below the text that are a date of the page and little else. Such a line states when the page appeared. */
export const dates: Judge = {
  name: 'dates',
  *propose(view) {
    for (const [line, { text, words, key }] of view.lines.entries()) {
      if (view.gone(line) || words > 16 || !(inHead(view, line) || inTail(view, line)) || text === view.title) continue
      if (words <= AGO && howLongAgo(key, view.lexicons) !== null) {
        yield whole(view.lines, line, 'date')
        continue
      }
      const date = statedDate(text, view.lexicons)
      if (date === null) continue
      // A wire's dateline has its city and its day in one line; it is the article's own.
      if (datelineOf(text.slice(0, date.start), view.lexicons)) continue
      const beside = keyOf(`${text.slice(0, date.start)} ${text.slice(date.end)}`).replace(/\d+/g, ' ')
      if (beside.split(' ').filter((word) => word.length > 1).length <= BESIDE) yield whole(view.lines, line, 'date')
    }
  },
}

/** Does the line begin with a city, before its first figure? */
function datelineOf(before: string, lexicons: Lexicons): boolean {
  const name = before.split(/[\d(]/)[0]!.trim()
  return name !== '' && isPlace(name, lexicons)
}
