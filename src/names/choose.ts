import { isAccusativeNisba } from './accusative-nisba.js'
import type { Candidate } from './candidate.js'
import type { Heads } from './heads.js'
import { isOwner } from './is-owner.js'
import { isDoing } from './joined-words.js'
import { listedPlaces } from './listed-places.js'
import { isOtherThing, isStateToday } from './other-thing.js'
import { isActingState, isInTown, isLocative, isOrdinaryUse } from './place-evidence.js'
import type { Words } from './words.js'

/** The fewest words of evidence a name must have to stand. */
const ENOUGH = 2
/** The first lines, among which a dateline stands. */
const DATELINE = 3
/** So many tokens lie at most between the beginning of a line and the one who reports in it. */
const MOST_BEFORE = 12
const DASHES = new Set([...'-–—/،,'])

/**
 * Chooses among candidates: no two overlap, the longest name wins, then the surer, then the earlier.
 * What the lexicon calls doubtful needs evidence around it. Returns names in the order of the text.
 */
export function choose(candidates: readonly Candidate[], words: Words, heads: Heads): Candidate[] {
  const standing = candidates.filter((c) => !isOverruled(c, words, heads))
  const rows = new Set<string>()
  for (const c of standing) if (c.known !== undefined && (c.trust > ENOUGH || isOfState(c, words))) rows.add(c.known.row)
  const sure: Candidate[] = []
  const weak: Candidate[] = []
  for (const c of standing) {
    const stands =
      c.trust >= ENOUGH ||
      hasEvidence(c, words, heads) ||
      (c.known !== undefined && rows.has(c.known.row) && (isMeantAgain(c, words) || isLocative(words, heads, c, c.from - 1)))
    ;(stands ? sure : weak).push(c)
  }
  sure.push(...listedPlaces(words, weak, sure))
  const ranked = [...sure].sort(
    (a, b) => b.to - b.from - (a.to - a.from) || b.trust - a.trust || a.start - b.start || (a.rule < b.rule ? -1 : 1),
  )
  const full = new Map<number, Candidate>()
  for (const c of sure)
    if (
      c.kind === 'PER' &&
      c.known?.short === false &&
      c.trust > ENOUGH &&
      c.to > Math.max(c.from + 1, full.get(c.from)?.to ?? 0)
    )
      full.set(c.from, c)
  const taken = new Uint8Array(words.tokens.length)
  const chosen: Candidate[] = []
  for (const candidate of ranked) {
    let free = true
    for (let i = candidate.from; i < candidate.to && free; i++) free = taken[i] === 0
    if (!free || isOverlong(candidate, full.get(candidate.from), words)) continue
    taken.fill(1, candidate.from, candidate.to)
    chosen.push(candidate)
  }
  return chosen.sort((a, b) => a.start - b.start)
}

/** «فرانسوا هولاند ضيف شرف»: behind the full name of a known person only a definite surname or a word of descent goes on. */
const isOverlong = (c: Candidate, known: Candidate | undefined, words: Words): boolean =>
  known !== undefined && c.kind === 'PER' && c.to > known.to && !words.tokens[known.to]!.definite && !words.isJoint(known.to)

/** «المقاومة الشعبية» where the article speaks of Yemen. */
const isOfState = (c: Candidate, words: Words): boolean => c.to - c.from >= 2 && words.states.has(c.known?.country ?? '')

/** What stands around a doubtful name and speaks for it. */
function hasEvidence(c: Candidate, words: Words, heads: Heads): boolean {
  if (c.known === undefined) return false
  const before = c.from - 1
  const quoted =
    '«"“'.includes(words.sign(before)) && words.sign(before) !== '' && '»"”'.includes(words.sign(c.to)) && words.sign(c.to) !== ''
  if (c.known.kind !== 'PER' && isOfState(c, words)) return true
  if (isActingState(c, words)) return true
  if (c.known.kind === 'LOC') return (isLocative(words, heads, c, before) || isInTown(words, c)) && !isOrdinaryUse(words, c)
  if (c.known.kind === 'ORG')
    return (
      quoted ||
      (words.sign(before) === '(' && words.sign(c.to) === ')') ||
      headBefore(words, heads, quoted ? before - 1 : before, c.known.row.startsWith('outlets:') && !quoted) ||
      (c.known.row.startsWith('outlets:') && isDateline(words, c)) ||
      (c.known.sort === 'club' && isClub(words, c))
    )
  if (c.to === c.from + 1 && (words.honorific(c.from) !== undefined || words.office(c.from) !== undefined)) return false
  if (c.to === c.from + 1 && isPartOfOther(words, c)) return false
  return (
    c.to - c.from >= 2 ||
    (words.isPersonVerb(before) && !words.classes.prepositions.has(words.at(before - 1)?.folded ?? '')) ||
    words.classes.honorifics.get(words.isWord(before) ? words.core(before) : '') === false ||
    (c.known.short && words.states.has(c.known.country) && isDealtWith(words, c)) ||
    (words.office(before) !== undefined && !words.hasProclitic(c.from))
  )
}

/** «جماعة الإخوان المسلمين … الإخوان»: of a row that the article names for sure, another name that proves little by itself. */
function isMeantAgain(c: Candidate, words: Words): boolean {
  if (c.to > c.from + 1) return true
  const i = c.from
  const token = words.tokens[i]!
  const before = words.tokens[i - 1]
  const beside = before?.kind === 'word' && before.sentence === token.sentence && !words.hasProclitic(i)
  if (words.isParticle(i) || words.timeTokens.has(i) || token.pronoun !== '' || isPartOfOther(words, c)) return false
  const next = words.tokens[c.to]
  const goesOn = next?.kind === 'word' && next.sentence === token.sentence && next.definite && !words.hasProclitic(c.to)
  if (c.kind === 'PER') {
    // «شركة المهندس» is no person's, «ميليشيات الحوثي» are.
    if (beside && words.classes.genericHeads.has(before.base) && !words.classes.marks.troop.has(before.base)) return false
    if (beside && (words.given(i - 1) !== 'no' || words.isFamily(i - 1) || words.isJoint(i - 1))) return false
    if (isOwner(words, i, c.to)) return true
    if (token.definite) return !(beside && before.definite) && !goesOn && !words.nisba(i)
    // «عزل مرسي»: no adjective of an indefinite noun where the noun is one of doing.
    return (
      !goesOn &&
      words.given(i) !== 'no' &&
      (!beside || words.isVerb(i - 1) || words.isParticle(i - 1) || before.definite || isDoing(before))
    )
  }
  // «الأطلسي», «الشرقية»: not the adjective of the noun before it, nor the head of what is behind it.
  if (!token.definite) return !words.isOrdinary(i) && !goesOn
  return !(beside && before.definite) && !(goesOn && !words.nisba(c.to))
}

/**
 * Behind «مركز» or «جامعة» a paper's name is no evidence for the paper: such heads belong to the name of what they head.
 * Nor is it behind a definite head, whose adjective it is: «المجموعة العربية», «الموقع الجديد».
 */
function headBefore(words: Words, heads: Heads, i: number, outlet = false): boolean {
  const token = words.tokens[i]
  return (
    token?.kind === 'word' &&
    (heads.bodies
      .get(token.base)
      ?.some((head) => (head.takes.has('proper') || head.takes.has('name')) && !(outlet && (head.kept || token.definite))) ??
      false)
  )
}

/** «سبق - وكالات:», «جدة - واس»: at the head of an article the one who reports stands between dashes, or last behind the day. */
function isDateline(words: Words, c: Candidate): boolean {
  const { sentence } = words.tokens[c.from]!
  if (sentence > DATELINE) return false
  const before = words.tokens[c.from - 1]
  const after = words.tokens[c.to]
  const begins = before === undefined || before.sentence !== sentence
  const ends = after === undefined || after.sentence !== sentence
  if (!begins && words.tokens[c.from - MOST_BEFORE]?.sentence === sentence) return false
  const opened = begins || DASHES.has(before.text) || before.kind === 'number' || words.timeTokens.has(c.from - 1)
  return opened && (ends ? !begins : DASHES.has(after.text) || (after.text === ':' && !begins))
}

/** «فاز النصر», «لاعب التعاون» where the article speaks of sport; not «التعاون المشترك», where the word has an adjective of its own. */
function isClub(words: Words, c: Candidate): boolean {
  if (!words.isSport) return false
  const next = words.tokens[c.to]
  // «الاتحاد» may be the federation: a club is meant only behind its players, its coach, its crowd.
  const before = words.tokens[c.from - 1]
  if (
    c.to === c.from + 1 &&
    words.classes.bodyHeads.has(words.tokens[c.from]!.base) &&
    !(before?.kind === 'word' && !before.definite && words.classes.marks.team.has(before.base))
  )
    return false
  // «تم الاتفاق على …»
  if (next?.kind === 'word' && AGREED.has(next.folded)) return false
  return c.to - c.from > 1 || !(next?.kind === 'word' && next.definite && !words.hasProclitic(c.to) && !words.nisba(c.to))
}

/** «الكاتب صالح زمانان»: one word of the lexicon inside a longer name is somebody else's. */
function isPartOfOther(words: Words, c: Candidate): boolean {
  const next = words.tokens[c.to]
  if (next?.kind !== 'word' || next.sentence !== words.tokens[c.from]!.sentence || words.hasProclitic(c.to)) return false
  return (
    words.given(c.to) === 'yes' || words.isFamily(c.to) || (!words.isOrdinary(c.to) && !next.definite && !words.isParticle(c.to))
  )
}

/** «يؤيد صالح», «حكومة صالح»: behind a verb, a noun of doing or a body, and with nothing behind that it could be the head of. */
function isDealtWith(words: Words, c: Candidate): boolean {
  const token = words.tokens[c.from]!
  const before = words.tokens[c.from - 1]
  const next = words.tokens[c.to]
  // «لا مستقبل للأسد»
  if (token.preposition === 'ل' && token.definite) return !(next?.kind === 'word' && next.definite && !words.hasProclitic(c.to))
  if (before?.kind !== 'word' || before.sentence !== token.sentence || before.definite || before.pronoun !== '') return false
  if (words.hasProclitic(c.from) || words.given(c.to) !== 'no' || words.isFamily(c.to)) return false
  if (isOwner(words, c.from, c.to)) return true
  if (next?.kind === 'word' && next.definite && !words.hasProclitic(c.to)) return false
  // «في رد سريع»
  if (!token.definite && words.given(c.from) === 'no' && token.readings.some((r) => r.pos === 'adjective')) return false
  return (
    words.isVerb(c.from - 1) ||
    words.classes.bodyHeads.has(before.base) ||
    (before.readings.length > 0 && before.readings.every((r) => r.form === 'masdar'))
  )
}

/** Prepositions of a noun of doing: behind them «الاتفاق» and «التعاون» are no clubs. */
const AGREED = new Set(['علي', 'مع', 'بين'])
const ENDS = new Set([...'،,.؛:'])
const AGENCY = 'وكالة'
const NEWS = 'الانباء'

const DEMONSTRATIVES = new Set(['هذا', 'هذه', 'ذلك', 'تلك'])

/** «طائرة بوينغ», «طائرة الـ«بوينغ»»: behind the noun of what it makes, with nothing but signs between. */
export function isProduct(c: Pick<Candidate, 'from'>, words: Words): boolean {
  // «طائرات التحالف العربي» are those of whom they belong to.
  if (words.tokens[c.from]!.definite) return false
  let at = c.from - 1
  while (at > c.from - 4 && words.tokens[at]?.kind === 'sign' && !ENDS.has(words.sign(at))) at--
  if (words.tokens[at]?.text === 'الـ') at--
  const token = words.tokens[at]
  return (
    token?.kind === 'word' && token.sentence === words.tokens[c.from]!.sentence && words.classes.marks.product.has(token.base)
  )
}

/** Uses that are no name whatever the lexicon says: «وزير الخارجية الروسي», «طائرة بوينغ 777», «مدن تركية». */
function isOverruled(c: Candidate, words: Words, heads: Heads): boolean {
  if (c.known === undefined) return false
  const before = words.at(c.from - 1)
  const beside = before !== undefined && before.kind === 'word' && before.sentence === words.tokens[c.from]!.sentence
  if (c.to === c.from + 1 && words.timeTokens.has(c.from) && !headBefore(words, heads, c.from - 1)) return true
  if (c.to === c.from + 1 && c.known.row.startsWith('countries:') && isAccusativeNisba(words, c.from)) return true
  // «صلاة المغرب», «كوبا أمريكا»
  if (c.kind === 'LOC' && c.to === c.from + 1 && isOtherThing(c, words, heads)) return true
  // «وكالة الأنباء»: behind the head of agencies the news is no paper's name.
  if (c.kind === 'ORG' && beside && before.base === AGENCY && words.core(c.from) === NEWS && c.to === c.from + 1) return true
  if (c.kind === 'ORG' && isProduct(c, words)) return true
  if (c.kind === 'ORG' && c.to === c.from + 2 && isStateToday(c, words) && !headBefore(words, heads, c.from - 1, true))
    return true
  if (c.kind === 'ORG')
    return (
      (beside && words.tokens[c.from]!.definite && words.classes.marks.minister.has(before.base)) ||
      // «هذا الرأي»: what is pointed at is no name.
      (beside &&
        c.to === c.from + 1 &&
        words.tokens[c.from]!.definite &&
        words.isOrdinary(c.from) &&
        DEMONSTRATIVES.has(before.folded)) ||
      (c.to === c.from + 1 &&
        words.at(c.to)?.kind === 'number' &&
        words.tokens[c.to]!.sentence === words.tokens[c.from]!.sentence)
    )
  // «بين البحرين الأحمر والمتوسط» are two seas.
  if (c.known.row === 'countries:BH' && c.to === c.from + 1 && words.classes.marks.sea.has(words.at(c.to)?.folded ?? ''))
    return true
  if (c.to > c.from + 1) return false
  const token = words.tokens[c.from]!
  // «التمرد الحوثي», «السياسة السعودية»: behind a definite noun a relative adjective agrees with it.
  const adjective = beside && token.definite && before.definite && !words.hasProclitic(c.from)
  if (c.kind === 'PER')
    return (
      adjective &&
      c.known.short &&
      words.office(c.from - 1) === undefined &&
      words.honorific(c.from - 1) === undefined &&
      words.given(c.from - 1) === 'no'
    )
  if (words.nisba(c.from)?.feminine !== true) return false
  if (token.definite) return adjective
  // «شمال سورية», «العراق وسورية»: behind a word of direction or joined to a place it is the state.
  return beside && !words.hasProclitic(c.from)
    ? !before.definite && !words.isParticle(c.from - 1) && !words.isVerb(c.from - 1) && !heads.locatives.has(before.base)
    : token.conjunction !== '' && !words.places.has(c.from - 1)
}
