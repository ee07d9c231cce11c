import type { Page } from '../document/index.js'
import type { Change } from './chars/repair.js'
import { dayOf, momentOf } from './records/day-of.js'
import { fieldNamed } from './records/fields.js'

/** The marks that begin a line of Markdown, a line that is nothing but a rule, and the marks around words; the words themselves stay. */
const LINE_MARKS = /^ {0,3}(?:#{1,6}[ \t]+|>[ \t]?|[-*+][ \t]+|\d{1,3}[.)][ \t]+)/
const RULE = /^[-*_= \t]{3,}$/
const INLINE = /[*`]+|~~|__/g
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
      for (const [from, end] of marksIn(line, mark)) cut(start + from, start + end)
    }
    start = to + 1
  }
  return { changes, facts }
}

/** The stretches of a line that are marks, from `start` on: those around words, those of links, and pictures whole. */
function marksIn(line: string, start: number): [number, number][] {
  const marks: [number, number][] = []
  let kept = start
  const inline = (from: number, to: number): void => {
    for (const found of line.slice(from, to).matchAll(INLINE))
      marks.push([from + found.index, from + found.index + found[0].length])
  }
  for (let open = line.indexOf('[', start); open >= 0; open = line.indexOf('[', kept)) {
    const middle = line.indexOf('](', open)
    const close = middle < 0 ? -1 : line.indexOf(')', middle)
    if (close < 0) break
    const inner = line.lastIndexOf('[', middle)
    const picture = line[inner - 1] === '!'
    inline(kept, picture ? inner - 1 : inner)
    if (picture) marks.push([inner - 1, close + 1])
    else {
      marks.push([inner, inner + 1])
      inline(inner + 1, middle)
      marks.push([middle, close + 1])
    }
    kept = close + 1
  }
  inline(kept, line.length)
  return marks
}

function frontMatter(text: string): { end: number; facts: NonNullable<Page['facts']> } {
  const opened = FRONT.exec(text)
  const close = opened === null ? -1 : text.indexOf('\n---', opened[0].length - 1)
  if (opened === null || close < 0 || close > 10_000) return { end: 0, facts: {} }
  const facts: { -readonly [K in keyof NonNullable<Page['facts']>]: NonNullable<Page['facts']>[K] } = {}
  for (const line of text.slice(opened[0].length, close).split('\n')) {
    const colon = line.indexOf(':')
    const field = colon < 0 ? null : fieldNamed(line.slice(0, colon))
    const value = line
      .slice(colon + 1)
      .trim()
      .replace(/^["']|["']$/g, '')
    if (value === '') continue
    if (field === 'published') facts.published = dayOf(value)
    else if (field === 'url') facts.url = /^https?:\/\/\S+$/i.test(value) ? value : null
    else if (field === 'updated') {
      const moment = momentOf(value)
      if (moment !== null) facts.updated = moment
    } else if (field === 'title' || field === 'byline' || field === 'outlet' || field === 'subtitle' || field === 'section')
      facts[field] = value
  }
  const newline = text.indexOf('\n', close + 1)
  return { end: newline < 0 ? text.length : newline + 1, facts }
}
