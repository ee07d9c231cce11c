import type { Token } from '../document/index.js'
import { isPlural, participantKind } from './persons.js'
import { prepositionOf } from './prepositions.js'
import { isQuote, type MentionTokens, type Scene } from './scene.js'
import { finiteVerb } from './word-class.js'

const PARTICIPLES = new Set<string>(['active-participle', 'passive-participle'])
const TAKEN_UP = /^(?:به|بها|فيه|فيها|عليه|عليها|اليه|اليها)$/
const BOUND = new Set(['من', 'الي', 'لدي', 'عن', 'علي'])

/** The person's name that follows what an office belongs to, or null. */
export function nameBehind(scene: Scene, from: number, end: number, closed = false): MentionTokens | null {
  const { tokens } = scene
  const opener = tokens[from]
  const last = tokens[from - 1]
  // «الزعيم المقرب من الأكراد سامي المهدي»: a participle keeps its preposition.
  const governs = last?.definite === true && last.readings.some((r) => PARTICIPLES.has(r.form))
  // «المشتبه به سامي المهدي»: a participle with its preposition.
  if (opener !== undefined && governs && TAKEN_UP.test(opener.folded)) {
    let at = from + 1
    while (at < end && isQuote(tokens[at])) at++
    const name = at < end ? scene.mentionAt.get(at) : undefined
    return name?.entity.kind === 'PER' ? name : null
  }
  // «وزير الخارجية والتعاون الدولي»: what he is charged with may be several things.
  const several = !closed && opener !== undefined && goesOn(opener)
  if (
    opener === undefined ||
    !(
      opener.preposition === 'ل' ||
      isSite(scene, from) ||
      opener.folded === 'باسم' ||
      opener.folded === 'في' ||
      several ||
      (governs && BOUND.has(opener.folded))
    )
  )
    return null
  // It may be written like an event, which ends the phrase elsewhere.
  const limit = several ? Math.min(tokens.length, from + 10) : Math.min(end, from + 10)
  for (let i = from; i < limit; ) {
    const token = tokens[i]!
    if (token.sentence !== opener.sentence) return null
    const name = scene.mentionAt.get(i)
    if (name !== undefined) {
      // «نائب للشيخ عادل، سامي المهدي»: whose deputy he is may be a name too.
      if (name.entity.kind === 'PER' && i > from) return token.preposition === '' && token.conjunction === '' ? name : null
      i = name.to
      continue
    }
    if (token.text === '،' && scene.mentionAt.get(i + 1)?.entity.kind === 'PER') {
      i++
      continue
    }
    // «وزير الخارجية والتعاون الدولي سامي المهدي»: each with its article, and no other person.
    const more = several && goesOn(token) && (participantKind(scene, token) !== 'person' || isPlural(token))
    const other = (token.conjunction !== '' && !more) || (several && prepositionOf(token) !== undefined)
    if (other || (token.kind === 'sign' && !isQuote(token)) || finiteVerb(scene, i) !== null) return null
    i++
  }
  return null
}

const goesOn = ({ conjunction, definite, preposition }: Token): boolean => conjunction === 'و' && definite && preposition === ''

/** «مدير التعليم بالمنطقة سامي المهدي», «القيادي بالحركة عادل نصار»: where he holds the office. */
function isSite(scene: Scene, i: number): boolean {
  const token = scene.tokens[i]!
  return (
    token.preposition === 'ب' &&
    token.pronoun === '' &&
    (SITES.test(token.base) ||
      (scene.mentionAt.get(i)?.entity.kind ?? 'PER') !== 'PER' ||
      participantKind(scene, token) === 'body')
  )
}
const SITES = /^(?:منطقة|محافظة|مدينة|ولاية|اقليم|بلدة|قرية|مملكة|دولة|جامعة|وزارة|شركة|هيئة|امارة)$/
