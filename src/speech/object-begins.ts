import { PERSONS } from './persons.js'
import type { Scene } from './scene.js'
import { isMasdar, mayBeVerb } from './words.js'

/** Does what a verb governs begin at `i`, behind a definite phrase whose head stands at `at`? There nothing indefinite describes the phrase, nor a noun of the other gender. */
export function objectBegins(scene: Scene, i: number, at: number, definite: boolean): boolean {
  const { tokens } = scene
  const token = tokens[i]!
  const before = tokens[i - 1]!
  const next = tokens[i + 1]
  if (!definite || scene.names[i] || scene.head(i) || token.kind !== 'word' || i === at) return false
  if (token.preposition !== '' || token.conjunction !== '' || token.pronoun !== '' || next?.kind !== 'word') return false
  const head = scene.head(at)
  const singular = head?.number === 'sg' && head.gender === 'm' && tokens[at]!.definite
  // «المبعوث الأممي الحاجة إلى»: a feminine noun is no adjective of a masculine one.
  if (token.definite)
    return (
      singular &&
      i > at + 1 &&
      before.definite &&
      isMasculine(scene, i - 1) &&
      token.base.endsWith('ة') &&
      !/ية$/u.test(token.base)
    )
  if (token.readings.length === 0 || mayBeVerb(token) || JOINED.has(token.base)) return false
  // «الحكومة حالة الطوارئ», «الصندوق عامة الناس»; a person may be called so: «الوزير سعيد الحربي».
  const person = head !== undefined && SUBJECTS.has(head.row.type) && !scene.names[at]
  const genitive = next.definite && next.preposition === '' && next.conjunction === ''
  if (before.definite && !scene.names[i - 1]) return genitive && (!person || token.base.endsWith('ة') || isMasdar(token))
  // «المناطق الأكثر تضررا حالة …»: behind that by which something is the most.
  return before.folded.endsWith('ا') && ELATIVES.has(tokens[i - 2]?.base ?? '') && tokens[i - 2]!.definite
}

const isMasculine = (scene: Scene, i: number): boolean =>
  scene.tokens[i]!.base.endsWith('ي') && !scene.names[i] && scene.head(i) === undefined

/** Words that join a description to a definite noun: «الجهات ذات الصلة», «المنظمات غير الحكومية». */
const JOINED = new Set(['ذات', 'ذو', 'ذي', 'ذوي', 'غير', 'شبه', 'مثل', 'نفس', 'كل', 'اي'])
const SUBJECTS = new Set([...PERSONS, 'media', 'some', 'local', 'witness'])
export const ELATIVES = new Set(['اكثر', 'اقل', 'اشد'])

/** Behind their noun these count or compare it: «القرى السبع الأكثر ازدحاما», «الدول العشرين». */
export const COUNTED = new Set([
  ...ELATIVES,
  ...['ثلاث', 'اربع', 'خمس', 'ست', 'سبع', 'ثماني', 'تسع', 'عشر'].flatMap((n) => [n, `${n}ة`]),
  ...['عشر', 'ثلاث', 'اربع', 'خمس', 'ست', 'سبع', 'ثمان', 'تسع'].flatMap((n) => [`${n}ون`, `${n}ين`]),
])
