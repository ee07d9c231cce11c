import { createRequire } from 'node:module'
import { keyOf } from '../key.js'

type Readability = typeof import('@mozilla/readability')
type Linkedom = typeof import('linkedom')

const load = createRequire(import.meta.url)

/**
 * The paragraphs (as keys) that Mozilla's Readability takes for the article; null where it finds none or fails.
 * It builds a whole DOM, twenty times our own cost: it is loaded and asked only where our own choice is doubtful.
 */
export function secondOpinion(html: string): ReadonlySet<string> | null {
  try {
    const { Readability } = load('@mozilla/readability') as Readability
    const { parseHTML } = load('linkedom') as Linkedom
    const { document } = parseHTML(html)
    const found = new Readability(document as unknown as ConstructorParameters<typeof Readability>[0], {
      charThreshold: 200,
    }).parse()
    const text = found?.textContent?.trim() ?? ''
    return text === ''
      ? null
      : new Set(
          text
            .split('\n')
            .map(keyOf)
            .filter((key) => key !== ''),
        )
  } catch {
    return null
  }
}
