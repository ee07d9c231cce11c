import type { Token } from '../document/index.js'
import { RELATIVE_PRONOUNS } from '../lexicon/index.js'
import type { Trigger } from './knowledge.js'
import { prepositionOf } from './prepositions.js'
import { besideTime, isQuote, type Scene } from './scene.js'

/** So many words a verb's row looks ahead, a name or a time counted as one. */
export const REACH_VERB = 9

/** Is the word one of `words`, as cut, as written or by its lemma? */
export function matches({ know }: Scene, words: ReadonlySet<string>, token: Token): boolean {
  return words.size > 0 && anyIn(words, know.besideKeys(token))
}

/** A word behind another that rows may ask for or exclude. */
interface Behind {
  readonly keys: readonly string[]
  /** It is the so-manieth word, a name or a time counted as one. */
  readonly count: number
  /** The preposition written onto the very next word. */
  readonly preposition: string
  readonly place: boolean
}

/** What stands behind a word, kept until another word is asked about: all rows of a word look at the same. */
export interface Ahead {
  readonly at: number
  readonly end: number
  readonly reach: number
  readonly words: readonly Behind[]
}

function wordsBehind(scene: Scene, at: number, end: number, reach: number): readonly Behind[] {
  const known = scene.ahead.last
  if (known !== null && known.at === at && known.end === end && known.reach === reach) return known.words
  const words = lookAhead(scene, at, end, reach)
  scene.ahead.last = { at, end, reach, words }
  return words
}

function lookAhead(scene: Scene, i: number, end: number, reach: number): readonly Behind[] {
  const out: Behind[] = []
  const { tokens, mentionAt, timeAt, know } = scene
  let count = 0
  for (let k = i + 1; k < end && count < reach && k < i + FARTHEST; k++) {
    const token = tokens[k]!
    if (token.kind === 'sign') {
      // «وقعت الشركتان -أمس- اتفاقا»: signs about a time part nothing.
      if (isQuote(token) || (ASIDE.test(token.text) && besideTime(scene, k))) continue
      const closing = closingDash(scene, k, end)
      if (closing < 0) break
      k = closing
      continue
    }
    const mention = mentionAt.get(k)
    if (mention !== undefined && mention.from !== k) continue
    // A time counts as one word too.
    const time = timeAt.get(k)
    if (time === undefined || time !== timeAt.get(k - 1)) count++
    const keys = know.besideKeys(token)
    const preposition = k === i + 1 ? token.preposition : ''
    const place = mention !== undefined && isPlace(scene, k)
    if (keys.length > 0 || preposition !== '' || place) out.push({ keys, count, preposition, place })
  }
  return out
}

const anyIn = (words: ReadonlySet<string>, keys: readonly string[]): boolean => {
  for (const key of keys) if (words.has(key)) return true
  return false
}

/** Does a word that a row excludes stand right before, or among the three behind? */
export function isExcluded(scene: Scene, { without }: Trigger, i: number, end: number, reach: number): boolean {
  if (without.size === 0) return false
  const before = scene.tokens[i - 1]
  if (before !== undefined && before.sentence === scene.tokens[i]!.sentence && matches(scene, without, before)) return true
  for (const { keys, count, preposition } of wordsBehind(scene, i, end, reach)) {
    if (count <= 3 && anyIn(without, keys)) return true
    // «استشهد بالمادة الثانية»: a preposition that the row excludes, written onto the next word.
    if (preposition !== '' && without.has(preposition)) return true
  }
  return false
}

/** Do the words that a row asks for follow in the clause, and none of those it excludes? A name counts as one word, however long. */
export function fits(scene: Scene, trigger: Trigger, i: number, end: number, reach: number): boolean {
  const asked = trigger.with
  return (asked.size === 0 || isMet(scene, asked, i, end, reach)) && !isExcluded(scene, trigger, i, end, reach)
}

function isMet(scene: Scene, asked: ReadonlySet<string>, i: number, end: number, reach: number): boolean {
  const somewhere = asked.has(A_PLACE)
  for (const { keys, place } of wordsBehind(scene, i, end, reach)) if (anyIn(asked, keys) || (place && somewhere)) return true
  // «استعادتها»: the pronoun stands for the place.
  if (somewhere && scene.tokens[i]!.pronoun !== '' && scene.pronounAt.get(i)?.kind === 'LOC') return true
  return resumes(scene, asked, i, reach)
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
function resumes(scene: Scene, asked: ReadonlySet<string>, i: number, reach: number): boolean {
  const before = scene.tokens[i - 1]
  if (reach !== REACH_VERB || before === undefined || before.sentence !== scene.tokens[i]!.sentence) return false
  const relative = RELATIVE_PRONOUNS.has(before.folded)
  if (!relative && scene.tokens[i]!.conjunction !== '') return false
  // «العلاقات بين تونس وليبيا قد تدهورت»: a particle of the verb may stand before it, and names between the two.
  const last = relative ? i - 2 : BEFORE_VERB.has(before.folded) ? i - 2 : i - 1
  for (let k = last, words = 0; k >= 0 && words < (relative ? 6 : 4); k--) {
    const token = scene.tokens[k]!
    if (token.sentence === before.sentence && token.folded === 'بين') continue
    if (relative || !scene.mentionAt.has(k)) words++
    // «عقوبات دولية، التي فرضت»: a comma may stand before the relative.
    if (token.sentence !== before.sentence || (token.kind === 'sign' && !isQuote(token) && !(relative && k === i - 2)))
      return false
    if (
      !relative &&
      ((token.preposition !== '' && !scene.mentionAt.has(k)) || scene.know.particles.has(token.base) || scene.timeAt.has(k))
    )
      return false
    if (matches(scene, asked, token)) return true
  }
  return false
}

const BEFORE_VERB = new Set(['قد', 'لم', 'لن', 'لا', 'سوف'])

/** Names are skipped, but not without end. */
const FARTHEST = 30

/** Of a participle the noun that it describes stands before it: «العقوبات المفروضة». */
export function fitsAround(scene: Scene, trigger: Trigger, i: number): boolean {
  if (trigger.with.size === 0) return true
  for (let k = i - 1; k >= Math.max(0, i - 3); k--) if (matches(scene, trigger.with, scene.tokens[k]!)) return true
  return false
}
