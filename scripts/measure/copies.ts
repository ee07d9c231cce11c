/**
 * Measures the copy index on a corpus with known pairs, beside npm's minhash in the same run.
 *   npx tsx scripts/measure/copies.ts CORPUS.jsonl[.gz] PAIRS.json [PEER]
 * PAIRS: [[id, id, jaccard]], the pairs of Jaccard ≥ .5. PEER: over how many articles the peer is run (1000), for it takes its time.
 */
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { LshIndex, Minhash } from 'minhash'
import { CopyIndex, shingle } from '../../src/record/index.js'

const [corpus, pairsFile, peer = '1000'] = process.argv.slice(2)
if (corpus === undefined || pairsFile === undefined) {
  console.error('usage: copies CORPUS.jsonl[.gz] PAIRS.json [PEER]')
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

/** Beside npm's minhash (128 permutations, its own index) on the same articles and the same shingles of five folded words. */
const some = articles.slice(0, Number(peer))
const inside = new Set(some.map((article) => article.id))
const wantedInside = [...wanted].filter((pair) => pair.split(' ').every((id) => inside.has(id)))
const score = (name: string, ms: number, keys: readonly string[]): void => {
  const right = keys.filter((key) => wanted.has(key)).length
  const [precision, recall] = [right / keys.length, right / wantedInside.length]
  console.log(
    `${name}: ${Math.round(some.length / (ms / 1000))} articles/s, P ${precision.toFixed(3)} R ${recall.toFixed(3)} F1 ${((2 * precision * recall) / (precision + recall)).toFixed(3)}`,
  )
}
const keyOf = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`)
console.log(`beside npm's minhash, ${some.length} articles, indexed and compared; ${wantedInside.length} pairs wanted`)
{
  const start = performance.now()
  const own = new CopyIndex()
  for (const article of some) own.add(article.id, shingle(article.text).set)
  const keys = own.pairs().flatMap((p) => (p.jaccard >= 0.5 && outlet.get(p.a) !== outlet.get(p.b) ? [keyOf(p.a, p.b)] : []))
  score('ours', performance.now() - start, keys)
}
{
  const start = performance.now()
  const index = new LshIndex()
  const hashes = new Map<string, Minhash>()
  for (const article of some) {
    const hash = new Minhash()
    for (const s of shingle(article.text).set) hash.update(s.toString(36))
    hashes.set(article.id, hash)
    index.insert(article.id, hash)
  }
  const keys = new Set<string>()
  for (const [id, hash] of hashes)
    for (const other of index.query(hash))
      if (other !== id && outlet.get(other) !== outlet.get(id) && hash.jaccard(hashes.get(other)!) >= 0.5)
        keys.add(keyOf(id, other))
  score('npm minhash', performance.now() - start, [...keys])
}
