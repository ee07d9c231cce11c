import type { Party } from '../document/index.js'
import { fold } from '../text/index.js'
import type { Draft } from './retell.js'

/** What the tellings of one attack say of it so far. */
interface Attack {
  readonly many: boolean | null
  readonly things: ReadonlySet<string>
}

/** «الهجمات» are not the one attack, and «هجوم على فندق» is not the one on the mosque. */
export const isOtherAttack = ({ many, nominal, definite, thing }: Draft, attack: Attack): boolean =>
  (many !== null && attack.many !== null && many !== attack.many) ||
  (nominal && !definite && thing !== null && attack.things.size > 0 && !attack.things.has(nounOf(thing)))

/** The noun of a thing without its article and case. */
export const nounOf = ({ text }: Party): string => fold(text).split(' ')[0]!.replace(ENDINGS, '')
const ENDINGS = /^ال|ا$/g
