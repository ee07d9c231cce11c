import { type Party, type Reading, type Removal, timeText } from '../document/index.js'
import type { Lexicons } from '../lexicon/index.js'
import type { Span } from '../text/index.js'
import { type Labels, labelsOf } from './labels.js'

/** One line of the list of articles. */
export interface ArticleSummary {
  readonly source: string
  readonly title: string
  readonly outlet: string | null
  readonly published: string | null
  readonly publishedLabel: string
  readonly events: number
  readonly attributions: number
}

/** A stretch of the article's text and what was read there. `id` is that of the entity, time, attribution or event. */
export interface ArticleAnnotation extends Span {
  readonly id: string
  readonly layer: 'name' | 'time' | 'cue' | 'content' | 'event'
  readonly label: string
  readonly detail: string
}

export interface ArticleParagraph extends Span {
  readonly kind: 'title' | 'heading' | 'body'
  readonly text: string
}

/** An article for the reader's page: its text in paragraphs, and its layers as spans of `article.text`. */
export interface ArticleView {
  readonly source: string
  readonly title: string | null
  readonly outlet: string | null
  readonly byline: string | null
  readonly url: string | null
  readonly published: string | null
  readonly publishedLabel: string
  readonly paragraphs: readonly ArticleParagraph[]
  readonly annotations: readonly ArticleAnnotation[]
  readonly removed: readonly Removal[]
}

const publishedLabel = (reading: Reading, labels: Labels): string =>
  reading.article.published ? labels.time(reading.article.published.value) : ''

/** Every article, in the order of publication, those of one day by source. */
export function articleSummaries(readings: readonly Reading[], lexicons: Lexicons): ArticleSummary[] {
  const labels = lexicons.derive(labelsOf)
  return readings
    .map((r) => ({
      source: r.source,
      title: r.article.title ?? (r.article.text.trimStart().split('\n')[0] ?? r.source).slice(0, 120),
      outlet: r.article.outlet,
      published: r.article.published?.value ?? null,
      publishedLabel: publishedLabel(r, labels),
      events: r.events.length,
      attributions: r.attributions.length,
    }))
    .sort((a, b) =>
      (a.published ?? '9') < (b.published ?? '9')
        ? -1
        : (a.published ?? '9') > (b.published ?? '9')
          ? 1
          : a.source < b.source
            ? -1
            : 1,
    )
}

/** One article with its layers. Paragraphs are lines of the text; their offsets and those of the annotations count in `article.text`. */
export function articleView(reading: Reading, lexicons: Lexicons): ArticleView {
  const { article } = reading
  const labels = lexicons.derive(labelsOf)
  return {
    source: reading.source,
    title: article.title,
    outlet: article.outlet,
    byline: article.byline,
    url: article.url,
    published: article.published?.value ?? null,
    publishedLabel: publishedLabel(reading, labels),
    paragraphs: paragraphsOf(reading),
    annotations: annotationsOf(reading, labels),
    removed: article.removed,
  }
}

function paragraphsOf(reading: Reading): ArticleParagraph[] {
  const paragraphs: ArticleParagraph[] = []
  let start = 0
  for (const line of reading.article.text.split('\n')) {
    const text = line.trimEnd()
    const first = start + (text.length - text.trimStart().length)
    const kind = start === 0 && reading.article.title !== null ? 'title' : isHeading(text) ? 'heading' : 'body'
    if (text.trim() !== '') paragraphs.push({ start: first, end: start + text.length, kind, text: text.trimStart() })
    start += line.length + 1
  }
  return paragraphs
}

/** A short line without a full stop is a heading of the article's own. */
const isHeading = (line: string): boolean => line.trim().length <= 60 && !/[.،؛:!؟"»]$/u.test(line.trim())

function annotationsOf(reading: Reading, labels: Labels): ArticleAnnotation[] {
  const nameOf = (party: Party) =>
    party.entity === null ? party.text : (reading.entities.find((e) => e.id === party.entity)?.name ?? party.text)
  const names = reading.entities.flatMap((e) =>
    e.mentions.map(
      (m): ArticleAnnotation => ({
        id: e.id,
        layer: 'name',
        start: m.start,
        end: m.end,
        label: e.name,
        detail: labels.of('kind', e.kind),
      }),
    ),
  )
  const times = reading.times.map(
    (t): ArticleAnnotation => ({
      id: t.id,
      layer: 'time',
      start: t.start,
      end: t.end,
      label: timeText({ ...t, value: t.type === 'DATE' || t.type === 'TIME' ? labels.time(t.value) : t.value }),
      detail: `${labels.of('timetype', t.type)} ${timeText(t)}`,
    }),
  )
  const said = reading.attributions.flatMap((a): ArticleAnnotation[] => {
    const chain = a.chain.map(nameOf).join(' ← ')
    const detail = `${labels.of('act', a.act)}: ${chain}`
    return [
      { id: a.id, layer: 'cue', ...spanOf(a.cue), label: chain, detail },
      { id: a.id, layer: 'content', ...spanOf(a.content), label: chain, detail },
    ]
  })
  const events = reading.events.map((v): ArticleAnnotation => {
    const parties = [...v.actors, ...v.recipients].map(nameOf).join('، ')
    const facts = [
      parties,
      v.place ? nameOf(v.place) : '',
      v.time === null ? '' : labels.time(v.time),
      labels.of('status', v.status),
    ]
    return {
      id: v.id,
      layer: 'event',
      ...spanOf(v.trigger),
      label: labels.event(v.what, v.type),
      detail: facts.filter((f) => f !== '').join(' · '),
    }
  })
  return [...names, ...times, ...said, ...events].sort(
    (a, b) => a.start - b.start || b.end - a.end || (a.layer < b.layer ? -1 : 1),
  )
}

const spanOf = ({ start, end }: Span): Span => ({ start, end })
