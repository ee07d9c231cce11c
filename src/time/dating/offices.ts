import { dayRange } from '../../document/index.js'
import { type Lexicons, people, roles, terms } from '../../lexicon/index.js'
import { fold } from '../../text/index.js'
import type { Candidate } from '../meaning.js'
import { hitAt, type Scene } from '../scene.js'
import { type Evidence, test } from './evidence.js'

interface Term {
  readonly from: number
  readonly to: number
  /** The office's titles as folded words without ال: رئيس, وزير خارجيه. */
  readonly titles: readonly (readonly string[])[]
}

/** Holders of offices by the folded words of their names, under the first word. */
type Holders = ReadonlyMap<string, readonly { readonly words: readonly string[]; readonly terms: readonly Term[] }[]>

const plain = (word: string): string => fold(word).replace(/^([وفبك]?ال|لل)/, '')

function titlesOf(heads: readonly string[], complements: readonly string[]): string[][] {
  const behind = complements.length === 0 ? [''] : complements
  return heads.flatMap((head) => behind.map((complement) => `${head} ${complement}`.trim().split(' ').map(plain)))
}

/** Offices that are told by their head and an adjective alone: «الرئيس الروسي», «الملك سلمان». */
const ALONE = new Set(['president', 'king', 'emir', 'sultan', 'leader', 'pope', 'supreme-leader'])

function holders(lexicons: Lexicons): Holders {
  const heads = new Map(lexicons.rows(roles).map((row) => [row.key, titlesOf(row.head, row.complement)]))
  const held = new Map<string, Term[]>()
  for (const row of lexicons.rows(terms)) {
    const from = row.from === '' ? -Infinity : (dayRange(row.from)?.from ?? -Infinity)
    const to = row.until === '' ? Infinity : (dayRange(row.until)?.to ?? Infinity)
    held.set(row.person, [
      ...(held.get(row.person) ?? []),
      {
        from,
        to,
        titles: [
          ...(heads.get(row.role) ?? []),
          ...(ALONE.has(row.role) ? (heads.get(row.role) ?? []).filter((t) => t.length <= 2).map((t) => [t[0]!]) : []),
        ],
      },
    ])
  }
  const index = new Map<string, { words: readonly string[]; terms: readonly Term[] }[]>()
  for (const row of lexicons.rows(people)) {
    const own = held.get(row.key)
    if (!own) continue
    for (const name of [row.name, ...row.variants]) {
      const words = fold(name).split(' ')
      if (words.length < 2) continue
      index.set(words[0]!, [...(index.get(words[0]!) ?? []), { words, terms: own }])
    }
  }
  return index
}

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
  return words.some((_, k) => title.every((part, n) => words[k + n] === part) && !DEPUTIES.has(words[k - 1] ?? ''))
}

const DEPUTIES = new Set(
  ['نائب', 'نائبة', 'مساعد', 'مستشار', 'مبعوث', 'وكيل', 'سلف', 'خليفة', 'نجل', 'ابن', 'زوجة', 'شقيق', 'عهد', 'ولي', 'منافس'].map(
    (w) => fold(w),
  ),
)

/** «مطار الملك فهد» is no king. */
function namesPlace(scene: Scene, i: number): boolean {
  for (let k = Math.max(0, i - 4); k < i; k++) if (hitAt(scene, k, 'named-after')) return true
  return false
}

/** People named beside the title of their office: «الرئيس الأميركي جو بايدن» was written in his term, «الرئيس السابق» after it. */
export function fromOffices(scene: Scene, candidates: readonly Candidate[]): Evidence[] {
  const index = scene.lexicons.derive(holders)
  const found: Evidence[] = []
  const historic = new Set(
    candidates
      .filter((c) => c.meaning.is === 'calendar' && c.meaning.year !== undefined && 'year' in c.meaning.year)
      .map((c) => scene.tokens[c.from]!.sentence),
  )
  scene.tokens.forEach((token, i) => {
    const { kind, folded } = token
    if (kind !== 'word' || scene.tokens[i - 1]?.folded === 'بن') return
    const named = index.get(folded) ?? ('وفبلك'.includes(folded[0]!) ? index.get(folded.slice(1)) : undefined)
    if (!named) return
    for (const { words, terms: own } of named) {
      if (
        !words.every(
          (word, k) => k === 0 || (scene.tokens[i + k]?.folded === word && scene.tokens[i + k]!.sentence === token.sentence),
        )
      )
        continue
      const around: string[] = []
      for (let k = Math.max(0, i - 5); k < Math.min(scene.tokens.length, i + words.length + 6); k++)
        if (scene.tokens[k]!.sentence === token.sentence)
          around.push(/وقت$/.test(scene.tokens[k - 1]?.folded ?? '') ? '' : plain(scene.tokens[k]!.folded))
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
  })
  return found
}
