import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { checkSync } from 'recheck'
import { afterAll, expect, test } from 'vitest'
import { type Expression, literalsIn, madeDuring } from './expressions.js'
import { KNOWN } from './known.js'

process.env.RECHECK_BACKEND = 'pure'
const SOURCE = fileURLToPath(new URL('../../src/', import.meta.url))
/** Verdicts of earlier runs: a verdict depends on the expression alone, and some take seconds. */
const KEPT = fileURLToPath(new URL('../../node_modules/.cache/sanad-regex.json', import.meta.url))

const verdicts: Record<string, string> = (() => {
  try {
    return JSON.parse(readFileSync(KEPT, 'utf8')) as Record<string, string>
  } catch {
    return {}
  }
})()
afterAll(() => {
  mkdirSync(dirname(KEPT), { recursive: true })
  writeFileSync(KEPT, JSON.stringify(verdicts))
})

/** 'safe' where no text makes the expression take more than linear time; else the complexity, and a text that shows it. */
function verdictOf({ source, flags }: Expression): string {
  const key = `/${source}/${flags}`
  verdicts[key] ??= (() => {
    const found = checkSync(source, flags, { timeout: 20_000, randomSeed: 1 })
    return found.status === 'vulnerable' ? `${found.complexity.summary}: ${found.attack.pattern.slice(0, 80)}` : found.status
  })()
  return verdicts[key]
}

const complaints = (expressions: readonly Expression[]): string[] =>
  expressions
    .filter(({ source }) => !KNOWN.some((known) => known.source === source))
    .map((expression) => ({ ...expression, verdict: verdictOf(expression) }))
    .filter(({ verdict }) => verdict !== 'safe')
    .map(({ file, source, flags, verdict }) => `${file}: /${source}/${flags} is ${verdict}`)

test('every regular expression of the source is linear', { timeout: 600_000 }, () => {
  const literals = literalsIn(SOURCE)
  expect(literals.length).toBeGreaterThan(100)
  expect(complaints(literals)).toEqual([])
})

test('so are those that are made while it runs', { timeout: 600_000 }, async () => {
  const made = await madeDuring(async () => {
    const { read } = await import('../../src/index.js')
    read({
      source: 'a.txt',
      content: 'وزير النقل يزور المنامة\nزار وزير النقل المنامة في 12 مارس 2021، وقال إن العمل يبدأ العام المقبل.',
    })
    read({
      source: 'a.html',
      content: '<html><body><h1>وزير النقل يزور المنامة</h1><p>زار وزير النقل المنامة في 12 مارس 2021.</p></body></html>',
    })
  })
  const unique = [...new Map(made.map((one) => [`${one.source}/${one.flags}`, one])).values()]
  expect(complaints(unique)).toEqual([])
})

test('what is let through is still there, and why is said', () => {
  const sources = new Set(literalsIn(SOURCE).map(({ source }) => source))
  expect(KNOWN.filter(({ source, made }) => !made && !sources.has(source)).map(({ source }) => source)).toEqual([])
  expect(KNOWN.every(({ why }) => why.length > 10)).toBe(true)
})

test('the check finds what is not linear', () => {
  expect(verdictOf({ file: '', source: '(a+)+$', flags: '' })).toContain('exponential')
  expect(verdictOf({ file: '', source: '\\s+$', flags: '' })).toContain('polynomial')
  expect(verdictOf({ file: '', source: '^[ab]+$', flags: '' })).toBe('safe')
})
