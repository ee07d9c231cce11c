import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Page } from '../../src/document/index.js'
import { InputError, PAGE_BYTES } from '../../src/intake/index.js'
import { TEXT as ARABIC, read } from './a-page.js'
import { encode, utf8 } from './bytes.js'

const one = async (source: string, bytes: Uint8Array): Promise<Page> => {
  const [page] = await read(source, bytes)
  if (page === undefined || page instanceof InputError) throw page ?? new Error('nothing read')
  return page
}
const failure = async (source: string, bytes: Uint8Array): Promise<InputError> => {
  const [page] = await read(source, bytes)
  if (!(page instanceof InputError)) throw new Error('expected an InputError')
  return page
}
const withMark = (mark: readonly number[], bytes: Uint8Array): Uint8Array => Uint8Array.from([...mark, ...bytes])
const page = (head: string, body = ARABIC): string => `<html><head>${head}</head><body><p>${body}</p></body></html>`

describe('character sets', () => {
  const utf16be = Uint8Array.from(Buffer.from(ARABIC, 'utf16le').swap16())
  it.each([
    ['plain UTF-8', 'a.txt', utf8(ARABIC), 'utf-8'],
    ['UTF-8 with its mark', 'a.txt', withMark([0xef, 0xbb, 0xbf], utf8(ARABIC)), 'utf-8'],
    ['UTF-16 with its mark', 'a.txt', withMark([0xff, 0xfe], Buffer.from(ARABIC, 'utf16le')), 'utf-16le'],
    ['big-endian UTF-16', 'a.txt', withMark([0xfe, 0xff], utf16be), 'utf-16be'],
    ['windows-1256 undeclared', 'a.txt', encode(ARABIC, 'windows-1256'), 'windows-1256'],
    ['ISO 8859-6 undeclared', 'a.txt', encode(ARABIC, 'iso-8859-6'), 'iso-8859-6'],
  ])('%s', async (_, source, bytes, charset) => {
    expect(await one(source, bytes)).toMatchObject({ content: ARABIC, charset, format: 'text' })
  })

  it('believes a declaration', async () => {
    const html = page('<meta http-equiv="Content-Type" content="text/html; charset=windows-1256">')
    expect(await one('a.html', encode(html, 'windows-1256'))).toMatchObject({
      content: html,
      charset: 'windows-1256',
      format: 'html',
    })
  })
  it('passes over a declaration that the bytes contradict', async () => {
    const html = page('<meta charset="windows-1256">')
    expect(await one('a.html', utf8(html))).toMatchObject({ content: html, charset: 'utf-8' })
    const lying = page('<meta charset="utf-8">')
    expect(await one('a.html', encode(lying, 'windows-1256'))).toMatchObject({ content: lying, charset: 'windows-1256' })
  })
  it('says where UTF-8 breaks', async () => {
    const bytes = utf8(`${ARABIC}\n${ARABIC}`)
    bytes[50] = 0xff
    expect(await failure('a.txt', bytes)).toMatchObject({ code: 'bad-encoding', what: expect.stringContaining('byte 50 ') })
  })
})

describe('what cannot be read', () => {
  it.each([
    ['empty', 'a.txt', new Uint8Array()],
    ['empty', 'a.txt', utf8(' \n\t\n')],
    ['empty', 'a.html', utf8('<html><head><script>var a = "نص"</script></head><body></body></html>')],
    ['binary', 'a.txt', utf8('%PDF-1.7\n1 0 obj')],
    ['binary', 'a.html', Uint8Array.from([60, 104, 0, 1, 2, 3])],
    ['too-large', 'a.txt', new Uint8Array(PAGE_BYTES + 1).fill(0x20)],
    ['unreadable', 'a.txt.gz', utf8('not packed')],
    ['not-arabic', 'a.txt', utf8('The minister said that the new bridge would open to traffic in spring.')],
    ['not-arabic', 'a.html', utf8(page('', 'Le ministre a déclaré que le nouveau pont serait ouvert au printemps.'))],
    [
      'not-arabic',
      'a.txt',
      utf8('وزیر راه گفت که پل جدید در بهار برای خودروها باز می‌شود و کار ساخت آن دو ماه زودتر از موعد به پایان رسیده است.'),
    ],
    [
      'not-arabic',
      'a.txt',
      utf8('وزیر ٹرانسپورٹ نے کہا ہے کہ نیا پل بہار میں گاڑیوں کے لیے کھول دیا جائے گا اور کام وقت سے پہلے مکمل ہو گیا ہے۔'),
    ],
  ])('%s: %s', async (code, source, bytes) => {
    const error = await failure(source, bytes)
    expect(error.code).toBe(code)
    expect(error.message).not.toContain('\n')
    expect(error.message.startsWith(`${source}: `)).toBe(true)
  })

  it('reads Arabic typed on a Persian keyboard', async () => {
    expect((await one('a.txt', utf8(ARABIC.replace(/ي/g, 'ی').replace(/ك/g, 'ک')))).format).toBe('text')
  })
  it('reads an Arabic article with English in it', async () => {
    expect((await one('a.txt', utf8(`${ARABIC} وذكرت صحيفة The Daily Bridge أن شركة North Span نفذت العمل.`))).format).toBe(
      'text',
    )
  })
  it('throws at nothing', async () => {
    const names = fc.constantFrom('a.txt', 'a.html', 'a.jsonl', '-', 'a.txt.gz', 'a.jsonl.gz')
    await fc.assert(
      fc.asyncProperty(names, fc.uint8Array({ maxLength: 400 }), async (name, bytes) =>
        (await read(name, bytes)).every((found) =>
          found instanceof InputError ? found.code !== 'failed' : found.content.length > 0,
        ),
      ),
    )
  })
})

describe('records', async () => {
  const lines = [
    JSON.stringify({
      id: 'n-1',
      outlet: 'صدى الوادي',
      url: 'https://wadi.example/1',
      published: '2024-03-05T10:00:00+02:00',
      byline: 'هدى',
      title: 'افتتاح الجسر',
      text: ARABIC,
    }),
    '{"id": "n-2", "text": ',
    '',
    JSON.stringify({ id: 'n-3', title: 'بلا نص' }),
    JSON.stringify({ text: ARABIC, published: 'غداً' }),
    JSON.stringify({ text: ARABIC, outlet: 7 }),
    JSON.stringify([ARABIC]),
    JSON.stringify({ text: ARABIC, published: null }),
  ]
  const found = await read('news.jsonl', utf8(`\n${lines.join('\n')}\n`))
  it('reads the good lines and names the broken ones', async () => {
    expect(found.map((item) => (item instanceof InputError ? item.source : `page ${item.source}`))).toEqual([
      'page n-1',
      'news.jsonl:3',
      'news.jsonl:5',
      'news.jsonl:6',
      'news.jsonl:7',
      'news.jsonl:8',
      'page news.jsonl:9',
    ])
  })
  it('keeps what the record states', async () => {
    expect(found[0]).toMatchObject({
      format: 'record',
      content: `افتتاح الجسر\n${ARABIC}`,
      facts: {
        title: 'افتتاح الجسر',
        outlet: 'صدى الوادي',
        url: 'https://wadi.example/1',
        byline: 'هدى',
        published: '2024-03-05',
      },
    })
  })
  it('reads them packed, and from standard input', async () => {
    const bytes = utf8(lines[0]!)
    expect((await one('news.jsonl.gz', gzipSync(bytes))).source).toBe('n-1')
    expect((await one('-', bytes)).source).toBe('n-1')
  })
  it('names the line of a record in another language', async () => {
    expect(await failure('n.jsonl', utf8(JSON.stringify({ text: 'The bridge will open in spring.' })))).toMatchObject({
      code: 'not-arabic',
      source: 'n.jsonl:1',
    })
  })
})
