/**
 * Reads made pages and compares extractors: F1 of text, title, date and byline exact, pages of 40 KB a second of one processor.
 *   npm run -s measure:pages -- FOLDER [--bodies N] [--misses] [--only NAME] [--show TEMPLATE]
 * Each template of `scripts/measure/pages` is filled with N bodies (4) from the JSON-lines files of FOLDER/corpus (or FOLDER).
 * `--misses` lists what ours got wrong, template by template; `--show` prints one page as it is made.
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { bodiesIn } from './measure/page-set/bodies.js'
import { EXTRACTORS, type Extracted } from './measure/page-set/extractors.js'
import { measureRealPages } from './measure/page-set/real-pages.js'
import { render, templates } from './measure/page-set/render.js'
import { type Score, scoreOf } from './measure/page-set/score.js'

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    bodies: { type: 'string', default: '4' },
    misses: { type: 'boolean', default: false },
    only: { type: 'string' },
    show: { type: 'string' },
  },
})
const [folder] = positionals
if (folder === undefined) {
  console.error('usage: npm run -s measure:pages -- FOLDER [--bodies N] [--misses] [--only NAME] [--show TEMPLATE]')
  process.exit(2)
}
const each = Number(values.bodies)
const corpus = existsSync(join(folder, 'corpus')) ? join(folder, 'corpus') : folder
const set = templates()
const bodies = bodiesIn(corpus, set.length * each)
if (bodies.length === 0) throw new Error(`no bodies in ${corpus}`)
const pages = set.flatMap((template, t) =>
  Array.from({ length: each }, (_, i) => render(template, bodies[(t * each + i) % bodies.length]!, t * each + i)),
)
if (values.show !== undefined) console.log(pages.find((page) => page.template === values.show)?.html)

const mean = (numbers: readonly number[]): number => numbers.reduce((sum, n) => sum + n, 0) / numbers.length
const size = mean(pages.map((page) => Buffer.byteLength(page.html)))
console.log(`${set.length} templates, ${pages.length} pages of ${(size / 1024).toFixed(1)} KB on average`)
console.log(`${'extractor'.padEnd(30)}text F1   title    date  byline  pages/s  of 40 KB`)

const NOTHING: Extracted = { text: '', title: null, published: null, byline: null }
for (const extractor of EXTRACTORS) {
  if (values.only !== undefined && !extractor.name.includes(values.only)) continue
  const scores: Score[] = []
  const lines: string[] = []
  let used = 0
  // The first round warms the engine up and is not timed.
  for (const timed of [false, true])
    for (const page of pages) {
      const input = (await extractor.ready(page)) as never
      const began = process.cpuUsage()
      // A page on which an extractor fails gives nothing; it counts as that.
      const got = await extractor.extract(input).catch(() => NOTHING)
      const { user, system } = process.cpuUsage(began)
      if (!timed) continue
      used += (user + system) / 1e6
      const score = scoreOf(page, got)
      scores.push(score)
      const wrong = [
        score.text < 0.98 ? `text ${score.text.toFixed(3)}` : '',
        score.title ? '' : `title ${got.title}`,
        score.date ? '' : `date ${got.published} for ${page.published}`,
        score.byline ? '' : `byline ${got.byline} for ${page.byline}`,
      ].filter((part) => part !== '')
      if (wrong.length > 0) lines.push(`  ${page.template}: ${wrong.join('; ')}`)
    }
  const percent = (part: (score: Score) => number): string => (100 * mean(scores.map(part))).toFixed(1).padStart(8)
  const speed = pages.length / used
  console.log(
    `${extractor.name.padEnd(28)}${percent((s) => s.text)}${percent((s) => Number(s.title))}${percent((s) => Number(s.date))}${percent((s) => Number(s.byline))}${speed.toFixed(0).padStart(9)}${((speed * size) / 40_960).toFixed(0).padStart(10)}`,
  )
  if (values.misses && extractor === EXTRACTORS[0]) console.log(lines.join('\n'))
}
if (existsSync(join(folder, 'data/pages'))) await measureRealPages(join(folder, 'data/pages'))
