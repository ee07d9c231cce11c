import type { Role } from '../knowledge.js'
import { clockRule } from './clock.js'
import { dateRule } from './date.js'
import { dayRule, partRule } from './day.js'
import { decadeRule, feastRule, refRule, seasonRule } from './era.js'
import { nthWeekdayRule } from './nth-weekday.js'
import { numericRule } from './numeric.js'
import { lengthRule, offsetRule } from './offset.js'
import { partOfRule } from './part-of.js'
import type { Rule } from './parts.js'
import { setRule } from './set.js'
import { unitRule, weekendRule } from './unit.js'
import { vagueUnitsRule } from './vague-units.js'
import { yearRule } from './year.js'

/** What may open an expression of a rule: words of these roles; digits; words that are no words of time, like the article before digits. */
interface Opening {
  readonly rule: Rule
  readonly roles: readonly Role[]
  readonly digits?: true
  readonly others?: true
}

/** Every rule that proposes. Of two proposals of one length over one place the earlier rule's stands. */
const OPENINGS: readonly Opening[] = [
  { rule: dateRule, roles: ['month', 'unit', 'number'], digits: true, others: true },
  { rule: numericRule, roles: [], digits: true },
  { rule: feastRule, roles: ['feast', 'unit', 'number'], others: true },
  { rule: nthWeekdayRule, roles: ['weekday', 'number', 'edge'], others: true },
  { rule: vagueUnitsRule, roles: ['unit'] },
  { rule: partOfRule, roles: ['unit', 'quarter', 'rest', 'whole'] },
  { rule: weekendRule, roles: ['weekend'] },
  { rule: decadeRule, roles: ['decade'] },
  { rule: seasonRule, roles: ['season', 'this'] },
  { rule: unitRule, roles: ['unit', 'this', 'that', 'quarter', 'number', 'some', 'approximate'], others: true },
  { rule: dayRule, roles: ['weekday', 'unit', 'day', 'night'] },
  { rule: partRule, roles: ['part', 'this'] },
  { rule: clockRule, roles: ['clock', 'midnight', 'number'], digits: true },
  { rule: setRule, roles: ['set', 'every', 'unit'] },
  { rule: offsetRule, roles: ['ago', 'since', 'after'], others: true },
  { rule: yearRule, roles: ['unit'], digits: true },
  { rule: refRule, roles: ['ref', 'then', 'later'] },
  { rule: lengthRule, roles: ['unit', 'number', 'some', 'approximate'], digits: true, others: true },
]

export const RULES: readonly Rule[] = OPENINGS.map((o) => o.rule)

/** The rules that a set of reasons calls, as bits by their place in RULES. */
const bitsOf = (wanted: (opening: Opening) => boolean): number =>
  OPENINGS.reduce((bits, opening, k) => (wanted(opening) ? bits | (1 << k) : bits), 0)

const BY_ROLE = new Map<Role, number>()

/** Which rules a word of this role may open, as bits by their place in RULES. */
export function rulesOf(role: Role): number {
  let bits = BY_ROLE.get(role)
  if (bits === undefined) {
    bits = bitsOf((o) => o.roles.includes(role))
    BY_ROLE.set(role, bits)
  }
  return bits
}

export const RULES_OF_DIGITS = bitsOf((o) => o.digits === true)
export const RULES_OF_OTHERS = bitsOf((o) => o.others === true)
