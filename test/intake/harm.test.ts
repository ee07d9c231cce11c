import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { InputError } from '../../src/intake/index.js'
import { errors, pages, read, TEXT, TITLE } from './a-page.js'
import { utf8 } from './bytes.js'
import { mail, zip } from './made.js'

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
