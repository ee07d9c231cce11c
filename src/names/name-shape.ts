import { cities, countries, familyNames, givenNames, type Lexicons, particles, people, wordForms } from '../lexicon/index.js'
import { fold } from '../text/index.js'

/** Letters on the left that decide with the one on the right. */
const ORDER = 2
const SMOOTHING = 0.5
const ALPHABET = 40
/** Every so many generated word forms are enough to know how words look. */
const STRIDE = 7

type Counts = Map<string, number>

/**
 * Learns from the rows how names look and how words look, letter by letter, and returns a function from a folded word
 * to the mean log-likelihood ratio of a letter: above 0 the word looks like a name, foreign names most. Use through `lexicons.derive`.
 */
export function shapeOf(lexicons: Lexicons): (word: string) => number {
  const names: Counts = new Map()
  const words: Counts = new Map()
  const seen = new Set<string>()
  const name = (written: string): void => {
    for (const word of fold(written).split(/[\s\-–]+/))
      if (word.length >= 3 && !seen.has(word)) count(names, seen.add(word) && word)
  }
  for (const row of lexicons.rows(givenNames)) if (row.origin === 'foreign' && row.doubtful === '') name(row.name)
  for (const row of lexicons.rows(people)) name(row.name)
  for (const row of lexicons.rows(countries)) [row.name, row.capital].forEach(name)
  for (const row of lexicons.rows(cities)) if (row.ambiguous === '') name(row.name)
  let nth = 0
  for (const form of lexicons.derive(wordForms).keys()) if (nth++ % STRIDE === 0) count(words, form)
  for (const row of lexicons.rows(particles)) count(words, fold(row.word))
  for (const row of lexicons.rows(familyNames)) count(words, fold(row.name))
  const memory = new Map<string, number>()
  return (word) => {
    let score = memory.get(word)
    if (score === undefined) {
      score = ratio(word, names, words)
      if (memory.size > 50_000) memory.clear()
      memory.set(word, score)
    }
    return score
  }
}

function* grams(word: string): Generator<readonly [context: string, letter: string]> {
  const padded = `^^${word}$`
  for (let i = ORDER; i < padded.length; i++) yield [padded.slice(i - ORDER, i), padded[i]!]
}

function count(counts: Counts, word: string): void {
  for (const [context, letter] of grams(word)) {
    counts.set(context, (counts.get(context) ?? 0) + 1)
    counts.set(`${context}+${letter}`, (counts.get(`${context}+${letter}`) ?? 0) + 1)
  }
}

function ratio(word: string, names: Counts, words: Counts): number {
  let sum = 0
  let letters = 0
  for (const [context, letter] of grams(word)) {
    sum += Math.log(chance(names, context, letter)) - Math.log(chance(words, context, letter))
    letters++
  }
  return sum / letters
}

const chance = (counts: Counts, context: string, letter: string): number =>
  ((counts.get(`${context}+${letter}`) ?? 0) + SMOOTHING) / ((counts.get(context) ?? 0) + SMOOTHING * ALPHABET)
