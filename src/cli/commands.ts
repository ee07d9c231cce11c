import { existsSync } from 'node:fs'
import { appOf, serve } from '../http/index.js'
import { defaultLexicons } from '../lexicon/index.js'
import { openSqliteStore, type Store, StoreError } from '../store/index.js'
import { changesOf, explain, explainEntity, explainMember, splitId, timeline as timelineOf } from '../views/index.js'
import { changesText } from './changes-text.js'
import { addAll, eachPage, readAll } from './collect.js'
import { type AskOptions, fetchingOf } from './fetching.js'
import { RECORD_GROWTH, withLeanHeap } from './lean-heap.js'
import { EXIT, type Output } from './output.js'
import { pageExplanation } from './page-explanation.js'
import { EXAMPLES, PROGRAM } from './program.js'
import { usualJobs } from './read-ahead.js'
import { readingText } from './reading-text.js'
import { coverageOf, heldCoverage, recordOf } from './record-of.js'
import { recordText } from './record-text.js'
import { rereadAll } from './reread.js'
import { timelineText } from './timeline-text.js'
import { giveVerdict, listVerdicts, takeBack } from './verdicts.js'
import { damages } from './verify.js'
import { watchAddresses } from './watch.js'

/** Opens a store that must be there: a mistyped name should not make an empty one. */
async function openExisting(file: string): Promise<Store> {
  if (!existsSync(file))
    throw new StoreError(`${file}: there is no store here; make one with «sanad add FILE», or name another with --store`)
  return openSqliteStore(file, PROGRAM.version)
}

export async function withStore<T>(file: string, work: (store: Store) => Promise<T>): Promise<T> {
  const store = await openExisting(file)
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}

export async function readPages(
  files: readonly string[],
  options: { format: 'text' | 'jsonl'; explain?: boolean; published?: string } & AskOptions,
  output: Output,
): Promise<number> {
  if (options.explain) {
    const failed = await eachPage({ paths: files, fetching: fetchingOf(options) }, output, async (page) =>
      output.result(pageExplanation(page)),
    )
    return failed > 0 ? EXIT.badInput : EXIT.ok
  }
  const failed = await readAll({ paths: files, fetching: fetchingOf(options) }, options, output, (reading) =>
    output.result(options.format === 'jsonl' ? JSON.stringify(reading) : readingText(reading)),
  )
  return failed > 0 ? EXIT.badInput : EXIT.ok
}

export async function add(
  paths: readonly string[],
  options: { store: string; published?: string; jobs: number } & AskOptions,
  output: Output,
): Promise<number> {
  const store = await openSqliteStore(options.store, PROGRAM.version)
  try {
    const { counts, failed } = await addAll(
      { paths, fetching: fetchingOf(options) },
      options.published === undefined ? {} : { published: options.published },
      options.jobs,
      store,
      output,
    )
    output.note(
      `${options.store}: ${counts.new} new, ${counts.changed} changed, ${counts.same} unchanged${failed > 0 ? `, ${failed} could not be read` : ''}`,
    )
    return failed > 0 ? EXIT.badInput : EXIT.ok
  } finally {
    await store.close()
  }
}

/** Watches feeds, sitemaps and pages until it is interrupted, or with `once` until nothing is due. */
export async function watch(
  addresses: readonly string[],
  options: { store: string; every: number; delay: number; once?: boolean } & AskOptions,
  output: Output,
): Promise<number> {
  const ended = new AbortController()
  const end = (): void => ended.abort()
  process.once('SIGINT', end).once('SIGTERM', end)
  const store = await openSqliteStore(options.store, PROGRAM.version)
  try {
    const { every, delay, once = false } = options
    const how = { every: every * 60, delay, once }
    const failed = await watchAddresses(addresses, how, { ...fetchingOf(options), signal: ended.signal }, store, output)
    return failed > 0 ? EXIT.badInput : EXIT.ok
  } finally {
    await store.close()
    process.off('SIGINT', end).off('SIGTERM', end)
  }
}

export const changes = (
  source: string | undefined,
  options: { store: string; format: 'text' | 'json' },
  output: Output,
): Promise<number> =>
  withStore(options.store, async (store) => {
    const sources = source === undefined ? await store.changed() : [source]
    for (const each of sources) {
      const versions = await store.history(each)
      if (versions.length === 0) {
        output.note(`sanad: ${each}: the store has no such page; «sanad changes» lists those that changed`)
        return EXIT.usage
      }
      const found = changesOf(versions)
      output.result(options.format === 'json' ? JSON.stringify({ source: each, changes: found }) : changesText(each, found))
    }
    if (source === undefined) output.note(`${sources.length} pages changed`)
    return EXIT.ok
  })

export const record = (options: { store: string; format: 'text' | 'json' }, output: Output): Promise<number> =>
  withStore(options.store, async (store) => {
    const known = await recordOf(store)
    output.result(
      options.format === 'json'
        ? JSON.stringify(known)
        : await withLeanHeap(() => recordText(known, store.eachReading(), defaultLexicons()), RECORD_GROWTH),
    )
    return EXIT.ok
  })

export const timeline = (
  options: { store: string; entity?: string; from?: string; to?: string; limit?: number; start?: string },
  output: Output,
): Promise<number> =>
  withStore(options.store, async (store) => {
    const known = await coverageOf(store)
    const view = timelineOf(known.record, known.readings, defaultLexicons(), options)
    if (options.start !== undefined && view.entries[0]?.id !== options.start) {
      output.note(`sanad: ${options.start}: the timeline has no such event; take an id that it shows`)
      return EXIT.usage
    }
    output.result(timelineText(view))
    return EXIT.ok
  })

/** An editor's word that two are one, or are not. */
export const judge = (
  verdict: 'same' | 'different',
  said: readonly [a: string, b: string],
  options: { store: string; because?: string; undo?: boolean },
  output: Output,
): Promise<number> => withStore(options.store, (store) => giveVerdict(verdict, said, options, store, output))

export const verdicts = (options: { store: string; format: 'text' | 'json'; undo?: number }, output: Output): Promise<number> =>
  withStore(options.store, (store) =>
    options.undo === undefined ? listVerdicts(options.format, store, output) : takeBack(options.undo, store, output),
  )

export const reread = (options: { store: string; keep?: boolean; format: 'text' | 'json' }, output: Output): Promise<number> =>
  withStore(options.store, (store) => rereadAll(options, store, output))

export const why = (id: string, options: { store: string }, output: Output): Promise<number> =>
  withStore(options.store, async (store) => {
    const { record, readings } = await coverageOf(store)
    const entity = explainEntity(record, readings, id)
    if (entity !== null) {
      output.result(entity)
      return EXIT.ok
    }
    const event = record.events.find((e) => e.id === id)
    const wanted = event ? event.mentions.map((m) => ({ source: m.source, item: m.event })) : [splitId(id)]
    if (event)
      output.result(
        [
          `${event.id}: ${event.type} ${event.what}, ${event.status}${event.time === null ? '' : `, ${event.time}`}`,
          ...(event.why ?? []),
        ].join('\n'),
      )
    for (const part of wanted) {
      const reading = part && readings.find((r) => r.source === part.source)
      const text = part && reading ? explain(reading, part.item, defaultLexicons()) : null
      if (part === null || text === null) {
        output.note(
          `sanad: ${id}: the store has nothing of this id; take one from «sanad timeline» or «sanad read --format jsonl»`,
        )
        return EXIT.usage
      }
      const known = explainMember(record, part.source, part.item)
      output.result(`${part.source}#${text}\n${known === null ? '' : `${known}\n`}`)
    }
    return EXIT.ok
  })

export const verify = (options: { store: string }, output: Output): Promise<number> =>
  withStore(options.store, async (store) => {
    const { spans, articles, damaged } = await damages(store)
    for (const line of damaged) output.result(line)
    output.note(`${spans} spans of ${articles} articles checked, ${damaged.length} damaged`)
    return damaged.length > 0 ? EXIT.damaged : EXIT.ok
  })

export async function serveStore(options: { store: string; port?: number }, output: Output): Promise<void> {
  const store = await openExisting(options.store)
  await serveRecord(store, options.port, output)
}

export async function start(paths: readonly string[], options: { store?: string; port?: number }, output: Output): Promise<void> {
  const store = await openSqliteStore(options.store ?? ':memory:', PROGRAM.version)
  const inputs = { paths: paths.length > 0 ? paths : [EXAMPLES], fetching: fetchingOf({}) }
  const { failed } = await addAll(inputs, {}, usualJobs(), store, output)
  const { record, readings } = await coverageOf(store)
  output.result(timelineText(timelineOf(record, readings, defaultLexicons(), {})))
  if (readings.length === 0) {
    output.note('sanad: nothing could be read, so there is nothing to serve')
    process.exitCode = EXIT.badInput
    return
  }
  if (failed > 0) process.exitCode = EXIT.badInput
  await serveRecord(store, options.port, output)
}

async function serveRecord(store: Store, port: number | undefined, output: Output): Promise<void> {
  const { address } = await serve(appOf(heldCoverage(store), defaultLexicons()), port)
  output.note(`the reader's page is at ${address} (end with Ctrl-C)`)
}
