import { addressed } from './addressed.js'
import { beginsNoun } from './begins-noun.js'
import { partyBegins } from './party-begins.js'
import { PERSONS } from './persons.js'
import { endsPhrase, INSIDE } from './phrase-end.js'
import { isQuotationMark } from './quotations.js'
import type { Named, Scene } from './scene.js'
import { DEMONSTRATIVES, HONORIFICS, isComma, isSign } from './words.js'

/** A noun phrase: its tokens (half-open), and the token of its head. */
export interface Phrase {
  readonly from: number
  readonly to: number
  readonly head: number
}

const LONGEST = 14
/** A name in quotation marks has no more words. */
const NAMED = 5

/**
 * The noun phrase that begins at token `at` and ends before `limit`: head, adjectives, genitives, names, prepositional phrases that describe.
 * Null where no noun begins there.
 */
export function phraseAt(scene: Scene, at: number, limit: number): Phrase | null {
  const { tokens, names, times } = scene
  let i = at
  while (i < limit && (isQuotationMark(tokens[i]) || (tokens[i]!.kind === 'word' && DEMONSTRATIVES.has(tokens[i]!.base)))) i++
  if (HONORIFICS.has(tokens[i]?.base ?? '') && !names[i] && scene.head(i + 1)?.row.type === 'official') i++
  if (tokens[i]?.folded === 'كل' && tokens[i + 1]?.folded === 'من') i += 2
  const head = i
  const first = tokens[i]
  if (!first || i >= limit || !beginsNoun(scene, i)) return null
  let definite = false
  let i2 = i
  while (i2 < limit && i2 - head < LONGEST) {
    const token = tokens[i2]!
    const name = names[i2]
    if (i2 > head && times[i2]! > 0) break
    if (name) {
      if (i2 > head && token.preposition === 'ل' && addressed(scene, i2)) break
      // «اتهمت مرجانيا نورستان»: two names side by side are two parties, unless the second is a person's.
      const before = names[i2 - 1]
      if (
        i2 > head &&
        before &&
        before.entity !== name.entity &&
        before.to === i2 &&
        name.entity.kind !== 'PER' &&
        token.conjunction === '' &&
        token.preposition === ''
      )
        break
      // «البيان مرجانيا»: behind a noun with its article a country stands for itself, unless it names what the noun is.
      if (
        i2 === head + 1 &&
        tokens[head]!.definite &&
        // «حمل المسؤول حزب العمال مسؤولية الهجوم»: so does a body that begins with what it is.
        (name.entity.kind === 'LOC' ||
          (name.entity.kind === 'ORG' && token.preposition === '' && scene.head(i2) !== undefined)) &&
        isThing(scene, head)
      )
        break
      if (i2 > head + 1 && partyBegins(scene, i2, head)) break
      definite = true
      i2 = Math.max(name.to, i2 + 1)
      continue
    }
    // «د. خالد»: an abbreviated title before a name.
    if (scene.known.particles.get(token.folded) === 'abbreviation' && isSign(tokens[i2 + 1], '.')) {
      i2 += 2
      continue
    }
    if (token.kind === 'sign') {
      // «وأضافت ليلى «أكثر من شخص …»»: longer words in quotation marks are said, and name nobody.
      if (!isQuotationMark(token) || (scene.quotations.opens.get(i2)?.words ?? 0) > NAMED) break
      // «وصفه التلفزيون "بعاصفة الغبار"»: nor does what stands under ب.
      if (i2 > head && scene.quotations.opens.has(i2) && tokens[i2 + 1]?.preposition === 'ب') break
      i2++
      continue
    }
    // «فريق الإحصاء 20 سيارة»: behind a definite word a number counts what follows.
    if (token.kind === 'number' && i2 > head && definite && tokens[i2 + 1]?.kind === 'word' && !tokens[i2 + 1]!.definite) break
    if (token.kind === 'foreign' || token.kind === 'number') {
      i2++
      continue
    }
    if (i2 > head && endsPhrase(scene, i2, head, definite)) break
    // «عدد من المجالس ومسؤولون دوليون»: what is coordinated is definite for itself.
    if (token.conjunction === 'و') definite = false
    if (token.definite || token.pronoun !== '') definite = true
    i2++
  }
  while (
    i2 > head + 1 &&
    ((isQuotationMark(tokens[i2 - 1]) && !closesInside(scene, i2 - 1, head)) ||
      (INSIDE.has(tokens[i2 - 1]!.base) && !tokens[i2 - 1]!.definite && tokens[i2 - 1]!.kind === 'word' && !names[i2 - 1]))
  )
    i2--
  return { from: head, to: i2, head }
}

/** Is the head a text, or somebody who speaks, so that no place is apposed to it? */
const isThing = (scene: Scene, head: number): boolean => {
  const row = scene.head(head)?.row
  const type = row?.type
  return (
    type === 'text' || (type === 'government' && !row!.traits.includes('place')) || (type !== undefined && PERSONS.includes(type))
  )
}

const closesInside = (scene: Scene, at: number, from: number): boolean => {
  const quotation = scene.quotations.around[at - 1]
  return quotation !== null && quotation !== undefined && quotation.from >= from - 1 && quotation.to === at
}

/** The first name inside `phrase` that is no part of another noun's description, and the token where it begins. */
export function namesIn(scene: Scene, phrase: Phrase): readonly Named[] {
  const out: Named[] = []
  for (let i = phrase.from; i < phrase.to; i++) {
    const name = scene.names[i]
    if (name && out.at(-1)?.entity !== name.entity) out.push(name)
    else if (name && out.at(-1)!.from !== name.from) out.push(name)
  }
  return out
}

const beside = (scene: Scene, i: number): boolean => {
  const { definite, base, conjunction } = scene.tokens[i]!
  return definite && conjunction === '' && (scene.head(i) !== undefined || (/..ي$/u.test(base) && scene.names[i + 1] !== null))
}

/** Behind these stands what somebody is called. */
const CALLED = new Set(['يدعي', 'ويدعي', 'تدعي', 'وتدعي', 'اسمه', 'واسمه', 'اسمها', 'واسمها'])

/** The token behind the short bracket that opens at `at`; 0 where none closes. */
function behindBracket(scene: Scene, at: number, limit: number): number {
  for (let k = at + 1; k < Math.min(limit, at + NAMED + 2); k++) if (isSign(scene.tokens[k], ')')) return k + 1
  return 0
}

/** The apposition behind a phrase: a comma (or a bracketing dash), then a name. */
export function appositionAt(scene: Scene, at: number, limit: number): Named | null {
  let i = at
  if (i < limit && (isComma(scene.tokens[i]) || isSign(scene.tokens[i], '(', '-', '–'))) i++
  // «شاهد عيان يدعى سامي خليل».
  if (i < limit && CALLED.has(scene.tokens[i]!.folded)) i++
  while (i < limit && isQuotationMark(scene.tokens[i])) i++
  // «…، المهندس سامي خليل»: a form of address stands before the name.
  // «…، المرجاني سامي خليل»: so does where he comes from.
  for (let k = 0; k < 2 && i > at && i < limit && !scene.names[i] && beside(scene, i); k++) i++
  const name = i < limit ? scene.names[i] : null
  if (name && name.entity.kind === 'PER' && scene.tokens[i]!.preposition === '') return name
  // «الأمين العام للمنظمة (أوبك) سامي خليل»: the short form of a body's name stands between.
  const closing = isSign(scene.tokens[at], '(') ? behindBracket(scene, at, limit) : 0
  return closing > 0 && scene.names[closing]?.entity.kind === 'PER' && scene.tokens[closing]!.preposition === ''
    ? scene.names[closing]!
    : null
}
