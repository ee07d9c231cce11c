import { furnitureOf } from '../furniture.js'
import { type Judge, whole } from './judge.js'

const WORDS = 8

/** The readers' comments: the phrase that opens them, and below an article everything behind it. */
export const comments: Judge = {
  name: 'comments',
  *propose(view) {
    const furniture = view.lexicons.derive(furnitureOf)
    for (const [line, { key, words }] of view.lines.entries()) {
      if (view.gone(line) || words > WORDS) continue
      // «التعليقات (3)», «3 تعليقات»: a number beside the phrase counts them.
      const bare = key.replace(/\d+/g, ' ').trim().replace(/ +/g, ' ')
      if (furniture.whole(bare, ['comments']) === null) continue
      yield whole(view.lines, line, 'comments')
      if (view.first < 0 || line < view.first) continue
      for (let next = line + 1; next < view.lines.length; next++) if (!view.gone(next)) yield whole(view.lines, next, 'comments')
      return
    }
  },
}
