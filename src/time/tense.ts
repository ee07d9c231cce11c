import type { Token } from '../document/index.js'
import { type Lexicons, particles } from '../lexicon/index.js'
import { fold } from '../text/index.js'
import { hitAt, hitBefore, once, type Scene } from './scene.js'

export type Tense = 'past' | 'present' | 'future'

/** What tells the tense of an expression, and which word it was. */
export interface TenseCue {
  readonly tense: Tense
  /** The index of the token. */
  readonly at: number
  /** Is the verb negated by لم or ما? */
  readonly negated: boolean
  /** Does the word itself say a future (سيزور، المقرر), and not only a purpose? */
  readonly sure?: true
}

/** Words of the closed classes: never a verb here, whatever the lexicon could make of their letters (من، قبل). */
const closedWords = (lexicons: Lexicons): ReadonlySet<string> => new Set(lexicons.rows(particles).map((row) => fold(row.word)))

const prepositions = (lexicons: Lexicons): ReadonlySet<string> =>
  new Set(
    lexicons
      .rows(particles)
      .filter((row) => row.kind === 'preposition')
      .map((row) => fold(row.word)),
  )

const REACH = 30
const BOUNDARIES = new Set(['.', '؛', ':', '!', '؟', '…'])

/** The tense under which the tokens `from` to `to` stand: of the nearest verb before them in the sentence, or, where they open their clause, of the first one behind. */
export function tenseOf(scene: Scene, from: number, to: number): TenseCue | null {
  // A page without a date asks three times: for its date, and for the first and the last day it may be of.
  return once(scene.memory.tenses, from * 1024 + (to - from), () => readTense(scene, from, to))
}

function readTense(scene: Scene, from: number, to: number): TenseCue | null {
  // «ومنذ يوم الجمعة تقصف»: what something has lasted since has been.
  const since = hitBefore(scene, from, 'since')
  if (since) return { tense: 'past', at: since.from, negated: false }
  // «أعلن، الثلاثاء، أن»: between two commas it belongs to what stands before.
  const between = scene.tokens[to]?.kind === 'sign' && from > scene.sentences[scene.tokens[from]!.sentence]!.from
  // «العقود الآجلة تسليم ديسمبر»: what falls due lies ahead.
  const due = hitBefore(scene, from, 'due')
  if (due) return { tense: 'future', at: due.from, negated: false, sure: true }
  const opening = !between && opensClause(scene, from)
  // «تحديد يوم الاثنين لعقد لقاء»: a purpose directly behind lies ahead.
  const purpose = scene.tokens[to]
  if (
    purpose?.preposition === 'ل' &&
    purpose.sentence === scene.tokens[from]!.sentence &&
    !purpose.definite &&
    purpose.readings.some((r) => r.form === 'masdar' || r.form === 'present')
  ) {
    const told = leftward(scene, from)
    if (told?.sure) return told
    if (told === null || told.tense !== 'past') return { tense: 'future', at: to, negated: false }
  }
  // «إضراب ابتداء من يوم الأحد»: what begins with a day that no past tells lies ahead.
  const beginning = hitBefore(scene, from, 'from', (h) => h.to - h.from > 1)
  if (beginning) {
    const told = leftward(scene, from)
    return told?.tense === 'past' ? told : { tense: 'future', at: beginning.from, negated: false, sure: true }
  }
  const behind = opening ? rightward(scene, to, 7) : opensContent(scene, from) ? rightward(scene, to, 3) : null
  return behind ?? leftward(scene, from) ?? rightward(scene, to, 12)
}

const PREPOSITIONS = new Set(['في', 'وفي', 'خلال', 'منذ', 'ومنذ', 'يوم', 'وخلال', 'ففي', 'من', 'بعد', 'وبعد', 'قبل', 'وقبل'])

function opensClause(scene: Scene, from: number): boolean {
  const sentence = scene.sentences[scene.tokens[from]!.sentence]!
  let at = from - 1
  while (at >= sentence.from && PREPOSITIONS.has(scene.tokens[at]!.folded)) at--
  return at < sentence.from || scene.tokens[at]!.kind === 'sign'
}

const CONTENT = new Set(['ان', 'بان', 'وان', 'وبان'])

/** «أضاف أن يوم الجمعة سيكون»: it opens what was said, whose verb follows. */
function opensContent(scene: Scene, from: number): boolean {
  const before = scene.tokens[from - 1]
  return before !== undefined && before.sentence === scene.tokens[from]!.sentence && CONTENT.has(before.folded)
}

function leftward(scene: Scene, from: number): TenseCue | null {
  const sentence = scene.sentences[scene.tokens[from]!.sentence]!
  const stop = Math.max(sentence.from, from - REACH)
  // «وقعه الرئيس؛ في مايو،»: a mark directly before the phrase ends no clause.
  const own = scene.tokens[from - 1]?.kind === 'word' && PREPOSITIONS.has(scene.tokens[from - 1]!.folded) ? from - 2 : from - 1
  for (let at = from - 1; at >= stop; at--) {
    if (at < own && BOUNDARIES.has(scene.tokens[at]!.text) && scene.tokens[at]!.text !== ':') return null
    const cue = cueAt(scene, at, sentence.from)
    if (cue) return cue
  }
  return null
}

function rightward(scene: Scene, to: number, reach: number): TenseCue | null {
  const sentence = scene.sentences[scene.tokens[Math.max(0, to - 1)]!.sentence]!
  const stop = Math.min(sentence.to, to + reach)
  for (let at = to; at < stop; at++) {
    if (BOUNDARIES.has(scene.tokens[at]!.text)) return null
    const cue = cueAt(scene, at, sentence.from)
    if (cue) return cue
  }
  return null
}

const CARRIED_OUT = /^[وف]?س?[يت]?تم$/
const MAY = new Set(['قد', 'وقد', 'فقد'])
const PURPOSE = new Set(['ان', 'لان', 'كي', 'لكي', 'حتي'])

/** What one word tells of time: سيزور, المقرر, زار, يزور, لإطلاق. `first` is the first token of its sentence. */
const cueAt = (scene: Scene, at: number, first: number): TenseCue | null =>
  once(scene.memory.cues, at, () => readCue(scene, at, first))

function readCue(scene: Scene, at: number, first: number): TenseCue | null {
  const token = scene.tokens[at]!
  const word = scene.words[at]
  if (word === undefined) return null
  if (token.future || (word.ahead && token.readings.length === 0 && !standsAsName(scene, at, first)))
    return { tense: 'future', at, negated: false, sure: true }
  const told = scene.hits[at]!.length > 0
  if (told && hitAt(scene, at, 'will', (h) => h.lead === '' || h.lead === 'و'))
    return { tense: 'future', at, negated: false, sure: true }
  if (word.past || (told && hitAt(scene, at, 'since'))) return { tense: 'past', at, negated: false }
  if (!told && token.readings.length === 0) return null
  const before = at > first ? scene.tokens[at - 1]!.folded.replace(/^[وف](?=ل)/, '') : ''
  const finite = scene.lexicons.derive(closedWords).has(token.base) ? null : (finiteForm(token) ?? openedVerb(token, before))
  if (before === 'لم' && token.readings.some((r) => r.form === 'present')) return { tense: 'past', at, negated: true }
  if (finite === 'present') {
    if (before === 'ما') return { tense: 'past', at, negated: true }
    if (before === 'لن' || before === 'سوف') return { tense: 'future', at, negated: before === 'لن', sure: true }
    const was = at - 1 >= first && hitAt(scene, at - 1, 'was') !== null
    if (was || wasBefore(scene, at, first)) return { tense: 'past', at, negated: false }
    // «قد تعرض للإصابة»: what may be read as a past is one.
    if (MAY.has(before) && openedVerb(token, before)) return { tense: 'past', at, negated: false }
    // «قد يزور», «على أن يزور» are of what may come and of what is laid down to come.
    if (MAY.has(before) || (before === 'ان' && at - 2 >= first && /^[وف]?علي$/.test(scene.tokens[at - 2]!.folded)))
      return { tense: 'future', at, negated: false, sure: true }
    if (PURPOSE.has(before) || token.preposition === 'ل') return { tense: 'future', at, negated: false }
    return { tense: 'present', at, negated: before === 'لا' }
  }
  // «يتم نقلهم»: their transfer, not «he moved them».
  if (finite === 'past' && token.pronoun !== '' && CARRIED_OUT.test(before)) return null
  if (finite === 'past') return { tense: 'past', at, negated: before === 'ما' }
  if (finite === null && hitAt(scene, at, 'was', (h) => h.word.words[0] !== 'لم')) return { tense: 'past', at, negated: false }
  const masdar = token.readings.length > 0 && token.readings[0]!.form === 'masdar'
  if (masdar && !token.definite) {
    // «اليوم التالي لصدور القرار»: no purpose, but what it is next to.
    if (token.preposition === 'ل')
      return at > first && hitAt(scene, at - 1, 'beside') ? null : { tense: 'future', at, negated: false }
    if (/^[وف]?بعد$/.test(before)) return { tense: 'past', at, negated: false }
  }
  return null
}

/** «وقال ستيرلينغ», «داخل سيرتا»: behind a verb or a preposition an unknown word with the letters of a future is a name. */
function standsAsName(scene: Scene, at: number, first: number): boolean {
  const before = at > first ? scene.tokens[at - 1]! : null
  if (before?.kind !== 'word') return false
  return finiteForm(before) !== null || isPreposition(scene, before)
}

/** Is the token a preposition that stands as a word of its own? */
export const isPreposition = (scene: Scene, token: Token): boolean => scene.lexicons.derive(prepositions).has(token.base)

/** The tense of the verb that token `at` is, with what the word before it asks for («قد تعرض»); `first` is the first token of its sentence. */
export function verbAt(scene: Scene, at: number, first: number): 'past' | 'present' | null {
  const token = scene.tokens[at]!
  const before = at > first ? scene.tokens[at - 1]!.folded : ''
  const opened = openedVerb(token, before)
  return MAY.has(before) && opened ? opened : (finiteForm(token) ?? opened)
}

/** «كان … يزور»: كان up to three words before makes the present a past. */
function wasBefore(scene: Scene, at: number, first: number): boolean {
  for (let i = at - 1; i >= Math.max(first, at - 4); i--) {
    if (/^[وف]?كان(ت|وا)?$/.test(scene.tokens[i]!.folded)) return true
    if (scene.tokens[i]!.kind === 'sign') return false
  }
  return false
}

/** The tense of the likeliest finite reading: of the third person, or of «we»; the lexicon puts likelier readings first. */
export function finiteForm(token: Token): 'past' | 'present' | null {
  if (token.definite || token.readings.length === 0 || (token.preposition !== '' && token.preposition !== 'ل')) return null
  for (const { form, pos, person, number } of token.readings) {
    if (pos === 'noun' || pos === 'adjective') return null
    // «توترا» is an accusative before it is two who strained.
    if (number === 'du' && form === 'past' && token.readings.some((r) => r.form === 'masdar')) return null
    if ((form === 'past' || form === 'present') && person === 3) return form
  }
  return null
}

/** Words behind which an ambiguous word is a verb: «وقد سجل», «الذي قتل», «بعدما عقد». */
const VERB_OPENERS = new Set([
  'قد',
  'وقد',
  'فقد',
  'لقد',
  'ولقد',
  'الذي',
  'التي',
  'الذين',
  'والذي',
  'والتي',
  'عندما',
  'وعندما',
  'بعدما',
  'حين',
  'كما',
  'ثم',
  'حيث',
  'فيما',
  'بينما',
  'ما',
  'حسبما',
  'عندها',
  'اذ',
  '،',
])

/** «سجل» is a register and «he recorded»: the verb where the word before asks for one. */
function openedVerb(token: Token, before: string): 'past' | null {
  if (token.definite || token.preposition !== '' || !VERB_OPENERS.has(before)) return null
  return token.readings.some((r) => r.form === 'past' && r.person === 3) ? 'past' : null
}
