import { participantKind } from './persons.js'
import { isQuote, type MentionTokens, type Scene } from './scene.js'
import { finiteVerb } from './word-class.js'

const PARTICIPLES = new Set<string>(['active-participle', 'passive-participle'])
const TAKEN_UP = /^(?:به|بها|فيه|فيها|عليه|عليها|اليه|اليها)$/
const BOUND = new Set(['من', 'الي', 'لدي', 'عن', 'علي'])

/** The person's name that follows what an office belongs to, or null. */
export function nameBehind(scene: Scene, from: number, end: number): MentionTokens | null {
  const { tokens } = scene
  const opener = tokens[from]
  const closed = tokens[from - 1]
  // «الزعيم المقرب من الأكراد سامي المهدي»: a participle keeps its preposition.
  const governs = closed?.definite === true && closed.readings.some((r) => PARTICIPLES.has(r.form))
  // «المشتبه به سامي المهدي»: a participle with its preposition.
  if (opener !== undefined && governs && TAKEN_UP.test(opener.folded)) {
    let at = from + 1
    while (at < end && isQuote(tokens[at])) at++
    const name = at < end ? scene.mentionAt.get(at) : undefined
    return name?.entity.kind === 'PER' ? name : null
  }
  if (
    opener === undefined ||
    !(
      opener.preposition === 'ل' ||
      isSite(scene, from) ||
      opener.folded === 'باسم' ||
      opener.folded === 'في' ||
      (governs && BOUND.has(opener.folded))
    )
  )
    return null
  for (let i = from; i < Math.min(end, from + 10); ) {
    const token = tokens[i]!
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
    if (token.conjunction !== '' || (token.kind === 'sign' && !isQuote(token)) || finiteVerb(scene, i) !== null) return null
    i++
  }
  return null
}

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
