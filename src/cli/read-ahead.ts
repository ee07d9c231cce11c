import { availableParallelism } from 'node:os'
import type { Page, Reading } from '../document/index.js'
import { type Found, InputError } from '../intake/index.js'
import { type ReadOptions, read, readTogether } from '../reading/index.js'
import { ReadingPool } from './reading-pool.js'

/** So many pages are read before other threads are started. */
const ALONE = 24
/** Pages that may wait for the one before them: for this thread, which reads several together, and for every other. */
const [HERE, ROOM] = [8, 32]
/** Characters that may wait, unless a single page has more. */
const MOST_CHARACTERS = 8_000_000

/** How many threads read where nobody says: one a core, as far as their memory is worth it. */
export const usualJobs = (): number => Math.min(4, availableParallelism())

type Readers = Pick<ReadingPool, 'size' | 'start' | 'offer' | 'close'>

/** A page taken up ahead: with a thread, read, or (null) left to this thread. */
interface Ahead {
  readonly page: Page
  reading: Promise<Reading | null> | Reading | null
  failed: boolean
}

/**
 * Reads pages on several threads; what is done with them is done in the order in which they came. This thread reads too, what no other has taken
 * up: so a short batch starts no thread, one that is lost costs nothing, and an error is thrown where and as it would be without them.
 */
export class ReadAhead {
  readonly #pool: Readers
  readonly #options: ReadOptions
  readonly #jobs: number
  readonly #ahead: Ahead[] = []
  #begun = 0

  /** `jobs`: how many threads may read, this one among them. Other rows than those that ship are known to this thread only. */
  constructor(jobs: number, options: ReadOptions, pool: Readers = new ReadingPool()) {
    this.#pool = pool
    this.#options = options
    this.#jobs = options.lexicons === undefined ? jobs : 1
  }

  /** Hands the pages on, in order, while those that follow are taken up. `wanted`: is a page going to be read? */
  async *through(pages: AsyncIterable<Found>, wanted: (page: Page) => Promise<boolean>): AsyncGenerator<Found> {
    const queue: Found[] = []
    let characters = 0
    const charactersOf = (page: Found): number => (page instanceof InputError ? 0 : page.content.length)
    for await (const page of pages) {
      queue.push(page)
      characters += charactersOf(page)
      if (!(page instanceof InputError) && (await wanted(page))) this.#takeUp(page)
      // The first pages are handed on as they come: they may be all there are, or arrive slowly.
      const room = this.#begun < ALONE ? 0 : HERE + ROOM * this.#pool.size
      while (queue.length > room || (queue.length > 1 && characters > MOST_CHARACTERS)) {
        const next = queue.shift()!
        characters -= charactersOf(next)
        yield* this.#handOn(next)
      }
    }
    for (const page of queue) yield* this.#handOn(page)
  }

  /** The reading of a page, whether or not it was taken up. Throws what `read` throws. */
  async read(page: Page): Promise<Reading> {
    const ahead = this.#taken(page)
    while (ahead?.reading instanceof Promise) {
      const left = this.#left(HERE)
      if (left.length === 0) await ahead.reading
      else {
        this.#readHere(left)
        // Answers of the other threads are taken in.
        await new Promise(setImmediate)
      }
    }
    if (ahead?.reading === null && !ahead.failed) this.#readHere([ahead, ...this.#left(HERE - 1)])
    return ahead?.reading ?? read(page, this.#options)
  }

  /** Ends the other threads. */
  close(): Promise<void> {
    return this.#pool.close()
  }

  *#handOn(page: Found): Generator<Found> {
    yield page
    // What nobody has asked for is forgotten.
    this.#taken(page)
  }

  /** Takes a page that was taken up off the list. */
  #taken(page: Found): Ahead | undefined {
    const at = this.#ahead.findIndex((ahead) => ahead.page === page)
    return at < 0 ? undefined : this.#ahead.splice(at, 1)[0]
  }

  #takeUp(page: Page): void {
    if (++this.#begun === ALONE) this.#pool.start(this.#jobs - 1)
    if (this.#begun < ALONE) return
    const ahead: Ahead = { page, reading: this.#pool.offer(page, this.#options), failed: false }
    this.#ahead.push(ahead)
    if (ahead.reading instanceof Promise)
      void ahead.reading.then((reading) => {
        ahead.reading = reading
        ahead.failed = reading === null
      })
  }

  /** The first pages that no thread has taken up. */
  #left(most: number): Ahead[] {
    return this.#ahead.filter(({ reading, failed }) => reading === null && !failed).slice(0, most)
  }

  #readHere(left: readonly Ahead[]): void {
    const pages = left.map(({ page }) => page)
    for (const [i, reading] of readTogether(pages, this.#options).entries()) {
      const ahead = left[i]!
      if (reading instanceof Error) ahead.failed = true
      else ahead.reading = reading
    }
  }
}
