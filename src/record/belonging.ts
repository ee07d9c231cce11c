import type { Entity, Party, Reading } from '../document/index.js'
import { countries, type Lexicons, roles } from '../lexicon/index.js'
import { fold } from '../text/index.js'

/** What the words of a party that nobody names still tell: which name stands right behind them, whose they are, of which state. */
export interface Belonging {
  /** The person whose name follows the words («the Maltese prime minister» + a name). */
  nameBehind(reading: Reading, party: Party): Entity | null
  /** The body or place whose representatives they are: the only one whose name stands among the words. */
  bodyIn(reading: Reading, party: Party): Entity | null
  /** The state in whose name somebody holds office, by the words before his name («the Finnish envoy» + a name): an ISO code. */
  servesState(reading: Reading, person: Entity): string | null
  /** The state of a relative adjective or a people among the words: an ISO code. */
  stateIn(words: string): string | null
}

const ENDINGS = ['ه', 'ون', 'ين', 'ان', 'تين', 'تان', 'ا']
/** Words before a name among which its office stands. */
const TITLE = 6
/** Mentions of a person that are looked at. */
const MENTIONS = 8

const plain = (word: string): string => fold(word).replace(/ة$/u, 'ه')

/** The word, and what is left of it without article, attached particles and the endings of gender and number. */
function* bases(word: string): Iterable<string> {
  const stems = new Set([word])
  for (const prefix of ['ال', 'وال', 'بال', 'لل', 'فال', 'و']) if (word.startsWith(prefix)) stems.add(word.slice(prefix.length))
  for (const stem of stems) {
    yield stem
    for (const end of ENDINGS) if (stem.endsWith(end) && stem.length - end.length >= 3) yield stem.slice(0, -end.length)
  }
}

/** Compiles the rows; use through `lexicons.derive`. */
export function belongingOf(lexicons: Lexicons): Belonging {
  const states = new Map<string, string>()
  for (const row of lexicons.rows(countries))
    for (const name of [...row.nisba, ...row.people]) {
      const key = plain(name)
      if (!states.has(key) && row.until === '') states.set(key, row.key)
    }
  const stateOf = (word: string): string | null => {
    for (const base of bases(plain(word))) {
      const state = states.get(base)
      if (state !== undefined) return state
    }
    return null
  }
  const pairOf = (first: string, second: string): string | null => {
    const [ends, more] = [[...bases(plain(first))], [...bases(plain(second))]]
    for (const a of ends) for (const b of more) if (states.has(`${a} ${b}`)) return states.get(`${a} ${b}`)!
    return null
  }
  const heads = new Set(lexicons.rows(roles).flatMap((row) => row.head.map((h) => plain(h.split(' ')[0]!))))
  // «His Maltese counterpart» holds the same office.
  const isOffice = (word: string): boolean =>
    [...bases(plain(word))].some((base) => heads.has(base)) || /^[وبل]?نظير/u.test(plain(word))
  return {
    servesState(reading, person) {
      for (const m of person.mentions.filter(({ as }) => as === 'name').slice(0, MENTIONS)) {
        const before = reading.article.text.slice(Math.max(0, m.start - 70), m.start)
        const words = before
          .split(/[.،؛:!\n«»"]/u)
          .at(-1)!
          .trim()
          .split(/\s+/u)
          .slice(-TITLE)
        const state = stateOf(words.at(-1)!)
        if (state !== null && words.slice(0, -1).some(isOffice)) return state
      }
      return null
    },
    nameBehind(reading, { span }) {
      if (!span) return null
      const next = (at: number) =>
        at - span.end >= 0 && at - span.end <= 2 && !/[\n.،؛:]/u.test(reading.article.text.slice(span.end, at))
      return reading.entities.find((e) => e.kind === 'PER' && e.mentions.some((m) => m.as === 'name' && next(m.start))) ?? null
    },
    bodyIn(reading, { text }) {
      const folded = ` ${fold(text)} `
      const inside = reading.entities.filter(
        (e) =>
          e.kind !== 'PER' &&
          e.mentions.some(
            (m) =>
              m.as === 'name' &&
              m.end - m.start < text.length &&
              folded.includes(` ${fold(reading.article.text.slice(m.start, m.end))} `),
          ),
      )
      return inside.length === 1 ? inside[0]! : null
    },
    stateIn(words) {
      const list = words.split(/\s+/u)
      for (let i = 0; i < list.length; i++) {
        const state = (i + 1 < list.length ? pairOf(list[i]!, list[i + 1]!) : null) ?? stateOf(list[i]!)
        if (state !== null) return state
      }
      return null
    },
  }
}
