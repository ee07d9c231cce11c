import { readdirSync, readFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Reading } from '../../src/document/index.js'
import { overlaps, type Span } from '../../src/text/index.js'
import { precisionRecall, share } from './data/figure.js'

interface Scorer {
  align(text: string, raw: string): (span: Span) => Span | null
  resolveGold(
    gold: unknown,
    raw: string,
  ): {
    attributions: { cueSpan: Span | null; contentSpan: Span | null; direct?: boolean }[]
    events: { span: Span; status: string; type: string }[]
  }
}

const overlapShare = (a: Span | null, b: Span | null): number => {
  if (!a || !b || !overlaps(a, b)) return 0
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start)
  return shared / (a.end - a.start + b.end - b.start - shared)
}

/** Figures that the scorer's table does not have: direct quotations alone, and the status of those events that were found. */
export async function measureDetails(folder: string, readings: readonly Reading[]): Promise<void> {
  const scorer = (await import(pathToFileURL(resolve(folder, 'gold/score.mjs')).href)) as Scorer
  const bySource = new Map(readings.map((reading) => [basename(reading.source), reading]))
  let right = 0
  let found = 0
  let wanted = 0
  let events = 0
  let statusRight = 0
  const gold = join(folder, 'gold/dev')
  for (const file of readdirSync(gold).filter((name) => name.endsWith('.json'))) {
    const annotated = JSON.parse(readFileSync(join(gold, file), 'utf8')) as { text: string }
    const reading = bySource.get(basename(annotated.text))
    if (!reading) continue
    const raw = readFileSync(join(folder, annotated.text), 'utf8')
    const to = scorer.align(reading.article.text, raw)
    const resolved = scorer.resolveGold(annotated, raw)
    const ours = reading.attributions.filter((a) => a.direct).map((a) => ({ cue: to(a.cue), content: to(a.content) }))
    const theirs = resolved.attributions.filter((a) => a.direct === true)
    found += ours.length
    wanted += theirs.length
    for (const quotation of theirs) {
      const at = ours.findIndex(
        (a) =>
          overlapShare(a.content, quotation.contentSpan) >= 0.5 ||
          (a.cue && quotation.cueSpan && overlaps(a.cue, quotation.cueSpan)),
      )
      if (at < 0) continue
      right++
      ours.splice(at, 1)
    }
    const triggers = reading.events.map((event) => ({ span: to(event.trigger), status: event.status, type: event.type }))
    for (const event of resolved.events) {
      const same = triggers.filter((t) => t.span && overlaps(t.span, event.span))
      const mine = same.find((t) => t.type === event.type) ?? same[0]
      if (!mine) continue
      events++
      if (mine.status === event.status) statusRight++
    }
  }
  console.log('\nDetails')
  precisionRecall('direct quotations alone', right, found, wanted)
  share('status right, of the events found', statusRight, events)
}
