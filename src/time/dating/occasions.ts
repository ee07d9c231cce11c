import { dayRange, type Sentence } from '../../document/index.js'
import type { Candidate, Meaning } from '../meaning.js'
import { resolveAll } from '../read.js'
import { hitAt, type Scene } from '../scene.js'
import { after, type Evidence, test } from './evidence.js'
import { type Occasion, type TellingWords, tellingWords } from './telling.js'

/** The sentences in which each word of an occasion stands, also behind a clitic. */
type Places = ReadonlyMap<string, ReadonlySet<number>>

function placesOf(scene: Scene, known: TellingWords): Places {
  const places = new Map<string, Set<number>>()
  const add = (word: string, sentence: number): void => {
    const found = places.get(word)
    if (found) found.add(sentence)
    else places.set(word, new Set([sentence]))
  }
  for (const token of scene.tokens) for (const word of known.of(token).occasions) add(word, token.sentence)
  return places
}

/** The occasions that are told somewhere in the text, in the order of their rows. */
function told(places: Places, known: TellingWords): Occasion[] {
  const found = new Set<number>()
  for (const word of places.keys())
    for (const k of known.places.get(word) ?? [])
      if (known.all[k]!.groups.every((group) => group.some((w) => places.has(w)))) found.add(k)
  return [...found].sort((a, b) => a - b).map((k) => known.all[k]!)
}

const DEICTIC = new Set(['day', 'weekday', 'unit', 'part'])

/**
 * Occasions that the text tells: named in one sentence they are a lower bound; told with أمس, a weekday or الأسبوع الماضي in the passage,
 * the page is of a day from which these words reach the occasion.
 */
export function fromOccasions(scene: Scene, candidates: readonly Candidate[]): Evidence[] {
  const known = scene.lexicons.derive(tellingWords)
  const places = placesOf(scene, known)
  /** Is something of the group told in the sentence, or in the one behind it? */
  const stands = (group: readonly string[], sentence: number, next = sentence): boolean =>
    group.some((word) => {
      const where = places.get(word)
      return where !== undefined && (where.has(sentence) || where.has(next))
    })
  const found: Evidence[] = []
  for (const occasion of told(places, known)) {
    if (occasion.distinct !== 'no')
      for (const sentence of scene.sentences)
        if (occasion.groups.every((group) => stands(group, sentence.index)) && !comes(scene, sentence))
          found.push(after(sentence, `time/occasion ${occasion.name}`, occasion.from - 7, 21))
    if (occasion.distinct === 'begun') continue
    const near = candidates.filter((c) => {
      if (!DEICTIC.has(c.meaning.is) || (c.meaning.is === 'unit' && c.meaning.unit === 'year')) return false
      // All of the occasion is told somewhere in the text, and all but one of its groups where the expression stands.
      const s = scene.tokens[c.from]!.sentence
      const here = occasion.groups.filter((group) => stands(group, s, s + 1)).length
      return here >= Math.max(2, occasion.groups.length - 1)
    })
    if (near.length > 0) found.push(reaching(scene, near, occasion))
  }
  return found
}

/** Does anything in the sentence lie ahead? Then the occasion may too. */
function comes(scene: Scene, sentence: Sentence): boolean {
  for (let i = sentence.from; i < sentence.to; i++)
    if (scene.tokens[i]!.future || hitAt(scene, i, 'will', (h) => h.lead === '' || h.lead === 'و')) return true
  return false
}

/** How many days an occasion may lie from a page that tells it with أمس or last month. */
const FAR = 40

/** How many days what is meant may lie from the day of the page: a quoted day hangs on another one up to three days before, a weekday sets a wrong day right. */
function reach(m: Meaning): number {
  if (m.is === 'part') return m.day ? reach(m.day) : 0
  if (m.is === 'day') return Math.abs(m.offset) + 6
  if (m.is === 'weekday') return 7 * (Math.abs(m.shift ?? m.week ?? 0) + 2) + 3
  return FAR
}

/** Days from which one of the expressions reaches the occasion. */
function reaching(scene: Scene, near: readonly Candidate[], occasion: Occasion): Evidence {
  const far = Math.min(FAR, Math.max(...near.map((c) => reach(c.meaning))))
  const memory = new Map<number, boolean>()
  return test(
    { start: near[0]!.start, end: near.at(-1)!.end },
    `time/occasion ${occasion.name}`,
    7 + Math.min(4, occasion.groups.length),
    (day) => {
      if (day < occasion.from - far || day > occasion.to + far) return false
      let fits = memory.get(day)
      if (fits === undefined) {
        fits = resolveAll(scene, near, day).some((o) => {
          const range = o ? dayRange(o.value) : null
          return range !== null && range.from <= occasion.to && occasion.from <= range.to
        })
        memory.set(day, fits)
      }
      return fits
    },
    occasion.from - FAR,
    occasion.to + FAR,
  )
}
