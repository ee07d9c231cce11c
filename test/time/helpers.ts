import type { PageFacts, TimeExpression } from '../../src/document/index.js'
import { language } from '../../src/language/index.js'
import { defaultLexicons } from '../../src/lexicon/index.js'
import { time } from '../../src/time/index.js'

/** The times layer and the page's day of a text; `published` is what the page states. */
export function read(text: string, published: string | null, url: string | null = null) {
  const lexicons = defaultLexicons()
  const { sentences, tokens } = language.run({ text } as never, lexicons)
  const facts: PageFacts = { source: 'test', url, title: null, outlet: null, byline: null, published }
  return time.run({ text, sentences, tokens, facts }, lexicons)
}

/** Expressions as [words, type, value], the hour behind its day: 2020-06-10 17:00. */
export const told = (text: string, times: readonly TimeExpression[]): [string, string, string][] =>
  times.map((t) => [text.slice(t.start, t.end), t.type, t.clock ? `${t.value} ${t.clock}` : t.value])

/** [text, the page's day, what stands in it]. */
export type Case = [string, string, [string, string, string][]]
