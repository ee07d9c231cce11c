import type { Document, Why } from '../document/index.js'
import { type Lexicons, RELATIVE_PRONOUNS } from '../lexicon/index.js'
import { fold } from '../text/index.js'
import { bodiesByHead } from './bodies-by-head.js'
import { CaseRoles } from './case-roles.js'
import { type Description, describing, kinWords, postWords } from './describing.js'
import { type Group, groupFor } from './group.js'
import { heads } from './heads.js'
import { holderNear, isHeldByOther, isInConstruct } from './held-by-rows.js'
import { lastOf, manOf, officialOf, respectedAlone } from './latest.js'
import { officeHolders } from './office-holders.js'
import { isSelf, readTitle, spokenEnd, type TitlePhrase } from './read-title.js'
import { LEAD, Relations } from './relations.js'
import { spokenDays } from './spoken-days.js'
import { officesOf } from './state-office.js'
import { agrees, agreesLoosely, envoyOf, homeOf, isOthers, isRenewed, sameTitle } from './title-agreement.js'
import {
  isAdjective,
  isBesideUnread,
  isChained,
  isCounterpartIn,
  isNamedBehind,
  isNear,
  isPredicate,
  isQualified,
  personBeside,
  standsFree,
} from './title-context.js'
import { type Known, spansOf, type TitleState, usual } from './title-state.js'
import { titlesBeside } from './titles-beside.js'
import type { Words } from './words.js'

const MAN = 'رجل'

/**
 * Finds descriptions that stand for a known person without his name, and adds them to his mentions: by a name the description stood beside
 * in this article, else by who held the office on the day of publication. A person whom only a title means becomes a group of his own.
 */
export function findTitles(
  words: Words,
  groups: Group[],
  document: Document<'published' | 'sentences' | 'times'>,
  lexicons: Lexicons,
): void {
  const table = lexicons.derive(heads)
  const describes = lexicons.derive(describing)
  const holders = lexicons.derive(officeHolders)
  const posts = lexicons.derive(postWords)
  const { marks } = words.classes
  const day = (document.published?.value ?? '').slice(0, 10)
  const namesAt: Map<number, { group: Group; to: number; whole: boolean }> = new Map()
  for (const group of groups)
    for (const m of group.mentions) namesAt.set(m.from, { group, to: m.to, whole: m.start === words.tokens[m.from]!.start })
  const endsAt = new Map([...namesAt.values()].map((name) => [name.to, name.group]))
  const memory: Known[] = []
  const open: TitlePhrase[] = []
  const bodies = bodiesByHead(words, table, namesAt)
  const state: TitleState = {
    words,
    groups,
    namesAt,
    endsAt,
    holders,
    memory,
    beside: titlesBeside(words, table, namesAt, endsAt, bodies, isOwners),
    last: undefined,
    lastAt: -1,
    lastTitle: undefined,
    add,
    dayAt: spokenDays(words, document, day),
  }
  let postEnd = -1 // Behind «نواب رئيس الجمهورية» goes on «ورئيس الوزراء».
  let owned = -1 // The title of whom the one before is the deputy: «نائب لزعيم الحركة فلان» is all about the deputy.
  const cases = new CaseRoles(state, describes)
  const relations = new Relations(state, lexicons.derive(kinWords), table, bodies)

  for (let i = 0; i < words.tokens.length; i++) {
    const name = namesAt.get(i)
    if (name !== undefined) {
      if (name.group.kind === 'PER') [state.last, state.lastAt] = [name.group, i]
      i = name.to - 1
      continue
    }
    const token = words.tokens[i]!
    if (token.kind !== 'word' || words.timeTokens.has(i)) continue
    const behind = relations.read(i)
    if (behind > 0) {
      i = behind - 1
      continue
    }
    const alone = describes.get(token.base)
    if (
      alone?.takes.has('latest') &&
      !alone.takes.has('alone') &&
      token.definite &&
      token.pronoun === '' &&
      !isQualified(words, i + 1, namesAt)
    ) {
      const meant = token.base === MAN ? manOf(state, i) : lastOf(state, i, alone.feminine)
      if (meant !== undefined && standsFree(words, i, token.base === MAN)) add(meant, i, i + 1, { rule: 'names/latest' })
      continue
    }
    const inCase = alone && cases.read(i, alone)
    if (inCase !== undefined) {
      add(inCase.group, i, inCase.to, { rule: 'names/case' })
      i = inCase.to - 1
      continue
    }
    const respected = respectedAlone(state, i)
    if (respected !== undefined) {
      add(respected, i, i + 1, { rule: 'names/title-alone' })
      continue
    }
    const phrase = readTitle(words, table, namesAt, bodies, i)
    if (phrase === undefined) continue
    const post = isPost(i) || (i === postEnd && token.conjunction === 'و')
    if (post) postEnd = phrase.to
    const named = besideOf(phrase)
    const owners = named !== undefined && (i === owned ? !holders.hasHeld(named.row, phrase.head) : isOwners(phrase, named))
    const beside = owners || i === owned ? undefined : named
    owned = phrase.owner
    if (beside !== undefined) {
      if (!contradicts(phrase, beside)) memory.push({ phrase, group: beside })
      state.lastTitle = phrase
    } else if (
      alone !== undefined &&
      !post &&
      !isPredicate(words, i) &&
      (owners || !isBesideUnread(words, phrase.reach)) &&
      !resolve(phrase, alone) &&
      (phrase.of !== '' || phrase.complement !== '')
    ) {
      open.push(phrase)
      state.lastTitle = phrase
    }
    i = Math.max(i, phrase.to - 1)
  }
  // A headline speaks of those named later; «وزير الدفاع» without a state is the one of the state spoken of.
  const home = open.length === 0 ? '' : homeOf(groups)
  for (const phrase of open) {
    const found = memory.find(({ phrase: said }) => sameTitle(said, phrase)) ?? memory.find((m) => agrees(m.phrase, phrase))
    const other = found !== undefined && isCounterpartIn(words, found.group, phrase.from)
    if (found !== undefined && !other) addBeside(found, phrase)
    else if (home !== '' && phrase.of === '' && phrase.complement !== '' && !phrase.fresh) resolveHeld(phrase, home)
  }

  /** The person beside a title: by his name, or «مؤسس الحركة وزعيمها» by the title that it goes on from. */
  function besideOf(phrase: TitlePhrase): Group | undefined {
    const group = personBeside(words, namesAt, endsAt, phrase)
    if (group !== undefined && endsAt.get(phrase.from) === group && isOthers(state.beside, phrase, group)) return undefined
    const before = memory.at(-1)
    if (group !== undefined || before === undefined || words.tokens[phrase.from]!.preposition !== '') return group
    const goesOn = before.phrase.to === phrase.from && words.tokens[phrase.from]!.conjunction === 'و' && phrase.pronoun !== ''
    return goesOn || isChained(words, namesAt, endsAt, before.phrase, phrase.from) ? before.group : undefined
  }

  /** «منصب رئيس الوزراء» is nobody. */
  function isPost(i: number): boolean {
    return posts.has(words.at(i - 1)?.base ?? '') && words.tokens[i - 1]!.sentence === words.tokens[i]!.sentence
  }

  /** «التقى الملك ولي العهد»: do the rows say that another holds the office of the state or body? */
  function contradicts(phrase: TitlePhrase, group: Group): boolean {
    if (!group.row.startsWith('people:') || phrase.complement === '') return false
    return isHeldByOther(holders, phrase, group, phrase.of === '' ? homeOf(groups) : phrase.of, day)
  }

  /** «سفير خادم الحرمين لدى … فلان», «مبعوث الرئيس الأميركي فلان»: is the title behind another one that of its owner? */
  function isOwners(phrase: TitlePhrase, group: Group): boolean {
    if (!isInConstruct(words, phrase.from) || holders.hasHeld(group.row, phrase.head)) return false
    return isHeldByOther(holders, phrase, group, ownState(phrase), day)
  }

  /** The state or body a title is of: the one it names, or the one that alone has such an office. */
  function ownState({ of, head }: TitlePhrase): string {
    return of === '' ? (describes.get(head)?.of ?? '') : of
  }

  function add(group: Group, from: number, to: number, why: Why): void {
    group.mentions.push({ start: words.tokens[from]!.coreStart, end: words.tokens[to - 1]!.end, as: 'title', why, from, to })
    if (group.kind === 'PER') [state.last, state.lastAt] = [group, from]
  }

  function addTitle(group: Group, phrase: TitlePhrase, why: Why): void {
    add(group, phrase.from, spokenEnd(words, namesAt, phrase), why)
    state.lastTitle = phrase
  }

  function addBeside(known: Known, phrase: TitlePhrase, more: Partial<Why> = {}): true {
    addTitle(known.group, phrase, { rule: 'names/title-beside', words: spansOf(words, known), ...more })
    return true
  }

  function addOfficial(phrase: TitlePhrase): boolean {
    const official = officialOf(state, phrase)
    if (official !== undefined) addTitle(official, phrase, { rule: 'names/latest' })
    return official !== undefined
  }

  function resolve(phrase: TitlePhrase, description: Description): boolean {
    const fits = description.takes
    if (phrase.pronoun !== '') {
      if (!fits.has('pronoun')) return false
      const found = usual(memory.filter((m) => m.phrase.head === phrase.head && !m.phrase.fresh && !m.phrase.former))
      if (found !== undefined) addBeside(found, phrase)
      return true
    }
    // «الخبير الأمني ذاته»
    const again = isSelf(words.at(phrase.to)) ? memory.findLast((m) => m.phrase.head === phrase.head) : undefined
    if (again !== undefined) return addBeside(again, phrase)
    const bareNoun = phrase.complement === '' && phrase.of === ''
    if (bareNoun) {
      if (
        !phrase.definite ||
        !fits.has('alone') ||
        (phrase.to - phrase.from > 1 && !phrase.former) ||
        phrase.fresh ||
        isAdjective(words, phrase.from) ||
        (isQualified(words, phrase.to, namesAt) && !(phrase.former && RELATIVE_PRONOUNS.has(words.at(phrase.to)?.folded ?? '')))
      )
        return false
      const bearers = memory.filter((m) => m.phrase.head === phrase.head && m.phrase.former === phrase.former && !m.phrase.fresh)
      const only = bearers.every((m) => m.group === bearers[0]!.group)
      const near = bearers.filter((m) => isNear(m.group, phrase.from, words))
      // «الرئيس» is rather the one whose title had no complement: not he who presides over a company.
      const found =
        near.findLast((m) => m.phrase.complement === '') ??
        near.at(-1) ??
        (only && words.office(phrase.from)?.kind === 'office' ? bearers[0] : undefined) ??
        envoyOf(marks.envoy, memory, phrase)
      const holder = found === undefined ? holderNear(state, phrase, day) : undefined
      if (found !== undefined) addTitle(found.group, phrase, { rule: 'names/title-alone', words: spansOf(words, found) })
      else if (holder !== undefined) {
        addTitle(holder.group, phrase, { rule: 'names/title-held', row: holder.row, anchor: day })
        return true
      } else if (fits.has('latest') && words.isPersonVerb(phrase.from - 1) && lastOf(state, phrase.from, phrase.feminine))
        return addOfficial(phrase)
      return found !== undefined
    }
    const isSame = (m: Known): boolean => sameTitle(m.phrase, phrase)
    const exact = memory.findLast(isSame) ?? (words.tokens[phrase.from]!.sentence <= LEAD ? state.beside.find(isSame) : undefined)
    if (exact !== undefined) return addBeside(exact, phrase)
    const of = ownState(phrase)
    if (of !== '' && resolveHeld(phrase, of)) return true
    if (phrase.fresh) {
      const renewed = memory.findLast((m) => isRenewed(m.phrase, phrase))
      if (renewed !== undefined) addBeside(renewed, phrase)
      return renewed !== undefined
    }
    if (fits.has('latest') && addOfficial(phrase)) return true
    const loose =
      memory.findLast((m) => agrees(m.phrase, phrase)) ??
      (phrase.complement === '' || phrase.of === ''
        ? memory.findLast((m) => m.phrase.head === phrase.head && agreesLoosely(m.phrase, phrase))
        : undefined) ??
      envoyOf(marks.envoy, memory, phrase)
    if (loose === undefined) return false
    return addBeside(loose, phrase, { note: 'the noun and what it is of agree' })
  }

  /** Whoever held the office on the day spoken of, by its rows. */
  function resolveHeld(phrase: TitlePhrase, body: string): boolean {
    return officesOf(body, phrase.complement, groups).some(({ of, complement }) => resolveOffice(phrase, of, complement))
  }

  function resolveOffice(phrase: TitlePhrase, of: string, complement: string): boolean {
    const spoken = state.dayAt(phrase.from)
    // Not everybody who speaks for a body is its one spokesman.
    if (spoken.length !== 10 || (!phrase.definite && marks.speaker.has(phrase.head))) return false
    const died = marks.death.has(words.at(phrase.from - 1)?.base ?? '')
    for (const role of holders.rolesOf(phrase.head, complement)) {
      const held =
        (died ? holders.lately(role, of, spoken) : null) ??
        (phrase.for === '' ? null : holders.holder(role, `${of} ${phrase.for}`, spoken, phrase.former, phrase.feminine)) ??
        holders.holder(role, of, spoken, phrase.former, phrase.feminine)
      if (held === null) continue
      // «رئيس الوزراء نجيب»: his name follows, unread.
      if (
        fold(held.person.name)
          .split(' ')
          .includes(words.at(phrase.to)?.folded ?? '')
      )
        return true
      if (
        isNamedBehind(
          words,
          namesAt,
          groups.find((g) => g.row === held.person.row),
          phrase,
        )
      )
        return true
      addTitle(groupFor(groups, held.person), phrase, { rule: 'names/title-held', row: held.row, anchor: spoken })
      return true
    }
    return false
  }
}
