import { setFlagsFromString } from 'node:v8'

/** By how much the heap may grow over what is in use before it is collected, in percent. */
const GROWTH = 25

/**
 * Does a piece of work that leaves much behind while it holds much. Left to itself, V8 lets the heap grow to four times what is in use before it
 * looks for what is not; here it looks sooner, for an eighth more processor time. The heap's limit stays what it was.
 */
export async function withLeanHeap<T>(work: () => Promise<T>): Promise<T> {
  setFlagsFromString(`--heap-growing-percent=${GROWTH}`)
  try {
    return await work()
  } finally {
    // 0: as V8 sees fit.
    setFlagsFromString('--heap-growing-percent=0')
  }
}
