import type { Page } from '../document/index.js'
import { isSpace } from '../text/index.js'
import { type Line, lineOf } from './line.js'

/** The lines of a plain-text capture or a record; blank ones and the white space around each are left out. */
export function textLines(page: Page): Line[] {
  const { content } = page
  const lines: Line[] = []
  for (let start = 0; start <= content.length; ) {
    let end = start
    while (end < content.length && !isLineEnd(content.charCodeAt(end))) end++
    let from = start
    let to = end
    while (from < to && isSpace(content.charCodeAt(from))) from++
    while (to > from && isSpace(content.charCodeAt(to - 1))) to--
    if (from < to)
      lines.push(
        lineOf({
          text: content.slice(from, to),
          segments: [{ start: 0, end: to - from, from, to, kind: 'verbatim' }],
          from,
          to,
          heading: false,
          item: false,
          linked: 0,
          outside: null,
        }),
      )
    start = end + 1
  }
  return lines
}

const isLineEnd = (c: number): boolean => c === 10 || c === 13 || c === 0x2028 || c === 0x2029 || c === 0x0b || c === 0x0c
