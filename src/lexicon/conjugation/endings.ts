import type { WordReading } from '../../document/index.js'

/** Who: the person, gender and number a form agrees with. */
type Agreement = Pick<WordReading, 'person' | 'gender' | 'number'>
const who = (person: 1 | 2 | 3, number: 'sg' | 'du' | 'pl', gender?: 'm' | 'f'): Agreement =>
  gender === undefined ? { person, number } : { person, gender, number }

/** What stands behind the stem of the past, in the alphabet of `patterns`. */
export const PAST: readonly (readonly [ending: string, agreement: Agreement])[] = [
  ['a', who(3, 'sg', 'm')],
  ['at', who(3, 'sg', 'f')],
  ['aa', who(3, 'du', 'm')],
  ['ataa', who(3, 'du', 'f')],
  ['uu0', who(3, 'pl', 'm')],
  ['na', who(3, 'pl', 'f')],
  ['tu', who(1, 'sg')],
  ['naa', who(1, 'pl')],
  ['ta', who(2, 'sg', 'm')],
  ['ti', who(2, 'sg', 'f')],
  ['tumaa', who(2, 'du')],
  ['tum', who(2, 'pl', 'm')],
  ['tunna', who(2, 'pl', 'f')],
]

/** The prefix of the present and what stands behind its stem in indicative and jussive; the subjunctive is written like one of them. */
export const PRESENT: readonly (readonly [prefix: string, endings: readonly string[], agreement: Agreement])[] = [
  ['j', ['u', 'o'], who(3, 'sg', 'm')],
  ['t', ['u', 'o'], who(3, 'sg', 'f')],
  ['j', ['aan', 'aa'], who(3, 'du', 'm')],
  ['t', ['aan', 'aa'], who(3, 'du', 'f')],
  ['j', ['uun', 'uu0'], who(3, 'pl', 'm')],
  ['j', ['na'], who(3, 'pl', 'f')],
  ['H', ['u', 'o'], who(1, 'sg')],
  ['n', ['u', 'o'], who(1, 'pl')],
  ['t', ['u', 'o'], who(2, 'sg', 'm')],
  ['t', ['iin', 'ii'], who(2, 'sg', 'f')],
  ['t', ['aan', 'aa'], who(2, 'du')],
  ['t', ['uun', 'uu0'], who(2, 'pl', 'm')],
  ['t', ['na'], who(2, 'pl', 'f')],
]

/** What stands behind the stem of the imperative. */
export const IMPERATIVE: readonly (readonly [ending: string, agreement: Agreement])[] = [
  ['o', who(2, 'sg', 'm')],
  ['ii', who(2, 'sg', 'f')],
  ['aa', who(2, 'du')],
  ['uu0', who(2, 'pl', 'm')],
  ['na', who(2, 'pl', 'f')],
]

/** The inflection of a participle: bare and accusative, dual, sound plural; the shorter dual and plural forms stand in the construct state. */
export const PARTICIPLE: readonly (readonly [ending: string, agreement: Agreement])[] = [
  ['', { gender: 'm', number: 'sg' }],
  ['N', { gender: 'm', number: 'sg' }],
  ['aT', { gender: 'f', number: 'sg' }],
  ...['aan', 'ajn', 'aa', 'aj'].map((ending) => [ending, { gender: 'm', number: 'du' }] as const),
  ...['aTaan', 'aTajn', 'aTaa', 'aTaj'].map((ending) => [ending, { gender: 'f', number: 'du' }] as const),
  ...['uun', 'iin', 'uu', 'ii'].map((ending) => [ending, { gender: 'm', number: 'pl' }] as const),
  ['aat', { gender: 'f', number: 'pl' }],
]
