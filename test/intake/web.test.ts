import type { LookupAddress } from 'node:dns'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  type FetchOptions,
  InputError,
  isPublicAddress,
  newsAmong,
  nextVisit,
  pagesAtAddress,
  Robots,
  type Visit,
  visitAddress,
} from '../../src/intake/index.js'
import { all, encode, utf8 } from './bytes.js'
import { type Site, site } from './site.js'

const TEXT = 'قال وزير النقل إن الجسر الجديد سيفتح أمام السيارات في الربيع، وإن العمل فيه انتهى قبل موعده بشهرين.'
const HTML = `<html><head><title>الجسر</title></head><body><p>${TEXT}</p></body></html>`
const NOW = new Date('2024-03-05T10:00:00Z')
let wadi: Site
const allowed: FetchOptions = { agent: 'Sanad/test (+desk@paper.example)', allowPrivate: true }

const pagesAt = (address: string, options = allowed) => all(pagesAtAddress(address, options, new Robots(options), () => NOW))
const failureAt = async (address: string, options = allowed): Promise<InputError> => {
  const [found] = await pagesAt(address, options)
  if (!(found instanceof InputError)) throw new Error('expected an InputError')
  return found
}

beforeAll(async () => {
  wadi = await site({
    '/robots.txt': 'User-agent: *\nDisallow: /closed\nCrawl-delay: 2\n',
    '/1.html': HTML,
    '/packed.html': (_, response) =>
      response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' }).end(gzipSync(HTML)),
    '/old.html': (_, response) =>
      response.writeHead(200, { 'content-type': 'text/html; charset=windows-1256' }).end(encode(HTML, 'windows-1256')),
    '/moved': (_, response) => response.writeHead(301, { location: '/1.html' }).end(),
    '/round': (_, response) => response.writeHead(302, { location: '/round' }).end(),
    '/away': (_, response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
    '/closed/1.html': HTML,
    '/slow.html': (_, response) => void response.writeHead(200, { 'content-length': '1000' }).write('<p>'),
    '/endless.html': (_, response) => {
      const more = (): void => {
        while (!response.destroyed && response.write(Buffer.alloc(1 << 20, 'a')));
        if (!response.destroyed) response.once('drain', more)
      }
      response.writeHead(200, { 'content-type': 'text/html' })
      more()
    },
    '/feed.xml': () => {},
  })
  wadi.pages.set(
    '/feed.xml',
    `<rss><channel><title>صدى</title><item><title>الجسر</title><link>${wadi.origin}/1.html</link><description>${TEXT}</description></item></channel></rss>`,
  )
})
afterAll(() => wadi.close())

describe('an address', () => {
  it('is read with its headers, under a name that says who asks', async () => {
    expect(await pagesAt(`${wadi.origin}/1.html#top`)).toMatchObject([
      { source: `${wadi.origin}/1.html`, content: HTML, captured: NOW.toISOString(), facts: { url: `${wadi.origin}/1.html` } },
    ])
    expect(wadi.asked.at(-1)).toMatchObject({ path: '/1.html', agent: allowed.agent })
    expect(await pagesAt(`${wadi.origin}/packed.html`)).toMatchObject([{ content: HTML }])
    expect(await pagesAt(`${wadi.origin}/old.html`)).toMatchObject([{ content: HTML, charset: 'windows-1256' }])
  })
  it('is followed where it moved', async () => {
    expect(await pagesAt(`${wadi.origin}/moved`)).toMatchObject([
      { source: `${wadi.origin}/moved`, facts: { url: `${wadi.origin}/1.html` } },
    ])
  })
  it('of a feed gives what the feed holds, and asks for nothing else', async () => {
    const before = wadi.asked.length
    expect(await pagesAt(`${wadi.origin}/feed.xml`)).toMatchObject([{ source: `${wadi.origin}/1.html`, format: 'record' }])
    expect(wadi.asked.slice(before).map(({ path }) => path)).toEqual(['/robots.txt', '/feed.xml'])
  })
  it.each([
    ['/none.html', 'unreachable', 'status 404'],
    ['/round', 'unreachable', 'redirects'],
    ['/away', 'refused', 'no address of the web'],
    ['/closed/1.html', 'refused', 'robots.txt'],
    ['/endless.html', 'too-large', 'more than'],
  ])('%s: %s', async (path, code, what) => {
    const error = await failureAt(`${wadi.origin}${path}`)
    expect([error.code, error.source]).toEqual([code, `${wadi.origin}${path}`])
    expect(error.what).toContain(what)
  })
  it('that hangs ends when it is told to', async () => {
    const options = { ...allowed, signal: AbortSignal.timeout(300) }
    expect((await failureAt(`${wadi.origin}/slow.html`, options)).code).toBe('unreachable')
  })
  it('of a port where nobody answers is one line', async () => {
    const closed = await site({})
    await closed.close()
    expect((await failureAt(`${closed.origin}/1.html`)).code).toBe('unreachable')
  })
})

describe('addresses that are not public', () => {
  it.each([
    'http://127.0.0.1/',
    'http://localhost/',
    'http://[::1]/',
    'http://169.254.169.254/',
    'http://2130706433/',
    'http://[::ffff:10.0.0.1]/',
    'http://0x7f.1/',
  ])('%s is refused', async (address) => {
    expect((await failureAt(address, { agent: 'Sanad/test' })).code).toBe('refused')
  })
  it.each(['file:///etc/passwd', 'ftp://wadi.example/', 'https://name:secret@wadi.example/', 'https://'])(
    '%s is no address to ask',
    async (address) => {
      expect((await failureAt(address)).code).toBe('refused')
    },
  )
  it.each([
    ['one of a private network', [['10.0.0.7', 4]], '10.0.0.7'],
    ['this machine', [['127.0.0.1', 4]], '127.0.0.1'],
    ['the metadata of a cloud', [['169.254.169.254', 4]], '169.254.169.254'],
    [
      'a private one beside a public one',
      [
        ['8.8.8.8', 4],
        ['fd00::7', 6],
      ],
      'fd00::7',
    ],
    ['a private one inside one of IPv6', [['::ffff:192.168.0.1', 6]], '::ffff:192.168.0.1'],
  ] as const)('a public name that leads to %s is refused', async (_, addresses, named) => {
    const asked: string[] = []
    const resolve = ((name: string, _: unknown, done: (error: null, found: LookupAddress[]) => void) => {
      asked.push(name)
      done(
        null,
        addresses.map(([address, family]) => ({ address, family })),
      )
    }) as FetchOptions['resolve']
    const error = await failureAt('http://news.example/1.html', { agent: 'Sanad/test', resolve })
    expect([error.code, error.source]).toEqual(['refused', 'http://news.example/1.html'])
    expect(error.what).toContain(named)
    expect(new Set(asked)).toEqual(new Set(['news.example']))
  })
  it('a redirect to one is refused too, and the check is made on what is connected to', async () => {
    // Only the first request may go to this machine here: the second is made without leave.
    const options = { agent: 'Sanad/test' }
    await expect(
      visitAddress({ address: `${wadi.origin}/1.html`, kind: 'article' }, options, new Robots(options), () => NOW),
    ).resolves.toMatchObject({
      outcome: { kind: 'gone' },
      pages: [{ code: 'refused' }],
    })
  })
  it.each([
    ['8.8.8.8', true],
    ['2a00:1450:4001::1', true],
    ['10.1.2.3', false],
    ['172.31.0.1', false],
    ['172.32.0.1', true],
    ['100.64.0.1', false],
    ['192.168.1.1', false],
    ['0.0.0.0', false],
    ['255.255.255.255', false],
    ['::', false],
    ['::1', false],
    ['fe80::1%eth0', false],
    ['fd00::1', false],
    ['::ffff:127.0.0.1', false],
    ['::ffff:8.8.8.8', false],
    ['64:ff9b::7f00:1', false],
    ['2002:7f00:1::', false],
    ['wadi.example', false],
  ])('%s: %s', (address, open) => {
    expect(isPublicAddress(address)).toBe(open)
  })
})

describe('the next visit', () => {
  const visit: Visit = {
    address: 'https://w.example/',
    kind: 'article',
    etag: null,
    modified: null,
    state: '',
    quiet: 0,
    failures: 0,
    due: null,
  }
  const told = { etag: '"1"', modified: null, wait: 0 }
  const hours = (due: string | null): number | null => (due === null ? null : (Date.parse(due) - NOW.getTime()) / 3_600_000)
  it('of an article comes later each time that nothing changed, then no more', () => {
    let next = nextVisit(visit, { kind: 'read', ...told }, NOW, 900)
    const waits = [hours(next.due)]
    while (next.due !== null) {
      next = nextVisit(next, { kind: 'same', ...told }, NOW, 900)
      waits.push(hours(next.due))
    }
    expect(waits).toEqual([1, 6, 24, 72, null])
  })
  it('of a feed comes when the user or the site says', () => {
    expect(hours(nextVisit({ ...visit, kind: 'list' }, { kind: 'same', ...told }, NOW, 900).due)).toBe(0.25)
    expect(hours(nextVisit({ ...visit, kind: 'list' }, { kind: 'read', ...told, wait: 7200 }, NOW, 900).due)).toBe(2)
  })
  it('after failures is waited for twice as long each time, and at least as long as the site asks', () => {
    let next = visit
    const waits = Array.from({ length: 10 }, () => {
      next = nextVisit(next, { kind: 'failed', wait: 0 }, NOW, 900)
      return hours(next.due)!
    })
    expect(waits.slice(0, 3).map((wait) => Math.round(wait * 60))).toEqual([5, 10, 20])
    expect(waits.at(-1)).toBe(24)
    expect(hours(nextVisit(visit, { kind: 'failed', wait: 36_000 }, NOW, 900).due)).toBe(10)
  })
  it('of what is gone never comes', () => {
    expect(nextVisit(visit, { kind: 'gone' }, NOW, 900).due).toBeNull()
  })
})

describe('what a list names', () => {
  it.each([
    [
      'a news sitemap',
      '<urlset><url><loc>https://w.example/1</loc><news:news><news:publication_date>2024-03-05T08:00:00+03:00</news:publication_date><news:title>الجسر</news:title></news:news></url></urlset>',
      { address: 'https://w.example/1', day: '2024-03-05', list: false },
    ],
    [
      'an index of sitemaps',
      '<sitemapindex><sitemap><loc>https://w.example/news.xml</loc></sitemap></sitemapindex>',
      { address: 'https://w.example/news.xml', day: null, list: true },
    ],
    [
      'Atom',
      '<feed><entry><link href="https://w.example/2"/><updated>2024-03-01T10:00:00Z</updated><title>ب</title></entry></feed>',
      { address: 'https://w.example/2', day: '2024-03-01' },
    ],
    [
      'RDF with a bare &',
      '<rdf:RDF><item><link>https://w.example/3?a=1&b=2</link><dc:date>2024-03-01</dc:date></item></rdf:RDF>',
      { address: 'https://w.example/3?a=1&b=2' },
    ],
    [
      'JSON Feed',
      '{"version":"https://jsonfeed.org/version/1.1","items":[{"url":"https://w.example/4","date_published":"2024-03-04T10:00:00Z"}]}',
      { address: 'https://w.example/4', day: '2024-03-04' },
    ],
  ])('%s', async (_, body, expected) => {
    wadi.pages.set('/list.xml', body)
    const visit = { address: `${wadi.origin}/list.xml`, kind: 'list' } as const
    expect((await visitAddress(visit, allowed, new Robots(allowed), () => NOW)).listed).toEqual([
      expect.objectContaining(expected),
    ])
  })
  it('is followed where it is news, not into the archive', () => {
    const listed = ['2024-03-05', '2024-02-28', '2024-02-20', null].map((day) => ({ day }))
    expect(newsAmong(listed, NOW).map(({ day }) => day)).toEqual(['2024-03-05', '2024-02-28', null])
    expect(
      newsAmong(
        Array.from({ length: 5000 }, () => ({ day: null })),
        NOW,
      ),
    ).toHaveLength(1000)
  })
})

describe('robots.txt', () => {
  it('that cannot be had allows nothing; that is not there allows everything', async () => {
    const broken = await site({ '/robots.txt': (_, response) => response.writeHead(503).end(), '/1.html': HTML })
    const without = await site({ '/1.html': HTML })
    expect((await failureAt(`${broken.origin}/1.html`)).code).toBe('unreachable')
    expect(await pagesAt(`${without.origin}/1.html`)).toHaveLength(1)
    expect(await new Robots(allowed).delayOf(new URL(wadi.origin))).toBe(2)
    await Promise.all([broken.close(), without.close()])
  })
  it('of ten megabytes is read as far as it must be', async () => {
    const large = await site({
      '/robots.txt': Buffer.concat([utf8('User-agent: *\nDisallow: /a\n'), Buffer.alloc(10 << 20, '#')]),
      '/a': HTML,
    })
    expect((await failureAt(`${large.origin}/a`)).code).toBe('refused')
    await large.close()
  })
})
