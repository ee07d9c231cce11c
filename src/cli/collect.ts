import type { Page, Reading } from '../document/index.js'
import { type FetchOptions, type Found, InputError, pagesAtAddress, pagesIn, pagesOf, Robots } from '../intake/index.js'
import { LexiconError } from '../lexicon/index.js'
import { type ReadOptions, read } from '../reading/index.js'
import { type Added, captureDigest, type Store } from '../store/index.js'
import { withLeanHeap } from './lean-heap.js'
import type { Output } from './output.js'
import { ReadAhead } from './read-ahead.js'

/** What is to be read: paths and addresses, and how addresses are asked. */
export interface Inputs {
  readonly paths: readonly string[]
  readonly fetching: FetchOptions
}

/** The pages under the given paths and at the given addresses; `-` is standard input. What cannot be read comes as an InputError in its place. */
async function* pagesAt({ paths, fetching }: Inputs): AsyncGenerator<Found> {
  const robots = new Robots(fetching)
  for (const path of paths)
    if (/^https?:\/\//i.test(path)) yield* pagesAtAddress(path, fetching, robots, () => new Date())
    else if (path === '-') yield* pagesOf('-', process.stdin as AsyncIterable<Buffer>)
    else yield* pagesIn([path])
}

/** Hands on every page under the paths, says one line for each that fails, and goes on. Returns how many failed. */
export const eachPage = (inputs: Inputs, output: Output, take: (page: Page) => Promise<void>): Promise<number> =>
  takeEach(pagesAt(inputs), output, take)

async function takeEach(pages: AsyncIterable<Found>, output: Output, take: (page: Page) => Promise<void>): Promise<number> {
  let failed = 0
  let passedOver = 0
  for await (const page of pages) {
    if (page instanceof InputError && page.expected) {
      passedOver++
      continue
    }
    try {
      if (page instanceof InputError) throw page
      await take(page)
    } catch (error) {
      // A broken row would fail every page alike: it ends the batch.
      if (error instanceof LexiconError) throw error
      failed++
      output.note(
        error instanceof InputError
          ? `sanad: ${error.message}`
          : `sanad: ${page.source}: reading it failed (${(error as Error).message}); the other pages are read, please report this one`,
      )
    }
  }
  if (passedOver > 0) output.note(`sanad: ${passedOver} pages of archives were passed over: they are not Arabic, or no pages`)
  if (failed > 1) output.note(`sanad: ${failed} inputs could not be read; the others were`)
  return failed
}

/** Reads every page and hands on its reading. Returns how many pages failed. */
export function readAll(inputs: Inputs, options: ReadOptions, output: Output, take: (reading: Reading) => void): Promise<number> {
  return eachPage(inputs, output, async (page) => take(read(page, options)))
}

/**
 * Reads and stores every page under the paths, in their order, however many threads read (`jobs`, this one among them). A page that the store holds
 * just so is not read again.
 */
export async function addAll(
  inputs: Inputs,
  options: ReadOptions,
  jobs: number,
  store: Store,
  output: Output,
): Promise<{ counts: Record<'new' | 'changed' | 'same', number>; failed: number }> {
  const counts = { new: 0, changed: 0, same: 0 }
  const ahead = new ReadAhead(jobs, options)
  const wanted = async (page: Page): Promise<boolean> => options.published !== undefined || !(await store.has(page))
  try {
    // Every thread has a heap of its own that would grow so.
    const failed = await withLeanHeap(() =>
      takeEach(ahead.through(pagesAt(inputs), wanted), output, async (page) => {
        const added = (await wanted(page)) ? await addRead(page, options, store, (each) => ahead.read(each)) : 'same'
        counts[added]++
        output.note(`${added === 'same' ? 'unchanged' : added}: ${page.source}`)
      }),
    )
    return { counts, failed }
  } finally {
    await ahead.close()
  }
}

/** Reads and stores a page, unless the store holds it as this version of the program reads it. */
export async function addPage(page: Page, store: Store): Promise<Added> {
  return (await store.has(page)) ? 'same' : addRead(page, {}, store, async (each) => read(each))
}

/** Stores a page with its reading. */
async function addRead(
  page: Page,
  options: ReadOptions,
  store: Store,
  reading: (page: Page) => Promise<Reading>,
): Promise<Added> {
  // Another page that was captured before is read anew first where another version of the program had read it: only then do the two compare.
  const before = await store.page(page.source)
  const another = before !== null && captureDigest(before) !== captureDigest(page)
  if (another && !(await store.has(before))) await store.add(before, read(before, options))
  return store.add(page, await reading(page))
}
