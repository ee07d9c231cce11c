/**
 * How fast the reading is, beside peers in the same process, so that the ratio counts and not the machine.
 *   npm run bench [-- FILE.jsonl[.gz]] [--articles N]
 * Without a file the example coverage is read over and over. Prints articles/s, tokens/s, the share of each stage, peak memory.
 */
import { parseArgs } from 'node:util'
import * as chrono from 'chrono-node'
import { articleOf } from '../dist/article/index.js'
import { EXAMPLES } from '../dist/cli/program.js'
import type { AnyStage, Document, Page } from '../dist/document/index.js'
import { events } from '../dist/events/index.js'
import { InputError, pagesIn } from '../dist/intake/index.js'
import { language, scan } from '../dist/language/index.js'
import { defaultLexicons } from '../dist/lexicon/index.js'
import { names } from '../dist/names/index.js'
import { read, readTogether, TOGETHER } from '../dist/reading/index.js'
import { speech } from '../dist/speech/index.js'
import { time } from '../dist/time/index.js'

const { positionals, values } = parseArgs({ allowPositionals: true, options: { articles: { type: 'string', default: '300' } } })
const wanted = Number(values.articles)
const lexicons = defaultLexicons()

const pages: Page[] = []
for await (const page of pagesIn(positionals.length > 0 ? positionals : [EXAMPLES])) {
  if (page instanceof InputError) continue
  pages.push(page)
  if (pages.length >= wanted) break
}
const load = Array.from({ length: wanted }, (_, i) => pages[i % pages.length]!)
const TURNS = 9
/** Milliseconds of the processor, which other programs on the machine do not lengthen as they do the clock's. */
const busy = (work: () => void): number => {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}
/** The best of all turns: the first ones still pay for compiling, and others for what else the machine does. */
const best = (work: () => void): number => Math.min(...Array.from({ length: TURNS }, () => busy(work)))
const rate = (count: number, ms: number): string => `${Math.round(count / (ms / 1000)).toLocaleString('en')}/s`
const row = (name: string, ...cells: string[]): void => console.log(`${name.padEnd(60)} ${cells.join('   ')}`)

const began = performance.now()
read(load[0]!)
const start = performance.now() - began
for (const page of load.slice(0, 100)) read(page)
const articles = load.map((page) => ({ page, ...articleOf(page, lexicons) }))
const texts = articles.map((article) => article.text)
const tokens = texts.reduce((sum, text) => sum + scan(text).length, 0)
const whole = best(() => void readTogether(load))
const singly = best(() => load.forEach((page) => void read(page)))
console.log(
  `${load.length} articles (${pages.length} different), ${tokens.toLocaleString('en')} tokens, one core, processor time, the best of ${TURNS} turns; first reading after start ${Math.round(start)} ms`,
)
row(
  `whole reading, ${TOGETHER} pages together`,
  rate(load.length, whole).replace('/s', ' articles/s'),
  rate(tokens, whole).replace('/s', ' tokens/s'),
)
row('whole reading, page by page', rate(tokens, singly).replace('/s', ' tokens/s'))
row(
  '  page → article',
  rate(
    tokens,
    best(() => load.forEach((page) => void articleOf(page, lexicons))),
  ).replace('/s', ' tokens/s'),
)

let documents = articles.map(({ text, facts, article }) => ({ text, facts, article }) as unknown as Document)
for (const stage of [language, time, names, speech, events]) {
  let next: Document[] = []
  const ms = best(() => {
    next = documents.map((document) => ({ ...document, ...(stage as AnyStage).run(document, lexicons) }))
  })
  documents = next
  row(`  ${stage.name}`, rate(tokens, ms).replace('/s', ' tokens/s'))
}

console.log('\nbeside peers, on the same texts: processor time, the best of nine turns each, in turn')
/** Two ways to do one thing, run in turn, so that both meet the same state of the machine. */
function beside(name: string, peer: string, theirs: () => void, ours: () => void): void {
  let [least, mine] = [Infinity, Infinity]
  for (let turn = 0; turn < TURNS; turn++) {
    least = Math.min(least, busy(theirs))
    mine = Math.min(mine, busy(ours))
  }
  row(`${name}: ${peer}`, rate(tokens, least))
  row(`${name}: ours`, rate(tokens, mine), `${(least / mine).toFixed(1)} times`)
}
let _seen = 0
const segmenter = new Intl.Segmenter('ar', { granularity: 'word' })
const paragraphs = texts.flatMap((text) => text.split('\n'))
beside(
  'tokens',
  'Intl.Segmenter',
  () =>
    paragraphs.forEach((p) => {
      for (const s of segmenter.segment(p)) _seen += s.index & 1
    }),
  () =>
    texts.forEach((text) => {
      _seen += scan(text).length
    }),
)
// chrono is told the day of every page; ours is told it too, and then finds it by itself where a page states none.
const DAY = '2024-01-15'
const chronoTimes = (): void =>
  texts.forEach((text) => {
    _seen += chrono.ar.parse(text, new Date(DAY)).length
  })
const ourTimes = (day: string | null): void =>
  articles.forEach(({ text, facts: { published, ...facts } }) => {
    const stage = { text, facts: { ...facts, published: published ?? day }, ...language.run({ text }, lexicons) }
    _seen += time.run(stage, lexicons).times.length
  })
beside('times with tokens, the day told', 'chrono ar', chronoTimes, () => ourTimes(DAY))
beside('times with tokens and undated pages dated', 'chrono ar, told', chronoTimes, () => ourTimes(null))
console.log(`\npeak memory ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`)
