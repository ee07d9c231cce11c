import type { CoverageRecord, Reading } from '../document/index.js'
import type { Lexicons } from '../lexicon/index.js'
import type { ConflictView } from './conflict.js'
import { labelsOf } from './labels.js'
import { holds, inOrder, membersOf, type Statement, speaks, statementOf } from './statements.js'
import { isAbout, type TimelineEntry, timelineEntries } from './timeline-entries.js'

/** A contradiction in which the two stand on different sides: a value under the words of the one, another under those of the other. */
export interface Disagreement {
  readonly event: string
  readonly conflict: ConflictView
  readonly valueOfA: string
  readonly valueOfB: string
}

/** Two people, bodies or places over time: what both took part in, what the one said about the other, where their words contradict each other. */
export interface RelationView {
  readonly a: { readonly id: string; readonly name: string }
  readonly b: { readonly id: string; readonly name: string }
  /** Events with both as parties (or one of them as their place), by time. */
  readonly shared: readonly TimelineEntry[]
  /** Of these, those in which they met, visited or spoke with each other. */
  readonly met: readonly string[]
  readonly aAboutB: readonly Statement[]
  readonly bAboutA: readonly Statement[]
  readonly disagreements: readonly Disagreement[]
}

/** How two entities of the record stand to each other; null where the record lacks one of the ids. */
export function relationView(
  record: CoverageRecord,
  readings: readonly Reading[],
  lexicons: Lexicons,
  a: string,
  b: string,
): RelationView | null {
  const [first, second] = [a, b].map((id) => record.entities.find((e) => e.id === id))
  if (!first || !second) return null
  const events = record.events.filter((e) => isAbout(e, a) && isAbout(e, b))
  const shared = timelineEntries(record, events, readings, lexicons)
  return {
    a: { id: a, name: first.name },
    b: { id: b, name: second.name },
    shared,
    met: shared.filter((e) => e.type === 'CONSULT' && e.status === 'actual').map((e) => e.id),
    aAboutB: aboutEachOther(record, readings, lexicons, a, b),
    bAboutA: aboutEachOther(record, readings, lexicons, b, a),
    disagreements: disagreements(record, readings, lexicons, a, b),
  }
}

/** What `speaker` said with `other` in its words. */
function aboutEachOther(
  record: CoverageRecord,
  readings: readonly Reading[],
  lexicons: Lexicons,
  speaker: string,
  other: string,
): Statement[] {
  const labels = lexicons.derive(labelsOf)
  const others = new Map(membersOf(record, readings, other).map((m) => [m.reading.source, m.ids]))
  return inOrder(
    membersOf(record, readings, speaker).flatMap(({ reading, ids }) => {
      const meant = others.get(reading.source)
      if (!meant) return []
      return reading.attributions
        .filter((s) => speaks(s, ids) && holds(reading, s.content, meant))
        .map((s) => statementOf(reading, s, labels))
    }),
  )
}

function disagreements(
  record: CoverageRecord,
  readings: readonly Reading[],
  lexicons: Lexicons,
  a: string,
  b: string,
): Disagreement[] {
  const told = [a, b].map((id) => {
    const under = new Set<string>()
    for (const { reading, ids } of membersOf(record, readings, id)) {
      const own = new Set(reading.attributions.filter((s) => speaks(s, ids)).map((s) => s.id))
      for (const v of reading.events) if (v.by !== null && own.has(v.by)) under.add(`${reading.source}\n${v.id}`)
    }
    return under
  }) as [Set<string>, Set<string>]
  return record.conflicts.flatMap((c) => {
    const sides = told.map((own) => c.values.findIndex((v) => v.mentions.some((m) => own.has(`${m.source}\n${m.event}`))))
    const [x, y] = sides as [number, number]
    if (x < 0 || y < 0 || x === y) return []
    const event = record.events.find((e) => e.id === c.event)!
    const [entry] = timelineEntries({ ...record, conflicts: [c] }, [event], readings, lexicons)
    const conflict = entry!.conflicts[0]!
    return [{ event: c.event, conflict, valueOfA: conflict.values[x]!.label, valueOfB: conflict.values[y]!.label }]
  })
}
