import { fold } from '../../text/index.js'
import type { Candidate } from '../meaning.js'
import { hitAt, type Scene, wordAt } from '../scene.js'
import { type Evidence, test } from './evidence.js'
import { tellingWords } from './telling.js'

const FORMER = /^(سابق|اسبق|راحل|مخلوع|معزول|رحمه|مقبور)ة?$/
const THEN = new Set([
  'انذاك',
  'حينها',
  'وقتها',
  'حينئذ',
  'منتخب',
  'مرشح',
  'وفاة',
  'مقتل',
  'اغتيال',
  'رحيل',
  'خلافة',
  'ذكري',
  'عهد',
  'حقبة',
  'ايام',
  'مرحوم',
])

/** A title stands in the words, and nothing before it makes it another's: «نائب الرئيس», «مستشار الرئيس». */
function stands(words: readonly string[], title: readonly string[]): boolean {
  for (let k = words.indexOf(title[0]!); k >= 0; k = words.indexOf(title[0]!, k + 1)) {
    let n = 1
    while (n < title.length && words[k + n] === title[n]) n++
    if (n === title.length && !DEPUTIES.has(words[k - 1] ?? '')) return true
  }
  return false
}

const DEPUTIES = new Set(
  ['نائب', 'نائبة', 'مساعد', 'مستشار', 'مبعوث', 'وكيل', 'سلف', 'خليفة', 'نجل', 'ابن', 'زوجة', 'شقيق', 'عهد', 'ولي', 'منافس'].map(
    (w) => fold(w),
  ),
)

/** Do the other words of a name stand behind its first one, at token `i`? */
function isNamed(scene: Scene, i: number, words: readonly string[]): boolean {
  for (let k = 1; k < words.length; k++) if (wordAt(scene, i + k, i) !== words[k]) return false
  return true
}

/** «مطار الملك فهد» is no king. */
function namesPlace(scene: Scene, i: number): boolean {
  for (let k = Math.max(0, i - 4); k < i; k++) if (hitAt(scene, k, 'named-after')) return true
  return false
}

/** People named beside the title of their office: «الرئيس الأميركي جو بايدن» was written in his term, «الرئيس السابق» after it. */
export function fromOffices(scene: Scene, candidates: readonly Candidate[]): Evidence[] {
  const known = scene.lexicons.derive(tellingWords)
  const found: Evidence[] = []
  const historic = new Set(
    candidates
      .filter((c) => c.meaning.is === 'calendar' && c.meaning.year !== undefined && 'year' in c.meaning.year)
      .map((c) => scene.tokens[c.from]!.sentence),
  )
  for (const token of scene.tokens) {
    const i = token.index
    const named = known.of(token).holders
    if (named.length === 0 || scene.tokens[i - 1]?.folded === 'بن') continue
    for (const { words, terms: own } of named) {
      if (!isNamed(scene, i, words)) continue
      const around: string[] = []
      for (let k = Math.max(0, i - 5); k < Math.min(scene.tokens.length, i + words.length + 6); k++)
        if (scene.tokens[k]!.sentence === token.sentence)
          around.push(scene.tokens[k - 1]?.folded.endsWith('وقت') ? '' : known.of(scene.tokens[k]!).plain)
      if (around.some((word) => THEN.has(word)) || namesPlace(scene, i)) continue
      const titled = own.filter((t) => t.titles.some((title) => stands(around, title)))
      if (titled.length === 0) continue
      const span = { start: token.start, end: scene.tokens[i + words.length - 1]!.end }
      if (around.some((word) => FORMER.test(word))) {
        const left = Math.max(...titled.map((t) => t.to).filter(Number.isFinite))
        if (Number.isFinite(left))
          found.push({
            ...span,
            rule: 'time/former-office',
            from: Math.min(...titled.filter((t) => Number.isFinite(t.to)).map((t) => t.to)),
            to: Infinity,
            weight: 22,
          })
      } else if (!historic.has(token.sentence)) {
        const [from, to] = [Math.min(...titled.map((t) => t.from)), Math.max(...titled.map((t) => t.to))]
        found.push({ ...span, rule: 'time/office', from, to, weight: 24 })
        if (titled.length > 1)
          found.push(test(span, 'time/office', 14, (day) => titled.some((t) => t.from <= day && day <= t.to)))
      } else {
        const from = Math.min(...titled.map((t) => t.from))
        if (Number.isFinite(from)) found.push({ ...span, rule: 'time/office-held', from, to: Infinity, weight: 20 })
      }
    }
  }
  return found
}
