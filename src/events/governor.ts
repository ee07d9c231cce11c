import type { StatusCueRow } from '../lexicon/index.js'
import { fold } from '../text/index.js'
import type { Candidate } from './find-triggers.js'
import { isClosed, NUMERAL } from './persons.js'
import { besideTime, isQuote, type Scene } from './scene.js'
import { finiteVerb, shortened } from './word-class.js'

/** What governs an event: the row of its cue and where it stands. */
export interface Governor {
  readonly row: StatusCueRow
  readonly at: number
  readonly kind: 'verb' | 'noun'
}

const REACH = 12

/**
 * The verbs and nouns that govern the event word at `candidate.at`, the nearest first: «يعتزم الوزير زيارة», «سعى إلى عقد اجتماع»,
 * «من المقرر أن يزور». A finite verb is governed through أن or by standing right behind; a noun by standing behind the governor's subject.
 */
export function governorsOf(scene: Scene, candidate: Candidate, from: number, taken: (at: number) => boolean): Governor[] {
  const { tokens, know } = scene
  const out: Governor[] = []
  const verbal = candidate.kind === 'verb'
  let i = candidate.at - 1
  let through = !verbal
  const deathly = candidate.trigger.frame.key === 'die' || candidate.trigger.frame.key === 'kill'
  let words = 0
  let lender = -1
  let crossed = false
  for (; i >= from && words < REACH; i--) {
    const token = tokens[i]!
    if (scene.timeAt.has(i)) continue
    if (token.kind === 'sign') {
      // «تعهد الرئيس، اليوم (الاثنين)، بالانتقام»: signs around a time part nothing.
      if (isQuote(token) || besideTime(scene, i)) continue
      break
    }
    words++
    if (scene.mentionAt.has(i)) continue
    // «داعيا الحكومة إلى إجلاء السكان»: a participle says of the speaker what its verb would.
    const participle =
      !token.definite &&
      know.mayGovern(token) &&
      /(ا|ة|ين)$/.test(token.folded) &&
      // «ثلاثة مقنعين»: what is counted are persons.
      !(tokens[i - 1]?.kind === 'number' || NUMERAL.test(tokens[i - 1]?.base ?? '')) &&
      !token.readings.some((r) => r.form === 'masdar')
        ? token.readings.find(
            (r) =>
              r.form === 'active-participle' && know.verbCues.get(r.lemma)?.some((c) => c.kind === 'verb' && c.status !== ''),
          )
        : undefined
    // Another event between: what governs it does not govern this one, unless the two are joined.
    if (!verbal && taken(i) && i > from && CIRCUMSTANCES.has(tokens[i - 1]!.folded)) continue
    if (
      !verbal &&
      taken(i) &&
      participle === undefined &&
      !lends(scene, i, candidate.at) &&
      tokens[candidate.at]!.conjunction === '' &&
      // «دعا إلى وقف العنف وبدء مفاوضات»: the word that lends the subject is joined to the other event.
      !(lender >= 0 && tokens[lender]!.conjunction === 'و') &&
      !(tokens[i]!.conjunction === '' && i === candidate.at - 1 && !tokens[candidate.at]!.definite)
    ) {
      if (finiteVerb(scene, i) === null && !undergoes(scene, i - 1)) break
    }
    // «معلومات لا يمكن التأكد منها إن …»: «إن» opens reported speech, which only a denial governs.
    if (token.folded === 'ان' && token.text.startsWith('إ') && scene.tokens[i - 1]?.sentence === token.sentence) break
    // «يعتقد أنها قتلت», «يخشى أنه قضى»: the pronoun of أن is the subject of what is governed.
    if (
      COMPLEMENT.has(token.folded) ||
      (token.folded.startsWith('ان') && PRONOMINAL.has(token.folded) && i > from && doubted(scene, i - 1))
    ) {
      through = true
      crossed = false
      continue
    }
    // «حاول خلال زيارته إقناعهم»: an occasion that is closed.
    if ((token.folded === 'خلال' || token.folded === 'اثناء') && (i < candidate.at - 2 || isClosed(tokens[candidate.at - 1]!)))
      continue
    // «تعرض بعد ذلك للتعذيب»
    if (token.folded === 'بعد' && tokens[i + 1]!.folded === 'ذلك') continue
    if (RELATIVE.has(token.folded) || CIRCUMSTANCES.has(token.folded)) break
    const finite = finiteVerb(scene, i)
    if (finite !== null) {
      const row = pick(readingsCues(scene, i), finite.form === 'past' ? 'past' : 'present', scene, i, candidate.at)
      if (row === null) {
        // Another verb stands between: only «تم» and its like are looked through.
        crossed = true
        if (TRANSPARENT.has(token.base)) continue
        break
      }
      // What happens to somebody is seldom done by a light verb («تعقد وفاته المحادثات»), but by one with its preposition («أقدم على قتل جاره»).
      if (row.status === '' && deathly && row.control === 'subject' && row.by === '') break
      if (through || i >= candidate.at - 2) out.push({ row, at: i, kind: 'verb' })
      // A light verb may itself be governed: «يعتزم إجراء محادثات».
      if (row.status === '') {
        through = false
        crossed = true
        continue
      }
      break
    }
    if (!know.mayGovern(token)) continue
    const masdar = token.readings.find(
      (r) => r.form === 'masdar' && r.number !== 'pl' && know.verbCues.get(r.lemma)?.some((c) => c.kind === 'verb'),
    )
    const word = know.wordCues
      .get(token.base)
      ?.find(
        (row) =>
          row.kind === 'noun' ||
          (row.kind === 'verb' && (!token.definite || tokens[i - 1]?.base === 'من' || tokens[i - 1]?.folded === 'غير')),
      )
    const row =
      word ??
      (masdar ? know.verbCues.get(masdar.lemma)!.find((r) => r.tense !== 'past' && r.kind === 'verb') : undefined) ??
      (participle ? (know.verbCues.get(participle.lemma)!.find((r) => r.tense !== 'past' && r.kind === 'verb') ?? null) : null)
    // «من الضروري إجراء تحقيق شامل في مقتله»: what is inquired into is beyond what one wishes, however far.
    if (
      row?.status === 'actual' &&
      row.kind === 'noun' &&
      BEFALLS.has(candidate.trigger.frame.key) &&
      joinedBy(scene, row, i, candidate.at) &&
      tooFar(scene, i, candidate.at)
    )
      break
    // «في المحاولة الأخرى تم إحباط …»: a noun before a verb does not govern behind it.
    if (row && (row.kind !== 'noun' || !(crossed || tooFar(scene, i, candidate.at))) && (through || !verbal)) {
      if (row.by !== '' && !joinedBy(scene, row, i, candidate.at)) continue
      out.push({ row, at: i, kind: row.kind === 'noun' || masdar ? 'noun' : 'verb' })
      if (row.status === '' && tokens[i]!.preposition === '') lender = i
      if (row.status === '') continue
      if (row.kind === 'noun' || masdar) continue
      break
    }
  }
  return out
}

/** «تعرضت المظاهرات للقمع»: is it a verb whose subject, be it an event, suffers what it governs? */
const undergoes = (scene: Scene, i: number): boolean =>
  finiteVerb(scene, i) !== null && readingsCues(scene, i).some((row) => row.control === 'patient')

/** Frames of what befalls somebody. */
const BEFALLS = new Set(['attack', 'kill', 'die', 'crash'])
const COMPLEMENT = new Set(['ان', 'بان', 'لان', 'وان', 'الا'])
const PRONOMINAL = new Set(['انه', 'انها', 'انهم', 'انهما'])
/** Is the token a verb that makes what it governs possible (يعتقد، يخشى، يبدو)? */
const doubted = (scene: Scene, i: number): boolean =>
  finiteVerb(scene, i) !== null && readingsCues(scene, i).some((row) => row.status === 'possible')
const RELATIVE = new Set([
  'الذي',
  'التي',
  'الذين',
  'حيث',
  'بينما',
  'فيما',
  'لكن',
  'كما',
  'عندما',
  'بعدما',
  'انه',
  'انها',
  'لانه',
  'ما',
  'مما',
])
/** «حاول خلال زيارته إقناعهم»: what stands behind these is a circumstance, and the verb governs on over it. */
const CIRCUMSTANCES = new Set(['خلال', 'اثناء', 'بعد', 'منذ', 'عقب', 'اثر', 'بسبب', 'جراء', 'نتيجة'])
const TRANSPARENT = new Set(['تم', 'يتم', 'كان', 'كانت', 'يكون', 'تكون', 'كانوا', 'جري', 'يجري', 'تجري'])

function readingsCues(scene: Scene, i: number): readonly StatusCueRow[] {
  const out: StatusCueRow[] = []
  // «نتوقع العثور» speaks of oneself; a form that may be of the third person is.
  for (const person of [3, 1]) {
    for (const reading of scene.tokens[i]!.readings)
      if (reading.pos === 'verb' && reading.person === person && !shortened(scene, i, reading))
        for (const row of scene.know.verbCues.get(reading.lemma) ?? []) if (!out.includes(row)) out.push(row)
    if (out.length > 0) break
  }
  return out
}

/** Is the word itself one that only lends a subject (أجرى، التوصل إلى)? */
const lends = (scene: Scene, i: number, target: number): boolean =>
  scene.tokens[i]!.readings.some((r) => scene.know.verbCues.get(r.lemma)?.some((row) => row.status === '')) ||
  (scene.know.wordCues
    .get(scene.tokens[i]!.base)
    ?.some((row) => row.kind === 'noun' && (row.by === '' || joinedBy(scene, row, i, target))) ??
    false)

function pick(
  rows: readonly StatusCueRow[],
  tense: 'past' | 'present',
  scene: Scene,
  at: number,
  target: number,
): StatusCueRow | null {
  return (
    rows.find((row) => (row.tense === '' || row.tense === tense) && (row.by === '' || joinedBy(scene, row, at, target))) ?? null
  )
}

/** Does one of the prepositions of the row stand between the cue and what it governs, or on it? */
function joinedBy(scene: Scene, row: StatusCueRow, at: number, target: number): boolean {
  const wanted = row.by.split('|')
  for (let k = at + 1; k <= target; k++) {
    const token = scene.tokens[k]!
    if (wanted.some((word) => (word.length === 1 ? token.preposition === word : token.base === fold(word)))) return true
  }
  return false
}

/** A noun governs what stands close behind it only, names and times aside. */
function tooFar(scene: Scene, at: number, target: number): boolean {
  let words = 0
  for (let i = at + 1; i <= target; i++) if (!scene.mentionAt.has(i) && !scene.timeAt.has(i) && !isQuote(scene.tokens[i])) words++
  return words > 4
}
