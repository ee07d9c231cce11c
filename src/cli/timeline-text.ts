import type { TimelineEntry, TimelineView } from '../views/index.js'
import { counted } from './counted.js'

/** Characters of a telling's sentence that are shown around its trigger. */
const QUOTED = 140

/** The timeline for a terminal: each event with its contradictions first, then every telling as outlet ← chain with its words and id. */
export function timelineText(view: TimelineView): string {
  const { events, articles, outlets, conflicts } = view.counts
  return [
    ...view.entries.map(entryText),
    ...(view.next === null ? [] : [`… more follow: --start ${view.next}`]),
    `${counted(events, 'event')} told by ${counted(articles, 'article')} of ${counted(outlets, 'outlet')}; ${counted(conflicts, 'contradiction')}`,
  ].join('\n')
}

function entryText(entry: TimelineEntry): string {
  const parties = entry.parties.map((p) => p.name).join('، ')
  const facts = [entry.whatLabel, parties, entry.place, entry.statusLabel].filter((fact) => fact !== null && fact !== '')
  const outlets = new Set(entry.tellings.map((t) => t.outlet)).size
  return [
    `■ ${entry.timeLabel} — ${entry.title}`,
    `  ${entry.id} · ${facts.join(' · ')} · ${counted(outlets, 'outlet')}, ${counted(entry.origins.length, 'origin')}`,
    ...entry.conflicts.map(
      (c) =>
        `  ✗ ${c.slotLabel}: ${c.values.map((v) => `${v.label} (${v.tellers.join('، ')})`).join(' ≠ ')}${c.verdict ? ` — ${c.verdict}` : ''}`,
    ),
    ...entry.revisions.map(
      (r) => `  ↻ ${r.slotLabel}: ${r.values.map((v) => `${v.label} (${v.tellers.join('، ')})`).join(' ← ')} — ${r.kindLabel}`,
    ),
    ...entry.tellings.map((t) => {
      const differs = [t.status === entry.status ? '' : t.statusLabel, t.time === entry.time ? '' : t.timeLabel]
        .filter(Boolean)
        .join(' · ')
      return `  · ${[t.outlet, ...t.chain].join(' ← ')}${differs ? ` [${differs}]` : ''}: «${quoted(t.sentence.text, t.trigger.start - t.sentence.start)}» ${t.source}#${t.event}`
    }),
    '',
  ].join('\n')
}

/** The part of a sentence around an offset, cut at spaces. */
function quoted(sentence: string, at: number): string {
  if (sentence.length <= QUOTED) return sentence
  let from = Math.max(0, at - QUOTED / 2)
  let to = Math.min(sentence.length, from + QUOTED)
  while (from > 0 && sentence[from - 1] !== ' ') from--
  while (to < sentence.length && sentence[to] !== ' ') to++
  return `${from > 0 ? '…' : ''}${sentence.slice(from, to)}${to < sentence.length ? '…' : ''}`
}
