import { language } from '../../../src/language/index.js'
import { defaultLexicons } from '../../../src/lexicon/index.js'
import { nameByRules, names } from '../../../src/names/index.js'
import { KINDS, taggerModel, tagNames } from '../../../src/names/tagger/index.js'
import { type AnnotatedText, annotatedTexts } from './anercorp.js'
import { precisionRecall } from './figure.js'
import { type Given, projection } from './projection.js'

interface Found {
  readonly start: number
  readonly end: number
  readonly kind: string
}

/** A way to find the names of a text. */
type Finder = (text: string) => readonly Found[]

const lexicons = defaultLexicons()
const documentOf = (text: string) => ({ text, times: [], published: null, ...language.run({ text }, lexicons) })

/** The names as the product gives them. */
const byProduct = (text: string): readonly Given[] =>
  names
    .run(documentOf(text), lexicons)
    .entities.flatMap(({ kind, mentions }) =>
      mentions
        .filter((m) => m.as === 'name')
        .map(({ start, end, why }) => ({ start, end, kind, rule: why?.rule ?? '', row: why?.row ?? '' })),
    )

/** The same under the corpus's guidelines, as far as our own rows tell. */
const project = projection(lexicons)
const projected: Finder = (text) => byProduct(text).flatMap((name) => project(text, name) ?? [])

/** What the tagger sees, who has learned the corpus's ways, with what the rules found among its features. */
const byTagger: Finder = (text) => {
  const { words, proposed, first, again } = nameByRules(documentOf(text), lexicons)
  const model = lexicons.derive(taggerModel)
  if (model === null) return []
  return tagNames(words, { chosen: [...first, ...again], proposed }, model)
    .filter(({ kind }) => kind < KINDS.length)
    .map(({ from, to, kind }) => ({ start: words.tokens[from]!.start, end: words.tokens[to - 1]!.end, kind: KINDS[kind]! }))
}

/** Prints what product and tagger reach on texts that nothing was learned from. The corpus leaves clitics on its words, so names begin at a space. */
export function measureAside(texts: readonly AnnotatedText[], labels = 'ANERcorp'): void {
  for (const [name, find] of [
    [`names of ${labels}, last tenth: as read`, byProduct],
    [`names of ${labels}, last tenth: by its guidelines`, projected],
    [`names of ${labels}, last tenth: the tagger`, byTagger],
  ] as const) {
    const tally: Record<string, [right: number, found: number, wanted: number]> = {}
    for (const { text, names: annotated } of texts) {
      const key = ({ start, end, kind }: Found): string => {
        let from = start
        while (from > 0 && !/\s/.test(text[from - 1]!)) from--
        return `${from} ${end} ${kind}`
      }
      const wanted = new Set(annotated.filter(({ kind }) => kind !== 'MISC').map(key))
      const count = (name: string, at: 0 | 1 | 2): void => {
        const kind = name.slice(name.lastIndexOf(' ') + 1)
        tally[kind] ??= [0, 0, 0]
        tally[kind][at]++
      }
      for (const one of wanted) count(one, 2)
      for (const one of new Set(find(text).map(key))) {
        count(one, 1)
        if (wanted.has(one)) count(one, 0)
      }
    }
    const sum = (at: 0 | 1 | 2): number => Object.values(tally).reduce((all, cells) => all + cells[at], 0)
    precisionRecall(name, sum(0), sum(1), sum(2))
    for (const kind of KINDS) precisionRecall(`  ${kind}`, ...(tally[kind] ?? [0, 0, 0]))
  }
}

/** Names of ANERcorp (PERS, LOC, ORG), on the last tenth of the file: from the rest the tagger has learned. */
export const measureNames = (file: string, labels?: string): void => measureAside(annotatedTexts(file).aside, labels)
