import { clockRule } from './clock.js'
import { dateRule } from './date.js'
import { dayRule, partRule } from './day.js'
import { decadeRule, feastRule, refRule, seasonRule } from './era.js'
import { numericRule } from './numeric.js'
import { lengthRule, offsetRule } from './offset.js'
import type { Rule } from './parts.js'
import { setRule } from './set.js'
import { unitRule, weekendRule } from './unit.js'
import { yearRule } from './year.js'

/** Every rule that proposes. Of two proposals of one length over one place the earlier rule's stands. */
export const RULES: readonly Rule[] = [
  dateRule,
  numericRule,
  feastRule,
  weekendRule,
  decadeRule,
  seasonRule,
  unitRule,
  dayRule,
  partRule,
  clockRule,
  setRule,
  offsetRule,
  yearRule,
  refRule,
  lengthRule,
]
