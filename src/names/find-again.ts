import { fold } from '../text/index.js'
import type { Candidate } from './candidate.js'
import { isProduct } from './choose.js'
import { descendedOf, personAgain, sonOf } from './find-sons.js'
import { canBeVerb, isNoWordHere } from './is-no-word-here.js'
import { isOwner } from './is-owner.js'
import { lookupForm } from './lookup-form.js'
import { misspelt, spellingsOf } from './misspelt.js'
import type { Words } from './words.js'

/** A name of the article, cut into words, under which later tokens are looked for. */
interface Sought {
  readonly like: Candidate
  /** Is it the whole name, or one word of a person's? */
  readonly whole: boolean
  readonly rest: readonly string[]
  /** Is it the first word of the name? */
  readonly first?: boolean
  /** Is it a surname that is a word of respect too: «حسين الشيخ»? */
  readonly respect?: boolean
}

/** Parts of names that mean nobody by themselves. */
const NEVER = new Set(['الله', 'الدين', 'عبد', 'ابن', 'الاسلام', 'النبي', 'الرسول'])
const SHORTEST = 3
/** «آل», folded */
const FAMILY = 'ال'

/** The second look at an article: names that stood in full or with evidence once are found everywhere, a person by a single word of his name too. */
export function findAgain(words: Words, chosen: readonly Candidate[]): Candidate[] {
  const taken = new Uint8Array(words.tokens.length)
  for (const c of chosen) taken.fill(1, c.from, c.to)
  const sought = soughtOf(words, chosen)
  const spellings = spellingsOf(words, chosen)
  const descended = descendedOf(words, chosen)
  const found: Candidate[] = []
  for (let i = 0; i < words.tokens.length; i++) {
    if (taken[i] === 1 || !words.isWord(i) || words.timeTokens.has(i)) continue
    const again =
      respected(words, sought, taken, i) ??
      sonOf(words, descended, taken, i) ??
      lookFor(words, sought, taken, i) ??
      misspelt(words, spellings, i)
    if (again === undefined) continue
    found.push(again)
    i = again.to - 1
  }
  return found
}

function soughtOf(words: Words, chosen: readonly Candidate[]): Map<string, Sought[]> {
  const sought = new Map<string, Sought[]>()
  const add = (first: string, entry: Sought): void => {
    const list = sought.get(first)
    if (list === undefined) sought.set(first, [entry])
    else if (!list.some((other) => other.whole === entry.whole && other.rest.join(' ') === entry.rest.join(' '))) list.push(entry)
  }
  for (const c of chosen) {
    const parts = partsOf(words, c)
    if (parts.length === 0) continue
    if (c.known === undefined) add(parts[0]!, { like: c, whole: true, rest: parts.slice(1) })
    const short = c.kind === 'ORG' ? shortEnd(words, c) : 0
    if (short > 0) add(parts[0]!, { like: c, whole: true, rest: parts.slice(1, short - c.from) })
    if (c.kind !== 'PER' || c.known?.short === true) continue
    parts.forEach((part, at) => {
      if (part === 'عبد' && at + 1 < parts.length) {
        add(part, { like: c, whole: false, rest: [parts[at + 1]!] })
        if (!NEVER.has(parts[at + 1]!)) add(parts[at + 1]!.slice(2), { like: c, whole: false, rest: [] })
        return
      }
      // «منصور آل ناصر» is «آل ناصر» too.
      if (part === FAMILY && at > 0 && at === parts.length - 2) add(part, { like: c, whole: false, rest: parts.slice(at + 1) })
      if (at > 0 && at === parts.length - 1 && isSurname(words, chosen, part)) {
        add(part, { like: c, whole: false, rest: [], respect: true })
        return
      }
      if (
        NEVER.has(part) ||
        words.isJointWord(part) ||
        words.classes.ordinals.has(part.replace(/^ال/u, '')) ||
        words.classes.particles.has(part) ||
        words.classes.honorifics.has(part) ||
        part.length < SHORTEST ||
        (parts.length === 1 && c.known === undefined)
      )
        return
      add(part, { like: c, whole: false, rest: [], first: at === 0 && parts.length > 1 })
      if (at > 0 && at < parts.length - 1) add(part, { like: c, whole: false, rest: parts.slice(at + 1) })
    })
  }
  return sought
}

/** «حسين الشيخ»: a definite word of respect that is but a surname here, since the article calls nobody by it. */
const isSurname = (words: Words, chosen: readonly Candidate[], part: string): boolean =>
  part.startsWith('ال') &&
  words.classes.honorifics.has(part) &&
  !chosen.some(
    (c) => c.kind === 'PER' && (words.core(c.from) === part || (words.isWord(c.from - 1) && words.core(c.from - 1) === part)),
  )

/** «اللجنة التنفيذية» of «اللجنة التنفيذية لمنظمة الصيادين»: where the head of a body with its adjectives ends before what the body is for or of, 0 where nothing follows. */
function shortEnd(words: Words, c: Candidate): number {
  if (!words.tokens[c.from]!.definite || !words.classes.bodyHeads.has(words.tokens[c.from]!.base)) return 0
  let at = c.from + 1
  while (at < c.to && words.isWord(at) && words.tokens[at]!.definite && !words.hasProclitic(at) && !words.nisba(at)) at++
  return at > c.from + 1 && at < c.to ? at : 0
}

/** The words of a name as they stand, folded; the first without its clitics. */
function partsOf(words: Words, c: Candidate): string[] {
  const parts: string[] = []
  for (let i = c.from; i < c.to; i++)
    if (words.isWord(i))
      parts.push(i === c.from ? lookupForm(fold(words.text.slice(c.start, words.tokens[i]!.end))) : words.known(i).look.word)
  return parts
}

function lookFor(
  words: Words,
  sought: ReadonlyMap<string, readonly Sought[]>,
  taken: Uint8Array,
  i: number,
): Candidate | undefined {
  const { coreLook, look } = words.known(i)
  const { start, end, coreStart, folded } = words.tokens[i]!
  // The ways to read a word: as cut, whole, and without a letter that may be a clitic.
  const found =
    soughtAt(words, sought, taken, i, coreLook.word, coreStart) ??
    (look === coreLook && start === coreStart ? undefined : soughtAt(words, sought, taken, i, look.word, start))
  if (found !== undefined || folded.length !== end - start || words.isOrdinary(i) || !'وفبلك'.includes(folded[0]!)) return found
  return soughtAt(words, sought, taken, i, lookupForm(folded.slice(1)), start + 1)
}

/** The longest name sought that may stand at token `i` under `word`, which begins at `start`. */
function soughtAt(
  words: Words,
  sought: ReadonlyMap<string, readonly Sought[]>,
  taken: Uint8Array,
  i: number,
  word: string,
  start: number,
): Candidate | undefined {
  const entries = sought.get(word)
  if (entries === undefined) return undefined
  let best: Sought | undefined
  for (const entry of entries) {
    if (!follows(words, taken, i, entry.rest)) continue
    if ((best === undefined || entry.rest.length > best.rest.length) && stands(words, taken, i, entry)) best = entry
  }
  if (best === undefined) return undefined
  const to = i + 1 + best.rest.length
  const { kind, known } = best.like
  return {
    from: i,
    to,
    start,
    end: words.tokens[to - 1]!.end,
    kind,
    rule: best.whole ? 'names/everywhere' : 'names/again',
    trust: 2,
    ...(known && best.whole ? { known } : {}),
    words: [{ start: best.like.start, end: best.like.end }],
  }
}

function follows(words: Words, taken: Uint8Array, i: number, rest: readonly string[]): boolean {
  return rest.every((word, k) => words.isWord(i + 1 + k) && taken[i + 1 + k] === 0 && words.known(i + 1 + k).look.word === word)
}

/** May the word stand for the name here? An ordinary word only where something else says so. */
function stands(words: Words, taken: Uint8Array, i: number, entry: Sought): boolean {
  const to = i + 1 + entry.rest.length
  const lone = entry.rest.length === 0
  if (entry.like.kind === 'ORG' && isProduct({ from: i }, words)) return false
  if (entry.whole) return !lone || !words.isOrdinary(i)
  if (taken[i - 1] === 1 && words.tokens[i]!.sentence === words.tokens[i - 1]?.sentence && !words.hasProclitic(i)) return false
  if (words.isParticle(i) || words.tokens[i]!.pronoun !== '') return false
  // «أمير الدولة», «نائب المدينة» are no man's first name.
  if (
    lone &&
    !words.tokens[i]!.definite &&
    isOverOthers(words, to) &&
    (words.office(i) !== undefined || words.classes.reigns.has(words.tokens[i]!.base))
  )
    return false
  if (entry.respect === true)
    return !(words.isWord(to) && words.tokens[to]!.sentence === words.tokens[i]!.sentence && words.given(to) !== 'no')
  // «مجموعة المجدوعي» is no person.
  if (words.isWord(i - 1) && words.classes.genericHeads.has(words.tokens[i - 1]!.base) && !words.tokens[i - 1]!.definite)
    return false
  const token = words.tokens[i]!
  const ordinary =
    words.isOrdinary(i) ||
    words.given(i) === 'doubtful' ||
    (token.definite &&
      (words.nisba(i) !== undefined || (!words.isFamily(i) && !token.folded.endsWith('ي') && !isUnknownObject(words, i, to))))
  const spoken =
    (!entry.first && isNoWordHere(words, i, to, entry.like)) ||
    words.isPersonVerb(i - 1) ||
    isAddressed(words, i) ||
    (!entry.first && isSubject(words, i, to)) ||
    (!entry.first && isOwner(words, i, to)) ||
    (words.isVerb(to) && (words.isPersonVerb(to) || !token.definite)) ||
    (!entry.first && !token.definite && (words.given(i) !== 'no' || token.folded.endsWith('ي')) && standsAlone(words, i, to))
  if (lone && ordinary && !spoken && !(entry.first && words.isVerb(i - 1) && words.given(i) !== 'no')) return false
  if (
    lone &&
    entry.first &&
    !words.tokens[i]!.folded.includes('عبدال') &&
    words.given(i) !== 'no' &&
    words.classes.given.get(words.core(i))?.arab !== false &&
    !spoken &&
    !(words.isVerb(i - 1) && !words.tokens[i - 1]!.pronoun)
  )
    return false
  // «حسن وعمر»: beside another name it is rather another man's.
  if (
    words.given(i) !== 'no' &&
    words.isWord(to) &&
    words.tokens[to]!.sentence === token.sentence &&
    !words.hasProclitic(to) &&
    (words.given(to) !== 'no' || words.isFamily(to))
  )
    return false
  return true
}

/** Does what an office is of follow: a definite word, a place, or a noun of places? */
const isOverOthers = (words: Words, to: number): boolean =>
  words.isWord(to) &&
  words.tokens[to]!.sentence === words.tokens[to - 1]!.sentence &&
  !words.hasProclitic(to) &&
  (words.tokens[to]!.definite || words.places.has(to) || words.classes.placeHeads.has(words.tokens[to]!.base))

/** «وواصل العلمي حديثه»: right behind a verb a relative adjective is no adjective. */
const isSubject = (words: Words, i: number, to: number): boolean => {
  const token = words.tokens[i]!
  const next = words.tokens[to]
  return (
    token.definite &&
    token.folded.endsWith('ي') &&
    words.nisba(i) === undefined &&
    !words.hasProclitic(i) &&
    words.isVerb(i - 1) &&
    words.tokens[i - 1]!.sentence === token.sentence &&
    !(next?.kind === 'word' && next.sentence === token.sentence && next.definite && !words.hasProclitic(to))
  )
}

/** Behind a particle, a verb, a sign or a clitic of its own, and with no definite word behind it that it could be the head of. */
function standsAlone(words: Words, i: number, to: number): boolean {
  const before = words.at(i - 1)
  const sameSentence = before?.sentence === words.tokens[i]!.sentence
  if (
    words.isWord(to) &&
    words.tokens[to]!.sentence === words.tokens[i]!.sentence &&
    words.tokens[to]!.definite &&
    !words.hasProclitic(to)
  )
    return false
  return words.hasProclitic(i) || !sameSentence || before.kind !== 'word' || words.isVerb(i - 1) || words.isParticle(i - 1)
}

/** «شكر المعيقب الحضور»: an unknown word with ال right behind a verb, or before a verb, is no adjective. */
const isUnknownObject = (words: Words, i: number, to: number): boolean =>
  words.tokens[i]!.readings.length === 0 &&
  ((words.isWord(i - 1) && canBeVerb(words, i - 1) && !words.tokens[i - 1]!.definite) || words.isVerb(to))

/** «الدكتور الحجري», «الوزير منصور»: right behind a word of respect, or a definite noun of office. */
const isAddressed = (words: Words, i: number): boolean =>
  words.isWord(i - 1) &&
  words.tokens[i - 1]!.sentence === words.tokens[i]!.sentence &&
  !words.hasProclitic(i) &&
  (words.honorific(i - 1) !== undefined || (words.tokens[i - 1]!.definite && words.office(i - 1) !== undefined))

/** «الملا أختر»: a word of respect that belongs to the name, and one word of a person of the article, whatever it means otherwise. */
function respected(
  words: Words,
  sought: ReadonlyMap<string, readonly Sought[]>,
  taken: Uint8Array,
  i: number,
): Candidate | undefined {
  if (
    !words.known(i).opensHonorific ||
    words.classes.honorifics.get(words.core(i)) !== true ||
    !words.isWord(i + 1) ||
    taken[i + 1] === 1 ||
    words.hasProclitic(i + 1)
  )
    return undefined
  const entry = sought.get(words.known(i + 1).look.word)?.find((other) => !other.whole && other.rest.length === 0)
  if (entry === undefined) return undefined
  return personAgain(words, i, i + 2, entry.like)
}
