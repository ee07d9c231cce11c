import type { Token, WordReading } from '../document/index.js'

/** One way to cut a word: what stands before and behind its base. Offsets count in the folded word. */
export interface Segmentation {
  readonly conjunction: Token['conjunction']
  readonly preposition: Token['preposition']
  readonly future: boolean
  readonly definite: boolean
  readonly pronoun: string
  /** Folded characters before the core: conjunction, preposition and future particle (ال and the ل of لل belong to the core). */
  readonly before: number
  readonly base: string
  readonly readings: readonly WordReading[]
  readonly score: number
}

/** What the decision rests on. */
export interface WordKnowledge {
  readonly forms: ReadonlyMap<string, readonly WordReading[]>
  /** Words that take no article or pronoun and are never cut except for a conjunction: particles. */
  readonly particles: ReadonlySet<string>
  /** Words of names (كيم، ليبيا، بكين): they veto a cut inside them. */
  readonly names: ReadonlySet<string>
}

const PRONOUNS = ['هما', 'هم', 'هن', 'ها', 'كم', 'نا', 'ه', 'ك', 'ي', 'ني']
/** Pronouns that are cut from a word the lexicon does not know; the others only where the rest is known, they are too often letters of the word. */
const BOLD_PRONOUNS = new Set(['ه', 'ها', 'هم', 'هما'])
/** How masdars, participles and feminine nouns begin and end. */
const DERIVED_BEGINS = ['ا', 'ت', 'م']
const DERIVED_ENDS = ['ة', 'ات']
const PREPOSITIONS = ['ب', 'ل', 'ك'] as const
const SHORTEST_BASE = 2

/**
 * All ways to cut a folded word into proclitics, base and pronoun, best first. The score adds what the lexicon knows of the base
 * and takes off a little for every cut, so that an uncut known word wins («وجد», «بين»), then the cut that leaves a known word.
 * `elsewhere` tells whether a base stands by itself elsewhere in the document: evidence for a cut before an unknown word.
 */
export function segmentations(folded: string, known: WordKnowledge, elsewhere: (base: string) => boolean = () => false): Segmentation[] {
  const found: Segmentation[] = []
  for (const conjunction of ['', 'و', 'ف'] as const) {
    if (conjunction !== '' && (!folded.startsWith(conjunction) || folded.length < 3)) continue
    const afterConjunction = conjunction.length
    const rest = folded.slice(afterConjunction)
    const conjunctionCost = conjunction === '' ? 0 : conjunction === 'و' ? 1 : 1.6
    cut(rest, '', false, afterConjunction, conjunctionCost)
    if (rest.length >= 4 && rest[0] === 'س' && 'يتنا'.includes(rest[1]!)) cut(rest.slice(1), '', true, afterConjunction + 1, conjunctionCost + 1)
    for (const preposition of PREPOSITIONS)
      if (rest.length >= 3 && rest.startsWith(preposition)) cut(rest.slice(1), preposition, false, afterConjunction + 1, conjunctionCost + 1.5)

    function cut(core: string, preposition: Token['preposition'], future: boolean, before: number, cost: number): void {
      const lam = preposition === 'ل' && core.startsWith('ل')
      const article = core.startsWith('ال') ? 2 : lam ? 1 : 0
      if (!(preposition === 'ل' && article === 2)) bases(core, false, cost)
      if (article > 0 && core.length - article >= SHORTEST_BASE && !future) bases(core.slice(article), true, cost + 0.4)
      // للجنة: the ل of the article is swallowed by the ل of the word.
      if (lam && core.length > 3) bases(core, true, cost + 0.5)

      function bases(stem: string, definite: boolean, cost: number): void {
        add(stem, '', stem, definite, cost)
        for (const pronoun of PRONOUNS) {
          if (definite || !stem.endsWith(pronoun) || stem.length - pronoun.length < (known.particles.has(stem.slice(0, -pronoun.length)) ? 1 : SHORTEST_BASE)) continue
          for (const base of restored(stem.slice(0, -pronoun.length))) add(base, pronoun, stem, definite, cost + 1.5)
        }
      }

      function add(base: string, pronoun: string, stem: string, definite: boolean, cost: number): void {
        const readings = (known.forms.get(base) ?? []).filter((r) => fits(r, preposition, future, definite, pronoun))
        const score = worth(base, stem, readings, conjunction, preposition, definite, pronoun, future) - cost
        // Of لل the core keeps both letters: «للكرملين» is quoted whole.
        if (score > -10) found.push({ conjunction, preposition, future, definite, pronoun, before: lam && definite ? before - 1 : before, base, readings, score })
      }
    }
  }
  // A stable order: where two cuts are worth the same, the one that cuts less comes first.
  return found.sort((a, b) => b.score - a.score || a.before - b.before || a.pronoun.length - b.pronoun.length || (a.base < b.base ? -1 : 1))

  function worth(base: string, stem: string, readings: readonly WordReading[], conjunction: string, preposition: string, definite: boolean, pronoun: string, future: boolean): number {
    if (future && readings.length === 0) return -20
    const bare = pronoun === '' && !definite
    if (!definite && known.particles.has(base) && !future && (base.length > 1 || pronoun !== '')) return preposition === '' ? (pronoun === '' ? 10 : 10.5) : 10
    if (readings.length > 0) return pronoun !== '' && base.length < 3 ? 6.5 : 8
    if (bare && known.names.has(base)) return 8
    if (definite && known.names.has(base)) return 8
    if (bare && preposition !== '' && elsewhere(base)) return 6
    // Of unknown words: what most words of that shape are. ه ها هم at the end are nearly always pronouns; ب and ل before a shape that
    // Arabic derives (استخدام، تعزيز، مشاركة) are prepositions, before another shape (بايدن، لوكهيد) as often letters of a name.
    if (pronoun !== '') return BOLD_PRONOUNS.has(pronoun) && stem.length >= 4 ? 6 : -20
    if (definite) return base.length >= 3 ? 7 : 3
    if (preposition !== '') return base.length >= 4 && isDerivedShape(base) ? (preposition === 'ك' ? 5 : 6) : 3.4
    if (conjunction === 'و' && base.length >= 4) return 5.3
    return base.length >= 3 ? 4 : 1
  }
}

/** What a word may have been before a pronoun was written onto it: ة becomes ت, ى becomes ا, the silent alif of وا and the seat of hamza change. */
function restored(stem: string): string[] {
  const last = stem.at(-1)
  const head = stem.slice(0, -1)
  if (last === 'ت') return [`${head}ة`, stem]
  if (last === 'و') return [`${stem}ا`, stem]
  if (last === 'ا') return [stem, `${head}ي`]
  if (last === 'ؤ' || last === 'ئ') return [`${head}ء`, stem]
  return [stem]
}

const isDerivedShape = (base: string): boolean => DERIVED_BEGINS.some((b) => base.startsWith(b)) || DERIVED_ENDS.some((e) => base.endsWith(e))

const FINITE = new Set<WordReading['form']>(['past', 'present', 'imperative'])

function fits(r: WordReading, preposition: string, future: boolean, definite: boolean, pronoun: string): boolean {
  const finite = FINITE.has(r.form)
  if (future) return r.form === 'present'
  if (definite) return !finite && r.pos !== 'particle'
  // ل before a present verb is «in order to»; no other preposition stands before a finite verb.
  if (preposition !== '') return !finite || (preposition === 'ل' && r.form === 'present')
  return pronoun !== 'ني' || finite
}
