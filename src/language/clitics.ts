import type { Token, WordReading } from '../document/index.js'
import type { Asked } from './evidence.js'
import { type Particle, particleAt, type WordKnowledge } from './knowledge.js'
import { nisbaReadings } from './nisba.js'
import { restored } from './restored.js'
import { withHamza } from './with-hamza.js'
import { fits, worthOfName, worthOfParticle, worthOfReadings, worthOfUnknown } from './worth.js'
import { isBareAlif, isHamzaAlif, type Written } from './written.js'

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

/** What the document tells: whether it writes ى and ة at the end of words, and, for a word the lexicon lacks, what its other words say. */
export interface Surroundings {
  readonly writesYa: boolean
  readonly writesTa: boolean
  readonly evidence?: Asked
}

/** Pronouns with what each costs: those of the second and the first person are rare in news. */
const PRONOUNS: readonly (readonly [string, number])[] = [
  ['هما', 1.5],
  ['هم', 1.5],
  ['هن', 1.8],
  ['ها', 1.5],
  ['كم', 2.2],
  ['نا', 1.8],
  ['ه', 1.5],
  ['ك', 2.5],
  ['ي', 2.7],
  ['ني', 1.8],
]
const PREPOSITIONS: readonly (readonly [Token['preposition'], number])[] = [
  ['ب', 1.5],
  ['ل', 1.5],
  ['ك', 2],
]
const CONJUNCTIONS: readonly (readonly [Token['conjunction'], number])[] = [
  ['', 0],
  ['و', 1],
  ['ف', 1.6],
]
const SHORTEST_BASE = 2
/** A cut that leaves a known word costs less. */
const CHEAPER = 0.8
const NOTHING_KNOWN: readonly WordReading[] = []

/**
 * All ways to cut a word into proclitics, base and pronoun, best first. The score adds what the lexicon knows of the base and takes off
 * a little for every cut, so that an uncut known word wins («وجد», «بين»), then the cut that leaves a known word.
 */
export function segmentations(
  word: Written,
  known: WordKnowledge,
  around: Surroundings = { writesYa: true, writesTa: true },
): Segmentation[] {
  const { folded } = word
  const found: Segmentation[] = []
  for (const [conjunction, price] of CONJUNCTIONS) {
    if (conjunction !== '' && (!folded.startsWith(conjunction) || folded.length < 3)) continue
    const at = conjunction.length
    cores(conjunction, '', false, at, price)
    if (folded.length - at >= 4 && folded[at] === 'س' && 'يتنا'.includes(folded[at + 1]!))
      cores(conjunction, '', true, at + 1, price + 1)
    for (const [preposition, more] of PREPOSITIONS)
      if (folded.length - at >= 3 && folded[at] === preposition) cores(conjunction, preposition, false, at + 1, price + more)
  }
  // A stable order: where two cuts are worth the same, the one that cuts less comes first.
  found.sort(
    (a, b) => b.score - a.score || a.before - b.before || a.pronoun.length - b.pronoun.length || (a.base < b.base ? -1 : 1),
  )
  if (found[0]) found[0] = withOtherReadings(found[0], found)
  return found

  /** The core from `before` on, with and without its article. */
  function cores(
    conjunction: Token['conjunction'],
    preposition: Token['preposition'],
    future: boolean,
    before: number,
    cost: number,
  ): void {
    const core = folded.slice(before)
    const article = core.startsWith('ال') && isBareAlif(word, before)
    const lam = preposition === 'ل' && core[0] === 'ل'
    const add = (
      base: string,
      stem: string,
      pronoun: string,
      definite: boolean,
      from: number,
      price: number,
      lost = '',
    ): void => {
      const particle =
        !definite && !future
          ? particleAt(known, lost + base, word, from - lost.length, around.writesYa && pronoun === '')
          : undefined
      const cut = { conjunction, preposition, future, definite, pronoun, base: lost + base, stem }
      // «كان» is the verb; only with its hamza is it «as if».
      const usable =
        particle !== undefined &&
        takes(particle, cut) &&
        !(preposition === 'ك' && base.startsWith('ان') && isBareAlif(word, from))
      if (lost !== '' && !usable) return
      const readings = usable ? particle.readings : readingsOf(cut, from)
      const score = usable ? worthOfParticle(cut) : worth(cut, readings, from)
      // Of لل the core keeps both letters: «للكرملين» is quoted whole.
      if (score > 0)
        found.push({
          conjunction,
          preposition,
          future,
          definite,
          pronoun,
          before: lam && (definite || lost !== '') ? before - 1 : before,
          base: lost + base,
          readings,
          score: score - (readings.length > 0 ? CHEAPER * price : price),
        })
    }
    if (!(preposition === 'ل' && article)) stems(add, core, before, cost)
    if (future) return
    if (article && preposition !== 'ل' && core.length - 2 >= SHORTEST_BASE) definites(add, core.slice(2), before + 2, cost + 0.4)
    if (!lam) return
    if (core.length > SHORTEST_BASE)
      definites(add, core.slice(1), before + 1, cost + (isHamzaAlif(word, before + 1) ? -0.1 : 0.4))
    // للجنة: the ل of the article is swallowed by the ل of the word. للذين: the relative keeps its own.
    if (core.length > 2) definites(add, core, before, cost + 0.5)
    add(core, core, '', false, before, cost, 'ا')
  }

  type Add = (base: string, stem: string, pronoun: string, definite: boolean, from: number, price: number, lost?: string) => void

  function stems(add: Add, stem: string, from: number, cost: number): void {
    add(stem, stem, '', false, from, cost)
    if (!around.writesTa && stem.endsWith('ه') && stem.length > 3) add(`${stem.slice(0, -1)}ة`, stem, '', false, from, cost + 1.8)
    if (word.nunated) return
    // لدى with ي is written لدي.
    if (stem.endsWith('ي') && !word.plain.endsWith('ى') && known.particles.get(stem)?.some((p) => p.word.endsWith('ى')))
      add(stem, stem, 'ي', false, from, cost + 2.7)
    for (const [pronoun, price] of PRONOUNS) {
      if (!stem.endsWith(pronoun) || (pronoun.endsWith('ي') && word.plain.endsWith('ى'))) continue
      const bare = stem.slice(0, -pronoun.length)
      // خطأه keeps its alif; only a plain one may stand for ى.
      const bases = isHamzaAlif(word, from + bare.length - 1) ? [bare] : restored(bare, pronoun)
      for (const base of bases)
        if (base !== '') add(base, stem, pronoun, false, from, cost + price + (base.endsWith('اة') ? 0.1 : 0))
    }
  }

  function definites(add: Add, stem: string, from: number, cost: number): void {
    if (word.nunated && !word.plain.endsWith('ا')) return
    add(stem, stem, '', true, from, cost)
    // «المدينه»: behind the article no pronoun stands, so ه at the end is a careless ة.
    if (stem.endsWith('ه') && stem.length > 3) add(`${stem.slice(0, -1)}ة`, stem, '', true, from, cost + 0.1)
  }

  function readingsOf(cut: Cut, from: number): readonly WordReading[] {
    if (cut.pronoun !== '' && cut.base.length < SHORTEST_BASE) return NOTHING_KNOWN
    const all = known.forms.get(cut.base)
    const fitting = withHamza(spelledSo(all?.filter((r) => fits(r, cut)) ?? NOTHING_KNOWN, cut), word, from)
    // «زمني» may be a dual before a noun, and is more often a relative adjective.
    if (cut.pronoun !== '' || cut.future || !fitting.every((r) => r.form === 'dual')) return fitting
    const nisba = known.nisbas.get(cut.base)
    if (nisba !== undefined) return nisba
    if (known.names.has(cut.base) || (!cut.definite && cut.base.startsWith('ال'))) return fitting
    return withHamza([...nisbaReadings(cut.base, known.forms), ...fitting], word, from)
  }

  /** Behind ى no ending ي of a dual or a plural is meant: «تسعى» is the verb. */
  function spelledSo(readings: readonly WordReading[], cut: Cut): readonly WordReading[] {
    if (readings.length < 2 || cut.pronoun !== '' || !word.plain.endsWith('ى')) return readings
    const better = readings.filter(
      (r) => !(r.form === 'dual' || r.lemma.endsWith('ي') || (r.form === 'plural' && cut.base.length > 4)),
    )
    return better.length > 0 ? better : readings
  }

  function worth(cut: Cut, readings: readonly WordReading[], from: number): number {
    // «وأرى» is no name «واري».
    const isName = cut.pronoun === '' && known.names.has(cut.base) && !(cut.base[0] === 'و' && isHamzaAlif(word, from + 1))
    if (readings.length > 0)
      return Math.max(
        worthOfReadings(cut, readings, known.intransitive),
        isName && cut.preposition + cut.conjunction === '' ? 8 : 0,
      )
    if (cut.future || (cut.base.endsWith('ة') && !cut.stem.endsWith('ة') && cut.pronoun === '')) return 0
    if (isName || (cut.pronoun === '' && known.doubtfulNames.has(cut.base))) return worthOfName(cut, isName)
    return worthOfUnknown(cut, word, from, around.evidence)
  }
}

/** «نقلته» is «his move» and «she moved it»: a noun whose ة opened before the pronoun keeps beside its readings those of the verb. */
function withOtherReadings(s: Segmentation, all: readonly Segmentation[]): Segmentation {
  if (s.pronoun === '' || s.readings.length === 0 || !s.base.endsWith('ة')) return s
  const verb = `${s.base.slice(0, -1)}ت`
  const other = all.find(
    (o) => o.base === verb && o.pronoun === s.pronoun && o.before === s.before && o.preposition === s.preposition,
  )
  const finite = other?.readings.filter((r) => r.pos === 'verb' && r.form === 'past') ?? []
  return finite.length > 0 ? { ...s, readings: [...s.readings, ...finite] } : s
}

/** A cut under judgement: `stem` is the base as written, with its pronoun. */
export interface Cut extends Pick<Segmentation, 'conjunction' | 'preposition' | 'future' | 'definite' | 'pronoun' | 'base'> {
  readonly stem: string
}

const takes = (particle: Particle, cut: Cut): boolean =>
  (cut.preposition === '' || particle.behind.has(cut.preposition)) &&
  (cut.pronoun === '' || (particle.pronoun && (cut.pronoun !== 'ني' || /[نتل]$/.test(cut.base)))) &&
  (cut.base.length > 1 || cut.pronoun !== '' || cut.base === cut.stem)
