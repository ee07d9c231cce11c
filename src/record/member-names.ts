import type { Entity, Reading } from '../document/index.js'
import { fold } from '../text/index.js'

/** First names written in two words: عبد الرحمن alone does not tell who is meant. */
const TWO_WORD_FIRST_NAMES = /^(?:عبد|ابو|ام|ابن) /u

/** Does a folded name tell which of all people is meant? A single name of a person does not; a place's or an organisation's does. */
export const tells = (kind: Entity['kind'], name: string): boolean =>
  name !== '' && (kind !== 'PER' || name.replace(TWO_WORD_FIRST_NAMES, '').includes(' '))

/** The folded name of an entity, and those among its written names that tell who is meant, each once. */
export function namesTelling(reading: Reading, entity: Entity): { folded: string; names: string[] } {
  const written = new Set([entity.name])
  for (const m of entity.mentions) if (m.as === 'name') written.add(reading.article.text.slice(m.start, m.end))
  const names = [...written].map((name) => fold(name).trim())
  return { folded: names[0]!, names: [...new Set(names.filter((name) => tells(entity.kind, name)))] }
}
