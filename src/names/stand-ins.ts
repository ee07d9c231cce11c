import { countries, type Lexicons, placeVerbs } from '../lexicon/index.js'
import type { Group } from './group.js'
import type { Words } from './words.js'

/** Words behind which a capital is dealt with as a government; behind علي only with a verb of duty. */
const AMONG = new Set(['بين', 'مع', 'ضد', 'تجاه', 'حيال', 'حكومة', 'ادارة'])
const OUGHT = new Set(['يجب', 'ينبغي', 'يتعين'])

const placeLemmas = (lexicons: Lexicons): ReadonlySet<string> => new Set(lexicons.rows(placeVerbs).map((row) => row.lemma))

/** Says of capitals that act or are dealt with as governments for which state they stand; the state is added where the article does not name it. */
export function standIns(words: Words, groups: Group[], lexicons: Lexicons): void {
  const placed = lexicons.derive(placeLemmas)
  const acting = new Set<Group>()
  const capitals = groups.filter((g) => g.capital)
  for (const g of capitals) if (g.mentions.some((m) => actsAsGovernment(words, placed, m.from, m.to))) acting.add(g)
  // «أصبحت موسكو وبكين …»: what one does, the other joined by و does too.
  const endsAt = new Map(capitals.flatMap((g) => g.mentions.map((m) => [m.to, { group: g, from: m.from, to: m.to }] as const)))
  for (const m of capitals
    .flatMap((g) => g.mentions.map((mention) => ({ group: g, at: mention.from })))
    .sort((a, b) => a.at - b.at)) {
    const before = endsAt.get(m.at)
    if (
      before !== undefined &&
      words.tokens[m.at]!.conjunction === 'و' &&
      actsAsGovernment(words, placed, before.from, before.to)
    )
      acting.add(m.group)
  }
  for (const group of [...groups]) {
    if (!group.capital || !acting.has(group)) continue
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
function actsAsGovernment(words: Words, placed: ReadonlySet<string>, from: number, to: number): boolean {
  const before = words.at(from - 1)
  const sameSentence = before?.sentence === words.tokens[from]!.sentence
  if (sameSentence && before?.kind === 'word' && !words.hasProclitic(from)) {
    if (AMONG.has(before.folded)) return true
    if (before.folded === 'علي' && OUGHT.has(words.at(from - 2)?.folded ?? '')) return true
    if (isActing(words, placed, from - 1)) return true
  }
  const after = words.at(to)
  return (
    after?.kind === 'word' &&
    after.sentence === words.tokens[from]!.sentence &&
    words.tokens[from]!.preposition === '' &&
    after.conjunction === '' &&
    isActing(words, placed, to)
  )
}

function isActing(words: Words, placed: ReadonlySet<string>, i: number): boolean {
  return (
    words.isVerb(i) &&
    words.tokens[i]!.readings.some(
      (r) => r.gender === 'f' && r.number !== 'pl' && r.person === 3 && r.voice !== 'passive' && !placed.has(r.lemma),
    )
  )
}
