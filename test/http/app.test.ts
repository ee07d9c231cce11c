import { describe, expect, test } from 'vitest'
import { appOf } from '../../src/http/index.js'
import { defaultLexicons } from '../../src/lexicon/index.js'
import { read } from '../../src/reading/index.js'
import { buildRecord } from '../../src/record/index.js'
import type { TimelineView } from '../../src/views/index.js'

const readings = [
  read({
    source: 'a.txt',
    content: 'وزير النقل يزور المنامة\nزار وزير النقل العماني المنامة في 12 مارس 2021.\nوقال الوزير إن الخط البحري يبدأ قريبا.',
  }),
  read({ source: 'c.txt', content: 'وزير المالية يزور تونس\nزار وزير المالية الأردني تونس في 3 أبريل 2022.' }),
]
const app = appOf(async () => ({ record: buildRecord(readings), readings }), defaultLexicons())
const get = (path: string, host = '127.0.0.1'): Promise<Response> => Promise.resolve(app.request(`http://${host}${path}`))

describe('the API', () => {
  test.each([
    '/api/timeline',
    '/api/record',
    '/api/articles',
    '/api/article?source=a.txt',
    '/api/why?source=a.txt&id=v1',
    '/api/entity?name=المنامة',
    '/api/relation?a=e1&b=المنامة',
    '/api/story?id=s1',
    '/api/claim?id=E1',
  ])('%s answers', async (path) => {
    const response = await get(path)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toMatch(/json/)
  })

  test.each([
    ['/api/article?source=b.txt', 404, /no article «b\.txt»/],
    ['/api/why?source=a.txt&id=z9', 404, /«z9»/],
    ['/api/timeline?from=yesterday', 400, /EDTF/],
    ['/api/timeline?limit=0', 400, /«0» is no number of events/],
    ['/api/timeline?limit=all', 400, /«all»/],
    ['/api/entity?name=طنجة', 404, /nobody and nothing called/],
    ['/api/story?id=s99', 404, /no story/],
    ['/api/claim?id=E99', 404, /no event/],
    ['/nothing.js', 404, /nothing\.js/],
    ['/../package.json', 404, /./],
    ['/%2e%2e/%2e%2e/package.json', 404, /./],
  ])('%s is refused with a reason', async (path, status, reason) => {
    const response = await get(path)
    expect(response.status).toBe(status)
    expect(await response.text()).toMatch(reason)
  })

  test.each([
    ['/api/record', '127.0.0.1'],
    ['/nothing.js', '127.0.0.1'],
    ['/api/record', 'evil.example'],
  ])('%s of %s comes with what keeps it from running or sending anything foreign', async (path, host) => {
    const { headers } = await get(path, host)
    const policy = headers.get('content-security-policy')!.split(/; */).filter(Boolean).sort()
    expect(policy).toEqual([
      "base-uri 'none'",
      "connect-src 'self'",
      "default-src 'none'",
      "font-src 'self'",
      "form-action 'none'",
      "frame-ancestors 'none'",
      "img-src 'self'",
      "script-src 'self'",
      "style-src 'self'",
    ])
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
  })

  test('the timeline comes page by page', async () => {
    const page = async (query: string): Promise<TimelineView> =>
      (await get(`/api/timeline?${query}`)).json() as Promise<TimelineView>
    const all = await page('')
    expect(all.entries.length).toBeGreaterThan(1)
    const first = await page('limit=1')
    expect(first.entries).toEqual(all.entries.slice(0, 1))
    expect(first.counts).toEqual(all.counts)
    expect((await page(`limit=1&start=${first.next}`)).entries).toEqual(all.entries.slice(1, 2))
  })

  test('another name for this machine is refused', async () => {
    expect((await get('/api/record', 'evil.example')).status).toBe(403)
  })
})
