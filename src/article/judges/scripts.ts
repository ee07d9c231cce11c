import { scriptsOf } from '../line.js'
import { inHead, inTail, type Judge, whole } from './judge.js'

/** A line in another script inside the text is a name or a title there; a longer one is a passage. */
const FOREIGN_WORDS = 8

/** Lines that no Arabic sentence can be: addresses, mail addresses, rows of stars, numbers alone, lines in another script. */
export const scripts: Judge = {
  name: 'scripts',
  *propose(view) {
    for (const [line, { text, words }] of view.lines.entries()) {
      if (view.gone(line)) continue
      const { arabic, foreign, digits } = scriptsOf(text)
      if (arabic > 0) continue
      if (foreign + digits === 0) yield whole(view.lines, line, 'separator')
      else if (/^(?:https?:\/\/|www\.)\S+$/i.test(text)) yield whole(view.lines, line, 'address')
      else if (/^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/.test(text)) yield whole(view.lines, line, 'contact')
      else if (foreign >= 3 && (words >= FOREIGN_WORDS || inHead(view, line) || inTail(view, line)))
        yield whole(view.lines, line, 'foreign language')
      else if (foreign === 0 && words <= 2 && (inHead(view, line) || inTail(view, line))) yield whole(view.lines, line, 'number')
    }
  },
}
