import { cities, countries, type Lexicons, outlets, places } from '../lexicon/index.js'
import { furnitureOf } from './furniture.js'
import { keyOf } from './key.js'

type Outlet = ReturnType<typeof outlets.parse>[number]

/** What a credit line, a dateline or a byline is made of. */
export interface Credit {
  /** Names; of a row its canonical one. */
  readonly outlet: string | null
  readonly agency: string | null
  readonly person: string | null
  readonly place: string | null
  /** Does it name a desk (متابعات) or many agencies (وكالات)? */
  readonly desk: boolean
  /** Does it hold a word that is none of these? */
  readonly other: boolean
}

/** Outlets by their names, with and without what news writes before them; use through `lexicons.derive`. */
export function outletsByKey(lexicons: Lexicons): ReadonlyMap<string, Outlet> {
  const found = new Map<string, Outlet>()
  for (const row of lexicons.rows(outlets))
    for (const name of [row.name, ...row.variants])
      for (const key of [keyOf(name), ...row.head.map((head) => keyOf(`${head} ${name}`))])
        if (!found.has(key)) found.set(key, row)
  return found
}

/** Outlets by the domains of their sites; use through `lexicons.derive`. */
export function outletsByDomain(lexicons: Lexicons): ReadonlyMap<string, Outlet> {
  return new Map(lexicons.rows(outlets).flatMap((row) => row.domains.map((domain) => [domain.toLowerCase(), row] as const)))
}

function placeKeys(lexicons: Lexicons): ReadonlySet<string> {
  const keys = new Set<string>()
  for (const row of lexicons.rows(countries))
    for (const name of [row.name, row.capital, ...row.variants, ...row.capitalVariants]) if (name !== '') keys.add(keyOf(name))
  for (const row of [...lexicons.rows(places), ...lexicons.rows(cities)])
    for (const name of [row.name, ...row.variants]) keys.add(keyOf(name))
  return keys
}

/** Is this the name of a country or a city? */
export const isPlace = (name: string, lexicons: Lexicons): boolean => lexicons.derive(placeKeys).has(keyOf(name))

/** A dash divides where space stands beside it, a dash of its own («أبها-سبق») where no space stands at all; « من » divides a writer from his city. */
const DIVIDERS = /\s*[–—|:/،,(){}«»"•*]+\s*|\s+ـ+\s*|\s+-+\s*|-+\s+|-+$|\s+من\s+|(?<=[\u0621-\u064a]{2})-(?=[\u0621-\u064a]{2})/

/** The longest that a name of a writer in a credit is. */
const WORDS = 4

/** Reads a credit («بيروت – رويترز», «كتب - سليم النجار:»); null where a part of it fits no credit. `site` is the name of the site, where it is known. */
export function creditOf(text: string, lexicons: Lexicons, site: string | null = null): Credit | null {
  const furniture = lexicons.derive(furnitureOf)
  const byKey = lexicons.derive(outletsByKey)
  const credit = {
    outlet: null as string | null,
    agency: null as string | null,
    person: null as string | null,
    place: null as string | null,
    desk: false,
    other: false,
  }
  const own = site === null ? [] : keyOf(site).split(' ')
  let announced = false
  let parts = 0
  for (const part of text.split(DIVIDERS)) {
    const key = keyOf(part)
    if (key === '') continue
    parts++
    const outlet = byKey.get(key)
    const words = key.split(' ')
    // The site may leave words of its own name away: «المضيق» for «وكالة المضيق للأنباء».
    if (words.every((word) => own.includes(word))) credit.outlet ??= site
    else if (outlet?.kind === 'agency') credit.agency ??= outlet.name
    else if (outlet !== undefined) credit.outlet ??= outlet.name
    else if (furniture.whole(key, ['desk', 'agency-word'])) credit.desk = true
    else if (furniture.whole(key, ['byline'])) announced = true
    else if (lexicons.derive(placeKeys).has(key)) credit.place ??= part.trim()
    else if (words.length > WORDS || !/^[\u0621-\u064a ]+$/.test(key)) return null
    else if (furniture.whole(words[0]!, ['agency-word'])) credit.agency ??= part.trim()
    else if (words.length <= 3 && words.some((word) => furniture.whole(word, ['outlet-word']))) credit.outlet ??= part.trim()
    else {
      const label = furniture.start(key, ['byline'])
      const name = label === null ? part : part.trim().split(/\s+/).slice(label.phrase.split(' ').length).join(' ')
      if (isWriter(name.trim())) {
        announced ||= label !== null
        credit.person ??= name.trim()
      } else credit.other = true
    }
  }
  // A person alone is a signature only where a word announces him; else any short line would be one.
  const proven =
    announced ||
    credit.outlet !== null ||
    credit.agency !== null ||
    credit.desk ||
    (credit.place !== null && credit.person?.includes(' ') === true)
  return parts > 0 && proven ? credit : null
}

/** A name, and not the initials of who typed a wire («م ح») or an ordinary word with its article («نص الحلقة»). */
const isWriter = (name: string): boolean => {
  const words = name.split(/\s+/)
  return words.some((word) => word.length > 2) && !(words.length === 1 && name.startsWith('ال'))
}

/** Does the credit name nothing but outlets and desks: the site's own label, no place, no writer and no agency it credits? */
export const isLabelOnly = (credit: Credit): boolean =>
  credit.person === null &&
  !credit.other &&
  credit.place === null &&
  credit.agency === null &&
  (credit.outlet !== null || credit.desk)
