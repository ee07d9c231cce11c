import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { InputError, pagesOf } from '../../src/intake/index.js'
import { HTML, pages, read } from './a-page.js'
import { all, encode, utf8 } from './bytes.js'
import { httpRecord, warc } from './made.js'

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
