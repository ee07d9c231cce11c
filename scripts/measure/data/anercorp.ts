import { readFileSync } from 'node:fs'
import type { EntityKind } from '../../../src/document/index.js'

/** A name as annotated: MISC is what is none of the three. */
export interface Annotated {
  readonly start: number
  readonly end: number
  readonly kind: EntityKind | 'MISC'
}

type Open = { start: number; end: number; kind: Annotated['kind'] }

export interface AnnotatedText {
  readonly text: string
  readonly names: readonly Annotated[]
}

const KINDS: Readonly<Record<string, Annotated['kind']>> = { PERS: 'PER', LOC: 'LOC', ORG: 'ORG', MISC: 'MISC' }
/** Sentences that are read together, as an article would be. */
const TOGETHER = 25
/** The share of the file, at its end, that nothing is ever trained on. */
const SET_ASIDE = 0.1

/** Reads a file of words with BIO labels in two parts, each as texts of a few sentences: what may be learned from, and the last tenth. */
export function annotatedTexts(file: string): { readonly learn: AnnotatedText[]; readonly aside: AnnotatedText[] } {
  const sentences = readFileSync(file, 'utf8')
    .split(/\n\s*\n/)
    .map((block) =>
      block
        .split('\n')
        .filter((row) => row.trim() !== '')
        .map((row) => [row.slice(0, row.lastIndexOf(' ')).trim(), row.slice(row.lastIndexOf(' ') + 1).trim()] as const),
    )
    .filter((sentence) => sentence.length > 0)
  const cut = Math.floor(sentences.length * (1 - SET_ASIDE))
  return { learn: textsOf(sentences.slice(0, cut)), aside: textsOf(sentences.slice(cut)) }
}

function textsOf(sentences: readonly (readonly (readonly [word: string, label: string])[])[]): AnnotatedText[] {
  const texts: AnnotatedText[] = []
  for (let from = 0; from < sentences.length; from += TOGETHER) {
    let text = ''
    const names: Open[] = []
    for (const sentence of sentences.slice(from, from + TOGETHER)) {
      let open = null as Open | null
      for (const [word, label] of sentence) {
        const start = text.length
        text += `${word} `
        const kind = KINDS[label.slice(2)]
        if (label.startsWith('I-') && open !== null && open.kind === kind) open.end = start + word.length
        else if (kind === undefined) open = null
        else {
          open = { start, end: start + word.length, kind }
          names.push(open)
        }
      }
      text = `${text.trimEnd()}\n`
    }
    texts.push({ text, names })
  }
  return texts
}
