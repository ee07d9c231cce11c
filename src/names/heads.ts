import {
  bodyAdjectives,
  bodyHeads,
  departments,
  type Lexicons,
  locatives,
  looseAdjectives,
  placeHeads,
  portfolios,
  roles,
  taskPrepositions,
} from '../lexicon/index.js'
import { fold } from '../text/index.js'
import { feminineOf } from './word-classes.js'

/** How a head is read before a name without ال that no row knows. */
const KEPT = {
  yes: 'yes',
  no: 'no',
  common: 'common',
  article: 'common',
  town: 'common',
  state: 'yes',
  namesake: 'namesake',
} as const

/** How a noun of places is read before a name. */
export type PlaceHead = (typeof KEPT)[keyof typeof KEPT]

/** What is known of the head of a body: the patterns it takes, and how they are read. */
export interface BodyHead {
  readonly row: string
  readonly takes: ReadonlySet<string>
  readonly kept: boolean
  readonly joins: boolean
  /** Does also a joined word that is no portfolio go on with its name: مركز القيادة والسيطرة? */
  readonly joinsAll: boolean
  readonly alone: boolean
  readonly not: ReadonlySet<string>
}

/** The tables of heads, by folded word (two words joined by a space). */
export interface Heads {
  readonly bodies: ReadonlyMap<string, readonly BodyHead[]>
  /** The first words of heads of two words. */
  readonly ofTwo: ReadonlySet<string>
  readonly adjectives: ReadonlySet<string>
  readonly portfolios: ReadonlySet<string>
  /** What an office may be of, each word without ال: of «رئيس الجمهورية», «خادم الحرمين الشريفين» what stands behind the noun. */
  readonly charges: ReadonlySet<string>
  /** Nouns of a task with the particles through which they take their object, folded. */
  readonly tasks: ReadonlyMap<string, ReadonlySet<string>>
  readonly loose: ReadonlySet<string>
  readonly places: ReadonlyMap<string, PlaceHead>
  /** Heads that stay before any name with ال: قاعدة العند. */
  readonly placesBeforeArticle: ReadonlySet<string>
  /** Heads of sites that are called by their town: مطار الفحص. */
  readonly placesOfTowns: ReadonlySet<string>
  /** Heads that belong to the full name of a state: جمهورية تشيلي. */
  readonly placesOfStates: ReadonlySet<string>
  /** Heads behind which an ordinary definite word is a name: حي النزهة. */
  readonly placesOfWords: ReadonlySet<string>
  /** Heads in the dual or plural, which a second place follows. */
  readonly severalPlaces: ReadonlySet<string>
  readonly locatives: ReadonlySet<string>
  /** What local departments are named for, folded: تعليم جازان. */
  readonly departments: ReadonlySet<string>
}

const bare = (word: string): string => (word.startsWith('ال') ? word.slice(2) : word)

/** Compiles the tables of heads. Use through `lexicons.derive(heads)`. */
export function heads(lexicons: Lexicons): Heads {
  const bodies = new Map<string, BodyHead[]>()
  for (const row of lexicons.rows(bodyHeads)) {
    const key = fold(row.head)
    const head = {
      row: `bodyHeads:${row.head}`,
      takes: new Set(row.takes),
      kept: row.kept === 'yes',
      joins: row.joins !== '',
      joinsAll: row.joins === 'all',
      alone: row.alone === 'yes',
      not: new Set(row.not.map((word) => bare(fold(word)))),
    }
    bodies.set(key, [...(bodies.get(key) ?? []), head])
  }
  const loose = new Set<string>()
  for (const row of lexicons.rows(looseAdjectives)) {
    const word = bare(fold(row.word))
    loose.add(word)
    loose.add(`${word}ة`)
  }
  const placesKept = (kept: 'article' | 'town' | 'state'): Set<string> =>
    new Set(
      lexicons
        .rows(placeHeads)
        .filter((row) => row.kept === kept)
        .map((row) => fold(row.head)),
    )
  return {
    bodies,
    ofTwo: new Set([...bodies.keys()].filter((head) => head.includes(' ')).map((head) => head.slice(0, head.indexOf(' ')))),
    adjectives: new Set(
      lexicons.rows(bodyAdjectives).flatMap((row) => [fold(row.word), fold(feminineOf(row.word, row.feminine))]),
    ),
    portfolios: new Set(lexicons.rows(portfolios).map((row) => bare(fold(row.word)))),
    charges: new Set(
      lexicons.rows(roles).flatMap((row) => row.complement.map((words) => fold(words).split(' ').map(bare).join(' '))),
    ),
    tasks: new Map(lexicons.rows(taskPrepositions).map((row) => [bare(fold(row.word)), new Set(row.takes.map(fold))])),
    loose,
    places: new Map(lexicons.rows(placeHeads).map((row) => [fold(row.head), KEPT[row.kept]])),
    placesBeforeArticle: placesKept('article'),
    placesOfTowns: placesKept('town'),
    placesOfStates: placesKept('state'),
    placesOfWords: new Set(
      lexicons
        .rows(placeHeads)
        .filter((row) => row.words === 'yes')
        .map((row) => fold(row.head)),
    ),
    severalPlaces: new Set(
      lexicons
        .rows(placeHeads)
        .filter((row) => row.several === 'yes')
        .map((row) => fold(row.head)),
    ),
    departments: new Set(lexicons.rows(departments).map((row) => fold(row.word))),
    locatives: new Set(lexicons.rows(locatives).map((row) => fold(row.word))),
  }
}
