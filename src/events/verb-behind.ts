import { opensClause } from './prepositions.js'
import { isQuote, type Scene } from './scene.js'
import { finiteVerb } from './word-class.js'

export const BEING: ReadonlySet<string> = new Set(['يكون', 'تكون', 'سيكون', 'ستكون'])

/** «الجولة الثانية ستبدأ», «المباحثات التي ستجري»: the future verb whose subject the noun is. */
export function verbBehind(scene: Scene, at: number, end: number): { at: number; negated: boolean } | null {
  for (let i = at + 1; i < Math.min(end, at + 14); i++) {
    const token = scene.tokens[i]!
    if (token.kind === 'sign' && token.text !== '،' && !isQuote(token)) return null
    if (token.text === '،' && scene.tokens[i + 1]?.folded !== 'التي' && scene.tokens[i + 1]?.folded !== 'الذي') return null
    if (token.folded !== 'التي' && token.folded !== 'الذي' && opensClause(token) && token.folded !== 'لن') return null
    const verb = finiteVerb(scene, i)
    if (verb === null) continue
    // «اتفاق سيكون له أثر»: that it will have something makes it nothing to come.
    if (token.future && BEING.has(token.base))
      return HAVING.test(scene.tokens[i + 1]?.folded ?? '') ? null : { at: i, negated: false }
    const happens =
      verb.form === 'present' &&
      token.readings.some((r) => scene.know.verbCues.get(r.lemma)?.some((row) => row.status === '' && row.kind === 'verb'))
    if (happens && scene.tokens[i - 1]?.folded === 'لن') return { at: i, negated: true }
    return happens && (token.future || scene.tokens[i - 1]?.folded === 'سوف') ? { at: i, negated: false } : null
  }
  return null
}

const HAVING = /^(له|لها|لهم|لهما|هناك|ثمة)$/
