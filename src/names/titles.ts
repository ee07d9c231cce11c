import type { Document, Why } from '../document/index.js'
import { descriptions, kin, type Lexicons, offices, postNouns } from '../lexicon/index.js'
import { fold } from '../text/index.js'
import { type Group, groupOf } from './group.js'
import { heads } from './heads.js'
import { officeHolders } from './office-holders.js'
import { readTitle, type TitlePhrase } from './read-title.js'
import { agrees, agreesLoosely, homeOf, sameTitle } from './title-agreement.js'
import { BESIDE, isAdjective, isBesideUnread, isNear, isQualified, personBeside, standsFree } from './title-context.js'
import { feminineOf } from './word-classes.js'
import type { Words } from './words.js'

/** A title that stood beside a name: who it was, and where. */
interface Known {
  readonly phrase: TitlePhrase
  readonly group: Group
}

interface Description {
  readonly takes: ReadonlySet<string>
  readonly feminine: boolean
}

const CHILD = new Set(['نجل', 'ابن'])
const ANY_OFFICE: ReadonlySet<string> = new Set(['body', 'alone'])

function describing(lexicons: Lexicons): ReadonlyMap<string, Description> {
  const map = new Map<string, Description>()
  for (const row of lexicons.rows(descriptions))
    for (const [word, feminine] of [
      [row.word, false],
      [feminineOf(row.word, row.feminine), true],
    ] as const)
      if (word !== '') map.set(fold(word), { takes: new Set(row.takes), feminine })
  // «المبعوث», «اللاعب»: any office or calling may stand for him beside whose name it stood.
  for (const row of lexicons.rows(offices)) {
    if (row.kind === 'kin') continue
    for (const [word, feminine] of [
      [row.word, false],
      [feminineOf(row.word, row.feminine), true],
    ] as const)
      if (word !== '' && !map.has(fold(word))) map.set(fold(word), { takes: ANY_OFFICE, feminine })
  }
  return map
}

const postWords = (lexicons: Lexicons): ReadonlySet<string> => new Set(lexicons.rows(postNouns).map((row) => fold(row.word)))

const kinWords = (lexicons: Lexicons): ReadonlyMap<string, string> =>
  new Map(lexicons.rows(kin).map((row) => [fold(row.word), fold(row.inverse)]))

/**
 * Finds descriptions that stand for a known person without his name, and adds them to his mentions: by a name the description stood beside
 * in this article, else by who held the office on the day of publication. A person whom only a title means becomes a group of his own.
 */
export function findTitles(
  words: Words,
  groups: Group[],
  document: Document<'published' | 'sentences'>,
  lexicons: Lexicons,
): void {
  const table = lexicons.derive(heads)
  const describes = lexicons.derive(describing)
  const relatives = lexicons.derive(kinWords)
  const holders = lexicons.derive(officeHolders)
  const posts = lexicons.derive(postWords)
  const day = (document.published?.value ?? '').slice(0, 10)
  const namesAt: Map<number, { group: Group; to: number; whole: boolean }> = new Map()
  for (const group of groups)
    for (const m of group.mentions) namesAt.set(m.from, { group, to: m.to, whole: m.start === words.tokens[m.from]!.start })
  const endsAt = new Map([...namesAt.values()].map((name) => [name.to, name.group]))
  const memory: Known[] = []
  const related: { readonly word: string; readonly owner: Group; readonly other: Group }[] = []
  const open: TitlePhrase[] = []
  let last: Group | undefined
  let lastAt = -1

  for (let i = 0; i < words.tokens.length; i++) {
    const name = namesAt.get(i)
    if (name !== undefined) {
      if (name.group.kind === 'PER') [last, lastAt] = [name.group, i]
      i = name.to - 1
      continue
    }
    const token = words.tokens[i]!
    if (token.kind !== 'word' || words.timeTokens.has(i)) continue
    const relative = relatives.get(token.base)
    if (
      relative !== undefined &&
      token.pronoun === '' &&
      endsAt.get(i)?.kind === 'PER' &&
      namesAt.get(i + 1)?.group.kind === 'PER'
    )
      related.push({ word: CHILD.has(token.base) ? 'نجل' : token.base, owner: namesAt.get(i + 1)!.group, other: endsAt.get(i)! })
    if (relative !== undefined && token.pronoun !== '' && relate(i, token.base, relative)) continue
    const alone = describes.get(token.base)
    if (
      alone?.takes.has('latest') &&
      !alone.takes.has('alone') &&
      token.definite &&
      token.pronoun === '' &&
      !isQualified(words, i + 1, namesAt)
    ) {
      if (
        last !== undefined &&
        (alone.feminine ? last.gender === 'f' : last.gender !== 'f') &&
        words.tokens[i]!.sentence - words.tokens[lastAt]!.sentence <= 1 &&
        standsFree(words, i)
      )
        add(last, i, i + 1, { rule: 'names/latest' })
      continue
    }
    const respected = respectedAlone(i)
    if (respected !== undefined) {
      add(respected, i, i + 1, { rule: 'names/title-alone' })
      continue
    }
    const phrase = readTitle(words, table, namesAt, i)
    if (phrase === undefined) continue
    const beside = personBeside(words, namesAt, endsAt, phrase)
    if (beside !== undefined) {
      if (!contradicts(phrase, beside)) memory.push({ phrase, group: beside })
    } else if (
      alone !== undefined &&
      !isPost(i) &&
      !isBesideUnread(words, phrase.reach) &&
      !resolve(phrase, alone) &&
      (phrase.of !== '' || phrase.complement !== '')
    )
      open.push(phrase)
    i = Math.max(i, phrase.to - 1)
  }
  // A headline speaks of those whom the text names later; «وزير الدفاع» without a state is the one of the state spoken of.
  const home = open.length === 0 ? '' : homeOf(groups)
  for (const phrase of open) {
    const found = memory.find((m) => sameTitle(m.phrase, phrase)) ?? memory.find((m) => agrees(m.phrase, phrase))
    if (found !== undefined) add(found.group, phrase.from, phrase.to, { rule: 'names/title-beside', words: spansOf(found) })
    else if (home !== '' && phrase.of === '' && phrase.complement !== '' && !phrase.fresh) resolveHeld(phrase, home)
  }

  /** «الملا»: a word of respect by itself means the one who was last named with it. */
  function respectedAlone(i: number): Group | undefined {
    const token = words.tokens[i]!
    if (!token.definite || words.honorific(i) !== true || isQualified(words, i + 1, namesAt) || !standsFree(words, i))
      return undefined
    let best: Group | undefined
    let nearest = -1
    for (const [at, name] of namesAt)
      if (at < i && at > nearest && words.core(at) === words.core(i) && name.group.kind === 'PER')
        [best, nearest] = [name.group, at]
    return best
  }

  /** «منصب رئيس الوزراء» is nobody. */
  function isPost(i: number): boolean {
    return posts.has(words.at(i - 1)?.base ?? '') && words.tokens[i - 1]!.sentence === words.tokens[i]!.sentence
  }

  /** «التقى الملك ولي العهد»: do the rows say that another holds the office of the state or body? */
  function contradicts(phrase: TitlePhrase, group: Group): boolean {
    if (!group.row.startsWith('people:') || phrase.former || phrase.complement === '' || day.length !== 10) return false
    const of = phrase.of === '' ? homeOf(groups) : phrase.of
    const held = holders
      .rolesOf(phrase.head, phrase.complement)
      .map((role) => holders.holder(role, of, day, false, phrase.feminine))
    return held.some((h) => h !== null) && !held.some((h) => h?.person.row === group.row)
  }

  function add(group: Group, from: number, to: number, why: Why): void {
    group.mentions.push({ start: words.tokens[from]!.coreStart, end: words.tokens[to - 1]!.end, as: 'title', why, from, to })
    if (group.kind === 'PER') [last, lastAt] = [group, from]
  }

  function spansOf(found: Known): { start: number; end: number }[] {
    return [{ start: words.tokens[found.phrase.from]!.coreStart, end: words.tokens[found.phrase.to - 1]!.end }]
  }

  function resolve(phrase: TitlePhrase, description: Description): boolean {
    const fits = description.takes
    if (phrase.pronoun !== '') {
      if (!fits.has('pronoun')) return false
      const found = usual(memory.filter((m) => m.phrase.head === phrase.head && !m.phrase.fresh && !m.phrase.former))
      if (found !== undefined) add(found.group, phrase.from, phrase.to, { rule: 'names/title-beside', words: spansOf(found) })
      return true
    }
    const bareNoun = phrase.complement === '' && phrase.of === ''
    if (bareNoun) {
      if (
        !phrase.definite ||
        !fits.has('alone') ||
        (phrase.to - phrase.from > 1 && !phrase.former) ||
        phrase.fresh ||
        isAdjective(words, phrase.from) ||
        isQualified(words, phrase.to, namesAt)
      )
        return false
      const bearers = memory.filter((m) => m.phrase.head === phrase.head && m.phrase.former === phrase.former && !m.phrase.fresh)
      const only = bearers.every((m) => m.group === bearers[0]!.group)
      const near = bearers.filter((m) => isNear(m.group, phrase.from, words))
      // «الرئيس» is rather the one whose title had no complement: not he who presides over a company.
      const found =
        near.findLast((m) => m.phrase.complement === '') ??
        near.at(-1) ??
        (only && words.office(phrase.from)?.kind === 'office' ? bearers[0] : undefined)
      const holder = found === undefined ? holderNamed(phrase) : undefined
      if (found !== undefined) add(found.group, phrase.from, phrase.to, { rule: 'names/title-alone', words: spansOf(found) })
      else if (holder !== undefined) {
        add(holder.group, phrase.from, phrase.to, { rule: 'names/title-held', row: holder.row, anchor: day })
        return true
      } else if (
        fits.has('latest') &&
        last !== undefined &&
        words.isPersonVerb(phrase.from - 1) &&
        words.tokens[phrase.from]!.sentence - words.tokens[lastAt]!.sentence <= 1
      ) {
        add(last, phrase.from, phrase.to, { rule: 'names/latest' })
        return true
      }
      return found !== undefined
    }
    const exact = memory.findLast((m) => sameTitle(m.phrase, phrase))
    if (exact !== undefined) {
      add(exact.group, phrase.from, phrase.to, { rule: 'names/title-beside', words: spansOf(exact) })
      return true
    }
    if (phrase.of !== '' && resolveHeld(phrase, phrase.of)) return true
    if (phrase.fresh) return false
    const loose =
      memory.findLast((m) => agrees(m.phrase, phrase)) ??
      (phrase.complement === '' || phrase.of === ''
        ? memory.findLast((m) => m.phrase.head === phrase.head && agreesLoosely(m.phrase, phrase))
        : undefined)
    if (loose === undefined) return false
    add(loose.group, phrase.from, phrase.to, {
      rule: 'names/title-beside',
      words: spansOf(loose),
      note: 'the noun and what it is of agree',
    })
    return true
  }

  /** Whoever held the office on the day spoken of, by its rows. */
  function resolveHeld(phrase: TitlePhrase, of: string): boolean {
    if (day.length !== 10) return false
    for (const role of holders.rolesOf(phrase.head, phrase.complement)) {
      const held = holders.holder(role, of, day, phrase.former, phrase.feminine)
      if (held === null) continue
      let group = groups.find((g) => g.row === held.person.row)
      if (group === undefined) {
        group = groupOf(held.person)
        groups.push(group)
      }
      add(group, phrase.from, phrase.to, { rule: 'names/title-held', row: held.row, anchor: day })
      return true
    }
    return false
  }

  /** «الرئيس» where the one person near by who holds such an office by the rows was named without it. */
  function holderNamed(phrase: TitlePhrase): { readonly group: Group; readonly row: string } | undefined {
    if (day.length !== 10 || phrase.former) return undefined
    const near = groups.flatMap((group) => {
      const row = group.kind === 'PER' && isNear(group, phrase.from, words) ? holders.heldBy(group.row, phrase.head, day) : ''
      return row === '' ? [] : [{ group, row }]
    })
    return near.length === 1 ? near[0] : undefined
  }

  /** «نجله»: by a relation that the article stated before, in either direction. */
  function relate(i: number, word: string, inverse: string): boolean {
    const named = namesAt.get(i + 1) ?? (BESIDE.has(words.sign(i + 1)) ? namesAt.get(i + 2) : undefined)
    if (named?.group.kind === 'PER') {
      if (last !== undefined && last !== named.group)
        related.push({ word: CHILD.has(word) ? 'نجل' : word, owner: last, other: named.group })
      return true
    }
    if (last === undefined) return false
    const candidates = related.filter((r) => r.word === inverse)
    const found =
      related.find((r) => r.owner === last && r.word === word)?.other ??
      (candidates.find((r) => r.other === last) ?? (candidates.length === 1 ? candidates[0] : undefined))?.owner
    if (found !== undefined) add(found, i, i + 1, { rule: 'names/kin' })
    return found !== undefined
  }
}

/** Of several whom one noun was said of, him of whom it was said most, then last. */
function usual(known: readonly Known[]): Known | undefined {
  const times = new Map<Group, number>()
  for (const k of known) times.set(k.group, (times.get(k.group) ?? 0) + 1)
  return known.reduce<Known | undefined>(
    (best, k) => (best === undefined || times.get(k.group)! >= times.get(best.group)! ? k : best),
    undefined,
  )
}
