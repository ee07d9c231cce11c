import type { CueRow } from '../lexicon/index.js'
import { actOf } from './act.js'
import { beginsNoun } from './begins-noun.js'
import type { Claim } from './claim.js'
import { contentOf } from './content.js'
import { clauseJoin, type Join, prepositionJoin } from './join.js'
import type { Agreement, VerbCue } from './knowledge.js'
import { verbCue } from './knowledge.js'
import { type Phrase, phraseAt } from './phrase.js'
import { isQuotationMark } from './quotations.js'
import type { Reading } from './reader.js'
import type { Scene } from './scene.js'
import { skipAside } from './skip.js'
import { agrees, type Speaker, speakerOf } from './speaker.js'
import { subjectAfter } from './subject.js'
import { underClitic } from './under-clitic.js'
import { isThat, isVerb, mayBeVerb } from './words.js'

/** «ما وصفه», «مما وصفه», «من وصفهم». */
const WHAT: ReadonlySet<string> = new Set(['ما', 'مما', 'عما', 'من', 'ممن', 'عمن', 'فيما', 'لما'])
/** «ما قالت الوزارة إنها شبكة»: so soon behind the verb. */
const SAID = 12

/** «ما وصفه بالخطأ», «ما سمته الوزارة «…»», «ما قالت إنها شبكة», «خطوة وصفها الوزير بالخطيرة»: what somebody calls a thing that the article tells of. */
export function calledClaim(reading: Reading, i: number): Claim | null {
  const { scene } = reading
  const cue = calls(scene, i)
  if (!cue) return null
  const what = isWhat(scene, i - 1)
  const limit = limitAt(reading, i)
  const subject = subjectOf(reading, i, cue, limit)
  if (!subject && !what && scene.tokens[i]!.pronoun !== '') return null
  const speaker = subject?.speaker ?? unsaid(reading, i, cue.agreement)
  if (!speaker?.plausible || speaker.type === 'rumour') return null
  const join =
    scene.tokens[i]!.pronoun === '' ? thatJoin(scene, i, cue.row, limit) : joinAt(scene, subject?.to ?? i + 1, cue.row, limit)
  const content = join && contentOf(scene, join, limit, speaker, 'relative')
  if (!content) return null
  const { coreStart, end } = scene.tokens[i]!
  return {
    rule: 'speech/called',
    row: `cues:${cue.row.lemma}`,
    cueFrom: i,
    cueTo: i + 1,
    cue: { start: coreStart, end },
    content,
    act: actOf(scene, cue.row, content),
    speaker,
    links: [],
    lasting: false,
    words: [{ start: speaker.start, end: speaker.end }],
  }
}

/** The verb at `i` where it says what the word before it is called; null where it does not. */
function calls(scene: Scene, i: number): VerbCue | null {
  const token = scene.tokens[i]!
  const before = scene.tokens[i - 1]
  if (before?.kind !== 'word' || before.sentence !== token.sentence || before.pronoun !== '') return null
  if (scene.names[i] || token.future || token.conjunction !== '') return null
  const cue = verbCue(token, scene.known)
  const what = isWhat(scene, i - 1)
  if (!cue) return null
  if (token.pronoun === '') {
    // «بما يفيد بأنها نجت»: what things tell, nobody says.
    if (scene.tokens[i - 2]?.sentence !== token.sentence || before.base === 'من' || cue.row.traits.includes('things')) return null
    const shown = !what && isIndefinite(scene, i - 1) && !mayTell(scene, i - 1, cue.agreement)
    return (what || shown) && thatJoin(scene, i, cue.row, shown ? Math.min(i + 2, scene.tokens.length) : scene.tokens.length)
      ? cue
      : null
  }
  return token.pronoun.startsWith('ه') && judges(cue.row) && (what || isIndefinite(scene, i - 1)) ? cue : null
}

/** «مسؤول قال إنه»: may the noun be who says it? «صورا قالت إنها», «شاب قالت إنه»: it may not. */
const mayTell = (scene: Scene, i: number, forms: readonly Agreement[]): boolean => {
  const head = scene.head(i)
  if (head?.row.type === 'evidence' || head?.row.type === 'text') return false
  return forms.some((f) => f.number !== 'sg' || f.gender === (scene.tokens[i]!.base.endsWith('ة') ? 'f' : (head?.gender ?? 'm')))
}

/** «تصدت لما سماه»: behind a comma, or first of all, «لما» tells when. */
const isWhat = ({ tokens }: Scene, i: number): boolean =>
  WHAT.has(tokens[i]!.base) &&
  (tokens[i]!.base !== 'لما' || (tokens[i - 1]?.kind === 'word' && tokens[i - 1]!.sentence === tokens[i]!.sentence))

const judges = ({ traits }: CueRow): boolean => traits.includes('judges') || traits.includes('called')

/** «خطوة», «خطوة مفاجئة»: a noun that a clause without relative pronoun may describe. */
const isIndefinite = (scene: Scene, i: number): boolean => {
  const { definite, base, readings } = scene.tokens[i]!
  if (definite || scene.names[i] || scene.known.particles.has(base)) return false
  return readings.some((r) => r.pos !== 'verb') || (readings.length === 0 && /(?:ة|ا)$/u.test(base))
}

/** Words that the report before has begun behind the thing called so end it: «اتهم ما وصفها بالعصابات بسرقة المخزن». */
function limitAt(reading: Reading, i: number): number {
  const limit = reading.limitOf(i)
  const last = reading.claims.at(-1)
  if (!last || last.cueFrom > i || i >= last.content.from) return limit
  const { tokens, known } = reading.scene
  let to = Math.min(limit, last.content.from)
  while (known.particles.get(tokens[to - 1]!.base) === 'preposition') to--
  return to
}

/** The subject right behind the verb, and the token behind it. */
function subjectOf(reading: Reading, i: number, { agreement }: VerbCue, limit: number): { speaker: Speaker; to: number } | null {
  const { scene, memory } = reading
  if (agreement.every((f) => f.number !== 'sg')) return null
  const found = subjectAfter(scene, i, limit)
  if (!found || found.from !== skipAside(scene, i + 1, limit)) return null
  // «من سماهم مخربين»: an accusative is what they are called.
  const { definite, base } = scene.tokens[found.head]!
  if (!definite && !scene.names[found.head] && base.endsWith('ين')) return null
  const phrase = { ...found, to: ownEnd(scene, found) }
  const speaker = speakerOf(scene, memory, phrase, limit, [])
  return speaker.plausible && agrees(agreement, { ...speaker, number: null }) ? { speaker, to: phrase.to } : null
}

/** «وصفه الوزير بالجريمة», «اعتبره الوزير جريمة»: behind a definite word «ب», or a noun without article, begins what it is called. */
function ownEnd(scene: Scene, { head, to }: Phrase): number {
  for (let k = head + 1; k < to; k++) {
    const { definite, preposition, pronoun, kind } = scene.tokens[k]!
    const before = scene.tokens[k - 1]!
    if (scene.quotations.opens.has(k) && (k > head + 1 || scene.names[head])) return k
    if (scene.names[k] || kind !== 'word' || !(before.definite || before.pronoun !== '' || scene.names[k - 1])) continue
    if (
      preposition === 'ب' ||
      (preposition === '' && !definite && pronoun === '' && !scene.known.particles.has(scene.tokens[k]!.base))
    )
      return k
  }
  return to
}

/** Whoever speaks where no subject stands: who holds the words around, who acts in the sentence, or those who do. */
function unsaid(reading: Reading, i: number, forms: readonly Agreement[]): Speaker | null {
  const outer = reading.enclosing(i)?.speaker
  if (outer && agrees(forms, outer)) return outer
  return reading.goesOn(i, forms) ?? (forms.some((f) => f.number === 'pl') ? reading.crowd(i) : null)
}

/** «إنها»: the pronoun behind أن takes up what is called so. */
function thatJoin(scene: Scene, i: number, row: CueRow, limit: number): Join | null {
  if (!row.frame.includes('that')) return null
  const join = clauseJoin(scene, i, row, Math.min(limit, i + SAID))
  return join?.kind === 'that' && scene.tokens[join.at]!.pronoun.startsWith('ه') && isThat(scene.tokens[join.at]) ? join : null
}

/** What it is called, right at `at`: under «ب», behind «بأنه», or a noun by itself. */
function joinAt(scene: Scene, at: number, row: CueRow, limit: number): Join | null {
  const k = skipAside(scene, at, limit)
  const token = scene.tokens[k]
  if (!token || k >= limit) return null
  if (isThat(token)) return { kind: 'that', at: k, content: k + 1, start: scene.tokens[k + 1]?.start ?? token.end, quoted: false }
  const joined = prepositionJoin(scene, isQuotationMark(token) ? k + 1 : k, { ...row, frame: ['ب'] }, limit)
  if (joined) return joined
  if (isQuotationMark(token) ? !scene.quotations.opens.has(k) : !beginsNoun(scene, k) || (isVerb(token) && !mayBeVerb(token)))
    return null
  const quoted = isQuotationMark(token)
  const said = (scene.quotations.opens.get(k)?.words ?? 0) > 1
  return { kind: said ? 'words' : 'object', at: k, content: k, start: token.coreStart, quoted }
}

/** The token behind what the one named only by what he is called is called: «من سماهم العملاء»; `at` where none stands there. */
export function behindCalled(scene: Scene, at: number, limit: number): number {
  const verb = scene.tokens[at + 1]
  if (!verb || at + 1 >= limit || !WHAT.has(scene.tokens[at]!.base) || !verb.pronoun.startsWith('ه')) return at
  const cue = verbCue(verb, scene.known)
  const join = cue && judges(cue.row) ? joinAt(scene, at + 2, cue.row, limit) : null
  if (!join) return at
  const quotation = scene.quotations.opens.get(join.content)
  if (quotation) return Math.min(quotation.to + 1, limit)
  const phrase = join.kind === 'object' ? phraseAt(scene, join.content, limit) : underClitic(scene, join.content, limit)
  if (!phrase) return at
  // «ما وصفها بتنظيمات خطيرة باستهداف الجسر»: the next «ب» is the verb's own.
  for (let k = phrase.from + 1; k < phrase.to; k++) if (scene.tokens[k]!.preposition === 'ب' && !scene.names[k]) return k
  return phrase.to
}
