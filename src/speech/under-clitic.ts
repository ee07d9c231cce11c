import { type Phrase, phraseAt } from './phrase.js'
import { isQuotationMark } from './quotations.js'
import type { Scene } from './scene.js'
import { mayBeVerb } from './words.js'

const ISSUED = new Set(['صادر', 'صادرة'])

/** The noun phrase at `at` whose first word carries a preposition, with which none begins: «لرويترز», «للسكان». */
export function underClitic(scene: Scene, at: number, limit: number): Phrase {
  const { tokens } = scene
  const rest = phraseAt(scene, at + 1, limit)
  const name = scene.names[at]
  if (name) return { from: at, to: name.to, head: at }
  const token = tokens[at + 1]
  // «لبيان صادر عن الرئاسة»: whoever issued the text belongs to it.
  if (scene.head(at)?.row.type === 'text' && token && ISSUED.has(token.base) && tokens[at + 2]?.folded === 'عن') {
    const issuer = phraseAt(scene, at + 3, limit)
    if (issuer) return { from: at, to: issuer.to, head: at }
  }
  const goes =
    rest &&
    token &&
    token.conjunction === '' &&
    // «للخبراء استمرار الأزمة»: behind a definite word an indefinite noun is another phrase.
    (token.definite || scene.names[at + 1] !== null || !tokens[at]!.definite) &&
    (token.definite || scene.names[at + 1] || isQuotationMark(token) || !mayBeVerb(token))
  const of = token && ['في', 'من', 'باسم', 'ب'].includes(token.base) ? phraseAt(scene, at + 2, limit) : null
  return { from: at, to: goes ? rest.to : of ? of.to : at + 1, head: at }
}
