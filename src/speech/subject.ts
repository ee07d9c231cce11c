import type { CueRow } from '../lexicon/index.js'
import { fold } from '../text/index.js'
import { accordingAt } from './according-words.js'
import { beginsNoun } from './begins-noun.js'
import { prepositionJoin } from './join.js'
import type { Agreement } from './knowledge.js'
import { PERSONS } from './persons.js'
import { type Phrase, phraseAt } from './phrase.js'
import { isQuotationMark } from './quotations.js'
import type { Scene } from './scene.js'
import { skipAside, skipPrepositional } from './skip.js'
import { underClitic } from './under-clitic.js'
import { isComma, isSign, isThat, isToBe, isVerb, mayBeVerb, NEGATIONS, RELATIVE_PRONOUNS } from './words.js'

/** How far behind a verb its subject may begin, in tokens. */
const REACH = 24
/** An accusative in ا, with or without its tanwin, that no subject has: «بلاغا», «تعليقاً». */
function isAccusative(scene: Scene, i: number): boolean {
  const token = scene.tokens[i]!
  if (token.definite || token.pronoun !== '' || scene.names[i]) return false
  // «زعيما الدولتين» is a dual before its genitive.
  if (scene.tokens[i + 1]?.definite) return false
  const head = scene.head(i)
  return (
    token.text.includes('ً') ||
    (token.base.endsWith('ا') &&
      (head ? head.number === 'sg' && token.base !== fold(head.row.word) : token.readings.length > 0 && token.base.length > 4))
  )
}

/** «مخاطبا الوزير», «متهما البلدية»: an accusative active participle with a noun right behind. */
const addresses = (scene: Scene, i: number): boolean =>
  scene.tokens[i]!.readings.some((r) => r.form === 'active-participle') &&
  (scene.tokens[i + 1]?.definite === true || scene.names[i + 1] != null || scene.head(i + 1) !== undefined)

/** «وقالت -نقلا عن مصادر- إن»: the source named between is not who says it. Gives the index behind it; `at` where none stands there. */
function skipSource(scene: Scene, at: number, limit: number): number {
  // «نقلا» alone is read as an adverb, which is passed already.
  for (const from of [at, at - 1]) {
    const found = from >= 0 && from < limit ? accordingAt(scene, from) : null
    if (found?.row.link !== 'عن') continue
    const source = phraseAt(scene, found.to, limit)
    return skipAside(scene, source ? source.to : found.to, limit)
  }
  return at
}

/** The subject behind a verb at `verb`: the first noun phrase before `limit` that stands under no preposition. */
export function subjectAfter(scene: Scene, verb: number, limit: number, row?: CueRow): Phrase | null {
  let i = verb + 1
  for (let guard = 0; guard < 8; guard++) {
    // «أضاف مخاطبا الوزير»: what stands behind such a participle is its object.
    if (i < limit && isAccusative(scene, i) && addresses(scene, i)) return null
    i = skipSource(scene, skipAside(scene, i, limit), limit)
    if (i >= limit || i > verb + REACH) return null
    const token = scene.tokens[i]!
    if (isThat(token) || isSign(token, ':') || (isVerb(token) && !scene.names[i])) return null
    if (RELATIVE_PRONOUNS.has(token.folded) || (row && prepositionJoin(scene, i, row, limit))) return null
    // «أعلنت ما تسمى هيئة الضفاف».
    if (token.folded === 'ما' && CALLED.has(scene.tokens[i + 1]?.folded ?? '')) {
      if (scene.tokens[i + 2]?.preposition === 'ب' && scene.tokens[i + 2]!.base !== '') return underClitic(scene, i + 2, limit)
      i += scene.tokens[i + 2]?.folded === 'ب' ? 3 : 2
      continue
    }
    const behind = skipPrepositional(scene, i, limit)
    if (behind > i) {
      i = behind
      continue
    }
    if (isQuotationMark(token)) {
      const q = scene.quotations.opens.get(i)
      if (!q || q.words > 5) return null
      // «وأضافت «الجسر مغلق».»: what closes the sentence behind a verb of saying is said, unless it is a name.
      const closes = q.to + 1 >= limit || isSign(scene.tokens[q.to + 1], '.')
      if (closes && i === verb + 1 && q.words > 2 && row?.frame.includes('words') && !scene.names[i + 1]) return null
      return phraseAt(scene, i, limit)
    }
    if (isAccusative(scene, i)) return null
    return beginsNoun(scene, i) ? phraseAt(scene, i, limit) : null
  }
  return null
}

/** «ما يسمى»: so-called. */
const CALLED = new Set(['يسمي', 'تسمي'])

/** The subject before a verb: the noun phrase that opens the verb's clause, which reaches back to `from` at most. */
export function subjectBefore(scene: Scene, verb: number, from: number, forms: readonly Agreement[]): Phrase | null {
  const { tokens } = scene
  if (tokens[verb]!.conjunction === 'و') return null
  let start = clauseStart(scene, verb, from)
  while (
    start < verb &&
    (isToBe(tokens[start]!) ||
      isSign(tokens[start]!, '-', '–', '،') ||
      (OPENERS.has(tokens[start]!.base) && !scene.names[start]) ||
      isThat(tokens[start]))
  )
    start++
  for (let guard = 0; guard < 4; guard++) {
    start = skipAside(scene, start, verb)
    const behind = skipPrepositional(scene, start, verb)
    if (behind === start) break
    start = behind
  }
  while (start < verb && isToBe(tokens[start]!)) start++
  if (start >= verb || apposed(scene, start, verb) || (!beginsNoun(scene, start) && !isQuotationMark(tokens[start]))) return null
  // «وعلق الرئيس …، فقال»: a clause that opens with its verb has no subject before it.
  const opens = tokens[start]!
  if (
    start < verb - 1 &&
    mayBeVerb(opens) &&
    opens.conjunction !== '' &&
    !scene.names[start] &&
    !scene.head(start) &&
    (tokens[start + 1]!.definite || scene.names[start + 1]) &&
    tokens[start + 1]!.preposition === ''
  )
    return null
  // «تعليقا على القرار قال»: an adverbial accusative opens the sentence, and is no subject.
  // «سياسيا، قالت الوزارة»: with a comma behind it also where its tanwin is not written.
  if (!scene.names[start] && (opens.text.includes('ً') || (isComma(tokens[start + 1]) && isAccusative(scene, start)))) return null
  const phrase = phraseAt(scene, start, verb)
  if (!phrase) return null
  // Between subject and verb only what describes the subject may stand: an apposition, a relative clause, asides.
  let i = skipAside(scene, phrase.to, verb)
  let depth = 0
  while (i < verb) {
    const token = tokens[i]!
    if (RELATIVE_PRONOUNS.has(token.folded)) depth++
    if (isVerb(token) && depth === 0 && !isToBe(token) && scene.names[i] === null && scene.head(i) === undefined) return null
    i++
  }
  return fits(scene, phrase, forms) ? phrase : null
}

/** «وفي الضفاف، عاصمة مرجانيا، أعلن …»: between commas behind a place with its preposition stands what the place is. */
function apposed(scene: Scene, start: number, verb: number): boolean {
  if (!isComma(scene.tokens[start - 1]) || !isComma(scene.tokens[verb - 1])) return false
  const before = scene.names[start - 2]
  if (before?.entity.kind !== 'LOC') return false
  const type = scene.head(start)?.row.type
  return (type === undefined || !PERSONS.includes(type)) && scene.names[start]?.entity.kind !== 'PER'
}

const OPENERS = new Set([
  'هناك',
  'ثمة',
  'لكن',
  'اما',
  'الا',
  'ان',
  'فيما',
  'بينما',
  'كما',
  'ثم',
  'حيث',
  'اذ',
  'وقد',
  'حين',
  'عندما',
  'بعدما',
  'غير',
  'بيد',
  'الذي',
  'التي',
])

/** Where the clause of a verb begins: behind the last colon, «أن», opening quotation mark, or connective before it. */
function clauseStart(scene: Scene, verb: number, from: number): number {
  const { tokens, quotations } = scene
  const inside = quotations.around[verb]?.from ?? -1
  for (let i = verb - 1; i >= Math.max(from, verb - CLAUSE); i--) {
    const token = tokens[i]!
    if (i === inside || isSign(token, ':', '؛')) return i + 1
    // «سياسي / وزير الخارجية يؤكد …»: an agency's heading stands before a slash of its own.
    if (isSign(token, '/') && i === from + 1 && scene.text[token.start - 1] === ' ') return i + 1
    if (quotations.around[i] !== quotations.around[verb] && (quotations.around[i]?.from ?? -1) > inside) continue
    if (isThat(token)) return i
    if (isToBe(token) && KAN.has(token.folded.replace(/^[وف]/u, ''))) return i
    if (token.kind === 'word' && CONNECTIVES.has(token.base) && !scene.names[i]) return i
    // «قال الوزير إن الجسر مغلق، كما أكد أن».
    if (token.folded === 'كما' && isComma(tokens[i - 1])) return i
  }
  return Math.max(from, verb - CLAUSE)
}
const KAN = new Set(['كان', 'كانت', 'كانوا'])
/** No clause is longer, in tokens; a text without full stops is not searched again and again. */
const CLAUSE = 120
/** Words that open a clause. */
export const CONNECTIVES = new Set(['بل', 'ثم', 'لكن', 'فيما', 'بينما', 'حيث', 'اذ', 'عندما', 'بعدما', 'حين', 'اما'])

function fits(scene: Scene, phrase: Phrase, forms: readonly Agreement[]): boolean {
  const head = scene.head(phrase.head)
  if (forms.length === 0 || !head || scene.names[phrase.head]?.entity.kind === 'PER') return true
  if (head.number === 'pl' && head.row.plurals.includes('ون') && head.gender === 'm')
    return forms.some((f) => f.number === 'pl') || forms.some((f) => f.gender === 'm')
  return true
}

/** Does a known noun stand under a preposition: «في المدينة»? No clause without its pronoun describes it. */
export const isGoverned = (scene: Scene, { from, to }: Phrase): boolean =>
  scene.known.particles.get(scene.tokens[from - 1]?.base ?? '') === 'preposition' &&
  (scene.tokens[to - 1]!.definite || scene.names[to - 1] !== null)

/** «الملك سامي خليل ملك مرجانيا قال فيه»: an office right behind a person's name stands beside it. */
function named(scene: Scene, { from, to, head }: Phrase): Phrase | null {
  const name = scene.names[from - 1]
  if (name?.entity.kind !== 'PER' || name.to !== from || scene.names[head]) return null
  return scene.head(head)?.row.type === 'official' && !scene.tokens[head]!.definite
    ? { from: name.from, to, head: name.from }
    : null
}

/** A noun with its article by its own form, and none that may be an adjective: «المسلحة» is no «مسلح». */
const stands = (scene: Scene, i: number): boolean => {
  const { definite, conjunction, base } = scene.tokens[i]!
  return definite && conjunction === '' && !scene.names[i] && base === fold(scene.head(i)?.row.word ?? '') && !/ية?$/u.test(base)
}

/** «فرقت الشرطة المظاهرة التي …»: a head with its article behind a definite noun is a phrase of its own. */
function nearer(scene: Scene, phrase: Phrase): Phrase {
  for (let k = phrase.to - 1; k > phrase.head; k--)
    if (stands(scene, k) && scene.tokens[k - 1]!.definite && scene.head(k - 1)) return { from: k, to: phrase.to, head: k }
  return phrase
}

/** The noun phrase that a relative clause belongs to: the nearest one before the relative pronoun at `at`. */
export function antecedent(scene: Scene, at: number, from: number): Phrase | null {
  while (at > from + 1 && (NEGATIONS.has(scene.tokens[at - 1]!.folded) || isToBe(scene.tokens[at - 1]!))) at--
  const low = Math.max(from, at - 14)
  for (let i = low; i < at; i++) {
    if (!beginsNoun(scene, i) || (mayBeVerb(scene.tokens[i]) && !scene.head(i) && !scene.names[i])) continue
    const phrase = phraseAt(scene, i, at)
    if (!phrase) continue
    const end = skipAside(scene, phrase.to, at)
    if (end === at) return named(scene, phrase) ?? nearer(scene, phrase)
    i = phrase.to - 1
  }
  return null
}
