import { keyOf } from '../key.js'
import { inHead, type Judge, whole } from './judge.js'

const TRAIL = /\s[»›>←/\\|]\s/
const SECTION_WORDS = 4

/** What the head of a page says twice: the title with the site's name behind it, and the trail of sections that leads to the article. */
export const repeats: Judge = {
  name: 'repeats',
  *propose(view) {
    const { lines } = view
    const keys = new Set<string>()
    for (let line = lines.length - 1; line >= 0; line--) {
      if (view.gone(line)) continue
      const { key, text, words } = lines[line]!
      if (!inHead(view, line)) {
        keys.add(key)
        continue
      }
      const shortened = text.replace(/\s[-–—|»:]\s[^-–—|»:]{2,40}$/, '')
      if (keys.has(key) || (shortened !== text && keys.has(keyOf(shortened)))) yield whole(lines, line, 'page title')
      else if (words <= 25 && text !== view.title && isTrail(text)) yield whole(lines, line, 'navigation')
      keys.add(key)
    }
  },
}

/** Two sections or more, each a few words, and what they lead to. */
function isTrail(text: string): boolean {
  const parts = text.split(TRAIL)
  return parts.length > 2 && parts.slice(0, -1).every((part) => part.trim().split(/\s+/).length <= SECTION_WORDS)
}
