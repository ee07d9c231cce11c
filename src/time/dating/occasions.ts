import { dayRange, type Sentence } from '../../document/index.js'
import { type Lexicons, occasions } from '../../lexicon/index.js'
import { fold } from '../../text/index.js'
import type { Candidate } from '../meaning.js'
import { resolveAll } from '../read.js'
import { hitAt, type Scene } from '../scene.js'
import { after, type Evidence, test } from './evidence.js'

interface Occasion {
  readonly name: string
  readonly distinct: 'yes' | 'no' | 'begun'
  readonly from: number
  readonly to: number
  readonly groups: readonly (readonly string[])[]
}

/** The occasions, and all words that tell any of them. */
function known(lexicons: Lexicons): { readonly all: readonly Occasion[]; readonly words: ReadonlySet<string> } {
  const all = lexicons.rows(occasions).map((row): Occasion => {
    const range = dayRange(row.date)
    if (!range) throw new Error(`time/occasions.tsv:${row.line}: «${row.date}» is no EDTF date`)
    return {
      name: row.key,
      distinct: row.distinct,
      from: range.from,
      to: range.to,
      groups: row.words.map((group) => group.split('/').map(fold)),
    }
  })
  return { all, words: new Set(all.flatMap((occasion) => occasion.groups.flat())) }
}

/** The words of occasions that stand in each sentence, also behind a clitic. */
function wordsOf(scene: Scene, telling: ReadonlySet<string>): ReadonlySet<string>[] {
  return scene.sentences.map((s) => {
    const found = new Set<string>()
    for (let i = s.from; i < s.to; i++) {
      const { kind, folded, base } = scene.tokens[i]!
      if (kind === 'sign') continue
      if (telling.has(folded)) found.add(folded)
      if (base !== folded && telling.has(base)) found.add(base)
      if (folded.length > 3 && 'وفبلك'.includes(folded[0]!)) {
        const rest = folded.slice(1)
        if (telling.has(rest)) found.add(rest)
      }
    }
    return found
  })
}

const DEICTIC = new Set(['day', 'weekday', 'unit', 'part'])

/**
 * Occasions that the text tells: named in one sentence they are a lower bound; told with أمس, a weekday or الأسبوع الماضي in the passage,
 * the page is of a day from which these words reach the occasion.
 */
export function fromOccasions(scene: Scene, candidates: readonly Candidate[]): Evidence[] {
  const { all, words: telling } = scene.lexicons.derive(known)
  const words = wordsOf(scene, telling)
  const has = (from: number, to: number, groups: Occasion['groups']): boolean =>
    groups.every((group) => {
      for (let s = Math.max(0, from); s <= Math.min(words.length - 1, to); s++)
        if (group.some((w) => words[s]!.has(w))) return true
      return false
    })
  const found: Evidence[] = []
  for (const occasion of all) {
    if (!has(0, words.length - 1, occasion.groups)) continue
    if (occasion.distinct !== 'no')
      words.forEach((_, s) => {
        if (!has(s, s, occasion.groups)) return
        const sentence = scene.sentences[s]!
        if (!comes(scene, sentence)) found.push(after(sentence, `time/occasion ${occasion.name}`, occasion.from - 7, 21))
      })
    const near = candidates.filter((c) => {
      if (!DEICTIC.has(c.meaning.is) || (c.meaning.is === 'unit' && c.meaning.unit === 'year')) return false
      // All of the occasion is told somewhere in the text, and all but one of its groups where the expression stands.
      const s = scene.tokens[c.from]!.sentence
      const here = occasion.groups.filter((group) => has(s, s + 1, [group])).length
      return here >= Math.max(2, occasion.groups.length - 1)
    })
    if (near.length > 0 && occasion.distinct !== 'begun') found.push(reaching(scene, near, occasion))
  }
  return found
}

/** Does anything in the sentence lie ahead? Then the occasion may too. */
function comes(scene: Scene, sentence: Sentence): boolean {
  for (let i = sentence.from; i < sentence.to; i++)
    if (scene.tokens[i]!.future || hitAt(scene, i, 'will', (h) => h.lead === '' || h.lead === 'و')) return true
  return false
}

/** Days from which one of the expressions reaches the occasion. */
function reaching(scene: Scene, near: readonly Candidate[], occasion: Occasion): Evidence {
  const memory = new Map<number, boolean>()
  return test(
    { start: near[0]!.start, end: near.at(-1)!.end },
    `time/occasion ${occasion.name}`,
    7 + Math.min(4, occasion.groups.length),
    (day) => {
      if (day < occasion.from - 40 || day > occasion.to + 40) return false
      let fits = memory.get(day)
      if (fits === undefined) {
        fits = resolveAll(scene, near, day).some((o) => {
          const range = o ? dayRange(o.value) : null
          return range !== null && range.from <= occasion.to && occasion.from <= range.to
        })
        memory.set(day, fits)
      }
      return fits
    },
    occasion.from - 40,
    occasion.to + 40,
  )
}
