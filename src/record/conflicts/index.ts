import type { Conflict, ConflictSlot, Revision } from '../../document/index.js'
import type { Provenance } from '../origins.js'
import type { Telling } from '../tellings.js'
import { mannerConflicts } from './manner.js'
import { numberConflicts } from './number.js'
import { opposed } from './opponents.js'
import { partyConflicts } from './party.js'
import { placeConflicts } from './place.js'
import { revisionOf } from './revision.js'
import { statusConflicts } from './status.js'
import { timeConflicts } from './time.js'
import { verdictOf } from './verdict.js'
import type { Version } from './version.js'

/**
 * Where the tellings of one event contradict each other: each slot with its versions and who tells which. A coarser value never contradicts a
 * finer one it holds; what an outlet corrects later, or a toll that grows, is no contradiction but a revision.
 */
export function findConflicts(
  event: string,
  tellings: readonly Telling[],
  provenance: Provenance,
  manners: ReadonlyMap<string, string>,
): { conflicts: Conflict[]; revisions: Revision[] } {
  const checked = (versions: readonly Version[]) => opposed(versions, provenance)
  const status = ['status', statusConflicts(tellings, provenance)] as const
  // One telling alone contradicts only what it denies.
  const found: readonly (readonly [ConflictSlot, readonly (readonly Version[])[]])[] =
    tellings.length === 1
      ? [status]
      : [
          ['time', timeConflicts(tellings).map(checked)],
          ['place', placeConflicts(tellings).map(checked)],
          ['party', partyConflicts(tellings, provenance).map(checked)],
          ['number', numberConflicts(tellings).map(checked)],
          status,
          ['manner', mannerConflicts(tellings, manners).map(checked)],
        ]
  const [conflicts, revisions]: [Conflict[], Revision[]] = [[], []]
  for (const [slot, list] of found)
    for (const versions of list) {
      if (versions.length < 2) continue
      const revision = revisionOf(slot, versions, provenance)
      if (revision) revisions.push({ event, slot, kind: revision.kind, values: valuesOf(revision.versions) })
      else conflicts.push({ event, slot, values: valuesOf(versions), verdict: verdictOf(versions, provenance) })
    }
  return { conflicts, revisions }
}

const valuesOf = (versions: readonly Version[]): Conflict['values'] =>
  versions.map((v) => ({ value: v.value, mentions: v.tellings.map((t) => ({ source: t.source, event: t.event.id })) }))
