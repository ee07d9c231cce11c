import type { Problem } from './problem.js'

/** A row of `terms`, as far as it is checked. */
export interface Term {
  readonly line: number
  readonly person: string
  readonly role: string
  readonly country: string
  readonly organisation: string
  readonly from: string
  readonly until: string
  readonly reason: string
}

/** The keys that terms may point at; of the roles, those with one holder at a time. */
export interface Keys {
  readonly people: ReadonlySet<string>
  readonly roles: ReadonlySet<string>
  readonly single: ReadonlySet<string>
  readonly countries: ReadonlySet<string>
  readonly organisations: ReadonlySet<string>
}

/** The first and the last day that a date of EDTF level 0 may mean; an open end reaches to the ends of time. */
const firstDay = (date: string): string => (date === '' ? '0000' : date)
const lastDay = (date: string): string => (date === '' ? '9999' : `${date}-99`)

/** Reports terms that point nowhere, end before they begin, have impossible dates, or share an office that one person holds at a time. */
export function lintTerms(file: string, terms: readonly Term[], keys: Keys): Problem[] {
  const problems: Problem[] = []
  const byOffice = new Map<string, Term[]>()
  for (const term of terms) {
    const say = (message: string): number => problems.push({ file, line: term.line, message })
    if (!keys.people.has(term.person)) say(`no person has the key ${term.person}`)
    if (!keys.roles.has(term.role)) say(`no role has the key ${term.role}`)
    if (term.country !== '' && !keys.countries.has(term.country)) say(`no country has the key ${term.country}`)
    if (term.organisation !== '' && !keys.organisations.has(term.organisation))
      say(`no organisation has the key ${term.organisation}`)
    for (const date of [term.from, term.until]) if (!isPossible(date)) say(`${date} is no date`)
    if (lastDay(term.until) < firstDay(term.from)) say(`ends (${term.until}) before it begins (${term.from})`)
    if (!keys.single.has(term.role)) continue
    const office = [term.role, term.country, term.organisation].join(' ')
    byOffice.set(office, [...(byOffice.get(office) ?? []), term])
  }
  for (const [office, holders] of byOffice) {
    holders.sort((a, b) => (firstDay(a.from) < firstDay(b.from) ? -1 : 1))
    holders.forEach((later, at) => {
      for (const earlier of holders.slice(0, at)) {
        // Only what must overlap is reported: the later term has surely begun before the earlier one can have ended.
        if (
          lastDay(later.from) >= firstDay(earlier.until === '' ? '9999' : earlier.until) ||
          earlier.reason !== '' ||
          later.reason !== ''
        )
          continue
        const both = `${earlier.person} (line ${earlier.line}, until ${earlier.until || 'now'}) and ${later.person} (from ${later.from})`
        problems.push({ file, line: later.line, message: `${office}: ${both} overlap; if that is right, say why in \`reason\`` })
      }
    })
  }
  return problems
}

/** Is the date a day, month or year of the calendar between 1900 and 2100, or empty? */
function isPossible(date: string): boolean {
  if (date === '') return true
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const time = new Date(Date.UTC(year, month - 1, day))
  return year >= 1900 && year <= 2100 && time.getUTCMonth() === month - 1 && time.getUTCDate() === day
}
