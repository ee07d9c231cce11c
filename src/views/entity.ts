import type { CoverageRecord, EntityKind, Reading, RecordEvent } from '../document/index.js'
import type { Lexicons } from '../lexicon/index.js'
import { fold, type Span } from '../text/index.js'
import { labelsOf } from './labels.js'
import { type Member, membersOf, type Statement, saidAbout, saidBy } from './statements.js'
import { isAbout, type TimelineEntry, timelineEntries } from './timeline-entries.js'

/** A way in which the articles write or call somebody, how often, and in articles of which days. */
export interface Calling {
  readonly words: string
  readonly times: number
  readonly from: string | null
  readonly to: string | null
}

/** Somebody the entity is told of together with. */
export interface Companion {
  readonly entity: string
  readonly name: string
  readonly events: readonly string[]
}

/**
 * The dossier of a person, a body or a place: under which names it is written and what it is called, what it said and what was said about it,
 * whom it met, with whom else it is told of, and its events.
 */
export interface EntityView {
  readonly id: string
  readonly kind: EntityKind
  readonly name: string
  readonly wikidata: string | null
  /** What else than one row, one item or one spelling made it one: a join of the rules, a verdict of an editor. */
  readonly why: readonly string[]
  readonly variants: readonly Calling[]
  /** Titles, offices and descriptions under which articles mean it without its name. */
  readonly titles: readonly Calling[]
  readonly mentions: readonly (Span & { readonly source: string; readonly as: 'name' | 'title' | 'pronoun' })[]
  /** Whom it met, visited or spoke with, the most often first; not the places where it did. */
  readonly met: readonly Companion[]
  /** All it shares events with, the most often first. */
  readonly toldWith: readonly Companion[]
  readonly said: readonly Statement[]
  readonly saidAbout: readonly Statement[]
  readonly entries: readonly TimelineEntry[]
}

/** The dossier of entity `id` of the record; null where the record has none of this id. */
export function entityView(
  record: CoverageRecord,
  readings: readonly Reading[],
  lexicons: Lexicons,
  id: string,
): EntityView | null {
  const entity = record.entities.find((e) => e.id === id)
  if (!entity) return null
  const labels = lexicons.derive(labelsOf)
  const members = membersOf(record, readings, id)
  return {
    id,
    kind: entity.kind,
    name: entity.name,
    wikidata: entity.wikidata ?? null,
    why: entity.why ?? [],
    variants: callings(members, 'name'),
    titles: callings(members, 'title'),
    mentions: members.flatMap(({ reading, ids }) =>
      reading.entities
        .filter((e) => ids.has(e.id))
        .flatMap((e) => e.mentions.map((m) => ({ source: reading.source, start: m.start, end: m.end, as: m.as }))),
    ),
    met: companions(
      record,
      id,
      (e) => e.type === 'CONSULT' && e.status === 'actual',
      // Nobody meets the town he comes to.
      (e, party) => party !== e.place?.entity,
    ),
    toldWith: companions(record, id, () => true),
    said: saidBy(members, labels),
    saidAbout: saidAbout(members, labels),
    entries: timelineEntries(
      record,
      record.events.filter((e) => isAbout(e, id)),
      readings,
      lexicons,
    ),
  }
}

/** The words of one kind of mention, those alike but for marks and spelling as one, the most frequent first. */
function callings(members: readonly Member[], as: 'name' | 'title'): Calling[] {
  const found = new Map<string, { words: string; times: number; days: string[] }>()
  for (const { reading, ids } of members)
    for (const e of reading.entities)
      if (ids.has(e.id))
        for (const m of e.mentions) {
          if (m.as !== as) continue
          const read = reading.article.text.slice(m.start, m.end)
          // «To the leader» calls him the leader.
          const words = as === 'title' ? read.replace(/^لل(?=\p{L})/u, 'ال') : read
          const own = found.get(fold(words)) ?? { words, times: 0, days: [] }
          own.times++
          const day = reading.article.published?.value
          if (day) own.days.push(day)
          found.set(fold(words), own)
        }
  return [...found.values()]
    .map(({ words, times, days }) => ({ words, times, from: days.sort()[0] ?? null, to: days.at(-1) ?? null }))
    .sort((a, b) => b.times - a.times || (a.words < b.words ? -1 : 1))
}

function companions(
  record: CoverageRecord,
  id: string,
  counts: (event: RecordEvent) => boolean,
  beside: (event: RecordEvent, party: string) => boolean = () => true,
): Companion[] {
  const found = new Map<string, { name: string; events: string[] }>()
  for (const event of record.events) {
    if (!counts(event) || !event.parties.some((p) => p.entity === id)) continue
    for (const p of event.parties) {
      if (p.entity === null || p.entity === id || !beside(event, p.entity)) continue
      const own = found.get(p.entity) ?? { name: p.text, events: [] }
      own.events.push(event.id)
      found.set(p.entity, own)
    }
  }
  return [...found]
    .map(([entity, own]) => ({ entity, ...own }))
    .sort((a, b) => b.events.length - a.events.length || (a.name < b.name ? -1 : 1))
}
