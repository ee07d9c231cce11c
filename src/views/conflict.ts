import type { Conflict, ConflictSlot, Revision } from '../document/index.js'
import type { Labels } from './labels.js'

/** A contradiction, ready to be shown: each value with the outlets that tell it. */
export interface ConflictView {
  readonly slot: ConflictSlot
  readonly slotLabel: string
  readonly values: readonly { readonly value: string; readonly label: string; readonly tellers: readonly string[] }[]
  readonly verdict: string | null
}

/** A value that a later one replaced, ready to be shown: the values in the order of telling. */
export interface RevisionView extends Omit<ConflictView, 'verdict'> {
  readonly kind: Revision['kind']
  readonly kindLabel: string
}

export function revisionView(revision: Revision, outletOf: (source: string) => string, labels: Labels): RevisionView {
  const { verdict: _, ...view } = conflictView(revision, outletOf, labels)
  return { ...view, kind: revision.kind, kindLabel: labels.of('revision', revision.kind) }
}

export function conflictView(conflict: Conflict, outletOf: (source: string) => string, labels: Labels): ConflictView {
  return {
    slot: conflict.slot,
    slotLabel: labels.of('slot', conflict.slot),
    values: conflict.values.map((v) => ({
      value: v.value,
      label: valueLabel(conflict.slot, v.value, labels),
      tellers: [...new Set(v.mentions.map((m) => outletOf(m.source)))],
    })),
    verdict: conflict.verdict === undefined ? null : verdictLabel(conflict.slot, conflict.verdict, labels),
  }
}

function valueLabel(slot: ConflictSlot, value: string, labels: Labels): string {
  if (slot === 'time') return labels.time(value)
  if (slot === 'status') return labels.of('status', value)
  if (slot === 'manner') return labels.of('manner', value)
  const part = /^(.*) \(([a-z]+)\)$/u.exec(value)
  return part ? `${labels.of('quarter', part[2]!)} ${part[1]!}` : value
}

function verdictLabel(slot: ConflictSlot, verdict: string, labels: Labels): string {
  const outweighed = /^(.*) outweighs by origins: (.*)$/u.exec(verdict)
  if (outweighed)
    return `${labels.of('verdict', 'outweighed')}: ${valueLabel(slot, outweighed[1]!, labels)} (${outweighed[2]!.split(' to ').join(' : ')})`
  return labels.of('verdict', verdict)
}
