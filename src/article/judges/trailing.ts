import { furnitureOf } from '../furniture.js'
import { isHeadline, isProse, type Line, lastSign } from '../line.js'
import type { View } from './judge.js'
import { contentWords, shareIn } from './shared-words.js'

/** So many headlines in a row, with nothing that introduces them, are a list of links. */
const LIST = 3
/** So many pairs of a headline and a text that is cut off by dots are one, too. */
const PAIRS = 2
const HEADLINE_WORDS = 4
/** Headlines are longer than the lines of free verse. */
const MEAN_WORDS = 5
const SUMMARY_WORDS = 9

/**
 * The lines of a row of headlines below the running text that lead to other articles. The writer's own rows stay: what a sentence with
 * a colon introduces, a list that began in the text, verse, the close of a letter, and lines under pictures, which speak of what the article speaks of.
 */
export function trailing(view: View, left: ReadonlySet<number>): number[] {
  const { last, lines } = view
  if (last < 0) return []
  const pairs = pairsBelow(view, left)
  if (pairs !== null) return isOwn(view, pairs) ? [] : pairs
  const run: number[] = []
  let headlines = 0
  for (let line = last + 1; line < lines.length; line++) {
    if (view.gone(line) || left.has(line)) continue
    const at = lines[line]!
    const sign = lastSign(at.text)
    // Between headlines stand the names of their sections.
    const short = at.words < HEADLINE_WORDS
    if (short ? '.،:؛'.includes(sign) : !isHeadline(at)) return []
    if (short && run.length === 0) continue
    run.push(line)
    if (!short && !'؟!…'.includes(sign)) headlines++
  }
  const long = run.map((line) => lines[line]!.words).filter((words) => words >= HEADLINE_WORDS)
  const mean = long.reduce((sum, words) => sum + words, 0) / long.length
  return headlines >= LIST && run.length - long.length <= headlines && mean >= MEAN_WORDS && !isOwn(view, run) ? run : []
}

/** Headlines each with the beginning of its text below, cut off by dots, at the end of the page; null where there are none. */
function pairsBelow(view: View, left: ReadonlySet<number>): number[] | null {
  const kept: number[] = []
  for (let line = view.lines.length - 1; line >= 0; line--) {
    if (view.gone(line) || left.has(line)) continue
    const at = view.lines[line]!
    const summary = kept.length % 2 === 0
    if (summary ? at.words < SUMMARY_WORDS || lastSign(at.text) !== '…' : isProse(at) || !isHeadline(at)) break
    kept.unshift(line)
  }
  if (kept.length % 2 === 1) kept.shift()
  // Above the pairs stands the article's own text.
  const first = kept[0]
  const above = first !== undefined && view.lines.slice(0, first).some((at, line) => !view.gone(line) && isProse(at))
  return kept.length >= 2 * PAIRS && above ? kept : null
}

/** Is the row the writer's own? */
function isOwn(view: View, run: readonly number[]): boolean {
  const { lines } = view
  const first = run[0]!
  const before = lastKept(view, first)
  if (before >= 0 && lastSign(lines[before]!.text) === ':') return true
  if (/^[\d٠-٩]{1,2}\s?[-.)–]/.test(lines[first]!.text)) return true
  if (before >= 0 && isItem(lines[before]!) && isItem(lines[first]!)) return true
  const rows = run.map((line) => lines[line]!)
  // Posts that the article quotes name who wrote them.
  if (rows.some(({ text }) => text.includes('@'))) return true
  const furniture = view.lexicons.derive(furnitureOf)
  if (rows.some(({ key }) => furniture.start(key, ['close']) !== null)) return true
  return isVerse(rows) || areCaptions(view, rows, first)
}

function lastKept(view: View, line: number): number {
  for (let at = line - 1; at >= 0; at--) if (!view.gone(at)) return at
  return -1
}

const isItem = (line: Line): boolean => /^(?:[-–—•·*▪■●○►◄»«]|[أ-ي][-.)–])/.test(line.text)

const VERSE_WORDS = 8

/** Verse: the two halves of each line divided, or one rhyme at the end of every line or of every second. */
function isVerse(lines: readonly Line[]): boolean {
  if (lines.every(({ text }) => /\S\s*(?:\*{1,3}|\.{2,}|…|\/{2}|={2,}|-{3,})\s*\S/.test(text))) return true
  if (lines.some(({ words }) => words > VERSE_WORDS)) return false
  const rhymes = lines.map(({ key }) => key.slice(-2))
  const second = rhymes.filter((_, at) => at % 2 === 1)
  return new Set(rhymes).size === 1 || (second.length > 1 && new Set(second).size === 1)
}

/** The share of its words that a line under a picture has from the article, and the words it has at the most. */
const CAPTION_SHARE = 0.34
const CAPTION_WORDS = 8

/** Are these lines under pictures? They are short and speak of what the article speaks of; the headline of another names a matter of its own, or has a colon or dots that divide who from what. */
function areCaptions(view: View, rows: readonly Line[], end: number): boolean {
  const own = new Set<string>()
  for (let line = 0; line < end; line++)
    if (!view.gone(line)) for (const word of contentWords(view.lines[line]!.key)) own.add(word)
  const share = rows.reduce((sum, { key }) => sum + shareIn(own, key), 0) / rows.length
  const words = rows.reduce((sum, line) => sum + line.words, 0) / rows.length
  return share >= CAPTION_SHARE && words <= CAPTION_WORDS && !rows.some(({ text }) => /[:|]\s|\S\s?\.{2}/.test(text))
}
