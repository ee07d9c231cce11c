import fc from 'fast-check'
import { captureOf, InputError, pagesOf } from '../../src/intake/index.js'
import { read } from '../../src/reading/index.js'
import { inputs, type Made } from './inputs.js'

/** What went wrong with an input: one line, or null where all is well. */
export async function faultOf({ name, bytes, sure }: Made, reading: boolean): Promise<string | null> {
  const sources: string[] = []
  for await (const found of pagesOf(name, bytes)) {
    if (found instanceof InputError) {
      if (found.code === 'failed') return `it failed: ${found.message}`
      if (found.message.includes('\n')) return `a message of two lines: ${found.message}`
      continue
    }
    sources.push(found.source)
    if (found.content === '') return 'a page without characters'
    let at = 0
    for (const edit of found.edits ?? []) {
      if (edit.start < at || edit.end < edit.start || edit.end > found.content.length) return 'edits out of order'
      at = edit.end
    }
    captureOf(found)
    if (reading) {
      const { article, entities } = read(found)
      for (const entity of entities)
        for (const { start, end } of entity.mentions)
          if (start < 0 || end > article.text.length || start >= end) return 'a span outside the text'
    }
  }
  const lost = sure.filter((source) => !sources.includes(source))
  return lost.length === 0 ? null : `lost: ${lost.join(', ')}`
}

/** Runs `cases` inputs made from `seed`; `each` is told how long each took. Throws with the smallest input that fails. */
export async function fuzz(
  cases: number,
  seed: number,
  reading: boolean,
  each: (made: Made, ms: number) => void = () => {},
): Promise<void> {
  await fc.assert(
    fc.asyncProperty(inputs, async (made) => {
      const began = performance.now()
      const fault = await faultOf(made, reading)
      each(made, performance.now() - began)
      if (fault !== null) throw new Error(fault)
    }),
    { numRuns: cases, seed },
  )
}
