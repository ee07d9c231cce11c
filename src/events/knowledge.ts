import { byWord, type Token } from '../document/index.js'
import * as tables from '../lexicon/index.js'
import {
  type ConstructSense,
  type FrameRole,
  frames,
  inflectNoun,
  type Lexicons,
  nouns,
  participants,
  type StatusCueRow,
  statusCues,
  type TriggerRow,
  triggers,
  verbs,
} from '../lexicon/index.js'
import { fold } from '../text/index.js'
import { openClasses } from './open-classes.js'
import { kindOfWord } from './persons.js'
import { type WordRows, wordRows } from './word-rows.js'

/** A row of `triggers` made ready: its words folded, its frame looked up. */
export interface Trigger {
  readonly row: TriggerRow
  /** Where the row stands, where it is none of `triggers`. */
  readonly table?: string
  readonly forms: ReadonlySet<string>
  readonly with: ReadonlySet<string>
  readonly without: ReadonlySet<string>
  readonly needs: ReadonlySet<string>
  readonly frame: Frame
}

export interface Frame {
  readonly key: string
  readonly subject: FrameRole
  readonly object: FrameRole
  readonly genitive: FrameRole
  readonly prepositions: ReadonlyMap<string, FrameRole>
}

export type ParticipantKind = 'person' | 'group' | 'body' | 'quantity'

/** Everything the stage looks up, compiled once. Words are folded; a verb is known by its key, a noun by its forms. */
export interface EventKnowledge {
  readonly verbs: ReadonlyMap<string, readonly Trigger[]>
  readonly nouns: ReadonlyMap<string, readonly Trigger[]>
  /** Verbs that tell an event by their class, wherever somebody does it. */
  readonly classed: ReadonlyMap<string, Trigger>
  /** What the masdar of a verb tells where it is planned, asked for, prevented or got done; null where such a masdar is no doing. */
  readonly doing: (lemma: string) => Trigger | null
  /** May the word, as it is cut, be such a verb or masdar? */
  readonly mayDo: (token: Token) => boolean
  /** What rows may read in the word, as it is cut; null where none knows it. */
  readonly rowsOf: (token: Token) => WordRows | null
  /** The word as cut, as written and its lemmas, folded, as far as a row of triggers asks for or excludes them beside it. */
  readonly besideKeys: (token: Token) => readonly string[]
  /** May the word say of another whether it happens, or lend it its subject? */
  readonly mayGovern: (token: Token) => boolean
  readonly verbCues: ReadonlyMap<string, readonly StatusCueRow[]>
  readonly wordCues: ReadonlyMap<string, readonly StatusCueRow[]>
  /** Phrases of several words that open a clause: their words behind the first. */
  readonly clauseCues: ReadonlyMap<string, readonly (readonly [readonly string[], StatusCueRow])[]>
  readonly participants: ReadonlyMap<string, ParticipantKind>
  /** What kind of party a word names, by its row or its form. */
  readonly kindOf: (token: Token) => ParticipantKind | null
  /** Nouns before an event noun in construct in their forms, and what the two together say: لجنة، لجان. */
  readonly constructHeads: ReadonlyMap<string, ConstructSense>
  /** Nouns between a preposition of place and the name of a place, by what they make of it. */
  readonly placeNouns: Readonly<Record<'on' | 'part' | 'figure', ReadonlySet<string>>>
  /** Forms of participants that are duals and nothing else: الزعيمان، الطرفين. */
  readonly duals: ReadonlySet<string>
  /** Duals of nouns with a sound plural, which only the nominative shows: المسؤولان. */
  readonly soundDuals: ReadonlySet<string>
  /** Relative adjectives of countries in all their forms: the key of the country (ISO 3166). */
  readonly nisba: ReadonlyMap<string, string>
  /** Words of respect before a name (الدكتور), as written. */
  readonly honorifics: ReadonlySet<string>
  /** Nouns of office, without the article. */
  readonly offices: ReadonlySet<string>
  /** What a people is called by that has no sound plural: مغاربة، أتراك. */
  readonly peoples: ReadonlySet<string>
  /** Common adjectives, in the singular masculine. */
  readonly adjectives: ReadonlySet<string>
  readonly particles: ReadonlyMap<string, string>
  /** Ordinals and the like, folded: which of a series. */
  readonly series: ReadonlyMap<string, string>
}

/** Keys of the verbs that a lemma of a table names: a key itself (حذر.2), or every verb whose past is written so. */
function verbKeys(lexicons: Lexicons): (lemma: string) => readonly string[] {
  const byPast = new Map<string, string[]>()
  const known = new Set<string>()
  for (const row of lexicons.rows(verbs)) {
    const past = fold(row.past)
    known.add(row.key)
    byPast.set(past, [...(byPast.get(past) ?? []), row.key])
  }
  return (lemma) => {
    const [past = '', form] = lemma.split('.')
    if (
      form !== undefined &&
      known.has(lemma) &&
      (byPast.get(fold(past)) ?? []).every((key) => key.split('.')[1]?.replace(/[a-z]$/, '') !== form)
    )
      return [lemma]
    const keys = byPast.get(fold(past)) ?? []
    return form === undefined ? keys : keys.filter((key) => key.split('.')[1]?.replace(/[a-z]$/, '') === form)
  }
}

const push = <K, V>(map: Map<K, V[]>, key: K, value: V): void => {
  const known = map.get(key)
  if (known) known.push(value)
  else map.set(key, [value])
}

const ENDINGS = (noun: string): readonly string[] => {
  const stem = noun.endsWith('ة') ? `${noun.slice(0, -1)}ت` : noun
  return [noun, `${noun}ا`, `${stem}ان`, `${stem}ين`]
}

/** Of a word of some length. */
const ACCUSATIVE = /(?<=..)ا$/

/** Compiles the tables of the room. Use through `lexicons.derive(eventKnowledge)`. */
export function eventKnowledge(lexicons: Lexicons): EventKnowledge {
  const keysOf = verbKeys(lexicons)
  const frameOf = new Map<string, Frame>()
  for (const row of lexicons.rows(frames))
    frameOf.set(row.key, {
      key: row.key,
      subject: row.subject,
      object: row.object,
      genitive: row.genitive,
      prepositions: new Map(
        row.prepositions.map((cell) => cell.split(':') as [string, FrameRole]).map(([word, role]) => [fold(word), role]),
      ),
    })
  const verbTriggers = new Map<string, Trigger[]>()
  const nounTriggers = new Map<string, Trigger[]>()
  const plurals = pluralForms(lexicons)
  const beside = new Set<string>()
  for (const row of lexicons.rows(triggers)) {
    const frame = frameOf.get(row.frame)
    if (!frame) throw new Error(`events/triggers.tsv:${row.line}: no frame ${row.frame}`)
    const folded = (words: readonly string[]): ReadonlySet<string> => new Set(words.map(fold))
    const trigger: Trigger = {
      row,
      frame,
      forms: new Set(row.forms),
      with: folded(row.with),
      without: folded(row.without),
      needs: new Set(row.needs),
    }
    for (const word of [...trigger.with, ...trigger.without]) beside.add(word)
    if (
      trigger.forms.has('verb') ||
      trigger.forms.has('past') ||
      trigger.forms.has('present') ||
      trigger.forms.has('masdar') ||
      trigger.forms.has('participle')
    ) {
      for (const key of keysOf(row.lemma)) push(verbTriggers, key, trigger)
      continue
    }
    const noun = fold(row.lemma)
    const single = trigger.forms.has('noun') || trigger.forms.has('singular')
    const many = trigger.forms.has('noun') || trigger.forms.has('plural')
    const forms = new Set<string>()
    if (single) for (const form of ENDINGS(noun)) forms.add(form)
    if (many)
      for (const form of [noun.endsWith('ة') ? `${noun.slice(0, -1)}ات` : `${noun}ات`, ...(plurals.get(noun) ?? [])])
        forms.add(form)
    for (const form of forms) push(nounTriggers, form, trigger)
  }
  const verbCues = new Map<string, StatusCueRow[]>()
  const wordCues = new Map<string, StatusCueRow[]>()
  const clauseCues = new Map<string, (readonly [readonly string[], StatusCueRow])[]>()
  for (const row of lexicons.rows(statusCues)) {
    const keys = row.kind === 'verb' || row.kind === 'finite' ? keysOf(row.word) : []
    const [first = '', ...rest] = fold(row.word).split(' ')
    if (keys.length > 0) for (const key of keys) push(verbCues, key, row)
    else if (row.kind === 'clause') push(clauseCues, first, [rest, row])
    else if (row.kind === 'before') push(wordCues, first, row)
    else
      for (const form of new Set([
        ...ENDINGS(first),
        ...(first.endsWith('ة') ? [`${first.slice(0, -1)}ات`] : [`${first}ات`]),
        // Only adjectives have a feminine: «شرطة» is none of «شرط».
        ...(row.kind === 'noun' || first.endsWith('ة') ? [] : [`${first}ة`]),
        ...(plurals.get(first) ?? []),
      ]))
        push(wordCues, form, row)
  }
  const placesBy = (sense: string): ReadonlySet<string> =>
    new Set(lexicons.rows(tables.placeNouns).flatMap(({ word, senses }) => (senses.includes(sense) ? [fold(word)] : [])))
  const known = participantForms(lexicons)
  const nisba = nisbaForms(lexicons)
  return {
    verbs: verbTriggers,
    nouns: nounTriggers,
    ...openClasses(lexicons, keysOf, frameOf, verbTriggers, verbCues),
    rowsOf: byWord((token) => wordRows(token, verbTriggers, nounTriggers)),
    // «فرضت حظرا»: the accusative of a noun without the article is the noun.
    besideKeys: byWord(({ base, folded, readings }) =>
      [...new Set([base, folded, base.replace(ACCUSATIVE, ''), ...readings.map((r) => fold(r.lemma))])].filter((word) =>
        beside.has(word),
      ),
    ),
    mayGovern: byWord((token) => wordCues.has(token.base) || token.readings.some((r) => verbCues.has(r.lemma))),
    verbCues,
    wordCues,
    clauseCues,
    ...known,
    kindOf: byWord((token) => kindOfWord({ participants: known.participants, nisba }, token)),
    constructHeads: new Map(
      lexicons
        .rows(tables.constructHeads)
        .flatMap(({ word, sense, plurals }) =>
          [word, ...plurals.map((plural) => (plural === 'ات' ? `${word.replace(/ة$/, '')}ات` : plural))].map(
            (form) => [fold(form), sense] as const,
          ),
        ),
    ),
    placeNouns: { on: placesBy('on'), part: placesBy('part'), figure: placesBy('figure') },
    nisba,
    adjectives: new Set(lexicons.rows(nouns).flatMap(({ key, pos }) => (pos === 'adjective' ? [fold(key)] : []))),
    honorifics: new Set(lexicons.rows(tables.honorifics).map(({ word }) => fold(word))),
    offices: new Set(lexicons.rows(tables.offices).flatMap(({ word, kind }) => (kind === 'office' ? [fold(word)] : []))),
    peoples: new Set(lexicons.rows(tables.countries).flatMap(({ people }) => people.map(fold))),
    series: new Map([
      ...lexicons.rows(tables.ordinals).flatMap((row) => row.words.map((word) => [fold(word), row.key] as const)),
      ...['جديد', 'جديدة', 'مقبل', 'مقبلة', 'قادم', 'قادمة', 'اخري', 'اخر', 'تالية'].map((word) => [word, 'next'] as const),
    ]),
    particles: new Map(
      lexicons
        .rows(tables.particles)
        .filter((row) => row.kind !== 'abbreviation')
        .map((row) => [fold(row.word), row.kind]),
    ),
  }
}

/** Broken plurals by singular, folded. */
function pluralForms(lexicons: Lexicons): ReadonlyMap<string, readonly string[]> {
  const out = new Map<string, string[]>()
  for (const row of lexicons.rows(nouns))
    for (const plural of row.plurals)
      if (plural !== 'ون' && plural !== 'ات') for (const form of [plural, `${plural}ا`]) push(out, fold(row.key), fold(form))
  // «تجارب»: a masdar that has become a noun has its plurals in the row of its verb.
  for (const row of lexicons.rows(verbs))
    for (const masdar of row.masdars) {
      const [singular = '', ...plurals] = masdar.split('/')
      for (const plural of plurals)
        if (plural.length > 2) for (const form of [plural, `${plural}ا`]) push(out, fold(singular), fold(form))
    }
  return out
}

function participantForms(lexicons: Lexicons): Pick<EventKnowledge, 'participants' | 'duals' | 'soundDuals'> {
  const out = new Map<string, ParticipantKind>()
  const duals = new Set<string>()
  const soundDuals = new Set<string>()
  for (const row of lexicons.rows(participants)) {
    const feminine = row.kind === 'person' && row.gender === 'm' && !row.word.endsWith('ة') ? 'ة' : ''
    const noun = {
      key: row.word,
      pos: 'noun' as const,
      gender: row.gender,
      feminine,
      plurals: row.plurals,
      variants: [] as string[],
      example: '',
      source: '',
      reason: '',
      line: row.line,
      reference: row.reference,
    }
    for (const [form, reading] of inflectNoun(noun)) {
      if (!out.has(form)) out.set(form, row.kind)
      if (reading.number === 'du' && reading.gender !== 'f' && /(ان|ين)$/.test(form)) {
        if (!row.plurals.includes('ون')) duals.add(form)
        else if (form.endsWith('ان')) soundDuals.add(form)
      }
    }
  }
  return { participants: out, duals, soundDuals }
}

function nisbaForms(lexicons: Lexicons): EventKnowledge['nisba'] {
  const out = new Map<string, string>()
  for (const row of lexicons.rows(tables.countries))
    for (const nisba of row.nisba)
      for (const form of ['', 'ا', 'ة', 'ون', 'ين', 'ان', 'تان', 'تين', 'ات'])
        if (!out.has(fold(nisba) + form)) out.set(fold(nisba) + form, row.key)
  return out
}
