import type { Token } from '../document/index.js'
import type { CueRow } from '../lexicon/index.js'
import { fold } from '../text/index.js'
import { beginsNoun } from './begins-noun.js'
import type { Claim } from './claim.js'
import { closeAt } from './close-at.js'
import { clauseFollows, contentOf } from './content.js'
import { clauseJoin, type Join, prepositionJoin } from './join.js'
import { cueNoun } from './knowledge.js'
import { participleCue } from './participles.js'
import { phraseAt } from './phrase.js'
import { isQuotationMark } from './quotations.js'
import type { Reading } from './reader.js'
import type { Scene } from './scene.js'
import { skipAside } from './skip.js'
import { type Speaker, speakerOf } from './speaker.js'
import { cutAtOwn, governed } from './subject-end.js'
import { textOf } from './text-of.js'
import { formsOfPronoun, isComma, isMasdar, isSign, isThat, isVerb, RELATIVE_PRONOUNS } from './words.js'

/** «بعد أنباء عن»: what stands behind these is told by the outlet, also inside another's words. */
export const SETTING = new Set(['بعد', 'وسط', 'مع', 'عقب', 'ظل', 'اثر', 'من', 'هناك', 'وهناك'])
const ABOUT = new Set(['عن', 'حول', 'بشان'])

/** Nouns of saying: rumours (أنباء عن), messages (مفادها أن), and acts told with their doer (تحذير الوزارة من). */
export function nounClaim(reading: Reading, i: number): Claim | null {
  const { scene } = reading
  const token = scene.tokens[i]!
  if (token.kind !== 'word' || scene.names[i]) return null
  const row = cueNoun(token, scene.known) ?? (token.conjunction !== '' ? scene.known.nouns.get(token.folded.slice(1)) : undefined)
  if (!row) return null
  if (row.traits.includes('rumour')) {
    const doer = token.definite || token.pronoun !== '' ? null : act(reading, i, row)
    // «توقعات محللين بانخفاض السعر»: who expects is told.
    return doer?.speaker.type !== 'text' && doer ? doer : token.pronoun === '' ? rumour(reading, i, row) : null
  }
  if (row.traits.includes('message')) return message(reading, i, row)
  return act(reading, i, row)
}

type Row = CueRow

function rumour(reading: Reading, i: number, row: Row): Claim | null {
  const { scene } = reading
  const { tokens } = scene
  const limit = reading.limitOf(i)
  // «وكالة فارس للأنباء عن»: part of a name; «نفى اتهامات بـ»: the words that the cue before it takes.
  if (tokens[i]!.preposition === 'ل') return null
  if (row.act !== 'SAY' && row.act !== 'EXPECT' && reading.enclosing(i)?.content.from === i) return null
  // «وصف المعلومات بأنها أولية»: what is judged is no rumour of its own.
  const outer = reading.enclosing(i)
  if (outer?.content.from === i && outer.row === 'cues:وصف.1') return null
  // «قدم تقارير عن» is work done; «وسط تقارير عن», «بعد تقارير عن» is what is rumoured.
  if (
    tokens[i]!.base === 'تقارير' &&
    (tokens[i]!.definite || (i > scene.sentences[tokens[i]!.sentence]!.from && !SETTING.has(tokens[i - 1]!.folded)))
  )
    return null
  let k = i + 1
  while (
    k < limit &&
    k < i + 4 &&
    tokens[k]!.kind === 'word' &&
    !isThat(tokens[k]) &&
    !ABOUT.has(tokens[k]!.folded) &&
    tokens[k]!.preposition === '' &&
    !isVerb(tokens[k]) &&
    !scene.known.nouns.has(tokens[k]!.folded) &&
    !scene.names[k] &&
    !scene.known.particles.has(tokens[k]!.base) &&
    tokens[k]!.definite === tokens[i]!.definite
  )
    k++
  const join = nounJoin(reading, k, row, limit)
  if (!join) return null
  const content = phraseEnd(reading, join, limit)
  if (!content) return null
  const speaker: Speaker = {
    ...textOf(scene, i, i + 1),
    entity: null,
    gender: 'f',
    number: 'sg',
    head: '',
    type: 'rumour',
    plausible: true,
    kind: null,
  }
  return made(
    reading,
    i,
    Math.min(join.kind === 'that' ? i + 1 : join.at + 1, join.at + 1),
    row,
    content,
    speaker,
    'speech/rumour',
  )
}

function message(reading: Reading, i: number, row: Row): Claim | null {
  const { scene } = reading
  const limit = reading.limitOf(i)
  if (scene.quotations.around[i]) return null
  const join =
    nounJoin(reading, i + 1, row, limit) ??
    (isSign(scene.tokens[i + 1], ':')
      ? { kind: 'words' as const, at: i + 1, content: i + 2, start: scene.tokens[i + 2]?.start ?? 0, quoted: false }
      : null)
  if (!join) return null
  const speaker = reading.goesOn(i, [])
  if (!speaker) return null
  const content = contentOf(scene, join, limit, speaker)
  return content ? made(reading, i, i + 1, row, content, speaker, 'speech/message') : null
}

function act(reading: Reading, i: number, row: Row): Claim | null {
  const { scene, memory } = reading
  const { tokens } = scene
  const token = tokens[i]!
  const limit = reading.limitOf(i)
  if (token.definite) return purpose(reading, i, row)
  let speaker: Speaker | null = null
  let begin = i + 1
  if (token.pronoun !== '') {
    if (token.pronoun === 'ي' || token.pronoun === 'نا' || token.pronoun === 'ك') return null
    // «سجن لاتهامه بالسرقة»: he is the one accused.
    if (row.act === 'ACCUSE' && token.preposition !== '') return null
    speaker = reading.goesOn(i, formsOfPronoun(token.pronoun))
  } else {
    while (isQuotationMark(tokens[begin])) begin++
    // «سارع المعهد إلى نفي أنه …»: whoever acts in the clause does it.
    const bare =
      isThat(tokens[begin]) &&
      row.frame.includes('that') &&
      (token.preposition === 'ب' || TOWARDS.has(tokens[i - 1]?.folded ?? ''))
    if (bare) return bareAct(reading, i, row, limit)
    // «تلقى وعدا من المدير بتأجيل اللقاء»: whom it comes from.
    if (tokens[begin]?.folded === 'من' && !row.frame.includes('من') && (scene.names[begin + 1] || scene.head(begin + 1))) begin++
    const read = phraseAt(scene, begin, limit)
    const phrase = read ? cutAtOwn(scene, governed(scene, read, row, limit), row, i, limit) : null
    if (!phrase || !(scene.names[begin] || scene.head(begin))) return null
    speaker = speakerOf(scene, memory, phrase, limit, [])
    if (!speaker.plausible || speaker.type === 'text') return null
    if (speaker.kind === 'LOC' && row.act === 'SAY' && !row.frame.includes('that')) return null
    begin = phrase.to
    // «تهديد الوزير، سامي خليل، بإغلاق المصنع»: his name between commas.
    const name = isComma(tokens[begin]) ? scene.names[begin + 1] : null
    if (name && name.entity.id === speaker.entity && isComma(tokens[name.to])) begin = name.to + 1
  }
  if (!speaker) return null
  let at = skipAside(scene, begin, limit)
  // «إعلان القائد في مايو إجراءات».
  const when = scene.known.particles.get(tokens[at]?.base ?? '') === 'preposition' ? scene.times[at + 1]! : -1
  if (when > at) at = skipAside(scene, when, limit)
  const join =
    nounJoin(reading, at, row, limit) ??
    (row.frame.includes('that') && token.pronoun === '' && speaker.entity !== null
      ? clauseJoin(scene, i, { ...row, frame: ['that'] }, Math.min(limit, i + 26))
      : null)
  // «جاءت تصريحات سامي بعد أن وصفت الهيئة الوضع بأنه»: those words are the verb's.
  if (!join || verbBetween(scene, at, join.at)) return null
  const content = join.kind === 'that' ? contentOf(scene, join, limit, speaker) : phraseEnd(reading, join, limit)
  return content ? made(reading, i, i + 1, row, content, speaker, 'speech/noun') : null
}

/** Does a finite verb stand between, and not right behind a relative pronoun? */
function verbBetween({ tokens, names }: Scene, from: number, to: number): boolean {
  for (let k = from; k < to; k++) if (isVerb(tokens[k]) && !names[k] && !RELATIVE_PRONOUNS.has(tokens[k - 1]!.folded)) return true
  return false
}

/** «خرج السكان للمطالبة بالماء»: those who act in order to ask. */
function purpose(reading: Reading, i: number, row: Row): Claim | null {
  const { scene } = reading
  if (scene.tokens[i]!.preposition !== 'ل' || row.act !== 'REQUEST') return null
  const limit = reading.limitOf(i)
  const join = prepositionJoin(scene, i + 1, row, limit)
  const speaker = join ? reading.crowd(i) : null
  const content = join && speaker ? phraseEnd(reading, join, limit) : null
  return content && speaker ? made(reading, i, i + 1, row, content, speaker, 'speech/noun') : null
}

/** Before أن these begin another clause: إلا أن، بعد أن. */
const PARTS = new Set(['الا', 'غير', 'بعد', 'قبل', 'رغم', 'مع', 'بيد'])
const TOWARDS = new Set(['الي', 'علي'])

function bareAct(reading: Reading, i: number, row: Row, limit: number): Claim | null {
  const join = nounJoin(reading, i + 1, row, limit)
  const speaker = join ? reading.goesOn(i, []) : null
  const content = join && speaker ? contentOf(reading.scene, join, limit, speaker) : null
  return content && speaker ? made(reading, i, i + 1, row, content, speaker, 'speech/noun') : null
}

function nounJoin(reading: Reading, at: number, row: Row, limit: number): Join | null {
  const { scene } = reading
  const { tokens } = scene
  const token = tokens[at]
  if (!token || at >= limit) return null
  if (isThat(token) && row.frame.includes('that'))
    return { kind: 'that', at, content: at + 1, start: tokens[at + 1]?.start ?? token.end, quoted: false }
  if (ABOUT.has(token.folded) && row.frame.some((f) => f === token.text || (f === 'بشأن' && token.folded === 'بشان')))
    return at + 1 < limit ? { kind: 'preposition', at, content: at + 1, start: tokens[at + 1]!.coreStart, quoted: false } : null
  if ((token.base === 'من' && isThat(tokens[at + 1])) || (token.folded === 'الي' && isThat(tokens[at + 1])))
    return row.frame.includes(token.base === 'من' ? 'من' : 'إلى')
      ? { kind: 'that', at: at + 1, content: at + 2, start: tokens[at + 2]?.start ?? token.end, quoted: false }
      : null
  const joined = prepositionJoin(scene, at, row, limit)
  if (joined) return joined
  // «إعلان الوزير في مايو إجراءات جديدة», «إعلان سامي خليل التوقف عن»: what stands apart from whoever does it by a time or his name.
  const named = scene.names[at - 1]?.entity.kind === 'PER' && scene.names[at - 1]!.to === at
  const apart = (scene.times[at - 1]! > 0 || named) && !scene.head(at)
  const deed = isMasdar(token)
  if (
    row.frame.includes('object') &&
    !scene.names[at] &&
    beginsNoun(scene, at) &&
    (token.definite ? apart && deed : apart || deed)
  )
    return { kind: 'object', at, content: at, start: token.coreStart, quoted: false }
  return null
}

/** «يواجه اتهامات بالقتل حين كان وزيرا»: with these another clause begins. */
const WHEN = new Set(['حين', 'عندما', 'حينما', 'بينما', 'فيما', 'حيث', 'اذ', 'بعدما', 'قبلما'])

/** What a noun of saying is about: to the next comma or finite verb outside a relative clause. */
function phraseEnd(reading: Reading, join: Join, limit: number): ReturnType<typeof closeAt> {
  const { scene } = reading
  if (join.kind === 'that') return contentOf(scene, join, limit, null)
  let end = join.content + 1
  for (; end < limit; end++) {
    const token = scene.tokens[end]!
    if (
      isComma(token) ||
      isQuotationMark(token) ||
      scene.times[end]! > 0 ||
      isSign(token, ':', '(') ||
      (isVerb(token) && !scene.names[end])
    )
      break
    if (WHEN.has(token.folded) || (participleCue(scene, end) && clauseFollows(scene, end))) break
    if (token.folded === 'الي' && scene.tokens[end - 1]!.kind === 'sign') break
    if (isThat(token) && PARTS.has(scene.tokens[end - 1]!.folded)) {
      end--
      break
    }
  }
  if (RELATIVE_PRONOUNS.has(scene.tokens[end - 1]!.folded)) end--
  return closeAt(scene, join, end)
}

/** Where the noun begins: «وعدا» with its own و. */
const wordStart = (token: Token, row: Row): number =>
  token.folded.replace(/ا$/u, '') === fold(row.lemma) ? token.start : token.coreStart

const made = (
  reading: Reading,
  from: number,
  to: number,
  row: Row,
  content: NonNullable<ReturnType<typeof closeAt>>,
  speaker: Speaker,
  rule: string,
): Claim => ({
  rule,
  row: `cues:${row.lemma}`,
  cueFrom: from,
  cueTo: to,
  cue: { start: wordStart(reading.scene.tokens[from]!, row), end: reading.scene.tokens[to - 1]!.end },
  content,
  act: row.act,
  speaker,
  links: [],
  lasting: false,
  words: [{ start: speaker.start, end: speaker.end }],
})
