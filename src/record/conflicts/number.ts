import type { Quantity } from '../../document/index.js'
import type { Telling } from '../tellings.js'
import { agreeingGroups, type Version } from './version.js'

/** A number said to be approximate agrees with one within this share of it. */
const ABOUT = 0.15

interface Told {
  readonly quantity: Quantity
  readonly telling: Telling
}

/** Different numbers of one unit: killed, wounded, amounts. A round «about a hundred» does not contradict 97. */
export function numberConflicts(tellings: readonly Telling[]): Version[][] {
  const units = new Map<string, Told[]>()
  // What goes on is counted anew each time: the exports of one ware and of another.
  const counted = tellings.filter((t) => t.family.recurs !== 'lasting')
  for (const telling of counted)
    for (const quantity of countsOf(telling)) {
      // The dead of an incident are dead, whether they are called victims, people or bodies.
      const unit = telling.toll ? telling.family.name : quantity.unit
      const list = units.get(unit)
      if (list) list.push({ quantity, telling })
      else units.set(unit, [{ quantity, telling }])
    }
  return [...units.values()].flatMap((told) => {
    const ordered = told.sort((a, b) => a.quantity.value - b.quantity.value)
    const groups = agreeingGroups(ordered, (a, b) => agree(a.quantity, b.quantity))
    return groups.length < 2
      ? []
      : [
          groups.map(
            (g): Version => ({
              value: `${g[0]!.quantity.value} ${g[0]!.quantity.unit}`.trim(),
              tellings: [...new Set(g.map((x) => x.telling))],
            }),
          ),
        ]
  })
}

/** «14 and a post»: what is joined to a number is not counted by it. */
const JOINED = /^و(?:ال|و)/u

/** What a telling counts in words of more than two letters (a particle is no unit), and once: of two numbers of one unit it is not known which is meant. */
function countsOf(telling: Telling): Quantity[] {
  if (telling.toll) return [telling.toll]
  const numbers = (telling.event.numbers ?? []).filter((n) => n.unit.length > 2 && !JOINED.test(n.unit))
  return numbers.filter((n) => numbers.filter((other) => other.unit === n.unit).length === 1)
}

function agree(a: Quantity, b: Quantity): boolean {
  if (a.value === b.value) return true
  return (
    (a.approximate === true || b.approximate === true) &&
    Math.abs(a.value - b.value) <= ABOUT * Math.max(Math.abs(a.value), Math.abs(b.value))
  )
}
