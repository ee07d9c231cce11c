import { creditOf, isLabelOnly } from '../credit.js'
import { inHead, inTail, type Judge, whole } from './judge.js'

const WORDS = 8

/** Lines that name the outlet and nothing else, above or below the text. A dateline with a place and a writer's name belong to the article. */
export const credits: Judge = {
  name: 'credits',
  *propose(view) {
    for (const [line, { text, words, key }] of view.lines.entries()) {
      if (view.gone(line) || words > WORDS || text === view.title || !(inHead(view, line) || inTail(view, line))) continue
      if (key === '') continue
      const credit = creditOf(text, view.lexicons, view.outlet)
      if (credit === null ? isOpen(text) && inHead(view, line) : isLabelOnly(credit)) yield whole(view.lines, line, 'outlet line')
    }
  },
}

/** A name and a dash with nothing behind it: what stood there was a date or a writer that the capture lost. */
const isOpen = (text: string): boolean => /\s[-–—]$/.test(text)
