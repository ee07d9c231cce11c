import type { CueRow } from '../lexicon/index.js'
import { accordingAt } from './according-words.js'
import { verbCue } from './knowledge.js'
import { participleCue } from './participles.js'
import { isQuotationMark } from './quotations.js'
import { namelessness } from './ruled-out.js'
import type { Scene } from './scene.js'
import {
  closingDash,
  isColon,
  isComma,
  isMasdar,
  isSign,
  isThat,
  isVerb,
  isWhile,
  mayBeVerb,
  NEGATIONS,
  NOT_THAT,
  RELATIVE_PRONOUNS,
} from './words.js'

/** How the reported words are joined to their cue: `at` is the joining token, `content` the first token of the words (their offset in `start` where a clitic is cut). */
export interface Join {
  readonly kind: 'that' | 'words' | 'object' | 'preposition'
  readonly at: number
  readonly content: number
  readonly start: number
  readonly quoted: boolean
}

/** How far behind a cue the words may begin, in tokens. */
const REACH = 60
/** A quotation of fewer words names something, unless a colon or comma stands before it. */
const SHORT = 4

/** The join behind a cue, by إن/أن, a colon or a quotation mark; null where the clause has none. */
export function clauseJoin(scene: Scene, cue: number, row: CueRow, limit: number): Join | null {
  const { tokens, quotations } = scene
  const last = Math.min(limit, cue + REACH)
  let relative = false
  let verbal = false
  const asks = row.frame.includes('that')
  for (let j = cue + 1; j < last; j++) {
    const token = tokens[j]!
    if (scene.known.isPlain(token)) continue
    if (isColon(tokens, j)) {
      // «مرافق تحكي عن التاريخ … الذي قال: …»: those words are the nearer verb's.
      if (j - 2 > cue && RELATIVE_PRONOUNS.has(tokens[j - 2]!.folded) && verbCue(tokens[j - 1]!, scene.known)) return null
      if (!row.frame.includes('words') && (!row.frame.includes('that') || row.frame.length === 1)) return null
      let begin = j + 1
      while (begin < limit && isThat(tokens[begin])) begin++
      return begin < limit ? words(scene, j, begin) : null
    }
    const quotation = quotations.opens.get(j)
    if (quotation) {
      if (
        row.frame.includes('words') &&
        speaks(scene, j, quotation.words, quotation.to, cue, row) &&
        !(quotation.words < SHORT && governs(scene, quotation.to + 1, row, limit)) &&
        // «نصحت "الهيئة" المسافرين»: one who speaks, and the one spoken to behind.
        !(quotation.words <= 2 && row.traits.includes('addressee') && tokens[quotation.to + 1]?.definite)
      )
        return words(scene, j, j)
      if (quotation.words <= 5 || ENTITLED.has(tokens[j - 1]!.base)) {
        j = Math.min(quotation.to, last)
        continue
      }
      return null
    }
    if (isThat(token)) {
      // «إن شاء الله».
      if (tokens[j + 1]?.folded === 'شاء') continue
      const before = tokens[j - 1]!
      // «فكرة مفادها أن»: those words are the message's.
      if (j - 1 > cue && scene.known.nouns.get(before.folded)?.traits.includes('message')) return null
      if (before.folded === 'الا' || before.folded === 'بيد') return null
      const preposition = scene.known.particles.get(before.base) === 'preposition' && before.pronoun === ''
      if (preposition && j - 1 > cue) {
        if (!row.frame.includes(PREPOSITION_NAMES[before.base] ?? '')) {
          if (NOT_THAT.has(before.base)) continue
          if (before.base !== 'علي' && before.base !== 'الي' && before.base !== 'من') continue
          if (!row.frame.includes('that')) return null
          // «يطلب تعويضا، مع تشديده على أن»: those words are the noun's.
          if (tokens[j - 2]!.pronoun !== '' && isMasdar(tokens[j - 2])) return null
          continue
        }
      } else if (NOT_THAT.has(before.base) && before.pronoun === '' && j - 1 > cue) {
        if (before.base === 'الا' || before.base === 'غير' || before.base === 'بيد') return null
        continue
      } else if (!row.frame.includes('that') && !(token.preposition === 'ب' && row.frame.includes('ب'))) return null
      return { kind: 'that', at: j, ...behindThat(scene, j, limit) }
    }
    // «روى الحارس كيف انهار الجسر»: a question told.
    if (asks && !verbal) {
      const told = questionAt(scene, j)
      if (told) return told
      verbal = !relative && isVerb(token) && !scene.names[j]
    }
    // «قال المتحدث، حسب ما نشرت الوكالة، إن»: the source of the whole stands between.
    const according = j > cue + 1 ? accordingAt(scene, j) : null
    if (according && according.row.words !== 'كما' && according.row.words !== 'مثلما') {
      j = according.row.link === 'ما' ? according.to : according.to - 1
      continue
    }
    // «وقال دبلوماسيون -تحدثوا بشرط إخفاء أسمائهم- إن»: what stands between dashes takes no words.
    const closed = isSign(token, '-', '–') ? closingDash(tokens, j, last) : -1
    if (closed > 0) {
      j = closed
      continue
    }
    if (token.kind === 'word' && RELATIVE_PRONOUNS.has(token.folded)) relative = true
    else if (isComma(token)) relative = false
    if (j > cue + 1 && (!relative || isThat(tokens[j + 1])) && stops(scene, j, cue, relative)) return null
  }
  return null
}

/** «كيف انهار الجسر», «كيف أن الجسر انهار». */
function questionAt(scene: Scene, at: number): Join | null {
  const token = scene.tokens[at]!
  if (!ASKED.has(token.folded) || scene.tokens[at + 1]?.kind !== 'word') return null
  const that = isThat(scene.tokens[at + 1])
  const content = that ? at + 2 : at
  return { kind: 'that', at: that ? at + 1 : at, content, start: scene.tokens[content]?.start ?? token.end, quoted: false }
}
/** Words that open a question told behind a verb of saying. */
const ASKED = new Set(['كيف', 'لماذا'])

const PREPOSITION_NAMES: Readonly<Record<string, string>> = {
  الي: 'إلى',
  علي: 'على',
  من: 'من',
  عن: 'عن',
  في: 'في',
  مما: 'من',
  عما: 'عن',
}

/** Behind إن with its pronoun the words begin; إنه stays where something is coordinated with its pronoun. */
function behindThat(scene: Scene, at: number, limit: number): Pick<Join, 'content' | 'start' | 'quoted'> {
  const that = scene.tokens[at]!
  const next = scene.tokens[at + 1]
  const together = that.pronoun !== '' && next !== undefined && next.conjunction === 'و' && !mayBeVerb(next)
  let content = together ? at : at + 1
  while (content < limit && (isComma(scene.tokens[content]) || isSign(scene.tokens[content], ':'))) content++
  return { content, start: scene.tokens[content]?.start ?? that.end, quoted: scene.quotations.opens.has(content) }
}

function words(scene: Scene, at: number, begin: number): Join {
  let content = begin
  while (isSign(scene.tokens[content], ':', '،', '-', '–')) content++
  return { kind: 'words', at, content, start: scene.tokens[content]?.start ?? 0, quoted: scene.quotations.opens.has(content) }
}

/** Does a quotation hold the words said, and not a name? */
function speaks(scene: Scene, at: number, length: number, to: number, cue: number, row: CueRow): boolean {
  // «قالت "الوزارة": …»: what stands in quotation marks before the colon speaks.
  if (length <= 5 && isSign(scene.tokens[to + 1], ':')) return false
  // «أعلنت "الضفاف"، من جانبها، عن»: so does it before a comma.
  if (length <= 2 && at - 1 === cue && isComma(scene.tokens[to + 1]) && row.frame.some((f) => f !== 'that' && f !== 'words'))
    return false
  // «يقول «سامي» لصحيفة المرفأ: …»: so does it where the words begin further on.
  if (length <= 2 && at - 1 === cue && wordsBehind(scene, to + 1)) return false
  const name = scene.names[at + 1]
  if (name && name.to >= to) return false
  const before = scene.tokens[at - 1]!
  // «ورقة بعنوان «مياه النهر»»: a title.
  if (ENTITLED.has(before.base) && before.pronoun === '') return false
  if (length >= SHORT + 2) return true
  // «قال المدير «نحن معكم»»: a pronoun, a verb or a negation opens a clause, and no name.
  const first = scene.tokens[at + 1]
  if (
    length >= 2 &&
    first &&
    (scene.known.particles.get(first.folded) === 'pronoun' || isVerb(first) || NEGATIONS.has(first.folded)) &&
    !scene.head(at + 1)
  )
    return true
  // «قال سامي خليل «نعم».»: what closes the sentence of a verb that takes no noun, behind whoever speaks.
  const closes =
    scene.tokens[to + 1] === undefined ||
    isSign(scene.tokens[to + 1], '.') ||
    scene.tokens[to + 1]!.sentence !== scene.tokens[at]!.sentence
  if (closes && scene.names[at - 1] && !name && !row.frame.some((f) => f !== 'that' && f !== 'words')) return true
  if (scene.head(at - 1) && at - 1 !== cue && length < SHORT) return false
  return length >= SHORT || isComma(before) || isSign(before, ':') || at - 1 === cue
}

const ENTITLED = new Set(['عنوان', 'اسم', 'شعار', 'مسمي', 'وسم'])

/** Does a phrase with its preposition and a colon or quotation mark stand at `at`? */
function wordsBehind(scene: Scene, at: number): boolean {
  const { tokens } = scene
  if (tokens[at]?.preposition !== 'ل' && scene.known.particles.get(tokens[at]?.base ?? '') !== 'preposition') return false
  for (let k = at; k < Math.min(tokens.length, at + ADDRESSED); k++) {
    if (isColon(tokens, k) || (scene.quotations.opens.get(k)?.words ?? 0) >= SHORT) return true
    if (isSign(tokens[k], '.')) return false
  }
  return false
}
/** Whom one speaks to is named in so many tokens. */
const ADDRESSED = 10

/** «شددت «ليلى» على …»: behind a short quotation the verb's own particle shows that it names the speaker. */
const governs = (scene: Scene, at: number, row: CueRow, limit: number): boolean =>
  isThat(scene.tokens[at]) || prepositionJoin(scene, at, row, limit) !== null

/** Does something stand at `j` that takes the join away from the cue before it? */
function stops(scene: Scene, j: number, cue: number, relative: boolean): boolean {
  const token = scene.tokens[j]!
  if (isSign(token, '؛')) return !(scene.times[j + 1]! > 0 || isThat(scene.tokens[j + 1]))
  // «كشفت الوزارة ملابسات الحادث، مؤكدة أن»: those words are the participle's.
  if (isComma(scene.tokens[j - 1])) {
    const own = participleCue(scene, j)
    if (own && own.row.lemma !== 'قول.1' && !own.masdar) return true
  }
  if (token.kind !== 'word' || scene.names[j] || scene.known.particles.has(token.base)) return isWhile(scene.tokens, j)
  if (isWhile(scene.tokens, j) || token.base === 'وذلك') return true
  const other = verbCue(token, scene.known)
  if (!other || token.definite || token.preposition !== '') return false
  if (!other.row.frame.includes('that') && !other.row.frame.includes('words'))
    return token.conjunction === 'و' && isComma(scene.tokens[j - 1])
  const before = scene.tokens[j - 1]!
  if (relative) return true
  // «قال مسؤولون اشترطوا عدم نشر أسمائهم إن», «قال الوزير في بيان أعلن فيه القرار إن»: so much describes the noun before.
  if (token.conjunction === '' && !before.definite && (namelessness(scene, j + 1, scene.tokens.length) || takesUp(scene, j)))
    return false
  if (RELATIVE_PRONOUNS.has(before.folded) || token.pronoun !== '' || (isMasdar(token) && token.conjunction === '')) return false
  // «وقال الحارس ويلقب بالأسد إن»: what describes the speaker does not end the clause; a new verb of saying behind «و» does.
  return (
    token.conjunction === 'و' ||
    (other.row.frame.includes('that') && !token.readings.some((r) => r.pos === 'noun') && j > cue + 2)
  )
}

/** «بيان أعلن فيه»: does the verb take up the noun before it? */
const takesUp = (scene: Scene, j: number): boolean =>
  scene.tokens[j + 1]?.base === 'في' && scene.tokens[j + 1]!.pronoun !== '' && !isVerb(scene.tokens[j - 1])

/** «أقر المجلس برئاسة الوزير الخطة»: who was there, and nothing said. */
const ATTENDED = new Set(['رئاسة', 'حضور', 'مناسبة', 'رعاية'])

/** The join by a preposition of the frame at token `at` (a particle, or a clitic on the word). */
export function prepositionJoin(scene: Scene, at: number, row: CueRow, limit: number): Join | null {
  const token = scene.tokens[at]
  if (!token || at >= limit || token.kind !== 'word') return null
  const name = PREPOSITION_NAMES[token.base]
  if (name && row.frame.includes(name) && token.pronoun === '' && token.conjunction === '') {
    if (scene.head(at + 1)?.row.type === 'occasion' && row.frame.includes('that')) return null
    if (isThat(scene.tokens[at + 1])) return { kind: 'that', at: at + 1, ...behindThat(scene, at + 1, limit) }
    // «حذر من قبل»: when, and not of what.
    if (name === 'من' && scene.tokens[at + 1]?.folded === 'قبل') return null
    return at + 1 < limit
      ? {
          kind: 'preposition',
          at,
          content: at + 1,
          start: scene.tokens[at + 1]!.start,
          quoted: scene.quotations.opens.has(at + 1),
        }
      : null
  }
  if (token.folded === 'ب' || token.folded === 'ل') {
    if (!row.frame.includes(token.folded)) return null
    return {
      kind: 'preposition',
      at,
      content: at + 1,
      start: scene.tokens[at + 1]?.start ?? token.end,
      quoted: scene.quotations.opens.has(at + 1),
    }
  }
  if (
    token.preposition !== '' &&
    token.preposition !== 'ك' &&
    row.frame.includes(token.preposition) &&
    token.conjunction === '' &&
    token.pronoun !== token.base
  ) {
    if (
      (row.act === 'SAY' && token.preposition === 'ب' && ATTENDED.has(token.base)) ||
      token.base === '' ||
      token.folded === 'بشان' ||
      token.folded === 'بسبب' ||
      token.folded === 'بعد' ||
      scene.known.particles.get(token.base) === 'pronoun'
    )
      return null
    return {
      kind: 'preposition',
      at,
      content: at,
      start: token.preposition === 'ل' && token.definite ? token.start : token.coreStart,
      quoted: false,
    }
  }
  if (isQuotationMark(token)) return null
  return null
}
