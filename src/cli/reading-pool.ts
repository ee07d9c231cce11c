import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { Page, Reading } from '../document/index.js'
import type { ReadOptions } from '../reading/index.js'

export interface Task {
  readonly number: number
  readonly page: Page
  readonly options: ReadOptions
}

/** What a worker answers; the reading is null where it failed. */
export type Answer = 'ready' | { readonly number: number; readonly reading: Reading | null }

/** Pages one worker is given at a time: those it reads together, and some to go on with while its readings are stored. */
const AT_ONCE = 24
/** Characters that all workers are given at a time, unless a single page has more: what waits must fit into memory. */
const MOST_CHARACTERS = 8_000_000

interface Waiting {
  readonly worker: Worker
  readonly characters: number
  readonly done: (reading: Reading | null) => void
}

/** Threads that read pages beside the one that stores them. Each takes a second to start, and the memory of its lexicons. */
export class ReadingPool {
  readonly #workers: Worker[] = []
  /** How many pages each worker has that is ready. */
  readonly #loads = new Map<Worker, number>()
  readonly #waiting = new Map<number, Waiting>()
  #characters = 0
  #count = 0

  /** How many threads are ready. */
  get size(): number {
    return this.#loads.size
  }

  /** Starts so many threads; they are given pages once they are ready. One that cannot start, or dies, is missing from then on. */
  start(threads: number): void {
    for (let i = 0; i < threads; i++) {
      const worker = newWorker()
      this.#workers.push(worker)
      const lost = (): void => {
        this.#loads.delete(worker)
        for (const [number, waiting] of this.#waiting) if (waiting.worker === worker) this.#settle(number, null)
      }
      worker
        .on('message', (answer: Answer) => {
          if (answer === 'ready') this.#loads.set(worker, 0)
          else this.#settle(answer.number, answer.reading)
        })
        .on('error', lost)
        .on('exit', lost)
    }
  }

  /**
   * Gives a page to the thread that has least to do; null where all have enough. Resolves with null where it could not be read there, and never
   * rejects.
   */
  offer(page: Page, options: ReadOptions): Promise<Reading | null> | null {
    const characters = page.content.length
    if (this.#characters > 0 && this.#characters + characters > MOST_CHARACTERS) return null
    const [first] = [...this.#loads].sort((a, b) => a[1] - b[1])
    if (first === undefined || first[1] >= AT_ONCE) return null
    const [worker, load] = first
    const number = this.#count++
    this.#loads.set(worker, load + 1)
    this.#characters += characters
    worker.postMessage({ number, page, options } satisfies Task)
    return new Promise((done) => this.#waiting.set(number, { worker, characters, done }))
  }

  /** Ends all threads; what they were still reading resolves with null. */
  async close(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.terminate()))
  }

  #settle(number: number, reading: Reading | null): void {
    const { worker, characters, done } = this.#waiting.get(number)!
    this.#waiting.delete(number)
    this.#characters -= characters
    const load = this.#loads.get(worker)
    if (load !== undefined) this.#loads.set(worker, load - 1)
    done(reading)
  }
}

/** The worker of the build; run from the sources, which Node cannot load by itself, that of the sources by way of tsx. */
function newWorker(): Worker {
  const built = new URL('./read-worker.js', import.meta.url)
  if (existsSync(fileURLToPath(built))) return new Worker(built)
  const source = JSON.stringify(new URL('./read-worker.ts', import.meta.url).href)
  return new Worker(`import('tsx/esm/api').then(({ register }) => { register(); return import(${source}) })`, { eval: true })
}
