import type { WordReading } from '../document/index.js'
import type { Cut } from './clitics.js'
import type { Asked } from './evidence.js'
import { isDerivedShape, takesAnd } from './shapes.js'
import { isBareAlif, isHamzaAlif, type Written } from './written.js'

const FINITE: ReadonlySet<WordReading['form']> = new Set(['past', 'present', 'imperative'])
/** Pronouns that are cut from a word the lexicon does not know; the others are too often letters of the word. */
const BOLD_PRONOUNS: ReadonlySet<string> = new Set(['ه', 'ها', 'هم', 'هما'])

/** Can a word with this reading carry what `cut` takes off it? */
export function fits(r: WordReading, cut: Cut): boolean {
  const finite = FINITE.has(r.form)
  if (cut.future) return r.form === 'present' && pronounFits(r, cut)
  // The short ending of duals and sound plurals stands before a noun, and so not behind the article: «الزمني» is no dual.
  if (cut.definite) return !finite && r.pos !== 'particle' && !isShortened(r, cut.base)
  // ل before a present verb is «in order to»; no other preposition stands before a finite verb.
  if (cut.preposition !== '' && finite && !(cut.preposition === 'ل' && r.form === 'present')) return false
  return pronounFits(r, cut)
}

const isShortened = (r: WordReading, base: string): boolean =>
  (r.form === 'dual' && !base.endsWith('ن')) ||
  (r.form === 'plural' && /[يو]$/.test(base) && base.length > 3 && r.lemma.length === base.length - 1)

function pronounFits(r: WordReading, { pronoun, base }: Cut): boolean {
  if (pronoun === '') return true
  if (FINITE.has(r.form)) return pronoun !== 'ي' && r.voice !== 'passive'
  // A noun in the accusative of ‑an, and the full ending of duals and sound plurals, stand before no pronoun.
  if (pronoun === 'ني' || (r.number === 'sg' && base.endsWith('ا') && r.pos !== 'particle' && base.length > 3)) return false
  return !(
    (r.number === 'pl' || r.number === 'du') &&
    /[ويا]ن$/.test(base) &&
    r.form !== 'noun' &&
    r.gender === 'm' &&
    r.form === 'dual'
  )
}

/** What a particle is worth, the most of all: «من», «بعد», «بأنه» are never verbs or names. Of «ي» a relative adjective is as likely: كلي. */
export function worthOfParticle({ preposition, pronoun }: Cut): number {
  return pronoun === '' ? 10 : pronoun === 'ي' ? 9 : preposition === '' ? 10.5 : 11.5
}

/** What the word of a known name is worth. «Like» and «so» stand seldom before one (كيون، فرانس), and of two letters it proves little (بلس). */
export function worthOfName({ base, conjunction, preposition, definite }: Cut, sure: boolean): number {
  if (preposition === 'ك' || (conjunction === 'ف' && !definite)) return 5.5
  if (preposition + conjunction === '') return sure ? 8 : 6.3
  return base.length < 3 ? 5 : sure ? 7.4 : 6.3
}

/** What a base that the lexicon knows is worth: nouns and verbs of the third person most, duals and imperatives least. */
export function worthOfReadings(cut: Cut, readings: readonly WordReading[], intransitive: ReadonlySet<string>): number {
  const short = cut.pronoun !== '' && cut.base.length < 3
  let best = 0
  // A verb that takes no object is seldom met with a pronoun; the rows do not know every use.
  for (const r of readings)
    best = Math.max(best, cut.pronoun !== '' && FINITE.has(r.form) && intransitive.has(r.lemma) ? 7 : worthOfReading(r))
  // Two letters and a pronoun are as often a word of their own, but not behind a preposition: بحقه.
  if (cut.preposition === 'ك' && cut.base.length < 3 && cut.base.startsWith('ا')) return 1
  return short && cut.preposition === '' ? best - 1.5 : best
}

function worthOfReading(r: WordReading): number {
  if (!FINITE.has(r.form)) return r.form === 'nisba' ? 7.6 : r.form === 'dual' ? 6.2 : 8
  if (r.form === 'imperative') return 5.6
  // News tells little of several women: «وعين» is «and he appointed», no «they were aware».
  if (r.voice === 'passive' || (r.gender === 'f' && r.number === 'pl')) return 6.9
  return r.person === 3 ? 8 : r.person === 1 ? 7.3 : 6.2
}

/** What an unknown base is worth: what most words of its shape are, and what the document's other words say of it. */
export function worthOfUnknown(cut: Cut, word: Written, from: number, evidence: Asked | undefined): number {
  const { base, stem, pronoun, preposition, conjunction } = cut
  if (pronoun !== '') return worthOfPronoun(cut, word, from, evidence)
  if (cut.definite) {
    if (!isBareAlif(word, from - 2) && preposition !== 'ل') return 0
    // «So the» and «like the» begin foreign names as often (فالكاو، كالابريا), unless the word stands elsewhere too.
    const rare =
      (conjunction === 'ف' || preposition === 'ك') && !isHamzaAlif(word, from) && !evidence?.standsAlone(base, word.folded)
    return rare ? 5 : base.length >= 3 ? 7 : 6
  }
  if (preposition === '' && conjunction === '') {
    const whole = base.length < 3 ? 1 : 4
    return evidence === undefined ? whole : whole + (evidence.isWhole(base) ? 1.5 : evidence.count(base) >= 3 ? 0.4 : 0)
  }
  if (base.length < 3) return 1
  if (evidence?.standsAlone(base, word.folded) || evidence?.standsBehindOthers(base)) return 6.2
  if (preposition === '') return conjunction === 'و' && takesAnd(base, isHamzaAlif(word, from)) ? 5.3 : 3.5
  // ب and ل before a shape that Arabic derives (استخدام، تعزيز، مشاركة), and before hamza, are prepositions; before another shape as often letters of a name.
  if (isHamzaAlif(word, from) && preposition !== 'ك') return 6
  return isDerivedShape(stem) ? (preposition === 'ك' ? 5 : 6) : 3.4
}

/** ه ها هم at the end of an unknown word are nearly always pronouns, but for names in ‑يه and words in ‑اه. */
function worthOfPronoun(
  { base, stem, pronoun, conjunction, preposition }: Cut,
  word: Written,
  from: number,
  evidence: Asked | undefined,
): number {
  if (evidence?.standsAlone(base, word.folded) && base.length >= 4) return pronoun === 'ي' || pronoun === 'ك' ? 0 : 6.2
  if (pronoun === 'هن') return base.length >= 5 ? 6 : 0
  if (!BOLD_PRONOUNS.has(pronoun) || stem.length - pronoun.length < 3) return 0
  if (pronoun === 'ه' && /[ايو]ه$/.test(stem) && !(base.endsWith('ي') && isDerivedShape(base))) return 0
  // «And» and a preposition before such a word are cut with the pronoun: وبمسيرتها.
  const hamza = isHamzaAlif(word, from)
  return (
    6 +
    (conjunction === 'و' && (preposition !== '' || takesAnd(base, hamza)) ? 1.2 : 0) +
    (preposition !== '' && (hamza || isDerivedShape(base)) ? 1.8 : 0)
  )
}
