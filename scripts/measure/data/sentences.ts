import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Reading } from '../../../src/document/index.js'
import { analyse } from '../../../src/language/index.js'
import { defaultLexicons } from '../../../src/lexicon/index.js'
import type { Span } from '../../../src/text/index.js'
import { precisionRecall } from './figure.js'

/** The ends of our sentences in a text. */
const endsOf = (text: string): Set<number> => new Set(analyse(text, defaultLexicons()).sentences.map((s) => s.end))

/** Compares sets of ends, text by text, and prints their precision and recall. */
function compare(name: string, texts: readonly { readonly text: string; readonly ends: ReadonlySet<number> }[]): void {
  let [right, found, wanted] = [0, 0, 0]
  for (const { text, ends } of texts) {
    const ours = endsOf(text)
    found += ours.size
    wanted += ends.size
    for (const end of ours) if (ends.has(end)) right++
  }
  precisionRecall(name, right, found, wanted)
}

/** The annotated articles: their sentences are numbered by a function of `gold/score.mjs`, which every annotation names its sentence by. */
export async function measureSentencesOfArticles(folder: string, readings: readonly Reading[]): Promise<void> {
  const { sentences } = (await import(pathToFileURL(resolve(join(folder, 'gold/score.mjs'))).href)) as {
    sentences(text: string): readonly Span[]
  }
  const texts = readings.map(({ article: { text } }) => ({ text, ends: new Set(sentences(text).map((s) => s.end)) }))
  compare('sentence ends, annotated articles', texts)
}

/**
 * The sentences of a treebank (CoNLL-U) written one behind the other, as one paragraph a document. A sentence without a sign at its end (a heading)
 * is left out: in running text nothing would tell it from the next.
 */
export function measureSentencesOfTreebank(file: string): void {
  const documents = new Map<string, string[]>()
  let id = ''
  for (const row of readFileSync(file, 'utf8').split('\n')) {
    if (row.startsWith('# newdoc id = ')) id = row.slice(14)
    const sentence = row.startsWith('# text = ') ? row.slice(9).trim() : ''
    if (/[.!؟?]["”»')\]]*$/.test(sentence)) documents.set(id, [...(documents.get(id) ?? []), sentence])
  }
  const texts = [...documents.values()]
    .filter((sentences) => sentences.length > 1)
    .map((sentences) => {
      let text = 'عنوان\n'
      const ends = new Set([5])
      for (const sentence of sentences) {
        text += sentence
        ends.add(text.length)
        text += ' '
      }
      return { text, ends }
    })
  compare(`sentence ends, ${texts.length} documents of PUD`, texts)
}
