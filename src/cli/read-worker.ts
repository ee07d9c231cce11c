/** A thread that reads pages: says `ready` once its lexicons are compiled, then answers each task by its number. */
import { parentPort } from 'node:worker_threads'
import { read } from '../reading/index.js'
import type { Answer, Task } from './reading-pool.js'

/** Text enough for every stage to compile what it needs. */
const WARM_UP = 'خبر قصير'

const answer = (message: Answer): void => parentPort?.postMessage(message)

read({ content: WARM_UP })
parentPort?.on('message', ({ number, page, options }: Task) => {
  let reading = null
  try {
    reading = read(page, options)
  } catch {
    // Errors lose their class on the way to another thread: whoever asked reads the page itself, and meets the very same one.
  }
  answer({ number, reading })
})
answer('ready')
