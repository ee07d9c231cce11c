import type { Candidate } from './candidate.js'
import type { Words } from './words.js'

const OWNED = new Set(['تابع', 'تابعة'])
/** Kinds of bodies that a state's adjective tells from those of other states. */
const OF_STATES = new Set(['government', 'ministry', 'parliament', 'army', 'intelligence'])

/** «مجلس المدينة التابع للأمم المتحدة» is one name: a body, «التابع ل», and the body of states it belongs to; «المكتب … التابع لوزارة …» are two. */
export function findOwned(words: Words, candidates: readonly Candidate[]): Candidate[] {
  const bodies = new Map<number, Candidate>()
  for (const c of candidates) {
    if (c.kind !== 'ORG' || c.trust < 2) continue
    const other = bodies.get(c.from)
    if (other === undefined || other.to < c.to) bodies.set(c.from, c)
  }
  const found: Candidate[] = []
  for (const c of bodies.values()) {
    const word = words.tokens[c.to]
    if (word === undefined || !word.definite || !OWNED.has(word.base) || words.hasProclitic(c.to)) continue
    if (word.sentence !== words.tokens[c.from]!.sentence || c.known?.sort === 'club' || c.known?.row.startsWith('outlets:'))
      continue
    const owner = bodies.get(c.to + 1)
    if (
      owner === undefined ||
      owner.known?.sort !== 'un' ||
      words.tokens[owner.from]!.preposition !== 'ل' ||
      words.tokens[owner.from]!.sentence !== word.sentence
    )
      continue
    found.push({ ...c, to: owner.to, end: owner.end, rule: 'names/body-owned', trust: 3 })
  }
  return found
}

/**
 * «الكونغرس الأميركي», «خفر السواحل الإيطالية»: a body of a state with the adjective of the state it is known to be of, or of any where none is;
 * «شركة نفط الشمال العراقية»: another body whose head the adjective agrees with. «هيئة الغابات التشيلية» is not the one the rows know of another state.
 */
export function findNational(words: Words, known: readonly Candidate[]): Candidate[] {
  const found: Candidate[] = []
  for (const c of known) {
    if (c.kind !== 'ORG' || c.known === undefined || c.trust < 3) continue
    const ofState = OF_STATES.has(c.known.sort ?? '')
    const headed = words.classes.bodyHeads.has(words.tokens[c.from]!.base)
    if (!ofState && !headed) continue
    const token = words.tokens[c.to]
    if (token === undefined || token.sentence !== words.tokens[c.from]!.sentence || !token.definite || words.hasProclitic(c.to))
      continue
    const nisba = words.nisba(c.to)
    if (nisba === undefined || nisba.plural) continue
    const { country, sort } = c.known
    const another = country !== nisba.country && !(ofState && country === '')
    if (another && (country === '' || !headed || sort === 'club' || !agrees(words, c.from, nisba.feminine))) continue
    const to = c.to + nisba.length
    const { known, ...unknown } = c
    found.push({
      ...(another ? unknown : { ...unknown, known }),
      to,
      end: words.tokens[to - 1]!.end,
      rule: 'names/body-national',
      trust: 3,
    })
  }
  return found
}

/** Does an adjective of that gender agree with the noun? */
const agrees = (words: Words, noun: number, feminine: boolean): boolean => /(?:ة|ات)$/.test(words.tokens[noun]!.base) === feminine
