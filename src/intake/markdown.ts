import type { Page } from '../document/index.js'
import type { Change } from './chars/repair.js'
import { dayOf } from './records/day-of.js'
import { fieldNamed } from './records/fields.js'

/** What is taken out of a line of Markdown; the words themselves stay. A picture goes whole, a link keeps its text. */
const LINE_MARKS = /^ {0,3}(?:#{1,6}[ \t]+|>[ \t]?|[-*+][ \t]+|\d{1,3}[.)][ \t]+)/
const RULE = /^ {0,3}(?:[-*_][ \t]*){3,}$/
const INLINE =
  /!\[[^\]\n]{0,500}\]\([^)\s]{0,2000}(?: "[^"\n]{0,500}")?\)|\[(?=[^\]\n]{1,500}\]\()|\]\([^)\s]{0,2000}(?: "[^"\n]{0,500}")?\)|\*{1,3}|`{1,3}|~~|__/g
const FRONT = /^---[ \t]*\r?\n/

/** The marks of a Markdown text, and what its front matter (`title: …` between two lines of `---`) states. */
export function markdownMarks(text: string): { changes: Change[]; facts: NonNullable<Page['facts']> } {
  const changes: Change[] = []
  const cut = (from: number, to: number): void => void (to > from && changes.push({ from, to, text: '', why: 'markup' }))
  const { end, facts } = frontMatter(text)
  cut(0, end)
  for (let start = end; start < text.length; ) {
    const newline = text.indexOf('\n', start)
    const to = newline < 0 ? text.length : newline
    const line = text.slice(start, to)
    if (RULE.test(line)) cut(start, to)
    else {
      const mark = LINE_MARKS.exec(line)?.[0].length ?? 0
      cut(start, start + mark)
      for (const found of line.slice(mark).matchAll(INLINE)) {
        const at = start + mark + found.index
        cut(at, at + found[0].length)
      }
    }
    start = to + 1
  }
  return { changes, facts }
}

function frontMatter(text: string): { end: number; facts: NonNullable<Page['facts']> } {
  const opened = FRONT.exec(text)
  const close = opened === null ? -1 : text.indexOf('\n---', opened[0].length - 1)
  if (opened === null || close < 0 || close > 10_000) return { end: 0, facts: {} }
  const facts: { -readonly [K in keyof NonNullable<Page['facts']>]: string | null } = {}
  for (const line of text.slice(opened[0].length, close).split('\n')) {
    const colon = line.indexOf(':')
    const field = colon < 0 ? null : fieldNamed(line.slice(0, colon))
    const value = line
      .slice(colon + 1)
      .trim()
      .replace(/^["']|["']$/g, '')
    if (value === '') continue
    if (field === 'published') facts.published = dayOf(value)
    else if (field === 'title' || field === 'url' || field === 'byline' || field === 'outlet') facts[field] = value
  }
  const newline = text.indexOf('\n', close + 1)
  return { end: newline < 0 ? text.length : newline + 1, facts }
}
