import { type ChildProcess, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { afterAll, describe, expect, test } from 'vitest'
import { ReadAhead } from '../../src/cli/read-ahead.js'
import { ReadingPool } from '../../src/cli/reading-pool.js'
import type { Page, Reading } from '../../src/document/index.js'
import { type Found, InputError } from '../../src/intake/index.js'
import { read } from '../../src/reading/index.js'
import { COMMAND, sanad } from './run.js'

const folder = mkdtempSync(join(tmpdir(), 'sanad-jobs-'))
const at = (name: string): string => join(folder, name)
afterAll(() => rmSync(folder, { recursive: true }))

const PLACES = ['المنامة', 'مسقط', 'الدوحة', 'عمان', 'بغداد', 'تونس']
const textOf = (n: number): string =>
  `وزير النقل يزور ${PLACES[n % 6]}\nزار وزير النقل سالم الحارثي ${PLACES[n % 6]} في ${(n % 27) + 1} مارس 2021، والتقى نظيره هناك.\nوقال الحارثي إن كلفة الجسر تبلغ ${n + 2} ملايين دينار.`
const page = (n: number, content = textOf(n)): Page => ({ source: `p${n}`, format: 'text', charset: 'utf-8', content })
/** A page of the wrong form: reading it throws. */
const BROKEN = page(99, [] as unknown as string)

/** Readers that answer when they are told to, the last asked first; of some pages they know nothing. */
class SlowReaders {
  size = 0
  readonly asked: { page: Page; done: (reading: Reading | null) => void }[] = []
  readonly lost: ReadonlySet<string>
  constructor(lost: readonly string[] = []) {
    this.lost = new Set(lost)
  }
  start(): void {
    this.size = 2
  }
  offer(page: Page): Promise<Reading | null> | null {
    if (this.asked.length >= 6) return null
    const answer = new Promise<Reading | null>((done) => this.asked.push({ page, done }))
    setImmediate(() => this.#answerLast())
    return answer
  }
  async close(): Promise<void> {}
  #answerLast(): void {
    const { page, done } = this.asked.pop()!
    done(this.lost.has(page.source) || page === BROKEN ? null : read(page))
  }
}

async function* arriving(pages: readonly Found[]): AsyncGenerator<Found> {
  yield* pages
}

describe('pages read ahead', () => {
  const pages: Found[] = [
    ...Array.from({ length: 40 }, (_, n) => page(n)),
    BROKEN,
    new InputError('missing', 'x.html', 'there is no such file or folder', 'check the path'),
    ...Array.from({ length: 40 }, (_, n) => page(n + 40)),
  ]
  const through = async (readers: SlowReaders, jobs: number): Promise<string[]> => {
    const ahead = new ReadAhead(jobs, {}, readers)
    const found: string[] = []
    for await (const each of ahead.through(arriving(pages), async () => true))
      if (each instanceof InputError) found.push(each.message)
      else found.push(await ahead.read(each).then(JSON.stringify, (error: Error) => `${each.source}: ${error.message}`))
    await ahead.close()
    return found
  }
  const alone = pages.map((each) => {
    if (each instanceof InputError) return each.message
    try {
      return JSON.stringify(read(each))
    } catch (error) {
      return `${each.source}: ${(error as Error).message}`
    }
  })

  test('come in their order, errors in their place', async () => {
    expect(alone[40]).toMatch(/^p99: /)
    expect(await through(new SlowReaders(), 3)).toEqual(alone)
  })

  test('what another thread has lost is read here', async () => {
    expect(await through(new SlowReaders(['p30', 'p31', 'p50', 'p79']), 3)).toEqual(alone)
  })

  test('a page that nobody asks for holds up no other', async () => {
    const ahead = new ReadAhead(3, {}, new SlowReaders())
    const found: string[] = []
    for await (const each of ahead.through(arriving(pages), async () => true))
      if (!(each instanceof InputError) && each !== BROKEN && Number(each.source.slice(1)) % 3 === 0)
        found.push((await ahead.read(each)).source)
    expect(found).toEqual(Array.from({ length: 27 }, (_, n) => `p${3 * n}`))
  })
})

describe('threads that read', () => {
  test('read what this one would, and say nothing of what they cannot', async () => {
    const pool = new ReadingPool()
    pool.start(2)
    while (pool.size < 2) await sleep(10)
    const options = { published: '2021-03-30' }
    const given = [page(1), BROKEN, page(2)].map((each) => pool.offer(each, options))
    expect(await Promise.all(given)).toEqual([read(page(1), options), null, read(page(2), options)])
    await pool.close()
  })

  test('are given only so much at a time; those that end are missed by nobody', async () => {
    const pool = new ReadingPool()
    expect(pool.offer(page(1), {})).toBeNull()
    pool.start(1)
    while (pool.size < 1) await sleep(10)
    const given = Array.from({ length: 60 }, (_, n) => pool.offer(page(n), {}))
    expect(given.filter((each) => each === null).length).toBeGreaterThan(10)
    const answers = Promise.all(given.filter((each) => each !== null))
    await pool.close()
    expect((await answers).at(-1)).toBeNull()
    expect(pool.size).toBe(0)
  })
})

/** Everything that a store holds, row by row in the order in which it came there. */
function contentOf(store: string): string {
  const db = new Database(store, { readonly: true })
  const rows = ['pages', 'readings', 'spans', 'newest', 'captures'].map((table) =>
    db.prepare(`select rowid, * from ${table}`).all(),
  )
  db.close()
  return createHash('sha256').update(JSON.stringify(rows)).digest('hex')
}

describe('add', () => {
  writeFileSync(
    at('many.jsonl'),
    Array.from({ length: 160 }, (_, n) =>
      // Some are told again in other words under the same id, and some cannot be read.
      n % 50 === 7
        ? JSON.stringify({ id: `r${n}`, title: '', text: 'The talks went on, and nobody said anything about them. '.repeat(9) })
        : JSON.stringify({ id: `r${n % 90 === 0 ? 1 : n}`, title: textOf(n).split('\n')[0], text: textOf(n) }),
    ).join('\n'),
  )

  test('stores the same with any number of threads, and says the same', async () => {
    const one = await sanad(['add', at('many.jsonl'), '--store', at('one.db'), '--jobs', '1'])
    const three = await sanad(['add', at('many.jsonl'), '--store', at('three.db'), '--jobs', '3'])
    expect(three.code).toBe(one.code)
    expect(three.err.replaceAll('three.db', 'one.db')).toBe(one.err)
    expect(contentOf(at('three.db'))).toBe(contentOf(at('one.db')))
  })

  const ended = (child: ChildProcess): Promise<string | number | null> =>
    new Promise((resolve) => child.on('close', (code, signal) => resolve(signal ?? code)))

  test.each(['SIGKILL', 'SIGINT'] as const)('ended by %s it has stored what it said, and goes on from there', async (signal) => {
    const store = at(`${signal}.db`)
    const child = spawn(process.execPath, [COMMAND, 'add', at('many.jsonl'), '--store', store, '--jobs', '3'], {
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    let lines = 0
    let err = ''
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      err += chunk
      lines += chunk.split('\n').length - 1
      if (lines >= 60) child.kill(signal)
    })
    expect(await ended(child)).toBe(signal)
    expect(err).not.toContain('Error')
    await sanad(['add', at('many.jsonl'), '--store', store, '--jobs', '2'])
    expect((await sanad(['verify', '--store', store])).code).toBe(0)
    const kept = new Database(store, { readonly: true }).prepare('select count(*) as n from newest').get() as { n: number }
    const whole = new Database(at('one.db'), { readonly: true }).prepare('select count(*) as n from newest').get() as {
      n: number
    }
    expect(kept.n).toBe(whole.n)
  })

  test.each(['0', 'many'])('--jobs %s is refused', async (jobs) => {
    const { code, err } = await sanad(['add', at('many.jsonl'), '--store', at('no.db'), '--jobs', jobs])
    expect([code, err.trim().split('\n').length]).toEqual([2, 1])
    expect(err).toContain('threads from 1 to 64')
  })
})
