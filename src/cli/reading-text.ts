import { type Article, type Party, type Reading, timeText } from '../document/index.js'
import type { Span } from '../text/index.js'

/** Words of a long content that are shown at either end. */
const SHOWN = 90

/** A reading for a person at a terminal: what the page is, then names, times, attributions and events, each with its id and its words. */
export function readingText(reading: Reading): string {
  const { article } = reading
  const words = (span: Span): string => short(article.text.slice(span.start, span.end).replace(/\s+/g, ' '))
  const published = article.published
  return [
    article.title ?? reading.source,
    [article.outlet, article.byline, published && `${published.value} (${published.basis})`, reading.source]
      .filter(Boolean)
      .join(' · '),
    ...detailsOf(article),
    ...section(
      'names',
      reading.entities.map(
        (e) => `${e.id} ${e.kind} ${e.name} ×${e.mentions.length}${e.standsFor ? ` (for ${nameOf(e.standsFor)})` : ''}`,
      ),
    ),
    ...section(
      'times',
      reading.times.map((t) => `${t.id} ${t.type} ${timeText(t)} «${words(t)}»`),
    ),
    ...section(
      'attributions',
      reading.attributions.map(
        (a) => `${a.id} ${a.chain.map((c) => c.text).join(' ← ')} · ${a.act} «${words(a.cue)}»: ${words(a.content)}`,
      ),
    ),
    ...section(
      'events',
      reading.events.map((v) => {
        const parties = [v.actors.map(name).join(' + '), v.recipients.map(name).join(' + ')].filter(Boolean).join(' → ')
        return [
          `${v.id} ${v.time ?? '—'} ${v.type}/${v.what} ${v.status} «${words(v.trigger)}»`,
          parties,
          v.place && `at ${name(v.place)}`,
          v.by && `says ${v.by}`,
        ]
          .filter(Boolean)
          .join(' · ')
      }),
    ),
    ...section(
      'left out',
      article.removed.map((r) => `${r.reason}: ${short(r.text.replace(/\s+/g, ' ').trim())}`),
    ),
    '',
  ].join('\n')

  function nameOf(id: string): string {
    return reading.entities.find((e) => e.id === id)?.name ?? id
  }

  function name(party: Party): string {
    return party.entity === null ? party.text : nameOf(party.entity)
  }
}

/** What else the page says of the article, a line each. */
const detailsOf = ({ subtitle, section, updated, captions }: Article): string[] =>
  Object.entries({ subtitle, section, updated, captions: captions?.join(' | ') }).flatMap(([name, value]) =>
    value ? [`${name}: ${value}`] : [],
  )

const section = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : ['', `${title}:`, ...lines.map((line) => `  ${line}`)]

const short = (text: string): string => (text.length <= 2 * SHOWN ? text : `${text.slice(0, SHOWN)} … ${text.slice(-SHOWN)}`)
