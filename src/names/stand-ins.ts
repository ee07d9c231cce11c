import { countries, type Lexicons } from '../lexicon/index.js'
import type { Group } from './group.js'
import type { Words } from './words.js'

const AMONG = new Set(['بين', 'مع', 'ضد', 'لدي', 'تجاه', 'حيال'])

/** Says of capitals that act or are dealt with as governments for which state they stand; the state is added where the article does not name it. */
export function standIns(words: Words, groups: Group[], lexicons: Lexicons): void {
  for (const group of [...groups]) {
    if (!group.capital || !group.mentions.some((m) => actsAsGovernment(words, m.from, m.to))) continue
    let state = groups.find((g) => g.row === `countries:${group.country}`)
    if (state === undefined) {
      const row = lexicons.rows(countries).find((r) => r.key === group.country)
      if (row === undefined) continue
      state = {
        kind: 'LOC',
        row: `countries:${row.key}`,
        name: row.name,
        wikidata: row.wikidata,
        country: row.key,
        capital: false,
        names: [],
        mentions: [],
      }
      groups.push(state)
    }
    group.standsFor = state
  }
}

/** Subject of a verb in the feminine («أكدت واشنطن», «واشنطن أكدت»), or a party: «بين موسكو وبكين», «مع طهران». */
function actsAsGovernment(words: Words, from: number, to: number): boolean {
  const before = words.at(from - 1)
  const sameSentence = before?.sentence === words.tokens[from]!.sentence
  if (sameSentence && before?.kind === 'word' && !words.hasProclitic(from)) {
    if (AMONG.has(before.folded)) return true
    if (isActing(words, from - 1)) return true
  }
  const after = words.at(to)
  return (
    after?.kind === 'word' &&
    after.sentence === words.tokens[from]!.sentence &&
    words.tokens[from]!.preposition === '' &&
    isActing(words, to)
  )
}

function isActing(words: Words, i: number): boolean {
  return (
    words.isVerb(i) &&
    words.tokens[i]!.pronoun === '' &&
    words.tokens[i]!.readings.some((r) => r.gender === 'f' && r.number !== 'pl' && r.person === 3 && r.voice !== 'passive')
  )
}
