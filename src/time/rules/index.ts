import { anchorsOf, type Role } from '../knowledge.js'
import { clockRule } from './clock.js'
import { dateRule } from './date.js'
import { dayRule, partRule } from './day.js'
import { decadeRule, feastRule, refRule, seasonRule } from './era.js'
import { nthWeekdayRule } from './nth-weekday.js'
import { numericRule } from './numeric.js'
import { lengthRule, offsetRule } from './offset.js'
import { partOfRule } from './part-of.js'
import type { Rule } from './parts.js'
import { sameMonthRule } from './same-month.js'
import { setRule } from './set.js'
import { unitRule } from './unit.js'
import { vagueUnitsRule } from './vague-units.js'
import { weekendRule } from './weekend.js'
import { yearRule } from './year.js'

/** What may open an expression of a rule: words of these roles; digits; words that are no words of time, like the article before digits. */
interface Opening {
  readonly rule: Rule
  readonly roles: readonly Role[]
  readonly digits?: true
  readonly others?: true
  /** What must stand in the sentence for the rule to find anything; one of them is enough. */
  readonly needs?: readonly Role[]
}

/** Every rule that proposes. Of two proposals of one length over one place the earlier rule's stands. */
const OPENINGS: readonly Opening[] = [
  { rule: dateRule, roles: ['month', 'unit', 'number'], digits: true, others: true, needs: ['month', 'unit', 'shift'] },
  { rule: numericRule, roles: [], digits: true },
  { rule: feastRule, roles: ['feast', 'unit', 'number'], others: true, needs: ['feast'] },
  { rule: nthWeekdayRule, roles: ['weekday', 'number', 'edge'], others: true, needs: ['weekday', 'bare-weekday'] },
  { rule: vagueUnitsRule, roles: ['unit'] },
  { rule: partOfRule, roles: ['unit', 'quarter', 'rest', 'whole'] },
  { rule: weekendRule, roles: ['weekend'] },
  { rule: decadeRule, roles: ['decade'] },
  { rule: seasonRule, roles: ['season', 'this'] },
  {
    rule: unitRule,
    roles: ['unit', 'this', 'that', 'quarter', 'number', 'some', 'approximate'],
    others: true,
    needs: ['unit', 'quarter'],
  },
  { rule: sameMonthRule, roles: ['that', 'unit'], needs: ['unit'] },
  { rule: dayRule, roles: ['weekday', 'unit', 'day', 'night'] },
  { rule: partRule, roles: ['part', 'this'] },
  { rule: clockRule, roles: ['clock', 'midnight', 'number'], digits: true },
  { rule: setRule, roles: ['set', 'every', 'unit'] },
  { rule: offsetRule, roles: ['ago', 'since', 'after'], others: true, needs: ['unit', 'vague-span'] },
  { rule: yearRule, roles: ['unit'], digits: true },
  { rule: refRule, roles: ['ref', 'then', 'later'] },
  { rule: lengthRule, roles: ['unit', 'number', 'some', 'approximate'], digits: true, others: true, needs: ['unit'] },
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

const NEEDS = OPENINGS.map((o) => anchorsOf(o.needs ?? []))
const BY_ANCHORS = new Map<number, number>()

/** Which rules may find anything in a sentence with these anchors, as bits by their place in RULES. */
export function rulesWith(anchors: number): number {
  let bits = BY_ANCHORS.get(anchors)
  if (bits === undefined) {
    bits = NEEDS.reduce((sum, needs, k) => (needs === 0 || (needs & anchors) !== 0 ? sum | (1 << k) : sum), 0)
    BY_ANCHORS.set(anchors, bits)
  }
  return bits
}
