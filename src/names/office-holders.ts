import { descriptions, type Lexicons, people, roles, terms } from '../lexicon/index.js'
import { fold } from '../text/index.js'
import type { KnownName } from './candidate.js'
import { feminineOf } from './word-classes.js'

/** News of a death speaks of who left an office not longer ago than this. */
const LATELY_MS = 45 * 86_400_000
/** «المتحدث باسم …»: the preposition is no part of the office. */
const ON_BEHALF = new Set(['باسم', 'بلسان'])

type Term = {
  readonly person: string
  readonly role: string
  readonly country: string
  readonly organisation: string
  readonly from: string
  readonly until: string
  readonly reference: string
}

/** Who held which office when, and which roles a title may mean. */
export interface OfficeHolders {
  /** Roles of a head and its complement (folded, without ال; '' for none), the most usual first. */
  rolesOf(head: string, complement: string): readonly string[]
  /** The one holder of a role on a day (EDTF, YYYY-MM-DD), or the last before him; null where there is none or more than one. `of` is a state's or a body's key. */
  holder(
    role: string,
    of: string,
    day: string,
    former: boolean,
    feminine: boolean,
  ): { readonly person: KnownName; readonly row: string } | null
  /** The last holder whose term ended in the weeks before or after a day: of whom news speaks as dead. */
  lately(role: string, of: string, day: string): { readonly person: KnownName; readonly row: string } | null
  /** Who held the office of a person (row of `people`) right after him, or before: of the office he holds on the day, or held last. */
  neighbour(person: string, day: string, after: boolean): { readonly person: KnownName; readonly row: string } | null
  /** Has the person (row of `people`) ever held an office that the noun `head` may mean? */
  hasHeld(person: string, head: string): boolean
  /** The row of an office that the person (row of `people`) holds on a day and that the noun `head` by itself may mean; '' where there is none. */
  heldBy(person: string, head: string, day: string): string
}

const bare = (words: string): string =>
  words
    .split(' ')
    .map((word) => (word.startsWith('ال') ? word.slice(2) : word))
    .join(' ')

/** Compiles roles and terms. Use through `lexicons.derive(officeHolders)`. */
export function officeHolders(lexicons: Lexicons): OfficeHolders {
  const byTitle = new Map<string, string[]>()
  const addTitle = (head: string, complement: string, role: string): void => {
    const words = fold(complement).split(' ')
    const key = `${bare(fold(head))}|${bare(words.filter((word) => !ON_BEHALF.has(word)).join(' '))}`
    const known = byTitle.get(key)
    if (known === undefined) byTitle.set(key, [role])
    else if (!known.includes(role)) known.push(role)
  }
  for (const row of lexicons.rows(descriptions))
    for (const role of row.roles)
      for (const word of [row.word, feminineOf(row.word, row.feminine)]) if (word !== '') addTitle(word, '', role)
  for (const row of lexicons.rows(roles))
    for (const head of row.head)
      for (const complement of row.complement.length === 0 ? [''] : row.complement) addTitle(head, complement, row.key)

  const headsOf = new Map(lexicons.rows(roles).map((row) => [row.key, new Set(row.head.map((head) => bare(fold(head))))]))
  const byPerson = new Map<string, Term[]>()
  for (const row of lexicons.rows(terms)) {
    const key = `people:${row.person}`
    byPerson.set(key, [...(byPerson.get(key) ?? []), row])
  }
  const byOffice = new Map<string, Term[]>()
  for (const row of lexicons.rows(terms))
    for (const of of [
      row.country && `countries:${row.country}`,
      row.organisation && `organisations:${row.organisation}`,
      row.country && row.organisation && `organisations:${row.organisation} countries:${row.country}`,
    ]) {
      if (of === '' || (of.startsWith('countries:') && row.organisation !== '')) continue
      const key = `${row.role} ${of}`
      byOffice.set(key, [...(byOffice.get(key) ?? []), row])
    }
  const persons = new Map(lexicons.rows(people).map((row) => [row.key, row]))
  const known = (key: string): KnownName | null => {
    const row = persons.get(key)
    return row === undefined
      ? null
      : {
          row: `people:${row.key}`,
          kind: 'PER',
          gender: row.gender,
          name: row.name,
          wikidata: row.wikidata,
          short: false,
          doubtful: false,
          country: row.country,
          capital: false,
          weight: 0,
        }
  }
  return {
    rolesOf: (head, complement) => byTitle.get(`${head}|${complement}`) ?? byTitle.get(`${head} ${complement}|`) ?? [],
    neighbour(person, day, after) {
      const own = (byPerson.get(person) ?? [])
        .filter((t) => from(t.from) <= day)
        .sort((a, b) => (from(a.from) < from(b.from) ? 1 : -1))
      const term = own[0]
      const of = term && (term.organisation ? `organisations:${term.organisation}` : `countries:${term.country}`)
      const others = (byOffice.get(`${term?.role} ${of}`) ?? []).filter(
        (t) => t.person !== term!.person && t.from !== '' && term!.from !== '',
      )
      const found = after
        ? others.filter((t) => t.from > term!.from).sort((a, b) => (a.from < b.from ? -1 : 1))[0]
        : others.filter((t) => t.from < term!.from).sort((a, b) => (a.from < b.from ? 1 : -1))[0]
      const named = found && known(found.person)
      return named ? { person: named, row: `terms:${found.reference}` } : null
    },
    lately(role, of, day) {
      const term = (byOffice.get(`${role} ${of}`) ?? []).find(
        (t) => t.until.length === 10 && Math.abs(Date.parse(t.until) - Date.parse(day)) < LATELY_MS,
      )
      const person = term && known(term.person)
      return person ? { person, row: `terms:${term.reference}` } : null
    },
    hasHeld: (person, head) => byPerson.get(person)?.some((t) => headsOf.get(t.role)?.has(head)) ?? false,
    heldBy(person, head, day) {
      const term = byPerson
        .get(person)
        ?.find((t) => from(t.from) <= day && day <= until(t.until) && headsOf.get(t.role)?.has(head) === true)
      return term === undefined ? '' : `terms:${term.reference}`
    },
    holder(role, of, day, former, feminine) {
      const all = (byOffice.get(`${role} ${of}`) ?? []).filter((t) => (persons.get(t.person)?.gender === 'f') === feminine)
      const now = all.filter((t) => from(t.from) <= day && day <= until(t.until))
      const past = all
        .filter((t) => t.until !== '' && until(t.until) < day)
        .sort((a, b) => (until(a.until) < until(b.until) ? 1 : -1))
      const term = former
        ? past.find((t) => !now.some((n) => n.person === t.person))
        : new Set(now.map((t) => t.person)).size === 1
          ? now[0]
          : undefined
      const person = term && known(term.person)
      return person ? { person, row: `terms:${term.reference}` } : null
    },
  }
}

const from = (date: string): string => (date === '' ? '0000' : date)
const until = (date: string): string => (date === '' ? '9999' : date.length === 10 ? date : `${date}-99`)
