import type { Conflict, ConflictSlot } from '../../document/index.js'
import type { Provenance } from '../origins.js'
import type { Telling } from '../tellings.js'
import { mannerConflicts } from './manner.js'
import { numberConflicts } from './number.js'
import { opposed } from './opponents.js'
import { partyConflicts } from './party.js'
import { placeConflicts } from './place.js'
import { statusConflicts } from './status.js'
import { timeConflicts } from './time.js'
import { verdictOf } from './verdict.js'
import type { Version } from './version.js'

/** Where the tellings of one event contradict each other: each slot with its versions and who tells which. A coarser value never contradicts a finer one it holds. */
export function findConflicts(
  event: string,
  tellings: readonly Telling[],
  provenance: Provenance,
  manners: ReadonlyMap<string, string>,
): Conflict[] {
  const checked = (versions: readonly Version[]) => opposed(versions, provenance)
  const found: readonly (readonly [ConflictSlot, readonly (readonly Version[])[]])[] = [
    ['time', timeConflicts(tellings).map(checked)],
    ['place', placeConflicts(tellings).map(checked)],
    ['party', partyConflicts(tellings).map(checked)],
    ['number', numberConflicts(tellings).map(checked)],
    ['status', statusConflicts(tellings, provenance)],
    ['manner', mannerConflicts(tellings, manners).map(checked)],
  ]
  return found.flatMap(([slot, conflicts]) =>
    conflicts
      .filter((versions) => versions.length > 1)
      .map((versions) => ({
        event,
        slot,
        values: versions.map((v) => ({
          value: v.value,
          mentions: v.tellings.map((t) => ({ source: t.source, event: t.event.id })),
        })),
        verdict: verdictOf(versions, provenance),
      })),
  )
}
