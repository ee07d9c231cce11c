import type { Lexicons } from './lexicons.js'
import { type NumberReading, type NumberToken, numberAt, rounded } from './numbers.js'

/** The closed class of words that make one number out of two, or turn it round. */
const WORDS = {
  minus: new Set(['ناقص', 'سالب']),
  point: new Set(['فاصلة', 'فاصل']),
  part: new Set(['جزء', 'جزءا', 'اجزاء']),
  over: new Set(['من', 'علي']),
}

/**
 * The quantity that begins with token `i`: what `numberAt` reads, and besides a negative (سالب ثلاثة), a decimal said aloud (خمسة فاصلة خمسة), a ratio (واحد على عشرين،
 * ثلاثة أجزاء من مئة، واحد من ثلاثة). For sums and measures only: in a story «واحد من ثلاثة» is one of three persons, so `numberAt` leaves ratios alone.
 */
export function quantityAt(tokens: readonly NumberToken[], i: number, lexicons: Lexicons): NumberReading | null {
  const word = tokens[i]?.folded ?? ''
  if (WORDS.minus.has(word)) {
    const positive = quantityAt(tokens, i + 1, lexicons)
    return positive && { ...positive, value: -positive.value }
  }
  if (WORDS.part.has(word)) return ratio(tokens, { value: 1, to: i, approximate: false }, lexicons)
  const number = numberAt(tokens, i, lexicons)
  if (!number) return null
  if (WORDS.point.has(tokens[number.to]?.folded ?? '')) {
    const behind = numberAt(tokens, number.to + 1, lexicons)
    if (!behind || behind.value < 0 || !Number.isInteger(behind.value)) return number
    const part = ratio(tokens, behind, lexicons)
    const decimals = part && part.to > behind.to ? part.value : behind.value / 10 ** String(behind.value).length
    return { value: rounded(number.value + decimals), to: part?.to ?? behind.to, approximate: number.approximate }
  }
  return ratio(tokens, number, lexicons) ?? number
}

/** «… على عشرين», «… جزءا من مئة»: null where no denominator follows. Hundredths and thousandths may stand behind a whole: «مئتان وثلاثة أجزاء من مئة» is 200.03. */
function ratio(tokens: readonly NumberToken[], above: NumberReading, lexicons: Lexicons): NumberReading | null {
  const parted = WORDS.part.has(tokens[above.to]?.folded ?? '')
  const at = parted ? above.to + 1 : above.to
  if (!WORDS.over.has(tokens[at]?.folded ?? '')) return null
  const below = numberAt(tokens, at + 1, lexicons)
  if (!below || below.value <= 0) return null
  const whole = parted && /^10+$/.test(String(below.value)) ? above.value - (above.value % below.value) : 0
  return { value: whole + (above.value - whole) / below.value, to: below.to, approximate: above.approximate }
}
