import type { Token } from '../document/index.js'
import { RELATIVE_PRONOUNS } from '../lexicon/index.js'
import type { Trigger } from './knowledge.js'
import { prepositionOf } from './prepositions.js'
import { isQuote, type Scene } from './scene.js'

/** So many words a verb's row looks ahead, a name or a time counted as one. */
export const REACH_VERB = 9

/** Is the word one of `words`, as cut, as written or by its lemma? */
export function matches({ know }: Scene, words: ReadonlySet<string>, token: Token): boolean {
  if (words.size === 0) return false
  for (const key of know.besideKeys(token)) if (words.has(key)) return true
  return false
}

/** Do the words that a row asks for follow in the clause, and none of those it excludes? A name counts as one word, however long. */
export function fits(scene: Scene, trigger: Trigger, i: number, end: number, reach: number): boolean {
  if (trigger.with.size === 0 && trigger.without.size === 0) return true
  const token = scene.tokens[i]!
  const before = scene.tokens[i - 1]
  if (
    trigger.without.size > 0 &&
    before !== undefined &&
    before.sentence === token.sentence &&
    matches(scene, trigger.without, before)
  )
    return false
  let wanted =
    trigger.with.size === 0 ||
    resumes(scene, trigger, i, reach) ||
    // «استعادتها»: the pronoun stands for the place.
    (trigger.with.has(A_PLACE) && token.pronoun !== '' && scene.pronounAt.get(i)?.kind === 'LOC')
  let words = 0
  for (let k = i + 1; k < end && words < reach && k < i + FARTHEST; k++) {
    const token = scene.tokens[k]!
    if (token.kind === 'sign') {
      // «وقعت الشركتان -أمس- اتفاقا»: signs about a time part nothing.
      if (isQuote(token) || (ASIDE.test(token.text) && (scene.timeAt.has(k - 1) || scene.timeAt.has(k + 1)))) continue
      const closing = closingDash(scene, k, end)
      if (closing < 0) break
      k = closing
      continue
    }
    if (scene.mentionAt.get(k)?.from !== k && scene.mentionAt.has(k)) continue
    // A time counts as one word too.
    if (!scene.timeAt.has(k) || scene.timeAt.get(k) !== scene.timeAt.get(k - 1)) words++
    const beside = scene.know.besideKeys(token).length > 0
    if (beside && words <= 3 && matches(scene, trigger.without, token)) return false
    // «استشهد بالمادة الثانية»: a preposition that the row excludes, written onto the next word.
    if (k === i + 1 && token.preposition !== '' && trigger.without.has(token.preposition)) return false
    if (!wanted && ((beside && matches(scene, trigger.with, token)) || (trigger.with.has(A_PLACE) && isPlace(scene, k))))
      wanted = true
  }
  return wanted
}

/** Signs that set something apart inside a clause. */
const ASIDE = /^[،–—-]$/

/** «أقر المجلس -وفق بيان له- القانون»: where the aside that a dash opens ends, or -1. */
function closingDash(scene: Scene, open: number, end: number): number {
  if (!DASH.test(scene.tokens[open]!.text)) return -1
  for (let i = open + 2; i < Math.min(end, open + LONGEST_ASIDE); i++) if (DASH.test(scene.tokens[i]!.text)) return i
  return -1
}
const DASH = /^[–—-]$/
const LONGEST_ASIDE = 20

/** In the column `with`: the name of a place, with no preposition. */
const A_PLACE = '@place'

/** «استعادة سرت», «السيطرة على سرت», and no «استعادتها من سرت». */
const isPlace = (scene: Scene, i: number): boolean =>
  scene.mentionAt.get(i)?.entity.kind === 'LOC' &&
  scene.tokens[i]!.preposition === '' &&
  (prepositionOf(scene.tokens[i - 1]!) ?? 'على') === 'على'

/**
 * «الصاروخ الذي أطلقته إيران», «الحكم الذي أصدرته المحكمة»: of a relative clause the word that a row asks for is what the clause describes.
 * «أن الطائرة سقطت»: what stands right before a verb may be its subject.
 */
function resumes(scene: Scene, trigger: Trigger, i: number, reach: number): boolean {
  const before = scene.tokens[i - 1]
  if (reach !== REACH_VERB || before === undefined || before.sentence !== scene.tokens[i]!.sentence) return false
  const relative = RELATIVE_PRONOUNS.has(before.folded)
  if (!relative && scene.tokens[i]!.conjunction !== '') return false
  for (let k = relative ? i - 2 : i - 1; k >= Math.max(0, i - (relative ? 7 : 4)); k--) {
    const token = scene.tokens[k]!
    // «عقوبات دولية، التي فرضت»: a comma may stand before the relative.
    if (token.sentence !== before.sentence || (token.kind === 'sign' && !isQuote(token) && !(relative && k === i - 2)))
      return false
    if (!relative && (token.preposition !== '' || scene.know.particles.has(token.base) || scene.timeAt.has(k))) return false
    if (matches(scene, trigger.with, token)) return true
  }
  return false
}

/** Names are skipped, but not without end. */
const FARTHEST = 30

/** Of a participle the noun that it describes stands before it: «العقوبات المفروضة». */
export function fitsAround(scene: Scene, trigger: Trigger, i: number): boolean {
  if (trigger.with.size === 0) return true
  for (let k = i - 1; k >= Math.max(0, i - 3); k--) if (matches(scene, trigger.with, scene.tokens[k]!)) return true
  return false
}
