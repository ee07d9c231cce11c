/**
 * Measures the copy index on a corpus with known pairs.
 *   npx tsx scripts/measure/copies.ts CORPUS.jsonl[.gz] PAIRS.json      PAIRS: [[id, id, jaccard]], the pairs of Jaccard ≥ .5
 */
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { CopyIndex, shingle } from '../../src/record/index.js'

const [corpus, pairsFile] = process.argv.slice(2)
if (corpus === undefined || pairsFile === undefined) {
  console.error('usage: copies CORPUS.jsonl[.gz] PAIRS.json')
  process.exit(2)
}
const raw = readFileSync(corpus)
const articles = (corpus.endsWith('.gz') ? gunzipSync(raw) : raw)
  .toString('utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as { id: string; outlet: string; title: string; text: string })
const wanted = new Set(
  (JSON.parse(readFileSync(pairsFile, 'utf8')) as [string, string, number][]).map(([a, b]) =>
    a < b ? `${a} ${b}` : `${b} ${a}`,
  ),
)
const outlet = new Map(articles.map((a) => [a.id, a.outlet]))
const began = performance.now()
const index = new CopyIndex()
for (const article of articles) index.add(article.id, shingle(article.text).set)
const indexed = performance.now()
const pairs = index.pairs()
const done = performance.now()
const found = pairs.filter((p) => p.jaccard >= 0.5 && outlet.get(p.a) !== outlet.get(p.b))
const right = found.filter((p) => wanted.has(`${p.a} ${p.b}`)).length
const precision = right / found.length
const recall = right / wanted.size
console.log(
  `${articles.length} articles indexed in ${Math.round(indexed - began)} ms (${Math.round(articles.length / ((indexed - began) / 1000))}/s), compared in ${Math.round(done - indexed)} ms`,
)
console.log(
  `pairs of two outlets with Jaccard ≥ .5: P ${precision.toFixed(3)} R ${recall.toFixed(3)} F1 ${((2 * precision * recall) / (precision + recall)).toFixed(3)} (${right} of ${found.length} found, ${wanted.size} wanted); memory ${Math.round(process.memoryUsage().rss / 2 ** 20)} MB`,
)
