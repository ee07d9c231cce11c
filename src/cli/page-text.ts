import type {
  Claim,
  ClaimView,
  Companion,
  ConflictView,
  EntityView,
  RelationView,
  Statement,
  StoryView,
  Thread,
  TimelineEntry,
} from '../views/index.js'
import { counted } from './counted.js'

/** Items of a list that are shown where not all are asked for. */
const SHOWN = 12
/** Characters of quoted words. */
const QUOTED = 160

/** The dossier of an entity for a terminal: names, titles, contradictions first, then events, words and company. */
export function dossierText(view: EntityView, all: boolean): string {
  const contested = view.entries.filter((e) => e.conflicts.length > 0)
  const told = [...view.entries].sort((a, b) => weight(b) - weight(a))
  return [
    `${view.name} · ${view.id} ${view.kind}${view.wikidata === null ? '' : ` · ${view.wikidata}`} · ${view.mentions.length} mentions in ${new Set(view.mentions.map((m) => m.source)).size} articles`,
    ...section(
      'written',
      view.variants.map((v) => `${v.words} ×${v.times}`),
      all,
    ),
    ...section(
      'called',
      view.titles.map((v) => `${v.words} ×${v.times}${days(v.from, v.to)}`),
      all,
    ),
    ...view.why.map((line) => `  (${line})`),
    ...section(
      'contradictions',
      contested.flatMap((e) => [`${e.id} ${e.timeLabel} — ${e.title}`, ...e.conflicts.map((c) => `   ${conflictLine(c)}`)]),
      true,
    ),
    ...section('events, the most told first', told.map(eventLine), all),
    ...section('met', view.met.map(companionLine), all),
    ...section('told of with', view.toldWith.map(companionLine), all),
    ...section('said', view.said.map(statementLine), all),
    ...section('said about it', view.saidAbout.map(statementLine), all),
  ].join('\n')
}

/** How two stand to each other, for a terminal. */
export function relationText(view: RelationView, all: boolean): string {
  return [
    `${view.a.name} — ${view.b.name} · ${view.shared.length} events, ${view.met.length} of them meetings, visits or calls`,
    ...section(
      'over time',
      view.shared.map((e) => `${view.met.includes(e.id) ? '⇄' : ' '} ${eventLine(e)}`),
      all,
    ),
    ...section(`${view.a.name} about ${view.b.name}`, view.aAboutB.map(statementLine), all),
    ...section(`${view.b.name} about ${view.a.name}`, view.bAboutA.map(statementLine), all),
    ...section(
      'contradicting each other',
      view.disagreements.map(
        (d) => `${d.event} ${d.conflict.slotLabel}: ${view.a.name}: ${d.valueOfA} ≠ ${view.b.name}: ${d.valueOfB}`,
      ),
      true,
    ),
  ].join('\n')
}

/** A course of events for a terminal. */
export function storyText(view: StoryView, all: boolean): string {
  return [
    `${view.id} ${view.title} · ${view.articles.length} articles of ${view.outlets.length} outlets`,
    ...section(
      'about',
      view.about.map((a) => `${a.name} ×${a.events}`),
      all,
    ),
    ...section(
      'articles',
      view.articles.map((a) => `${a.publishedLabel} · ${a.outlet ?? a.source}: ${a.title}`),
      all,
    ),
    ...section('events', view.entries.map(eventLine), all),
    ...section(
      'copies',
      view.copies.map((c) => `${c.articles.join(' = ')}${c.origin === null ? '' : `, from ${c.origin}`}`),
      all,
    ),
    ...section('part of', view.threads.map(threadLine), all),
  ].join('\n')
}

/** Who claims an event, for a terminal: contradictions, each origin with its tellings, how the words changed. */
export function claimText(view: ClaimView, all: boolean): string {
  const { entry, claims } = view
  const parties = entry.parties.map((p) => p.name).join('، ')
  return [
    `${entry.id} ${entry.timeLabel} — ${entry.title}`,
    `  ${[entry.whatLabel, parties, entry.place, entry.statusLabel].filter(Boolean).join(' · ')}`,
    `  ${counted(view.outlets, 'outlet')}, ${counted(claims.length, 'origin')}${view.restsOnOne ? ': all rest on one origin' : ''}`,
    ...entry.conflicts.map((c) => `  ${conflictLine(c)}`),
    ...entry.revisions.map((r) => `  ↻ ${r.slotLabel}: ${r.values.map((v) => v.label).join(' ← ')} — ${r.kindLabel}`),
    ...(all ? claims : claims.slice(0, SHOWN)).flatMap((claim) => claimLines(claim, all)),
    ...more(claims.length, all),
    ...section(
      'changed from the first telling on',
      view.comparison
        .filter((c) => c.drift.length > 0)
        .map((c) => `${c.telling.outlet} ${c.telling.source}#${c.telling.event}: ${c.drift.join(', ')}`),
      all,
    ),
  ].join('\n')
}

/** Threads over years, for a terminal. */
export const threadsText = (threads: readonly Thread[], all: boolean): string =>
  [...(all ? threads : threads.slice(0, SHOWN)).map(threadLine), ...more(threads.length, all), `${threads.length} threads`].join(
    '\n',
  )

const weight = (e: TimelineEntry): number => 10 * e.origins.length + e.tellings.length

function section(title: string, lines: readonly string[], all: boolean): string[] {
  if (lines.length === 0) return []
  return ['', `${title}:`, ...(all ? lines : lines.slice(0, SHOWN)).map((line) => `  ${line}`), ...more(lines.length, all)]
}

const more = (count: number, all: boolean): string[] => (all || count <= SHOWN ? [] : [`  … and ${count - SHOWN} more (--all)`])

const days = (from: string | null, to: string | null): string =>
  from === null ? '' : from === to ? ` (${from})` : ` (${from} … ${to})`

const eventLine = (e: TimelineEntry): string =>
  `${e.id} ${e.timeLabel} — ${e.title} · ${e.statusLabel} · ${counted(new Set(e.tellings.map((t) => t.outlet)).size, 'outlet')}, ${counted(e.origins.length, 'origin')}${e.conflicts.length > 0 ? ' ✗' : ''}`

const companionLine = (c: Companion): string => `${c.name} (${c.entity}) ×${c.events.length}: ${c.events.slice(0, 6).join(' ')}`

const conflictLine = (c: ConflictView): string =>
  `✗ ${c.slotLabel}: ${c.values.map((v) => `${v.label} (${v.tellers.join('، ')})`).join(' ≠ ')}${c.verdict === null ? '' : ` — ${c.verdict}`}`

const statementLine = (s: Statement): string =>
  `${s.publishedLabel} · ${[s.outlet, ...s.chain].join(' ← ')} · ${s.actLabel}: «${short(s.content.text)}» ${s.source}#${s.attribution}`

const claimLines = (claim: Claim, all: boolean): string[] => [
  '',
  `  ${claim.label}: ${claim.outlets.join('، ')}${claim.why === null ? '' : ` (${claim.why})`}`,
  ...(all ? claim.tellings : claim.tellings.slice(0, 4)).map(
    (t) =>
      `    · ${[t.outlet, ...t.chain].join(' ← ')}${t.timeLabel ? ` [${t.timeLabel}]` : ''} ${t.statusLabel}: «${short(t.sentence.text)}» ${t.source}#${t.event}`,
  ),
]

const threadLine = (t: Thread): string =>
  `${t.parties.map((p) => `${p.name} (${p.entity})`).join(' — ')} · ${t.from} … ${t.to} · ${t.events.length} events in ${t.stories.length} stories`

const short = (text: string): string => {
  const line = text.replace(/\s+/g, ' ')
  return line.length <= QUOTED ? line : `${line.slice(0, line.lastIndexOf(' ', QUOTED))}…`
}
