import { agedBehind, beforeOffice, describedBehind, officeBehind } from './apposition.js'
import type { Candidate } from './candidate.js'
import { evidenceBefore } from './evidence-before.js'
import { ALI } from './known-word.js'
import { plainSurnameEnd } from './plain-surname.js'
import { type NameRun, readName } from './read-name.js'
import type { Words } from './words.js'

/** How name-like the words behind a given name must be, and behind one that is sure to be no other word. */
const NEUTRAL = -0.1
const UNLIKE = -0.4

/** People whom no row knows, by their surroundings: titles, offices, ranks, verbs of saying, apposition, and the shape of names. */
export function findPeople(words: Words): Candidate[] {
  const found: Candidate[] = []
  let last = -1
  for (let i = 0; i < words.tokens.length; i++) {
    const token = words.tokens[i]!
    if (token.kind !== 'word') continue
    const honorific = honorificAt(words, i)
    if (honorific > 0) {
      const run = readName(words, i + honorific) ?? surnameRun(words, i + honorific) ?? participleRun(words, i + honorific)
      if (
        run !== undefined &&
        run.from < words.tokens.length &&
        words.tokens[run.from]!.sentence === token.sentence &&
        !words.hasProclitic(run.from)
      ) {
        const reigns = isOrdinal(words, run.to)
        const to = reigns ? run.to + 1 : run.to
        // «الملك محمد الخامس» is «محمد الخامس».
        const from = reigns && words.classes.marks.sovereign.has(token.base) ? run.from : i
        found.push({
          from,
          to,
          start: words.tokens[from]!.coreStart,
          end: endOf(words, to),
          kind: 'PER',
          rule: 'names/honorific',
          trust: run.opening === 'unknown' && run.shape < -0.3 ? 1 : 4,
        })
        continue
      }
    }
    const run = readName(words, i)
    if (run === undefined) continue
    const closed = beforeOffice(words, run)
    if (closed > 0) {
      found.push({ from: i, to: closed, start: run.start, end: endOf(words, closed), kind: 'PER', rule: 'names/verb', trust: 2 })
      i = closed - 1
      last = closed
      continue
    }
    const joined = run.from === last && token.conjunction === 'و'
    const judged = judge(words, run, joined) ?? besideOffice(words, run)
    if (judged === undefined) {
      const end = plainSurnameEnd(words, run)
      if (end === 0) continue
      found.push({
        from: i,
        to: end,
        start: run.start,
        end: endOf(words, end),
        kind: 'PER',
        rule: 'names/plain-surname',
        trust: 2,
      })
      i = end - 1
      last = end
      continue
    }
    const wide =
      judged.rule === 'names/title' && run.parts === 1 && run.opening !== 'unknown' ? (readName(words, i, true) ?? run) : run
    // «نور الدين غصنان،»
    const to = wide.to > run.to ? wide.to : plainSurnameEnd(words, run) || run.to
    const trust = to > run.to ? Math.max(judged.trust, 2) : judged.trust
    found.push({ from: run.from, to, start: run.start, end: endOf(words, to), kind: 'PER', ...judged, trust })
    i = to - 1
    last = to
  }
  return found
}

/** «الملك محمد الخامس» */
const isOrdinal = (words: Words, i: number): boolean =>
  words.isWord(i) && words.tokens[i]!.definite && !words.hasProclitic(i) && words.classes.ordinals.has(words.tokens[i]!.base)

const endOf = (words: Words, to: number): number => words.tokens[to - 1]!.end

/** The number of words of a word of respect that is part of the name, 0 where there is none. */
function honorificAt(words: Words, i: number): number {
  if (!words.known(i).opensHonorific) return 0
  const core = words.core(i)
  const pair = words.isWord(i + 1) ? `${core} ${words.tokens[i + 1]!.folded}` : core
  if (words.classes.honorifics.get(pair) === true) return 2
  return words.honorific(i) === true ? 1 : 0
}

/** «الشيخ الطنطاوي»: a definite word the lexicon does not know. */
function surnameRun(words: Words, i: number): NameRun | undefined {
  const token = words.tokens[i]
  if (
    token?.kind !== 'word' ||
    !token.definite ||
    words.hasProclitic(i) ||
    (words.isOrdinary(i) && !words.isFamily(i)) ||
    words.nisba(i) ||
    words.office(i)
  )
    return undefined
  if (!words.isFamily(i) && !token.folded.endsWith('ي')) return undefined
  return { from: i, to: i + 1, start: token.start, parts: 1, opening: 'family', confirmed: true, shape: 0 }
}

/** «الملا ذاكر»: a participle in use as a name. */
function participleRun(words: Words, i: number): NameRun | undefined {
  const token = words.tokens[i]
  if (
    token?.kind !== 'word' ||
    token.definite ||
    words.hasProclitic(i) ||
    token.pronoun !== '' ||
    token.text.includes('ً') ||
    words.office(i) ||
    words.nisba(i)
  )
    return undefined
  if (!token.readings.some((r) => r.form === 'active-participle' || r.form === 'passive-participle')) return undefined
  const next = readName(words, i + 1)
  const goesOn =
    next !== undefined &&
    words.tokens[i + 1]!.sentence === token.sentence &&
    !words.hasProclitic(i + 1) &&
    !words.isOrdinary(i + 1)
  return { from: i, to: goesOn ? next.to : i + 1, start: token.start, parts: 1, opening: 'doubtful', confirmed: false, shape: 0 }
}

/** «محمد», but not «عمر»: an Arab given name that the lexicon knows as nothing else. */
const isSureGiven = (words: Words, i: number): boolean =>
  words.tokens[i]!.readings.length === 0 && words.classes.given.get(words.core(i))?.arab === true

/** Is the run a name? `joined` by و to another person it needs no evidence of its own. */
function judge(words: Words, run: NameRun, joined: boolean): Pick<Candidate, 'rule' | 'trust' | 'words'> | undefined {
  const { opening, parts, confirmed, shape } = run
  // A surname that the lexicon knows stands by itself: what follows it is no part of it, nor is a second such name.
  if (words.persons.has(run.from) && (opening === 'unknown' || (!confirmed && opening !== 'given'))) return undefined
  if (opening === 'unknown')
    for (let i = run.from + 1; i < run.to; i++)
      if (words.persons.has(i) && words.given(i) === 'no')
        return isFirstName(words, run, i) ? { rule: 'names/first-name', trust: 3 } : undefined
  if (opening === 'given' && parts >= 2 && (confirmed || shape > (isSureGiven(words, run.from) ? UNLIKE : NEUTRAL)))
    return { rule: 'names/given-name', trust: 3 }
  const [evidence, by] = joined && parts >= 2 ? (['verb'] as const) : evidenceBefore(words, run.from)
  const because = by === undefined ? {} : { words: [by] }
  const near = evidence === 'honorific' || evidence === 'office'
  switch (opening) {
    case 'given':
      if (parts === 1 && !near && words.core(run.from).startsWith('عبد') && run.to - run.from + words.core(run.from).length > 4)
        return { rule: 'names/given-name', trust: 2 }
      if (parts >= 2 ? evidence !== 'none' : near) return { rule: 'names/title', trust: parts >= 2 ? 3 : 2, ...because }
      return isAged(words, run) ? { rule: 'names/aged', trust: 2 } : undefined
    case 'doubtful':
      if (
        parts >= 2 &&
        (near || evidence === 'verb' || (confirmed && (parts >= 3 || evidence !== 'none' || hasSurname(words, run))))
      )
        return { rule: 'names/given-name', trust: 2, ...because }
      if (parts === 1 && evidence === 'honorific') return { rule: 'names/title', trust: 1, ...because }
      return isAged(words, run) ? { rule: 'names/aged', trust: 2 } : undefined
    case 'kunya':
      return confirmed || evidence !== 'none' || parts >= 2 ? { rule: 'names/kunya', trust: 2, ...because } : undefined
    case 'family':
      // «العقيد المهندس»
      if (parts === 1 && (words.office(run.from) !== undefined || isAdjectiveOfState(words, run.from))) return undefined
      return evidence === 'honorific' && parts <= 2 ? { rule: 'names/title', trust: 2, ...because } : undefined
    case 'unknown': {
      // «… ميريل ستريب» begins with the given name, not with the unknown word before it.
      if (parts >= 3 && evidence !== 'honorific' && evidence !== 'verb' && words.given(run.from + 1) === 'yes') return undefined
      if (parts >= 2 && near && shape > -0.2) return { rule: 'names/title', trust: 2, ...because }
      if (parts >= 2 && evidence !== 'none' && shape > 0.1)
        return { rule: evidence === 'verb' ? 'names/verb' : 'names/title', trust: 2, ...because }
      if (parts === 1 && evidence === 'honorific' && shape > 0) return { rule: 'names/title', trust: 2, ...because }
      // «المهاجم إيفولو»: right behind a definite noun of calling a word of no other sense.
      if (parts === 1 && evidence === 'office' && shape > 0.1 && isCalled(words, run.from))
        return { rule: 'names/title', trust: 2, ...because }
      if (parts === 1 && evidence === 'office' && shape > 0.35) return { rule: 'names/title', trust: 1, ...because }
      // «شوكت حسين، الذي …»: a clause or a calling behind the comma speaks for a name whose second word is a given name.
      if (parts >= 2 && confirmed && shape > -0.5 && words.given(run.to - 1) === 'yes' && describedBehind(words, run.to))
        return { rule: 'names/apposition', trust: 2 }
      if (parts >= 2 && shape > 0 && agedBehind(words, run.to)) return { rule: 'names/apposition', trust: 2 }
      if (parts >= 2 && shape > 0.15 && officeBehind(words, run.to)) return { rule: 'names/apposition', trust: 2 }
      return parts >= 2 && confirmed && shape > 0.5 ? { rule: 'names/shape', trust: 1 } : undefined
    }
  }
}

/** «رئيس الوزراء الإسباني بدرو سانشيز»: behind a title an unknown word and a surname that the lexicon knows, or before what describes him. */
function isFirstName(words: Words, run: NameRun, surname: number): boolean {
  if (surname !== run.from + 1 || run.to !== run.from + 2 || words.tokens[run.from]!.readings.length > 0 || run.shape <= 0)
    return false
  const [evidence] = evidenceBefore(words, run.from)
  return (
    evidence === 'office' ||
    evidence === 'honorific' ||
    evidence === 'verb' ||
    describedBehind(words, run.to) ||
    officeBehind(words, run.to)
  )
}

/** «المسؤول الإعلامي المصري»: behind two definite words a state's adjective is no surname. */
const isAdjectiveOfState = (words: Words, i: number): boolean =>
  words.nisba(i) !== undefined && words.tokens[i]!.definite && words.isWord(i - 2) && words.tokens[i - 2]!.definite

const isCalled = (words: Words, i: number): boolean => {
  const [before, token, next] = [words.tokens[i - 1], words.tokens[i]!, words.tokens[i + 1]]
  if (before?.kind !== 'word' || !before.definite || words.office(i - 1) === undefined || words.hasProclitic(i)) return false
  if (token.readings.length > 0 || token.folded.length < 4 || token.pronoun !== '') return false
  return !(
    next?.kind === 'word' &&
    next.definite &&
    !words.hasProclitic(i + 1) &&
    next.sentence === token.sentence &&
    !words.nisba(i + 1)
  )
}

/** Is the second word a definite surname or a word of descent? */
const hasSurname = (words: Words, run: NameRun): boolean => words.tokens[run.from + 1]!.definite || words.isJoint(run.from + 1)

/** «مدير المنتخب خالد مطر»: right behind an office a given name that is an adjective too, and an indefinite surname. */
function besideOffice(words: Words, run: NameRun): Pick<Candidate, 'rule' | 'trust' | 'words'> | undefined {
  const token = words.tokens[run.from]!
  if (
    run.opening !== 'doubtful' ||
    run.parts > 1 ||
    token.definite ||
    words.core(run.from) === ALI ||
    words.office(run.from) !== undefined
  )
    return undefined
  if (!words.isWord(run.to) || words.tokens[run.to]!.definite || words.hasProclitic(run.from)) return undefined
  const wide = readName(words, run.from, true)
  if (wide === undefined || wide.parts < 2) return undefined
  const [evidence, by] = evidenceBefore(words, run.from)
  return (evidence === 'office' || evidence === 'honorific') && by !== undefined
    ? { rule: 'names/title', trust: 2, words: [by] }
    : undefined
}

/** «يقول رائد (28 عاما)»: a given name by itself that is no adjective of the noun before it. */
function isAged(words: Words, run: NameRun): boolean {
  const [before, token] = [words.tokens[run.from - 1], words.tokens[run.from]!]
  if (words.hasProclitic(run.from) || token.definite || token.pronoun !== '' || !agedBehind(words, run.to)) return false
  if (before?.kind !== 'word' || before.sentence !== token.sentence || before.definite) return true
  return words.isVerb(run.from - 1) || words.isPersonVerb(run.from - 1) || words.isParticle(run.from - 1)
}
