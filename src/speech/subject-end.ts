import type { CueRow } from '../lexicon/index.js'
import { clauseJoin, type Join, prepositionJoin } from './join.js'
import type { Phrase } from './phrase.js'
import type { Scene } from './scene.js'
import { skipAside } from './skip.js'
import { DEMONSTRATIVES, isMasdar, isSign } from './words.js'

/** «بعقوبات»: an indefinite noun under ب that is neither a place nor a head. */
const isUnder = (scene: Scene, k: number): boolean => {
  const token = scene.tokens[k]!
  if (token.preposition !== 'ب' || token.definite || token.pronoun !== '' || DEMONSTRATIVES.has(token.base)) return false
  return !scene.head(k) && !scene.names[k + 1] && token.readings.length > 0
}

/** A definite subject ends where the verb's own preposition begins: «تنصل الوزير من القرار»; «مسؤول من الوزارة» is described by it. */
export function governed(scene: Scene, phrase: Phrase, row: CueRow, limit: number): Phrase {
  for (let k = phrase.head + 1; k < phrase.to; k++) {
    const { definite, pronoun } = scene.tokens[k - 1]!
    if (!scene.tokens[phrase.head]!.definite && !definite && pronoun === '' && !scene.names[k - 1]) continue
    const join = scene.names[k] ? null : prepositionJoin(scene, k, row, limit)
    // «هدد المجلس بعقوبات»: nothing indefinite under ب describes a definite noun.
    const indefinite = definite && join?.content === k && isUnder(scene, k)
    const asked = join !== null && row.act === 'REQUEST' && isAsked(scene, join)
    if (join && (join.content > k || isMasdar(scene.tokens[k]) || indefinite || asked)) return { ...phrase, to: k }
  }
  return phrase
}

/**
 * An indefinite subject is described by a preposition as long as the verb finds its own behind it: «كشفت مصادر عن خطة», but «قال مسؤول عن الملف إن».
 * Gives the phrase before the last preposition of the frame inside it, where nothing else joins the words.
 */
export function cutAtOwn(scene: Scene, phrase: Phrase, row: CueRow, i: number, limit: number): Phrase {
  const asked = askedOf(scene, phrase, row)
  if (asked > 0) return { ...phrase, to: asked }
  if (scene.tokens[phrase.head]!.definite || scene.names[phrase.head]) {
    const cut = governed(scene, phrase, row, limit)
    if (cut.to < phrase.to && !(scene.tokens[cut.to]!.preposition === 'ل' && towards(scene, phrase.to, row, limit))) return cut
  }
  let own = -1
  for (let k = phrase.to - 1; k > phrase.head && own < 0; k--) {
    const name = scene.names[k]
    if (name && (name.from !== k || scene.tokens[k]!.preposition === '')) continue
    const join = prepositionJoin(scene, k, row, limit)
    if (join && (join.content > k || isMasdar(scene.tokens[k]) || praised(scene, k, row))) own = k
  }
  if (own < 0 || clauseJoin(scene, i, row, limit)) return phrase
  return prepositionJoin(scene, skipAside(scene, phrase.to, limit), row, limit) ? phrase : { ...phrase, to: own }
}

/** «طلبت الوزارة من المصنع تعويضا», «طلب مسؤولون محليون من مرجانيا»: where those begin of whom it is asked, behind more than an indefinite noun or one that counts; 0 where nobody is. */
function askedOf(scene: Scene, { head, to }: Phrase, row: CueRow): number {
  if (!row.traits.includes('asked-of')) return 0
  const { definite, pronoun } = scene.tokens[head]!
  const first = definite || pronoun !== '' || scene.names[head] ? head + 1 : head + 2
  for (let k = to - 1; k >= first; k--) if (scene.tokens[k]!.folded === 'من' && scene.head(k - 1)?.row.type !== 'some') return k
  return 0
}

/** «أشادت الوزارة بجهودهم»: what is praised or blamed under ب, and neither a place nor a guest. */
const praised = (scene: Scene, k: number, row: CueRow): boolean =>
  (row.act === 'PRAISE' || row.act === 'CRITICISE') && scene.tokens[k]!.preposition === 'ب' && !scene.names[k] && !scene.head(k)

/** «دعت هيئة السدود للتنمية المدن إلى …»: where the verb's إلى follows, a ل before it describes. */
const towards = (scene: Scene, from: number, row: CueRow, limit: number): boolean => {
  for (let k = from; row.frame.includes('إلى') && k < Math.min(limit, from + 16); k++) {
    if (scene.tokens[k]!.folded === 'الي') return true
    if (isSign(scene.tokens[k], '.', ':')) return false
  }
  return false
}

/** «بالسكان»: people under ب. */
export const isAsked = (scene: Scene, { at, content, kind }: Join): boolean =>
  kind === 'preposition' &&
  scene.tokens[at]!.preposition === 'ب' &&
  !isMasdar(scene.tokens[content]) &&
  (ASKED.has(scene.head(content)?.row.type ?? '') || scene.names[content]?.entity.kind === 'PER')
const ASKED = new Set(['people', 'local', 'official', 'family', 'medical', 'military', 'witness', 'media'])
