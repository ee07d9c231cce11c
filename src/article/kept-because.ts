import type { Cut } from './judges/judge.js'
import { isProse, type Line } from './line.js'

/** Of the lines of a page that became paragraphs (`kept`), what speaks for each; `chosen` is what speaks for the element that they stand in. */
export function keptBecause(
  lines: readonly Line[],
  kept: readonly number[],
  cuts: readonly Cut[],
  zones: { readonly first: number; readonly last: number },
  title: string | null,
  chosen: string | null,
): string[] {
  const shortened = new Set(cuts.map(({ line }) => line))
  return kept.map((index) => {
    const line = lines[index]!
    const said =
      index === kept[0] && line.text === title
        ? 'title'
        : [roleOf(line, index, zones), line.outside === null ? chosen : null].filter((part) => part !== null).join(', ')
    return shortened.has(index) ? `${said}, a part left out` : said
  })
}

function roleOf(line: Line, index: number, { first, last }: { readonly first: number; readonly last: number }): string {
  if (line.heading) return 'heading'
  if (isProse(line)) return 'running text'
  if (first < 0) return 'no running text beside it'
  return index < first ? 'above the text' : index > last ? 'below the text, like no furniture' : 'short line inside the text'
}
