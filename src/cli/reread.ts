import { type ReadOptions, read } from '../reading/index.js'
import type { Store } from '../store/index.js'
import { type LayerDiff, readingDiff } from '../views/index.js'
import { EXIT, type Output } from './output.js'

/** Lines of one layer that are shown of an article. */
const SHOWN = 12

/**
 * Reads every stored page again with the rows as they are now and prints the articles that are read otherwise, and what changed in them.
 * The store stays as it is, unless the new readings are to be kept.
 */
export async function rereadAll(
  { keep = false, format }: { readonly keep?: boolean; readonly format: 'text' | 'json' },
  store: Store,
  output: Output,
): Promise<number> {
  let articles = 0
  const changed: string[] = []
  for await (const before of store.eachReading()) {
    articles++
    const page = await store.page(before.source)
    if (page === null) continue
    const after = read(page, statedFor(before.article.published))
    const layers = readingDiff(before, after)
    if (layers.length === 0) continue
    changed.push(before.source)
    output.result(
      format === 'json'
        ? JSON.stringify({ source: before.source, layers })
        : [`■ ${before.source}`, ...layers.flatMap(layerLines), ''].join('\n'),
    )
    if (keep) await store.add(page, after)
  }
  output.note(
    `${articles} articles read again, ${changed.length} otherwise${changed.length === 0 ? '' : keep ? ', kept' : '; --keep stores the new readings'}`,
  )
  return EXIT.ok
}

/** A day that was given when the page was added rests on no words of it, and is given again. */
const statedFor = (
  published: { readonly value: string; readonly basis: string; readonly evidence: readonly unknown[] } | null,
): ReadOptions => (published?.basis === 'stated' && published.evidence.length === 0 ? { published: published.value } : {})

const layerLines = ({ layer, gone, come }: LayerDiff): string[] => [
  `  ${layer}:`,
  ...shown(gone.map((line) => `    - ${line}`)),
  ...shown(come.map((line) => `    + ${line}`)),
]

const shown = (lines: readonly string[]): readonly string[] =>
  lines.length <= SHOWN ? lines : [...lines.slice(0, SHOWN), `      … and ${lines.length - SHOWN} more`]
