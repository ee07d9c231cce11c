import type { Document, Entity } from '../../src/document/index.js'
import { analyse } from '../../src/language/index.js'
import { defaultLexicons } from '../../src/lexicon/index.js'
import { names } from '../../src/names/index.js'

/** Reads the names of a text whose first line is its title, published on `day`. */
export function readNames(text: string, day = '2015-08-01'): readonly Entity[] {
  const lexicons = defaultLexicons()
  const { sentences, tokens } = analyse(text, lexicons)
  const document: Document<'sentences' | 'tokens' | 'times' | 'published'> = {
    text,
    sentences,
    tokens,
    times: [],
    published: { value: day, basis: 'stated', evidence: [] },
  }
  return names.run(document, lexicons).entities
}

/** The mentions of a kind as they stand in the text, in its order: «PER سامي الحداد». */
export const mentionsOf = (text: string, as: 'name' | 'title' = 'name', day?: string): string[] =>
  readNames(text, day)
    .flatMap((e) =>
      e.mentions.filter((m) => m.as === as).map((m) => ({ start: m.start, label: `${e.kind} ${text.slice(m.start, m.end)}` })),
    )
    .sort((a, b) => a.start - b.start)
    .map((m) => m.label)
