import type { WordReading } from '../document/index.js'
import { isHamzaAlif, lastHamza, type Written } from './written.js'

const HAMZA = /[أإآءؤئ]/
const FINITE: ReadonlySet<WordReading['form']> = new Set(['past', 'present', 'imperative'])
/** Of the key of a verb: its root, and the number of its form (قتل.1, ءخذ.1, سيب.4). */
const KEY = /^(\S{3,4})\.(Q?\d+)/

/**
 * Those readings of what stands from `from` on that agree with the hamzas a text writes: «أسوأ» is no form of «واسى», «إخطار» no plural of
 * «خطر», «أعمال» no masdar. A hamza may be left out, and is seldom written where there is none but at the head of a word («إجتماع»).
 */
export function withHamza(readings: readonly WordReading[], word: Written, from: number): readonly WordReading[] {
  const last = lastHamza(word)
  if (last < from || readings.length === 0) return readings
  const inner = last > from ? readings.filter(mayHoldHamza) : readings
  if (inner.length < 2 || !isHamzaAlif(word, from)) return inner
  const below = word.plain[from] === 'إ'
  const better = inner.filter((r) => (below ? !startsAbove(r) : !startsBelow(r)))
  return better.length > 0 ? better : inner
}

/** May a hamza stand behind the first letter? In a verb it is one of the root; of a noun the key shows it, but for its plurals. */
const mayHoldHamza = (r: WordReading): boolean => {
  const root = KEY.exec(r.lemma)?.[1]
  if (root !== undefined) return root.includes('ء')
  return !KEPT.has(r.form) || HAMZA.test(r.lemma)
}

/** Forms that keep the letters of the singular. */
const KEPT: ReadonlySet<WordReading['form']> = new Set(['noun', 'dual', 'nisba'])

/** Written with أ: the first person, the past of أفعل, a broken plural. */
const startsAbove = (r: WordReading): boolean =>
  FINITE.has(r.form) ? r.person === 1 || KEY.exec(r.lemma)?.[2] === '4' : r.form === 'plural' && !/^[إا]/.test(r.lemma)

/** Written with إ: the masdar of أفعل, and nouns that it has become. */
const startsBelow = (r: WordReading): boolean =>
  (r.form === 'masdar' && KEY.exec(r.lemma)?.[2] === '4') || (r.form === 'noun' && r.lemma.startsWith('إ'))
