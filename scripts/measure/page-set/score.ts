import type { Extracted } from './extractors.js'
import type { MadePage } from './render.js'

/** How well a page was read; `text` is an F1 (0–1), the others are right or wrong. */
export interface Score {
  readonly text: number
  readonly title: boolean
  readonly date: boolean
  readonly byline: boolean
}

const SHINGLE = 4

/** Compares what was read with what is there: text by runs of four words, the rest exactly. A label before a name («كتب:») is forgiven, a subtitle counts neither way. */
export function scoreOf(page: MadePage, got: Extracted): Score {
  const text = page.subtitle === null ? got.text : got.text.replace(page.subtitle, ' ')
  return {
    text: overlap(shingles(page.text), shingles(text.replace(page.title, ' '))),
    title: plain(got.title) === plain(page.title),
    date: dayOf(got.published) === page.published,
    byline: plain(got.byline?.replace(/^(?:كتب|كتبه|كتبها|بقلم|بواسطة|By)\s*:?\s+/, '') ?? null) === plain(page.byline),
  }
}

const plain = (text: string | null): string => (text ?? '').replace(/\s+/g, ' ').trim()

/** The day as it is written in a time stamp; of other forms, what JavaScript makes of them. */
function dayOf(stamp: string | null): string | null {
  if (stamp === null || stamp === '') return null
  const day = /^\d{4}-\d{2}-\d{2}/.exec(stamp)?.[0]
  if (day !== undefined) return day
  const time = new Date(`${stamp} UTC`)
  return Number.isNaN(time.getTime()) ? null : time.toISOString().slice(0, 10)
}

function shingles(text: string): Map<string, number> {
  const words = text.match(/[\p{L}\p{N}]+/gu) ?? []
  const found = new Map<string, number>()
  for (let i = 0; i + SHINGLE <= words.length; i++) {
    const key = words.slice(i, i + SHINGLE).join(' ')
    found.set(key, (found.get(key) ?? 0) + 1)
  }
  return found
}

function overlap(gold: ReadonlyMap<string, number>, got: ReadonlyMap<string, number>): number {
  const total = (counts: ReadonlyMap<string, number>): number => [...counts.values()].reduce((sum, n) => sum + n, 0)
  let both = 0
  for (const [key, n] of gold) both += Math.min(n, got.get(key) ?? 0)
  const all = total(gold) + total(got)
  return all === 0 ? 1 : (2 * both) / all
}
