import type { Entity, WordReading } from '../document/index.js'
import type { Scene } from './scene.js'

/** States and regions that are masculine; others are feminine, as cities are. */
const MASCULINE = /^(?:countries:(?:IQ|JO|LB|MA|SD|SO|YE)|places:(?:west|gulf|maghreb|middle-east))$/
/** Known places, whose names may be nouns besides. */
const PLACE = /^(?:cities|capitals|countries|places):/

/** May a singular verb or pronoun of this gender mean what is named at token `at`? Persons are not asked: their names tell little. */
export function mayMean(scene: Scene, at: number, { kind, key = '' }: Entity, gender: WordReading['gender']): boolean {
  if (kind === 'PER' || gender === undefined) return true
  const head = scene.tokens[at]!
  if (head.folded.endsWith('ة')) return gender === 'f'
  if (gender === 'm') return true
  if (PLACE.test(key)) return !MASCULINE.test(key)
  // «المجلس … قراراته»; a name that is no word of the language may be of either.
  const nouns = head.readings.filter((r) => r.pos === 'noun')
  return nouns.length === 0 || nouns.some((r) => r.gender !== 'm' || r.number !== 'sg')
}
