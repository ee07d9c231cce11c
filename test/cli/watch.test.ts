import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Site, site } from '../intake/site.js'
import { COMMAND, sanad } from './run.js'

const folder = mkdtempSync(join(tmpdir(), 'sanad-watch-'))
const store = join(folder, 'watch.db')
let wadi: Site
const article = (place: string, cost = 'عشرة'): string =>
  `<html><head><title>وزير النقل يزور ${place}</title></head><body><h1>وزير النقل يزور ${place}</h1><p>زار وزير النقل سالم الحارثي ${place} في 12 مارس 2021، والتقى نظيره هناك، وقال إن كلفة الجسر تبلغ ${cost} ملايين دينار.</p></body></html>`
const feed = (titles: readonly string[]): string =>
  `<rss><channel><title>صدى</title>${titles.map((title, i) => `<item><title>${title}</title><link>${wadi.origin}/${i + 1}.html</link></item>`).join('')}</channel></rss>`
const watch = (...args: string[]) =>
  sanad(['watch', ...args, '--once', '--allow-private', '--delay', '0', '--store', store, '--contact', 'desk@paper.example'])

beforeAll(async () => {
  wadi = await site({
    '/robots.txt': 'User-agent: Sanad\nDisallow: /3.html\n',
    '/': '<html><head><link rel="alternate" type="application/rss+xml" href="/feed.xml"></head><body><p>الصفحة الأولى لصحيفة صدى الوادي</p></body></html>',
    '/1.html': article('المنامة'),
    '/2.html': article('مسقط'),
    '/3.html': article('بغداد'),
  })
  wadi.pages.set('/feed.xml', (request, response) => {
    if (request.headers['if-none-match'] === '"v1"') return response.writeHead(304).end()
    return response
      .writeHead(200, { 'content-type': 'application/rss+xml', etag: '"v1"' })
      .end(feed(['الأول', 'الثاني', 'الثالث']))
  })
})
afterAll(async () => {
  await wadi.close()
  rmSync(folder, { recursive: true })
})
const askedSince = (from: number): string[] => wadi.asked.slice(from).map(({ path }) => path)

test('a site that names its feed: the pages in it are fetched, as robots.txt allows', async () => {
  const { code, err } = await watch(`${wadi.origin}/`)
  expect(askedSince(0)).toEqual(['/robots.txt', '/', '/feed.xml', '/1.html', '/2.html'])
  expect(err).toContain(`new: ${wadi.origin}/1.html`)
  expect(err).toContain('robots.txt of')
  expect(code).toBe(1)
  expect(new Set(wadi.asked.map(({ agent }) => agent))).toEqual(
    new Set([expect.stringMatching(/^Sanad\/\S+ \(.*; \+desk@paper\.example\)$/)]),
  )
})

test('a feed that has not changed is not sent again, and its pages are left alone', async () => {
  const from = wadi.asked.length
  const { code, err } = await watch(`${wadi.origin}/feed.xml`)
  expect([code, askedSince(from)]).toEqual([0, ['/robots.txt', '/feed.xml']])
  expect(wadi.asked.at(-1)?.status).toBe(304)
  expect(err).toContain('unchanged')
})

test('a page that the feed names anew is looked at again, and what changed is kept', async () => {
  wadi.pages.set('/feed.xml', feed(['الأول', 'الثاني: تصحيح', 'الثالث']))
  wadi.pages.set('/2.html', article('مسقط', 'عشرين'))
  const from = wadi.asked.length
  const { code, err } = await watch(`${wadi.origin}/feed.xml`)
  expect([code, askedSince(from)]).toEqual([0, ['/robots.txt', '/feed.xml', '/2.html']])
  expect(err).toContain(`changed: ${wadi.origin}/2.html`)
  expect((await sanad(['changes', '--store', store])).out).toContain('[-عشرة-] {+عشرين+}')
})

test('an interrupt ends it cleanly', async () => {
  const child = spawn(process.execPath, [COMMAND, 'watch', `${wadi.origin}/feed.xml`, '--allow-private', '--store', store], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const code = new Promise((resolve) => child.on('close', resolve))
  child.stderr.once('data', () => child.kill('SIGINT'))
  expect(await code).toBe(0)
  expect((await sanad(['verify', '--store', store])).code).toBe(0)
})

test('what is no address is one clear line', async () => {
  const { code, err } = await watch('ftp://wadi.example/')
  expect([code, err.trim().split('\n').length]).toEqual([2, 1])
  expect((await sanad(['watch', 'http://127.0.0.1:1/', '--once', '--store', store])).err).toContain('not on the public network')
})
