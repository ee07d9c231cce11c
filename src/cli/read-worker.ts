/** A thread that reads pages: says `ready` once its lexicons are compiled, then answers each task by its number. */
import { parentPort } from 'node:worker_threads'
import { read, readTogether, TOGETHER } from '../reading/index.js'
import type { Answer, Task } from './reading-pool.js'

/** Text enough for every stage to compile what it needs. */
const WARM_UP = 'خبر قصير'

const answer = (message: Answer): void => parentPort?.postMessage(message)

/** What has arrived while pages were read. */
let waiting: Task[] = []

read({ content: WARM_UP })
parentPort?.on('message', (task: Task) => {
  if (waiting.push(task) === 1) setImmediate(readWaiting)
})
answer('ready')

function readWaiting(): void {
  const [first] = waiting
  const tasks = waiting.filter(({ options }) => options.published === first?.options.published).slice(0, TOGETHER)
  waiting = waiting.filter((task) => !tasks.includes(task))
  if (waiting.length > 0) setImmediate(readWaiting)
  const readings = readTogether(
    tasks.map(({ page }) => page),
    first?.options,
  )
  // Errors lose their class on the way to another thread: whoever asked reads the page itself, and meets the very same one.
  for (const [i, reading] of readings.entries())
    answer({ number: tasks[i]!.number, reading: reading instanceof Error ? null : reading })
}
