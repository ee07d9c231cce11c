import { byWord, type Token, type WordReading } from '../document/index.js'
import type { AccordingRow, CueRow, Lexicons, SourceRow, SpeechMark } from '../lexicon/index.js'
import * as tables from '../lexicon/index.js'
import { fold } from '../text/index.js'
import { type ParticipleCue, participleOf } from './participles.js'
import { isPlainWord } from './plain-word.js'

/** A form of a source head: its row, and what a verb agrees with. */
export interface HeadForm {
  readonly row: SourceRow
  readonly gender: 'm' | 'f'
  readonly number: 'sg' | 'du' | 'pl'
}

/** What the room knows, compiled from its tables. */
export interface SpeechKnowledge {
  readonly verbs: ReadonlyMap<string, CueRow>
  readonly nouns: ReadonlyMap<string, CueRow>
  /** Verbs that carry a noun of saying as their object. */
  readonly light: ReadonlyMap<string, CueRow>
  /** Verbs of making a text known. */
  readonly issues: ReadonlySet<string>
  /** Verbs whose past ends in ي: «خشي». */
  readonly inYa: ReadonlySet<string>
  readonly heads: ReadonlyMap<string, HeadForm>
  /** Asides by their first folded word: how many words each has, those it takes with it included. */
  readonly asides: ReadonlyMap<string, readonly { words: readonly string[]; length: number }[]>
  /** According-phrases by their first folded word, longest first. */
  readonly according: ReadonlyMap<string, readonly { row: AccordingRow; words: readonly string[] }[]>
  readonly outlets: ReadonlySet<string>
  /** What ministries are for, without the article: «خارجية». */
  readonly ministries: ReadonlySet<string>
  /** Verdicts by their first folded word. */
  readonly verdicts: ReadonlyMap<string, readonly { act: 'DENY' | 'ACCUSE'; words: readonly string[] }[]>
  /** Nouns of small classes, folded. */
  readonly marks: Readonly<Record<SpeechMark, ReadonlySet<string>>>
  readonly forms: ReadonlyMap<string, readonly WordReading[]>
  readonly particles: ReadonlyMap<string, string>
  /** The verb of saying that a word is by itself, remembered. */
  readonly verbCue: (token: Token) => VerbCue | null
  /** The source head that a word is by itself, remembered. */
  readonly headOf: (token: Token) => HeadForm | null
  /** The participle or verbal noun of saying that a word is by its form, remembered. */
  readonly participleOf: (token: Token) => ParticipleCue | null
  /** Does the word by itself neither end nor begin reported words (see `isPlainWord`)? Remembered. */
  readonly isPlain: (token: Token) => boolean
}

type SpeechTables = Omit<SpeechKnowledge, 'verbCue' | 'headOf' | 'participleOf' | 'isPlain'>

/** Compiles the tables. Use through `lexicons.derive(speechKnowledge)`. */
export function speechKnowledge(lexicons: Lexicons): SpeechKnowledge {
  const verbs = new Map<string, CueRow>()
  const nouns = new Map<string, CueRow>()
  const light = new Map<string, CueRow>()
  for (const row of lexicons.rows(tables.cues)) {
    if (row.traits.includes('light')) light.set(row.lemma, row)
    if (row.pos === 'noun') nouns.set(fold(row.lemma), row)
    else if (row.frame.length > 0) verbs.set(row.lemma, row)
  }
  const according = new Map<string, { row: AccordingRow; words: string[] }[]>()
  for (const row of lexicons.rows(tables.according)) {
    const words = fold(row.words).split(' ')
    according.set(
      words[0]!,
      [...(according.get(words[0]!) ?? []), { row, words }].sort((a, b) => b.words.length - a.words.length),
    )
  }
  const asides = new Map<string, { words: string[]; length: number }[]>()
  for (const row of lexicons.rows(tables.asides)) {
    const words = fold(row.words).split(' ')
    asides.set(words[0]!, [...(asides.get(words[0]!) ?? []), { words, length: words.length + row.takes }])
  }
  const verdicts = new Map<string, { act: 'DENY' | 'ACCUSE'; words: string[] }[]>()
  for (const row of lexicons.rows(tables.verdicts))
    for (const spelling of [row.words, ...row.variants]) {
      const words = fold(spelling).split(' ')
      verdicts.set(words[0]!, [...(verdicts.get(words[0]!) ?? []), { act: row.act, words }])
    }
  const outlets = new Set<string>()
  for (const row of lexicons.rows(tables.outlets)) for (const name of [row.name, ...row.variants]) outlets.add(fold(name))
  const ministries = new Set<string>()
  for (const row of lexicons.rows(tables.organisations)) {
    const [head, of] = fold(row.name).split(' ')
    if (row.kind === 'ministry' && head === 'وزارة' && of?.startsWith('ال')) ministries.add(of.slice(2))
  }
  const particles = new Map<string, string>()
  for (const row of lexicons.rows(tables.particles)) particles.set(fold(row.word), row.kind)
  const marks: Record<SpeechMark, Set<string>> = { stand: new Set(), part: new Set(), phase: new Set(), reason: new Set() }
  for (const row of lexicons.rows(tables.speechMarks)) marks[row.kind].add(fold(row.word))
  const issues = new Set(lexicons.rows(tables.issuing).map((row) => row.lemma))
  const inYa = new Set<string>()
  for (const row of lexicons.rows(tables.verbs)) if (row.past.endsWith('ي')) inYa.add(row.key)
  const compiled: SpeechTables = {
    verbs,
    nouns,
    light,
    issues,
    inYa,
    heads: headForms(lexicons.rows(tables.sources), lexicons.derive(tables.wordForms), particles),
    asides,
    according,
    outlets,
    ministries,
    verdicts,
    marks,
    particles,
    forms: lexicons.derive(tables.wordForms),
  }
  const known = {
    ...compiled,
    verbCue: byWord((token) => readVerbCue(token, compiled)),
    headOf: byWord((token) => headOf(token, compiled.heads)),
    participleOf: byWord((token) => participleOf(token, verbs)),
  }
  return { ...known, isPlain: byWord((token) => isPlainWord(token, known)) }
}

function headOf(token: Token, heads: ReadonlyMap<string, HeadForm>): HeadForm | null {
  if (token.kind !== 'word') return null
  return heads.get(token.base) ?? (token.pronoun !== '' || token.conjunction !== '' ? heads.get(token.folded) : undefined) ?? null
}

/** Every form of every head, folded and without the article: singular, dual, plurals, and the feminine of nouns of persons. */
function headForms(
  rows: readonly SourceRow[],
  forms: ReadonlyMap<string, readonly WordReading[]>,
  particles: ReadonlyMap<string, string>,
): Map<string, HeadForm> {
  const heads = new Map<string, HeadForm>()
  // «مساعدة» is help before it is a woman who helps.
  const deed = (word: string): boolean => (forms.get(fold(word)) ?? []).some((r) => r.form === 'masdar')
  const add = (word: string, row: SourceRow, gender: 'm' | 'f', number: HeadForm['number']): void => {
    const key = fold(word)
    if (!heads.has(key)) heads.set(key, { row, gender, number })
  }
  for (const row of rows) {
    add(row.word, row, row.gender, 'sg')
    for (const plural of row.plurals) {
      if (plural !== 'ون') add(plural, row, row.gender, 'pl')
      else {
        add(`${row.word}ون`, row, 'm', 'pl')
        add(`${row.word}ين`, row, 'm', 'pl')
        if (!deed(`${row.word}ة`)) add(`${row.word}ة`, row, 'f', 'sg')
      }
    }
  }
  for (const row of rows) {
    const stem = row.word.endsWith('ة') ? `${row.word.slice(0, -1)}ت` : row.word
    // «أما» is no accusative of «أم».
    for (const ending of ['ان', 'ين', 'ا', 'ي'])
      if (!particles.has(fold(`${stem}${ending}`)))
        add(`${stem}${ending}`, row, row.gender, ending === 'ا' && stem === row.word ? 'sg' : 'du')
    for (const plural of row.plurals)
      if (plural === 'ون') for (const ending of ['و', 'ي']) add(`${row.word}${ending}`, row, 'm', 'pl')
      else if (!plural.endsWith('ة')) add(`${plural}ا`, row, row.gender, 'pl')
  }
  return heads
}

/** A damma written on the first letter of a past makes it passive: «نُشرت», «اتُّهمت». */
const markedPassive = (token: Token): boolean => {
  const core = token.text.slice(token.coreStart - token.start)
  return core[1] === 'ُ' || (core[0] === 'ا' && core.slice(2, 4).includes('ُ'))
}

const FIRST_PERSON = /\.(?:7|8|9|10)$/u

/**
 * The readings to look for a verb of saying in: where the language room cut the word so that none is left, the other cut:
 * «ودعا» is no «ودّعا» (they two took leave) but «و» + «دعا», «نقلته» no «نقلة» + «ه» but «نقلت» + «ه».
 */
function readingsOf(token: Token, known: SpeechTables): readonly WordReading[] {
  if (token.readings.some((r) => known.verbs.has(r.lemma))) return token.readings
  const bare = token.conjunction !== '' ? token.folded.slice(1) : token.folded
  if (token.conjunction === '' && bare[0] === 'و') return known.forms.get(bare.slice(1)) ?? []
  if (token.pronoun !== '' && bare.length > token.pronoun.length + 2) {
    const stem = bare.slice(0, -token.pronoun.length)
    // «سماها» is no «سم» of two but «سمى» + «ها».
    return (stem.endsWith('ا') ? known.forms.get(`${stem.slice(0, -1)}ي`) : undefined) ?? known.forms.get(stem) ?? []
  }
  return token.readings
}

/** A verb of saying in one of its finite forms, and its agreement. */
export interface VerbCue {
  readonly row: CueRow
  readonly agreement: readonly Agreement[]
  readonly present: boolean
}

/** The verb of saying that a token is; null where it is none. */
export const verbCue = (token: Token, known: SpeechKnowledge): VerbCue | null => known.verbCue(token)

function readVerbCue(token: Token, known: SpeechTables): VerbCue | null {
  let row: CueRow | null = null
  const agreement: Agreement[] = []
  let present = false
  // A written tanwin makes it a noun: «علمًا». «اقرأ» is no «أقرا».
  if (token.kind !== 'word' || token.definite || token.preposition !== '') return null
  const readings = readingsOf(token, known)
  if (readings.length === 0 || token.text.includes('ً') || token.folded === 'اقرا' || token.base === 'ابن') return null
  // «نادي الرائد» is a club, «نادى بالإصلاح» a call.
  if (token.base === 'نادي' && token.text.endsWith('ي')) return null
  const told = readings.filter(
    (r) => r.voice !== 'passive' && r.person === 3 && (r.form === 'past' || r.form === 'present') && known.verbs.has(r.lemma),
  )
  // «شكا» complains before it is they two who doubt.
  const voiced = told.find((r) => r.number === 'sg') ?? told[0]
  for (const r of readings) {
    if (voiced && r.lemma !== voiced.lemma) continue
    if (r.form !== 'past' && r.form !== 'present') continue
    if (r.person !== 3 || (r.form === 'past' && markedPassive(token))) continue
    // Folding hides it: «أعتقد» is «I», the past of these forms begins with a bare alif; «يجب» is no short «يجيب», «يقل» no short «يقول».
    if (r.form === 'past' && FIRST_PERSON.test(r.lemma) && token.text[token.coreStart - token.start] === 'أ') continue
    if (
      token.folded.endsWith('يجب') ||
      token.folded.endsWith('تجب') ||
      token.folded.endsWith('يقل') ||
      token.folded.endsWith('تقل') ||
      // «تجمع المئات»: they gather, and nobody agrees.
      (r.lemma === 'جمع.4' && r.form === 'present') ||
      (r.lemma === 'وعد.1' && (token.base === 'يعد' || token.base === 'تعد')) ||
      token.text.endsWith('يدعى') ||
      token.text.endsWith('تدعى')
    )
      continue
    const cue = known.verbs.get(r.lemma)
    if (!cue || (row && row !== cue)) continue
    row = cue
    if (r.form === 'present') present = true
    if (r.voice !== 'passive') agreement.push({ gender: r.gender ?? 'm', number: r.number ?? 'sg' })
  }
  // «أشيع أن»: the passive names nobody who says it.
  return row && agreement.length > 0 ? { row, agreement, present } : null
}

/** What a finite form demands of its subject. */
export interface Agreement {
  readonly gender: 'm' | 'f'
  readonly number: 'sg' | 'du' | 'pl'
}

/** The verb of `rows` that a token is in a finite form of the third person, its agreement, and whether it is present. */
export function verbOf(token: Token, rows: ReadonlyMap<string, CueRow>): VerbCue | null {
  if (token.definite || token.preposition !== '' || markedPassive(token)) return null
  const told = token.readings.filter(
    (r) => (r.form === 'past' || r.form === 'present') && r.person === 3 && r.voice !== 'passive' && rows.has(r.lemma),
  )
  const row = told[0] ? rows.get(told[0].lemma) : undefined
  if (!row) return null
  const agreement = told.map((r) => ({ gender: r.gender ?? ('m' as const), number: r.number ?? ('sg' as const) }))
  return { row, agreement, present: told.some((r) => r.form === 'present') }
}

/** The noun of saying that a token is; its ة stands as ت before a pronoun («دعوته»), and an accusative adds ا («تحذيرا»). */
export function cueNoun(token: Token, known: SpeechTables): CueRow | undefined {
  const { nouns } = known
  const row = nouns.get(token.base) ?? nouns.get(token.folded)
  if (row) return row
  if (token.pronoun !== '' && token.base.endsWith('ت')) return nouns.get(`${token.base.slice(0, -1)}ة`)
  if (!token.base.endsWith('ا') || token.definite) return undefined
  // «وعدا» is no «عدا» with its «و».
  return nouns.get(token.base.slice(0, -1)) ?? nouns.get(token.folded.slice(0, -1))
}
