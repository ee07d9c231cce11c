import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import type { Page } from '../../src/document/index.js'
import { captureOf, InputError, pagesOf } from '../../src/intake/index.js'
import { all, encode, utf8 } from './bytes.js'
import { httpRecord, mail, warc, zip } from './made.js'

const TITLE = 'افتتاح جسر الميناء في الربيع'
const TEXT = 'قال وزير النقل إن الجسر الجديد سيفتح أمام السيارات في الربيع، وإن العمل فيه انتهى قبل موعده بشهرين.'
const HTML = `<html><head><title>${TITLE}</title></head><body><h1>${TITLE}</h1><p>${TEXT}</p></body></html>`
const URL_ = 'https://wadi.example/1'

const read = (source: string, bytes: Uint8Array) => all(pagesOf(source, bytes))
const pages = async (source: string, bytes: Uint8Array): Promise<Page[]> =>
  (await read(source, bytes)).map((found) => {
    if (found instanceof InputError) throw found
    return found
  })
const errors = async (source: string, bytes: Uint8Array): Promise<InputError[]> =>
  (await read(source, bytes)).filter((found) => found instanceof InputError)

describe('one page from every format', () => {
  const facts = { title: TITLE, published: '2024-03-05', url: URL_ }
  const rss = (item: string): string =>
    `<?xml version="1.0"?><rss version="2.0"><channel><title>صدى & شركاه</title>${item}</channel></rss>`
  const cases: [string, string, Uint8Array, Partial<Page>][] = [
    [
      'MHT, quoted-printable',
      'a.mht',
      mail(utf8(HTML), 'quoted-printable', 'text/html'),
      { format: 'html', content: HTML, facts: { url: URL_ } },
    ],
    [
      'MHT, base64, windows-1256 by its header',
      'a.mhtml',
      mail(encode(HTML, 'windows-1256'), 'base64', 'text/html; charset="windows-1256"'),
      { format: 'html', content: HTML, charset: 'windows-1256' },
    ],
    [
      'JSON, one record',
      'a.json',
      utf8(JSON.stringify({ headline: TITLE, body: TEXT, datePublished: '2024-03-05T10:00:00Z', link: URL_ })),
      { format: 'record', facts: expect.objectContaining(facts) },
    ],
    [
      'JSON, the list of a service',
      'a.json',
      utf8(
        JSON.stringify({
          status: 'ok',
          articles: [{ source: { id: null, name: 'صدى' }, title: TITLE, url: URL_, publishedAt: '2024-03-05', content: TEXT }],
        }),
      ),
      { facts: expect.objectContaining({ ...facts, outlet: 'صدى' }), source: URL_ },
    ],
    [
      'JSON of WordPress',
      'a.json',
      utf8(
        JSON.stringify([
          { id: 7, date: '2024-03-05T10:00:00', link: URL_, title: { rendered: TITLE }, content: { rendered: `<p>${TEXT}</p>` } },
        ]),
      ),
      { format: 'html', source: URL_, content: `<h1>${TITLE}</h1>\n<p>${TEXT}</p>`, facts: expect.objectContaining(facts) },
    ],
    [
      'JSON Feed',
      'feed.json',
      utf8(
        JSON.stringify({
          version: 'https://jsonfeed.org/version/1.1',
          title: 'صدى',
          items: [{ id: URL_, url: URL_, title: TITLE, content_text: TEXT, date_published: '2024-03-05T10:00:00Z' }],
        }),
      ),
      { format: 'record', facts: expect.objectContaining({ ...facts, outlet: 'صدى' }) },
    ],
    [
      'CSV with Arabic columns',
      'a.csv',
      utf8(`العنوان;تاريخ النشر;نص الخبر;الرابط\n"${TITLE}";5 آذار/مارس 2024;"${TEXT}\nسطر; آخر";${URL_}\n`),
      { content: `${TITLE}\n${TEXT}\nسطر; آخر`, facts: expect.objectContaining(facts) },
    ],
    [
      'CSV with English columns',
      'a.tsv',
      utf8(`Title\tDate\tText\tURL\n${TITLE}\t05/03/2024\t${TEXT}\t${URL_}\n`),
      { facts: expect.objectContaining(facts) },
    ],
    [
      'RSS',
      'a.xml',
      utf8(
        rss(
          `<item><title>${TITLE}</title><link>${URL_}</link><pubDate>Tue, 05 Mar 2024 10:00:00 +0200</pubDate><description>موجز</description><content:encoded><![CDATA[<p>${TEXT}</p>]]></content:encoded></item>`,
        ),
      ),
      { format: 'html', source: URL_, facts: expect.objectContaining({ ...facts, outlet: 'صدى & شركاه' }) },
    ],
    [
      'Atom with XHTML',
      'a.atom',
      utf8(
        `<feed xmlns="http://www.w3.org/2005/Atom"><title>صدى</title><entry><id>tag:1</id><title>${TITLE}</title><link rel="self" href="https://other.example/"/><link href="${URL_}"/><published>2024-03-05T10:00:00Z</published><author><name>هدى</name></author><content type="xhtml"><div><p>${TEXT}</p><p>${TEXT}</p></div></content></entry></feed>`,
      ),
      {
        format: 'html',
        content: `<h1>${TITLE}</h1>\n<div><p>${TEXT}</p><p>${TEXT}</p></div>`,
        facts: expect.objectContaining({ ...facts, byline: 'هدى' }),
      },
    ],
    [
      'RDF',
      'a.rdf',
      utf8(
        `<rdf:RDF><channel><title>صدى</title></channel><item rdf:about="${URL_}"><title>${TITLE}</title><link>${URL_}</link><dc:date>2024-03-05T10:00:00Z</dc:date><description>${TEXT}</description></item></rdf:RDF>`,
      ),
      { format: 'record', facts: expect.objectContaining({ ...facts, outlet: 'صدى' }) },
    ],
    [
      'NITF',
      'a.xml',
      utf8(
        `<nitf><head><pubdata date.publication="20240305T100000Z" name="وكالة المرفأ"/></head><body><body.head><hedline><hl1>${TITLE}</hl1></hedline></body.head><body.content><p>قال <em>وزير</em> النقل كلمة.</p><p>${TEXT}</p></body.content></body></nitf>`,
      ),
      {
        content: `${TITLE}\nقال وزير النقل كلمة.\n${TEXT}`,
        facts: expect.objectContaining({ published: '2024-03-05', outlet: 'وكالة المرفأ' }),
      },
    ],
    [
      'XML of an archive',
      'a.xml',
      utf8(
        `<news><article><headline>${TITLE}</headline><body>${TEXT}</body><date>2024/3/5</date><url>${URL_}</url></article></news>`,
      ),
      { content: `${TITLE}\n${TEXT}`, facts: expect.objectContaining(facts) },
    ],
    [
      'a zip',
      'a.zip',
      zip([
        ['صفحات/1.html', utf8(HTML)],
        ['pic.png', utf8('x')],
        ['__MACOSX/1.html', utf8('x')],
      ]),
      { source: 'a.zip/صفحات/1.html', content: HTML },
    ],
    ['gzip under any name', 'a.html', gzipSync(HTML), { content: HTML }],
    [
      'a nameless WARC',
      '-',
      warc([httpRecord(URL_, utf8(HTML))]),
      { source: URL_, content: HTML, captured: '2024-03-05T10:00:00Z', facts: { url: URL_ } },
    ],
  ]
  it.each(cases)('%s', async (_, source, bytes, expected) => {
    expect(await pages(source, bytes)).toEqual([expect.objectContaining(expected)])
  })

  it('Markdown: its marks are taken out, and the way back is kept', async () => {
    const markdown = `---\ntitle: "${TITLE}"\ndate: 2024-03-05\nauthor: هدى\n---\n# ${TITLE}\n\n**قال** [وزير النقل](https://x.example/a_b) إن *الجسر* سيفتح في الربيع.\n\n- بند أول\n1. بند ثان\n\n* * *\n![صورة](a.png)\n`
    const [page] = await pages('a.md', utf8(markdown))
    expect(page).toMatchObject({
      format: 'text',
      content: `${TITLE}\n\nقال وزير النقل إن الجسر سيفتح في الربيع.\n\nبند أول\nبند ثان\n\n\n\n`,
      facts: { title: TITLE, published: '2024-03-05', byline: 'هدى' },
    })
    expect(captureOf(page!)).toBe(markdown)
  })
})

describe('a nameless input', () => {
  const table = `العنوان,تاريخ النشر,نص الخبر\n"${TITLE}",2024-03-05,"${TEXT}"\n`
  it.each<[string, Uint8Array]>([
    ['a table', utf8(table)],
    ['a table of windows-1256', encode(table, 'windows-1256')],
    ['a packed table', gzipSync(table)],
    ['a table with a mark of UTF-8', utf8(`\ufeff${table}`)],
    ['a table with tabs and columns that are not read', utf8(`n\ttitle\tdate\ttext\n1\t${TITLE}\t2024-03-05\t${TEXT}\n`)],
  ])('%s is read by its columns', async (_, bytes) => {
    expect(await pages('-', bytes)).toMatchObject([{ format: 'record', facts: { title: TITLE, published: '2024-03-05' } }])
  })
  it.each([
    ['a heading', `# ${TITLE}\n\n${TEXT}\n`, { content: `${TITLE}\n\n${TEXT}\n` }],
    ['a heading further down', `${TITLE}\n\n## تفاصيل\n${TEXT}\n`, { content: `${TITLE}\n\nتفاصيل\n${TEXT}\n` }],
    ['front matter', `---\ntitle: ${TITLE}\n---\n${TEXT}\n`, { content: `${TEXT}\n`, facts: { title: TITLE } }],
  ])('Markdown with %s is', async (_, text, expected) => {
    expect(await pages('-', utf8(text))).toMatchObject([expected])
  })
  it.each([
    `${TITLE}\n- ${TEXT}\n`,
    `#الجسر ${TITLE}\n${TEXT}\n`,
    `الخبر, كما جاء\n${TEXT}, ثم ${TEXT}\n`,
    `العنوان | الكاتب\n${TEXT}\n`,
    `title, text\n${TEXT}`,
    `---\n${TITLE}: ${TEXT}\n---\n${TEXT}\n`,
  ])('plain text is neither: %s', async (text) => {
    expect(await pages('-', utf8(text))).toMatchObject([{ format: 'text', content: text }])
  })
})

describe('archives', () => {
  it('a broken record of a WARC costs itself; other languages are to be expected', async () => {
    const packed = gzipSync(HTML)
    const bytes = warc([
      httpRecord('https://w.example/1', utf8(HTML)),
      httpRecord('https://w.example/2', utf8('<p>Only English here, and nothing else at all.</p>')),
      httpRecord(
        'https://w.example/3',
        Buffer.concat([utf8(`${packed.length.toString(16)}\r\n`), packed, utf8('\r\n0\r\n\r\n')]),
        'Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n',
      ),
      // Crawlers keep these headers of what they have unpacked.
      httpRecord('https://w.example/4', utf8(HTML), 'Transfer-Encoding: chunked\r\nContent-Encoding: br\r\n'),
      utf8('this is no record\r\n\r\n'),
      httpRecord('https://w.example/5', encode(HTML, 'windows-1256')),
      httpRecord('https://w.example/6', utf8(HTML)).subarray(0, -80),
    ])
    const found = await read('a.warc', bytes)
    expect(
      found.map((item) => (item instanceof InputError ? `${item.code}${item.expected ? ' (expected)' : ''}` : item.source)),
    ).toEqual([
      'https://w.example/1',
      'not-arabic (expected)',
      'https://w.example/3',
      'https://w.example/4',
      'bad-record',
      'https://w.example/5',
      'unreadable',
    ])
  })

  const members = () => [1, 2, 3, 4].map((n) => Buffer.from(gzipSync(httpRecord(`https://w.example/${n}`, utf8(HTML)))))
  it.each([
    ['with changed bytes', (member: Buffer) => member.fill(0xff, 60, 64)],
    ['cut short', (member: Buffer) => member.subarray(0, -20)],
    ['cut shorter', (member: Buffer) => member.subarray(0, 30)],
  ])('a member of a packed WARC %s costs itself', async (_, broken) => {
    const packed = members()
    const found = await read('a.warc.gz', Buffer.concat([packed[0]!, broken(packed[1]!), packed[2]!, packed[3]!]))
    expect(found.filter((item) => !(item instanceof InputError)).map((page) => page.source)).toEqual(
      [1, 3, 4].map((n) => `https://w.example/${n}`),
    )
    expect(found.some((item) => item instanceof InputError)).toBe(true)
  })
  it('a member that holds gzip itself is whole', async () => {
    const inner = gzipSync(HTML)
    const record = httpRecord('https://w.example/1', inner, 'Content-Encoding: gzip\r\n')
    const packed = gzipSync(record, { level: 0 })
    expect(packed.indexOf(inner.subarray(0, 4), 1)).toBeGreaterThan(0)
    expect(await pages('a.warc.gz', Buffer.concat([packed, packed]))).toHaveLength(2)
  })
  it('a WARC packed as one stream is read as one', async () => {
    const filler = Buffer.alloc(1 << 20, 'x')
    const records = Array.from({ length: 3 }, (_, n) => httpRecord(`https://w.example/${n}`, utf8(HTML)))
    const bytes = gzipSync(
      warc([
        ...Array.from({ length: 24 }, () => httpRecord('https://w.example/x', filler, '', '2024-03-05T10:00:00Z')),
        ...records,
      ]),
      { level: 0 },
    )
    expect((await read('a.warc.gz', bytes)).filter((item) => !(item instanceof InputError))).toHaveLength(3)
  })

  it('reads a WARC that arrives in pieces of any size', async () => {
    const bytes = gzipSync(warc([1, 2, 3].map((n) => httpRecord(`https://w.example/${n}`, utf8(HTML)))))
    for (const size of [1, 7, 64]) {
      const pieces = async function* () {
        for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
      }
      expect((await all(pagesOf('a.warc.gz', pieces()))).map((page) => page.source)).toEqual(
        [1, 2, 3].map((n) => `https://w.example/${n}`),
      )
    }
  })
})

describe('what was made to do harm', () => {
  it.each([
    ['a zip bomb', 'a.zip', () => zip([['bomb.txt', new Uint8Array(24 << 20)]]), 'too-large'],
    ['a zip in a zip', 'a.zip', () => zip([['in.zip', zip([['a.txt', utf8(TEXT)]])]]), 'unsupported'],
    ['a broken zip', 'a.zip', () => zip([['a.txt', utf8(TEXT)]]).subarray(0, 60), 'unreadable'],
    ['a gzip bomb', 'a.txt.gz', () => gzipSync(new Uint8Array(24 << 20)), 'too-large'],
    ['a gzip bomb of lines', 'a.jsonl.gz', () => gzipSync(new Uint8Array(24 << 20).fill(10)), 'too-large'],
    ['a page nested deep', 'a.html', () => utf8(`${'<div>'.repeat(200_000)}${TEXT}`), 'too-large'],
    ['a page of a million elements', 'a.html', () => utf8(`${'<p>'.repeat(1_000_000)}${TEXT}`), 'too-large'],
    ['a page as long as a library', 'a.txt', () => utf8(`${TEXT}\n`.repeat(10_000)), 'too-large'],
    ['XML nested deep', 'a.xml', () => utf8('<a>'.repeat(200_000)), 'too-large'],
    ['JSON nested deep', 'a.json', () => utf8('['.repeat(200_000) + ']'.repeat(200_000)), 'bad-record'],
    ['a list of addresses', 'a.xml', () => utf8('<urlset><url><loc>https://w.example/1</loc></url></urlset>'), 'empty'],
    ['a table without text', 'a.csv', () => utf8('اسم,عمر\nس,3\n'), 'bad-record'],
    ['a mail without a page', 'a.mht', () => mail(utf8('x'), 'base64', 'image/png'), 'empty'],
  ])('%s', async (_, source, bytes, code) => {
    expect((await errors(source, bytes())).map((error) => error.code)).toEqual([code])
  })

  it('a line of 30 MB costs itself', async () => {
    const line = Buffer.alloc(30 << 20, 'a')
    const found = await read('a.jsonl', Buffer.concat([line, utf8(`\n${JSON.stringify({ text: TEXT })}\n`)]))
    expect(found.map((item) => (item instanceof InputError ? item.message : item.source))).toEqual([
      'a.jsonl:1: the line has more than 20 MB; that is the limit of a record',
      'a.jsonl:2',
    ])
  })

  it('an address that is none of the web becomes no link', async () => {
    const url = 'javascript:alert(1)'
    expect(await pages('a.jsonl', utf8(JSON.stringify({ text: TEXT, url })))).toMatchObject([
      { source: 'a.jsonl:1', facts: { url: null } },
    ])
    expect(await pages('a.md', utf8(`---\nurl: ${url}\n---\n${TEXT}`))).toMatchObject([{ facts: { url: null } }])
  })

  it('a million attributes are read like any markup', async () => {
    const html = `<p ${'a=1 '.repeat(1_000_000)}>${TEXT}</p>`
    expect(await pages('a.html', utf8(html))).toHaveLength(1)
    const xml = `<rss><channel><item ${'a="1" '.repeat(200_000)}><title>${TITLE}</title><description>${TEXT}</description></item></channel></rss>`
    expect(await pages('a.xml', utf8(xml))).toHaveLength(1)
  })
})
