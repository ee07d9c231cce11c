import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import type { Page } from '../../src/document/index.js'
import { captureOf } from '../../src/intake/index.js'
import { HTML, pages, TEXT, TITLE } from './a-page.js'
import { encode, utf8 } from './bytes.js'
import { httpRecord, mail, warc, zip } from './made.js'

const URL_ = 'https://wadi.example/1'

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
