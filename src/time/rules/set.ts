import { isoOf } from '../iso-length.js'
import { lengthAt } from '../length.js'
import { hitAt, type Scene, sameSentence, wordAt } from '../scene.js'
import { propose, type Rule } from './parts.js'

/** What comes again and again: كل عام، كل يومين، كل جمعة، سنويا، التفويض السنوي. */
export const setRule: Rule = (scene, i) => {
  const times = timesIn(scene, i)
  if (times) return times
  const set = hitAt(scene, i, 'set')
  // «مظاهرات يومية» are of a kind; «بشكل يومي» tells how often.
  if (set && KIND.test(set.word.words.at(-1)!) && !MANNER.test(wordAt(scene, i - 1, i))) return null
  if (set && /^ال/.test(set.word.words[0]!) && set.word.words.length === 1) {
    // The adjective agrees with a definite noun before it; behind a name it is a name («محمد الشهري»).
    const noun = scene.tokens[i - 1]
    if (
      !noun ||
      noun.sentence !== scene.tokens[i]!.sentence ||
      !(noun.definite || noun.folded.startsWith('ال') || noun.folded.startsWith('لل') || noun.pronoun !== '')
    )
      return null
  }
  // «الربع السنوي» is a quarter, no adjective.
  if (set?.definite && set.word.words.length === 2 && set.word.words[1]!.startsWith('ال')) return null
  if (set && /^ال/.test(set.word.words[0]!) && wordAt(scene, i - 1, i).endsWith('الربع')) return null
  if (set) return propose(scene, i, set.to, set.start, 'SET', { is: 'set', value: set.word.value }, 'time/set', set.word.row)
  const every = hitAt(scene, i, 'every')
  if (!every || !sameSentence(scene, every.to, i)) return null
  const day = hitAt(scene, every.to, 'unit', (h) => h.word.unit === 'day' && h.word.count === 'one' && h.lead === '')
  const weekday = hitAt(scene, day?.to ?? every.to, 'bare-weekday') ?? hitAt(scene, day?.to ?? every.to, 'weekday')
  if (
    weekday &&
    sameSentence(scene, weekday.from, i) &&
    weekday.lead === '' &&
    wordAt(scene, weekday.to, i) !== 'من' &&
    (day || weekday.word.words[0] !== 'احد')
  )
    return propose(scene, i, weekday.to, every.start, 'SET', { is: 'set', value: 'P1W' }, 'time/every-weekday', weekday.word.row)
  const part = hitAt(scene, every.to, 'part', (h) => h.lead === '' && h.word.words.length === 1 && h.word.words[0] !== 'عصر')
  if (part) return propose(scene, i, part.to, every.start, 'SET', { is: 'set', value: 'P1D' }, 'time/every', part.word.row)
  const length = lengthAt(scene, every.to)
  if (!length || length.definite || length.vague || length.lead !== '') return null
  return propose(scene, i, length.to, every.start, 'SET', { is: 'set', value: isoOf(length.length) }, 'time/every', length.row)
}

/** «مرتين في الأسبوع», «ثلاث مرات في العام». */
function timesIn(scene: Scene, i: number): ReturnType<Rule> {
  if (!/^[وفبل]?(مرة|مرتين|مرات)$/.test(wordAt(scene, i - 2, i)) || wordAt(scene, i - 1, i) !== 'في') return null
  const unit = hitAt(scene, i, 'unit', (h) => h.definite && h.lead === '' && h.word.count === 'one')
  if (
    !unit ||
    !LONG.has(unit.word.value) ||
    (sameSentence(scene, unit.to, i) && (hitAt(scene, unit.to, 'shift') || hitAt(scene, unit.to, 'beside')))
  )
    return null
  const value = isoOf({ parts: [{ n: 1, unit: unit.word.unit! }] })
  return propose(scene, i - 2, unit.to, scene.tokens[i - 2]!.start, 'SET', { is: 'set', value }, 'time/times-in', unit.word.row)
}

const LONG = new Set(['day', 'week', 'month', 'year'])
/** An indefinite adjective, and no adverb: يومي, شهرية. */
const KIND = /^(?!ال).*(?:ي|ية)$/
/** «بشكل يومي», «على أساس شهري», «شبه يومي» */
const MANNER = /^(?:ب?شكل|ب?صفة|ب?صورة|ب?وتيرة|ب?معدل|اساس|نحو|شبه)$/
