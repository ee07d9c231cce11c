import type { WordReading } from '../document/index.js'
import * as tables from '../lexicon/index.js'
import { type Lexicons, wordForms } from '../lexicon/index.js'
import { fold } from '../text/index.js'
import { nameWords } from './name-words.js'
import type { Written } from './written.js'

/** A word of a closed class: how it is written, what may be written onto it, and its readings. */
export interface Particle {
  readonly word: string
  readonly behind: ReadonlySet<string>
  readonly pronoun: boolean
  readonly readings: readonly WordReading[]
}

/** What the cutting of clitics rests on. */
export interface WordKnowledge {
  readonly forms: ReadonlyMap<string, readonly WordReading[]>
  readonly particles: ReadonlyMap<string, readonly Particle[]>
  /** Words of names (كيم، ليبيا، بكين): they veto a cut inside them. */
  readonly names: ReadonlySet<string>
  /** Given names that are ordinary words too (باسم): a cut that leaves a known word wins. */
  readonly doubtfulNames: ReadonlySet<string>
  /** Relative adjectives of states in all forms. */
  readonly nisbas: ReadonlyMap<string, readonly WordReading[]>
  /** Keys of verbs that take no object, and so no pronoun. */
  readonly intransitive: ReadonlySet<string>
}

/** The folded words that a full stop shortens: «د.» for doctor. */
export function abbreviations(lexicons: Lexicons): ReadonlySet<string> {
  return new Set(
    lexicons
      .rows(tables.particles)
      .filter((row) => row.kind === 'abbreviation')
      .map((row) => fold(row.word)),
  )
}

/** What the cutting of clitics rests on: generated word forms, particles, and the words of known names. */
export function wordKnowledge(lexicons: Lexicons): WordKnowledge {
  const forms = lexicons.derive(wordForms)
  const intransitive = new Set(
    lexicons
      .rows(tables.verbs)
      .filter((row) => row.transitive === 'no')
      .map((row) => row.key),
  )
  return { forms, particles: particlesOf(lexicons, forms), ...nameWords(lexicons), nisbas: nisbasOf(lexicons), intransitive }
}

function particlesOf(lexicons: Lexicons, forms: WordKnowledge['forms']): Map<string, Particle[]> {
  const out = new Map<string, Particle[]>()
  for (const row of lexicons.rows(tables.particles)) {
    if (row.kind === 'abbreviation') continue
    const folded = fold(row.word)
    // Particles outrank the verbs that look like them; nouns («كل», «نفس») and the verbs that the row names stay beside the particle.
    const others = (forms.get(folded) ?? []).filter(
      (r) => fold(r.lemma) === folded || (r.pos === 'verb' && row.verbs.includes(r.lemma)),
    )
    const readings: WordReading[] = [{ lemma: row.word, pos: 'particle', form: 'particle' }, ...others]
    const particle = { word: row.word, behind: new Set(row.behind), pronoun: row.pronoun === 'yes', readings }
    out.set(folded, [...(out.get(folded) ?? []), particle])
  }
  return out
}

/** The particle that is written so from `at` on (at −1 an alif is lost in لل): not «أثر» for إثر, nor, where the text writes ى, «علي» for على. */
export function particleAt(
  known: WordKnowledge,
  base: string,
  word: Written,
  at: number,
  writesYa: boolean,
): Particle | undefined {
  return known.particles.get(base)?.find((particle) => {
    for (let i = 0; i < particle.word.length; i++) {
      const wanted = particle.word[i]!
      const got = i === 0 && word.folded[at] !== base[0] ? wanted : (word.plain[at + i] ?? wanted)
      // An alif may have lost its hamza at the beginning of a word, nowhere else.
      if (
        got !== wanted &&
        (HAMZA.has(got) ||
          (HAMZA.has(wanted) && i > 0) ||
          (writesYa && wanted === 'ى' && got === 'ي' && at + i === word.plain.length - 1))
      )
        return false
    }
    return true
  })
}

const HAMZA: ReadonlySet<string> = new Set(['أ', 'إ', 'آ'])

function nisbasOf(lexicons: Lexicons): Map<string, WordReading[]> {
  const out = new Map<string, WordReading[]>()
  // روسيا is the state, not «a Russian» in the accusative.
  const states = new Set(
    lexicons.rows(tables.countries).flatMap((row) => [row.name, row.capital, ...row.variants, ...row.capitalVariants].map(fold)),
  )
  for (const row of lexicons.rows(tables.countries))
    for (const nisba of row.nisba)
      for (const [ending, gender, number] of NISBA_ENDINGS) {
        const form = fold(nisba) + ending
        if (!nisba.includes(' ') && !out.has(form) && !states.has(form))
          out.set(form, [{ lemma: row.name, pos: 'adjective', form: 'nisba', gender, number }])
      }
  return out
}

const NISBA_ENDINGS = [
  ['', 'm', 'sg'],
  ['ا', 'm', 'sg'],
  ['ة', 'f', 'sg'],
  ['ين', 'm', 'pl'],
  ['ون', 'm', 'pl'],
  ['ات', 'f', 'pl'],
  ['ان', 'm', 'du'],
  ['تين', 'f', 'du'],
  ['تان', 'f', 'du'],
] as const
