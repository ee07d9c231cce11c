/**
 * Trains the tagger of names and prints what it reaches on the part that is set aside.
 *   npm run train:tagger -- FOLDER
 * FOLDER holds `data/ner/anercorp_TRAIN.txt`: words with BIO labels. Its last tenth is never learned from. Writes lexicons/tagger/names.bin.gz;
 * the same file, rows and version of Node give the same bytes.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { language } from '../src/language/index.js'
import { defaultLexicons, LEXICON_FOLDER } from '../src/lexicon/index.js'
import { nameByRules } from '../src/names/index.js'
import { beginning, Facts, featuresOf, KINDS, LABELS, packModel, sentencesOf, WEIGHTS } from '../src/names/tagger/index.js'
import { type AnnotatedText, annotatedTexts } from './measure/data/anercorp.js'
import { measureAside } from './measure/data/names.js'
import { learn, type Sample } from './train-tagger/crf.js'

/** A feature met less often is not learned. */
const LEAST = 2
/** A feature none of whose weights reaches this many of the 127 steps is left out. */
const FAINT = 2

const [folder] = process.argv.slice(2)
if (folder === undefined) {
  console.error('usage: npm run train:tagger -- FOLDER')
  process.exit(2)
}
const lexicons = defaultLexicons()
const { learn: texts, aside } = annotatedTexts(join(folder, 'data/ner/anercorp_TRAIN.txt'))

interface Hashed {
  readonly features: readonly Int32Array[]
  readonly labels: Uint8Array
}

/** The sentences of a text with the hashes of every token's features and its right label. */
function sentencesWithLabels({ text, names: annotated }: AnnotatedText): Hashed[] {
  const document = { text, times: [], published: null, ...language.run({ text }, lexicons) }
  const { words, proposed, first, again } = nameByRules(document, lexicons)
  const labels = new Uint8Array(words.tokens.length)
  let at = 0
  for (const name of annotated) {
    while (at < labels.length && words.tokens[at]!.end <= name.start) at++
    for (let i = at; i < labels.length && words.tokens[i]!.start < name.end; i++)
      labels[i] = beginning(name.kind === 'MISC' ? KINDS.length : KINDS.indexOf(name.kind)) + (i === at ? 0 : 1)
  }
  const facts = new Facts(words, { chosen: [...first, ...again], proposed })
  return [...sentencesOf(words)].map(([from, to]) => {
    const { hashes, starts } = featuresOf(facts, from, to)
    return {
      features: Array.from({ length: to - from }, (_, i) => hashes.slice(starts[i], starts[i + 1])),
      labels: labels.slice(from, to),
    }
  })
}

console.log(`${texts.length} texts to learn from, ${aside.length} set aside`)
const sentences = texts.flatMap(sentencesWithLabels)
const counts = new Map<number, number>()
for (const { features } of sentences)
  for (const row of features) for (const hash of row) counts.set(hash, (counts.get(hash) ?? 0) + 1)
const kept = [...counts].filter(([, count]) => count >= LEAST).map(([hash]) => hash)
const numbers = new Map(kept.map((hash, i) => [hash, i]))
const samples = sentences.map(
  ({ features, labels }): Sample => ({
    labels,
    features: features.map((row) => Int32Array.from([...row].flatMap((hash) => numbers.get(hash) ?? []))),
  }),
)
console.log(`${samples.length} sentences, ${kept.length} of ${counts.size} features`)
const { weights, transitions } = learn(
  samples,
  { labels: LABELS, features: kept.length, epochs: 10, rate: 0.1, decay: 1e-3, dropout: 0.4 },
  console.log,
)

const greatest = weights.reduce((most, w) => Math.max(most, Math.abs(w)), 0)
const scale = greatest / 127
const quantised = (f: number): number[] =>
  Array.from(weights.subarray(f * LABELS, (f + 1) * LABELS), (w) => Math.round(w / scale))
const rows = kept
  .map((hash, f) => ({ hash: hash >>> 0, row: quantised(f) }))
  .filter(({ row }) => row.some((w) => Math.abs(w) >= FAINT))
  .sort((a, b) => a.hash - b.hash)
const packed = packModel({
  labels: LABELS,
  hashes: Uint32Array.from(rows, ({ hash }) => hash),
  weights: Int8Array.from(rows.flatMap(({ row }) => row)),
  scale,
  transitions,
})
const file = join(LEXICON_FOLDER, WEIGHTS)
mkdirSync(dirname(file), { recursive: true })
const bytes = gzipSync(packed, { level: 9 })
writeFileSync(file, bytes)
console.log(`${file}: ${rows.length} features, ${bytes.length} bytes`)
measureAside(aside)
