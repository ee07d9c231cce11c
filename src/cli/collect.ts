import type { Page, Reading } from '../document/index.js'
import { InputError, pagesIn, pagesOf } from '../intake/index.js'
import { type ReadOptions, read } from '../reading/index.js'
import type { Store } from '../store/index.js'
import type { Output } from './output.js'

/** The pages under the given paths; `-` is standard input. What cannot be read comes as an InputError in its place. */
export async function* pagesAt(paths: readonly string[]): AsyncGenerator<Page | InputError> {
  for (const path of paths)
    if (path === '-') yield* pagesOf('-', await standardInput())
    else yield* pagesIn([path])
}

async function standardInput(): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

/** Reads every page, hands each reading on, says one line for each page that cannot be read, and goes on. Returns how many failed. */
export async function readAll(
  paths: readonly string[],
  options: ReadOptions,
  output: Output,
  take: (reading: Reading, page: Page) => Promise<void> | void,
): Promise<number> {
  let failed = 0
  for await (const page of pagesAt(paths)) {
    if (page instanceof InputError) {
      failed++
      output.note(`sanad: ${page.message}`)
    } else await take(read(page, options), page)
  }
  return failed
}

/** Reads and stores every page under the paths. A page that the store holds just so is not read again. */
export async function addAll(paths: readonly string[], options: ReadOptions, store: Store, output: Output): Promise<{ counts: Record<string, number>; failed: number }> {
  const counts: Record<string, number> = { new: 0, changed: 0, same: 0 }
  let failed = 0
  for await (const page of pagesAt(paths)) {
    if (page instanceof InputError) {
      failed++
      output.note(`sanad: ${page.message}`)
      continue
    }
    const added = options.published === undefined && (await store.has(page)) ? 'same' : await store.add(page, read(page, options))
    counts[added] = (counts[added] ?? 0) + 1
    output.note(`${added === 'same' ? 'unchanged' : added}: ${page.source}`)
  }
  return { counts, failed }
}
