import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { encode, utf8 } from './bytes.js'
import { httpRecord, mail, warc, zip } from './made.js'

/** An input made by chance: what it is called, its bytes, and the sources of the pages that must come out of it whatever stands beside them. */
export interface Made {
  readonly name: string
  readonly bytes: Uint8Array
  readonly sure: readonly string[]
}

const WORDS =
  'قال الوزير إن الجسر الجديد في المدينة سيفتح أمام السيارات بعد العمل فيه وأعلنت البلدية أن السوق عاد إلى ما كان عليه من قبل'.split(
    ' ',
  )
const SNIPPETS = [
  '<p>',
  '</p>',
  '<!--',
  '-->',
  '<script>',
  '<a href="javascript:x">',
  '&amp;',
  '&#x202e;',
  '&',
  '"',
  "'",
  '{',
  '}',
  '[',
  ']',
  ',',
  ';',
  ':',
  '\n',
  '\r\n',
  '\t',
  '\0',
  '\ufeff',
  '\u200f',
  'ﻻ',
  'ط§ظ„',
  'Ø§Ù„',
  '---\n',
  '# ',
  '**',
  '![',
  '](',
  '<![CDATA[',
  ']]>',
  '<?xml version="1.0"?>',
  '<rss>',
  '<item>',
  '<feed>',
  '<nitf>',
  'WARC/1.0\r\n',
  'HTTP/1.1 200 OK\r\n',
  '\r\n\r\n',
  'Content-Length: 5\r\n',
  'boundary=x',
  '--x\r\n',
  '=D8=A7',
  '\ud800',
  '2024-03-05',
  '٥ مارس ٢٠٢٤',
]

const sentence = fc
  .array(fc.constantFrom(...WORDS), { minLength: 12, maxLength: 40 })
  .map((words) => `قال الوزير إن الجسر في المدينة ${words.join(' ')}.`)
const noise = fc.oneof(
  fc.string({ maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.array(fc.oneof(fc.constantFrom(...SNIPPETS), fc.constantFrom(...WORDS)), { maxLength: 30 }).map((parts) => parts.join('')),
)
const bytes = fc.oneof(fc.uint8Array({ maxLength: 300 }), noise.map(utf8))
const NAMES = [
  'a.html',
  'a.txt',
  'a.md',
  'a.mht',
  'a.jsonl',
  'a.json',
  'a.csv',
  'a.xml',
  'a.zip',
  'a.warc',
  '-',
  'a.html.gz',
  'a.jsonl.gz',
  'a.warc.gz',
]

/** Anything under any name. */
const anything = fc.tuple(fc.constantFrom(...NAMES), bytes).map(([name, content]): Made => ({ name, bytes: content, sure: [] }))

/** Bytes of a kind, cut, with some of them changed or put in. */
const damaged = (made: fc.Arbitrary<Uint8Array>): fc.Arbitrary<Uint8Array> =>
  fc
    .tuple(made, fc.array(fc.tuple(fc.nat(), fc.nat(255), fc.boolean()), { maxLength: 6 }), fc.option(fc.nat(), { freq: 3 }))
    .map(([whole, changes, cut]) => {
      let out = Buffer.from(whole)
      for (const [at, byte, insert] of changes) {
        if (out.length === 0) break
        const place = at % out.length
        if (insert) out = Buffer.concat([out.subarray(0, place), Buffer.of(byte), out.subarray(place)])
        else out[place] = byte
      }
      return cut === null ? out : out.subarray(0, cut % (out.length + 1))
    })

const html = fc
  .tuple(sentence, noise)
  .map(([text, more]) => `<html><head><title>${text}</title></head><body>${more}<p>${text}</p></body></html>`)
const json = fc
  .tuple(sentence, fc.json({ maxDepth: 3 }), noise)
  .map(([text, more, title]) => ({ title, text, date: '2024-03-05', more: JSON.parse(more) as unknown }))
const feed = fc
  .array(fc.tuple(sentence, noise), { minLength: 1, maxLength: 4 })
  .map(
    (items) =>
      `<rss><channel>${items.map(([text, title]) => `<item><title>${title}</title><description>${text}</description></item>`).join('')}</channel></rss>`,
  )
const LABELS = ['windows-1256', 'utf-8', 'ibm720', 'x-mac-arabic', 'nonsense']

/** A right input of every kind, and what becomes of it when bytes are changed. */
const kinds: readonly (readonly [string, fc.Arbitrary<Uint8Array>])[] = [
  ['a.html', html.map(utf8)],
  ['a.html', fc.tuple(fc.constantFrom(...LABELS), html).map(([label, page]) => utf8(`<meta charset="${label}">${page}`))],
  ['a.txt', sentence.map((text) => encode(text, 'windows-1256'))],
  ['a.md', fc.tuple(sentence, noise).map(([text, more]) => utf8(`---\ntitle: ${more}\n---\n# ${text}\n\n${more}**${text}**`))],
  ['a.mht', html.map((page) => mail(utf8(page), 'quoted-printable', 'text/html'))],
  ['a.mht', html.map((page) => mail(utf8(page), 'base64', 'text/html'))],
  ['a.json', fc.array(json, { maxLength: 4 }).map((records) => utf8(JSON.stringify({ articles: records })))],
  [
    'a.csv',
    fc
      .array(fc.tuple(noise, sentence), { maxLength: 5 })
      .map((rows) => utf8(`title,text\n${rows.map(([a, b]) => `"${a.replace(/"/g, '""')}","${b}"`).join('\n')}`)),
  ],
  ['a.xml', feed.map(utf8)],
  [
    'a.zip',
    html.map((page) =>
      zip([
        ['1.html', utf8(page)],
        ['2.txt', utf8(page)],
      ]),
    ),
  ],
  [
    'a.warc',
    html.map((page) => warc([httpRecord('https://w.example/1', utf8(page)), httpRecord('https://w.example/2', utf8(page))])),
  ],
  [
    'a.warc.gz',
    html.map((page) => Buffer.concat([1, 2, 3].map((n) => gzipSync(httpRecord(`https://w.example/${n}`, utf8(page)))))),
  ],
  ['a.html.gz', html.map((page) => gzipSync(page))],
]
const broken = fc.oneof(
  ...kinds.map(([name, made]) => damaged(made).map((content): Made => ({ name, bytes: content, sure: [] }))),
)

/** Lines of records among broken ones, rows among broken ones, answers among others: no page may be lost. */
const lines = fc
  .array(
    fc.oneof(
      sentence.map((text) => ({ text })),
      noise.map((line) => ({ line: line.replace(/[\n\r]/g, ' ') })),
    ),
    { maxLength: 12 },
  )
  .map(
    (parts): Made => ({
      name: 'a.jsonl',
      bytes: utf8(
        parts.map((part, i) => ('text' in part ? JSON.stringify({ id: `r${i}`, text: part.text }) : part.line)).join('\n'),
      ),
      sure: parts.flatMap((part, i) => ('text' in part ? [`r${i}`] : [])),
    }),
  )
const records = fc
  .array(
    fc.oneof(
      sentence.map((text) => ({ text })),
      bytes.map((body) => ({ body })),
    ),
    { maxLength: 8 },
  )
  .map(
    (parts): Made => ({
      name: 'a.warc',
      bytes: warc(
        parts.map((part, i) => httpRecord(`https://w.example/${i}`, 'text' in part ? utf8(`<p>${part.text}</p>`) : part.body)),
      ),
      sure: parts.flatMap((part, i) => ('text' in part ? [`https://w.example/${i}`] : [])),
    }),
  )
const packed = fc.array(fc.tuple(sentence, fc.nat(), fc.constantFrom('whole', 'whole', 'changed', 'cut')), { maxLength: 8 }).map(
  (parts): Made => ({
    name: 'a.warc.gz',
    bytes: Buffer.concat(
      parts.map(([text, at, state], i) => {
        const member = Buffer.from(gzipSync(httpRecord(`https://w.example/${i}`, utf8(`<p>${text}</p>`))))
        const place = 10 + (at % (member.length - 20))
        if (state === 'changed') member[place]! ^= 0x55
        return state === 'cut' ? member.subarray(0, place) : member
      }),
    ),
    sure: parts.flatMap(([, , state], i) => (state === 'whole' ? [`https://w.example/${i}`] : [])),
  }),
)
const rows = fc.array(fc.tuple(sentence, fc.boolean()), { maxLength: 8 }).map(
  (parts): Made => ({
    name: 'a.csv',
    bytes: utf8(`id,text\n${parts.map(([text, whole], i) => (whole ? `r${i},"${text}"` : `r${i},`)).join('\n')}`),
    sure: parts.flatMap(([, whole], i) => (whole ? [`r${i}`] : [])),
  }),
)
const members = fc.array(fc.tuple(sentence, bytes), { minLength: 1, maxLength: 4 }).map(
  (parts): Made => ({
    name: 'a.zip',
    bytes: zip(parts.flatMap(([text, body], i) => [[`${i}.txt`, utf8(text)] as const, [`${i}.json`, body] as const])),
    sure: parts.map((_, i) => `a.zip/${i}.txt`),
  }),
)

/** All of them, the damaged ones more often. */
export const inputs: fc.Arbitrary<Made> = fc.oneof(
  { arbitrary: anything, weight: 3 },
  { arbitrary: broken, weight: 5 },
  { arbitrary: lines, weight: 1 },
  { arbitrary: records, weight: 1 },
  { arbitrary: rows, weight: 1 },
  { arbitrary: members, weight: 1 },
  { arbitrary: packed, weight: 1 },
)
