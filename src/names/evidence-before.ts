import type { Span } from '../text/index.js'
import { isUncutName } from './name-parts.js'
import type { Words } from './words.js'

/** What stands before a run and speaks for a person. */
export type Evidence = 'honorific' | 'office' | 'office-open' | 'verb' | 'none'

const REACH = 10
const EACH = 'كل'
const OF = 'من'
const OPENERS = new Set([...'«"“،,:(\''])
const BRIDGES = new Set(['في', 'باسم', 'لشؤون', 'من', 'علي', 'عن', 'لدي', 'ل', 'غير', 'غرب', 'شرق', 'شمال', 'جنوب'])

/** What stands before token `i` within its sentence and speaks for a person, and the word it is. */
export function evidenceBefore(words: Words, i: number): readonly [Evidence, Span?] {
  const sentence = words.tokens[i]!.sentence
  let at = i - 1
  if (words.hasProclitic(i) && words.tokens[i]!.conjunction === '' && !isUncutName(words, i)) return ['none']
  let gap = false
  while (at >= 0 && OPENERS.has(words.sign(at))) {
    at--
    gap = true
  }
  if (words.sign(at) === '.' && words.classes.honorifics.has(words.tokens[at - 1]?.folded ?? '')) at--
  for (let steps = 0; steps < REACH && at >= 0; steps++, at--) {
    const token = words.tokens[at]!
    if (token.sentence !== sentence) return ['none']
    if (token.kind === 'sign' || token.kind === 'number') {
      if ('«»"“”-–'.includes(token.text)) continue
      return ['none']
    }
    if (token.kind === 'foreign') continue
    const isHonorific =
      words.classes.honorifics.get(words.core(at)) === false &&
      (token.folded.length > 1 || (words.sign(at + 1) === '.' && words.sign(at - 1) !== '.'))
    if (isHonorific && steps === 0) return ['honorific', token]
    if (steps === 0 && !gap && isCalledByState(words, at)) return ['office', token]
    const office = words.office(at)
    if (office !== undefined || isHonorific)
      return [steps === 0 || (steps === 1 && !gap) || isTitleTail(words, at + 1, i) ? 'office' : 'office-open', token]
    if (steps === 0 && ((!gap && words.isPersonVerb(at)) || isEachOf(words, at))) return ['verb', token]
    if (words.isVerb(at)) return ['none']
    if (words.isParticle(at) && !BRIDGES.has(token.folded)) return ['none']
  }
  return ['none']
}

/** «كل من فلان وفلان» */
const isEachOf = (words: Words, i: number): boolean =>
  words.tokens[i]!.folded === OF && words.at(i - 1)?.base === EACH && words.tokens[i - 1]!.sentence === words.tokens[i]!.sentence

/** «والأردني طارق خطاب»: a state's adjective that is no noun's, since none that it could agree with stands before it. */
function isCalledByState(words: Words, i: number): boolean {
  const [token, before] = [words.tokens[i]!, words.tokens[i - 1]]
  const nisba = token.definite ? words.nisba(i) : undefined
  if (nisba === undefined || nisba.plural || nisba.length > 1) return false
  return before?.kind !== 'word' || before.sentence !== token.sentence || !before.definite || words.hasProclitic(i)
}

/** «المتحدث باسم الرئاسة الأفغانية،», «الخبير في شؤون الطيران»: definite words behind an office, joined by prepositions, each alone or behind a noun in construct. */
function isTitleTail(words: Words, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const token = words.tokens[i]!
    if (token.kind !== 'word' || token.definite) continue
    if (words.isVerb(i) || token.conjunction !== '') return false
    if (words.places.has(i) || BRIDGES.has(token.folded)) continue
    if (
      !(
        words.isWord(i + 1) &&
        i + 1 < to &&
        (words.tokens[i + 1]!.definite || words.places.has(i + 1)) &&
        !words.hasProclitic(i + 1)
      )
    )
      return false
  }
  return true
}
