import type { Token } from '../document/index.js'
import type { CueRow } from '../lexicon/index.js'
import type { Agreement } from './knowledge.js'
import type { Scene } from './scene.js'
import { isComma } from './words.js'

/** A participle or masdar that goes on with the speaker of its sentence, and what it agrees with. */
export interface ParticipleCue {
  readonly row: CueRow
  readonly agreement: readonly Agreement[]
  readonly masdar: boolean
}

/** A participle or masdar that goes on with the speaker of its sentence: مضيفا، مشيرة إلى، بقوله، بالقول. */
export function participleCue(scene: Scene, i: number): ParticipleCue | null {
  const token = scene.tokens[i]
  const cue = token ? scene.known.participleOf(token) : null
  if (!cue || scene.names[i]) return null
  return cue.masdar || !scene.head(i) || accuses(scene, i) ? cue : null
}

/** What a word may be by its form alone. */
export function participleOf(token: Token, verbs: ReadonlyMap<string, CueRow>): ParticipleCue | null {
  if (token.kind !== 'word') return null
  if (token.preposition === 'ب') {
    const said = token.readings.some((r) => r.form === 'masdar' && r.lemma === 'قول.1')
    const row = said ? verbs.get('قول.1') : undefined
    if (!row) return null
    const gender = token.pronoun === 'ه' ? 'm' : token.pronoun === 'ها' ? 'f' : null
    return { row, agreement: gender ? [{ gender, number: 'sg' }] : [], masdar: true }
  }
  if (token.definite || token.preposition !== '' || token.pronoun !== '' || !/(?:ا|ة|ين|ات)$/u.test(token.base)) return null
  for (const r of token.readings) {
    if (r.form !== 'active-participle') continue
    const row = verbs.get(r.lemma)
    if (!row || row.traits.includes('relay') || r.lemma === 'طلب.1') continue
    // «وعادة ما يرتفع»: as a rule.
    if (token.base === 'عادة') continue
    return { row, agreement: agreementOf(token.base), masdar: false }
  }
  return null
}

/** «…، متهمة إياهم بـ», «…، متهمة البلدية بـ»: behind a comma and before its object it is no woman accused. */
const accuses = (scene: Scene, i: number): boolean => {
  const next = scene.tokens[i + 1]
  return (
    isComma(scene.tokens[i - 1]) && next !== undefined && (next.definite || next.base === 'ايا' || scene.names[i + 1] !== null)
  )
}

function agreementOf(base: string): Agreement[] {
  if (base.endsWith('ة')) return [{ gender: 'f', number: 'sg' }]
  if (base.endsWith('ات')) return [{ gender: 'f', number: 'pl' }]
  if (base.endsWith('ين'))
    return [
      { gender: 'm', number: 'pl' },
      { gender: 'm', number: 'du' },
    ]
  return [{ gender: 'm', number: 'sg' }]
}
