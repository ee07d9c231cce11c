import { byWord, type Token } from '../document/index.js'
import { RELATIVE_PRONOUNS } from '../lexicon/index.js'
import { joinedTo } from './joined-to.js'
import { NUMERAL, participantKind } from './persons.js'
import type { Phrase } from './phrase.js'
import { phraseAt } from './phrase.js'
import { opensCircumstance, opensClause, prepositionAt } from './prepositions.js'
import { isCloser, isComma, isOpener, isQuote, type Scene } from './scene.js'
import { soCalled } from './so-called.js'
import { finiteVerb } from './word-class.js'

/** A phrase with the preposition that governs it, '' for none. */
export interface Argument {
  readonly preposition: string
  readonly phrase: Phrase
  /** Joined by و to the one before. */
  readonly joined: boolean
  /** A pronoun on the preposition (معه، عليها) instead of a phrase. */
  readonly pronoun: string
}

/** Nouns that say with «ب» in what manner something is done. */
const MANNER = /^(شدة|حدة|قوة|سرعة|عنف|وضوح|صراحة|سهولة|حزم|حماس|حرارة|اجماع|سرية|سلام|امان|نجاح|كثافة)$/

const FARTHEST = 40
/** No phrase is longer. */
const LONGEST = 16
const MOST = 7

export interface Arguments {
  readonly list: readonly Argument[]
  /** Behind the last token that was read. */
  readonly to: number
}

/**
 * Reads what stands behind a trigger in its clause: phrases with their prepositions. `stop` tells where another trigger takes over,
 * `overComma` that an object may stand behind a comma.
 */
export function argumentsAfter(
  scene: Scene,
  from: number,
  end: number,
  stop: (at: number) => boolean,
  overComma = false,
): Arguments {
  const { tokens } = scene
  const list: Argument[] = []
  let preposition = ''
  let circumstance = false
  // «ب» of what somebody calls so governs nothing.
  let under = false
  // Where the next other trigger stands.
  let next = -1
  let i = from
  const limit = Math.min(end, from + FARTHEST)
  while (i < limit && list.length < MOST) {
    const token = tokens[i]!
    if (isQuote(token)) {
      i++
      continue
    }
    if (isOpener(token)) {
      // «(3 قتلى)»: what stands in brackets is no argument, but a name there explains the one before.
      let close = i + 1
      while (close < limit && !isCloser(tokens[close])) close++
      i = close + 1
      continue
    }
    if (token.kind === 'sign' && !scene.timeAt.has(i)) {
      const name = scene.mentionAt.get(i + 1)
      const last = list.at(-1)
      // «الوزير، سامي المهدي،»: a name between commas behind a title is its apposition.
      if (isComma(token) && name?.entity.kind === 'PER' && last?.phrase.kind === 'participant' && !last.joined) {
        const phrase = phraseAt(scene, i + 1, end)
        if (phrase) {
          list[list.length - 1] = { ...last, phrase }
          i = phrase.to
          if (tokens[i]?.text === '،') i = Math.max(i + 1, behindTime(scene, i + 1, limit))
          continue
        }
      }
      // «زار الوزير، الثلاثاء، العاصمة»: a time between commas does not end the clause.
      const over = token.text === '،' ? behindTime(scene, i + 1, limit) : -1
      if (over > 0) {
        i = over
        continue
      }
      if (overComma && goesOn(scene, list, i, end)) {
        i++
        continue
      }
      break
    }
    if (scene.timeAt.has(i)) {
      preposition = ''
      i++
      continue
    }
    const side = behindSide(scene, i, limit)
    if (side > i) {
      i = side
      continue
    }
    if (opensCircumstance(token)) {
      if (isAgent(tokens, i)) {
        // «من قبل»: by whom.
        preposition = 'قبل'
        circumstance = false
        i++
        continue
      }
      // «بعد ذلك إلى سرت», «فر على إثرها المسلحون»: with «that» or a pronoun the circumstance is told.
      const that = THAT.has(tokens[i + 1]?.folded ?? '')
      const told = that || token.pronoun !== ''
      circumstance = !told
      preposition = told ? '' : 'عبر'
      i += that ? 2 : 1
      continue
    }
    // «اتهم ما وصفها بالتنظيمات», «تمويل ما يسمى الجيش»: what somebody calls so.
    const called = soCalled(scene, i, limit)
    if (called > i) {
      if (token.preposition !== '') preposition = token.preposition
      i = called
      under = tokens[i]!.preposition === 'ب'
      continue
    }
    // «قتل ما لا يقل عن 20 شخصا»: words of a number open no clause.
    const counted = token.base === 'ما' ? phraseAt(scene, i, end) : null
    if (opensClause(token) && (counted === null || counted.number === null)) {
      const closing = overComma && RELATIVE_PRONOUNS.has(token.folded) ? closesRelative(scene, i, limit) : -1
      if (closing < 0 || !goesOn(scene, list, closing, end, true)) break
      i = closing + 1
      continue
    }
    const particle = prepositionAt(scene, i)
    if (particle !== undefined && scene.mentionAt.get(i) === undefined) {
      // «شاركت تونس إلى جانب ليبيا»
      const beside = token.base === 'جانب' && tokens[i - 1]?.folded === 'الي'
      preposition = circumstance && particle !== 'في' ? 'عبر' : beside ? 'مع' : particle
      if (token.pronoun !== '') {
        list.push({
          preposition,
          phrase: { from: i, to: i + 1, party: null, entity: null, kind: 'thing', head: i, number: null },
          joined: false,
          pronoun: token.pronoun,
        })
        // «قتل أربعة بينهم جنديان»: who is among them is told already.
        preposition = particle === 'بين' ? 'عبر' : ''
      } else if (
        (token.base === 'علي' && /^(يد|ايدي|يدي)$/.test(tokens[i + 1]?.base ?? '')) ||
        (token.base === 'من' && PARTS.has(tokens[i + 1]?.base ?? ''))
      ) {
        preposition = 'قبل'
        i++
      }
      i++
      continue
    }
    // «طرد عددا من الدبلوماسيين»: a quantity may be written like a verb of two.
    // «التقى وفدا حكوميا»: so may an indefinite accusative of those who act.
    const kind = participantKind(scene, token)
    const counts = kind !== undefined && (kind === 'quantity' ? tokens[i + 1]?.folded === 'من' : isAccusative(token))
    if (!counts && finiteVerb(scene, i) !== null) break
    // «انتقدت بشدة الوزير»: how it was done governs nothing.
    if (token.preposition === 'ب' && !token.definite && token.pronoun === '' && MANNER.test(token.base)) {
      i++
      continue
    }
    if (stop(i)) {
      // «اتهم خلال اللقاء جيرانه»: an occasion that is closed is passed over, with what describes it («خلال العملية نفسها»).
      let behind = i + 1
      while (behind < limit && behind < i + 3 && describesOccasion(scene, behind)) behind++
      const follower = tokens[behind]
      const counts = follower !== undefined && (follower.kind === 'number' || NUMERAL.test(follower.base))
      const party =
        counts || scene.mentionAt.has(behind) || (follower !== undefined && participantKind(scene, follower) !== undefined)
      // «قتل في الهجوم خمسة جنود», «في غارة جوية ثلاثة»: so is what something happened in.
      const closed = token.definite || token.pronoun !== '' || (counts && behind > i + 1)
      const within = circumstance || preposition === 'في'
      if (!within || !closed || !party || follower!.preposition !== '' || follower!.conjunction !== '' || behind >= limit) break
      i = behind - 1
      circumstance = false
      preposition = ''
      i++
      continue
    }
    if (next <= i) for (next = i + 1; next < end && next < limit + LONGEST && !stop(next); ) next++
    const phrase = phraseAt(scene, i, next < i + LONGEST ? next : end)
    if (phrase === null) {
      i++
      continue
    }
    const joined = token.conjunction === 'و' && list.length > 0
    // «زار تونس وباريس تتحدث عن صفقة»: what a verb of its own stands behind opens another clause.
    const behind = tokens[phrase.to]
    if (joined && phrase.kind === 'name' && list.at(-1)!.preposition !== 'بين' && behind && isPresent(behind)) break
    const own = token.preposition === '' || under ? preposition : token.preposition
    under = false
    list.push({
      preposition:
        circumstance && own !== 'في' && own !== ''
          ? 'عبر'
          : joined && token.preposition === '' && preposition === ''
            ? joinedTo(scene, list, phrase).preposition
            : own,
      phrase,
      joined,
      pronoun: '',
    })
    preposition = ''
    i = Math.max(phrase.to, i + 1)
  }
  return { list, to: i }
}

/** «بين الجيش والشرطة من جهة، والمسلحين من جهة أخرى»: behind the words for a side and a comma that parts it from the other, or `i`. */
function behindSide(scene: Scene, i: number, limit: number): number {
  const { tokens } = scene
  if (tokens[i]!.folded !== 'من' || !SIDE.test(tokens[i + 1]?.folded ?? '')) return i
  const to = OTHER_SIDE.test(tokens[i + 2]?.folded ?? '') ? i + 3 : i + 2
  return to + 1 < limit && tokens[to]!.text === '،' && tokens[to + 1]!.conjunction === 'و' ? to + 1 : to
}
const SIDE = /^(?:جهة|ناحية)$/
const OTHER_SIDE = /^(?:اخري|ثانية|اولي)$/

const isAccusative = (token: Token): boolean =>
  !token.definite &&
  token.pronoun === '' &&
  token.conjunction === '' &&
  token.folded.endsWith('ا') &&
  token.readings.some((r) => r.form === 'noun')

const isPresent = byWord(({ readings }) => readings.length > 0 && readings.every((r) => r.pos === 'verb' && r.form === 'present'))

const THAT = new Set(['ذلك', 'هذا', 'هذه'])
const RELATIONAL = /(?:ي|ية)$/
const SAME = /^(?:نفس|ذات|عين)$/

/** «العملية نفسها», «اللقاء الأخير»: «same», or an adjective with the article that can be no party. */
const describesOccasion = (scene: Scene, i: number): boolean => {
  const token = scene.tokens[i]!
  if (scene.mentionAt.has(i) || token.preposition !== '' || token.conjunction !== '') return false
  if (token.pronoun !== '') return SAME.test(token.base)
  if (!token.definite) return token.kind === 'word' && scene.tokens[i - 1]!.definite === false && RELATIONAL.test(token.base)
  return token.definite && participantKind(scene, token) === undefined && token.readings.some((r) => r.pos === 'adjective')
}

/** «استقبل الأمير في مكتبه اليوم، مدير الجامعة»: the object that a verb still lacks may stand behind a comma that closes a circumstance. */
function goesOn(scene: Scene, list: readonly Argument[], comma: number, end: number, relative = false): boolean {
  const text = scene.tokens[comma]!.text
  const all = list.filter((a) => a.preposition === '' && a.pronoun === '' && !a.joined)
  const bare = all[1] && isOwnOffice(scene, all[0]!.phrase, all[1].phrase) ? [all[0]!, ...all.slice(2)] : all
  const closes = relative || scene.timeAt.has(comma - 1) || list.at(-1)?.preposition !== ''
  const next = scene.tokens[comma + 1]
  if ((text !== '،' && text !== ',') || bare.length !== 1 || bare[0]!.phrase.party === null || !closes || next === undefined)
    return false
  if (next.conjunction !== '' || next.preposition !== '' || next.kind !== 'word') return false
  const object = phraseAt(scene, comma + 1, end)
  return object?.party != null && finiteVerb(scene, object.to) === null && !opensClause(scene.tokens[object.to] ?? next)
}

/** The comma that closes the relative clause which opens at token `from`, or -1: «دعا الحزب الذي فاز أمس، الحكومة إلى …». */
function closesRelative(scene: Scene, from: number, limit: number): number {
  for (let i = from + 1; i < limit; i++) {
    const token = scene.tokens[i]!
    if (token.text === '،' || token.text === ',') return i
    if (token.kind === 'sign' && !isQuote(token) && !isOpener(token) && !isCloser(token)) return -1
  }
  return -1
}

/** «الأمير سامي المهدي أمير المنطقة»: an office without the article right behind a person's name may be his own. */
export function isOwnOffice(scene: Scene, person: Phrase, office: Phrase): boolean {
  const noun = scene.tokens[office.head]!
  return (
    person.entity?.kind === 'PER' &&
    office.entity === null &&
    office.number === null &&
    office.from === person.to &&
    !noun.definite &&
    participantKind(scene, noun) === 'person'
  )
}

/** Behind the comma that closes a time expression which begins at token `from`, or -1. */
function behindTime(scene: Scene, from: number, limit: number): number {
  let i = from
  while (i < limit && scene.timeAt.has(i)) i++
  return i > from && scene.tokens[i]?.text === '،' ? i + 1 : -1
}

const isAgent = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]?.base === 'قبل' && tokens[i - 1]?.folded === 'من' && tokens[i]?.pronoun === ''

/** «من جانب الشرطة», «من طرف الشرطة»: behind «من» these say no more than «من قبل». */
const PARTS = new Set(['جانب', 'طرف', 'لدن'])
