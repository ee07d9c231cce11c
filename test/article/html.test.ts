import { describe, expect, it } from 'vitest'
import { articleOf } from '../../src/article/index.js'
import { defaultLexicons } from '../../src/lexicon/index.js'
import { ARTICLE, html, PARAGRAPHS, TEMPLATES, TITLE } from './pages.js'

const lexicons = defaultLexicons()
const read = (content: string) => articleOf(html(content), lexicons)

describe('all of the article and none of the rest', () => {
  it.each(Object.entries(TEMPLATES))('%s', (_, content) => {
    const { text, article } = read(content)
    expect(text).toBe(ARTICLE)
    expect(article.title).toBe(TITLE)
  })
})

describe('what the page states', () => {
  it.each([
    ['blog theme', { byline: 'هدى العمري', published: '2024-03-05', outlet: 'صدى الوادي' }],
    ['one form around everything', { byline: null, published: '2024-03-05' }],
    ['content system with field wrappers', { byline: null, published: '2024-03-05' }],
    ['div soup without class names', { byline: null, published: null, outlet: 'صدى الوادي' }],
  ])('%s', (name, facts) => expect(read(TEMPLATES[name]!).facts).toMatchObject(facts))

  const body = `<h1>${TITLE}</h1>${PARAGRAPHS.map((p) => `<p>${p}</p>`).join('')}`
  const jsonLd = (json: string) => `<script type="application/ld+json">${json}</script>`
  it.each([
    [
      'JSON-LD',
      jsonLd(
        '{"@graph":[{"@type":"WebPage"},{"@type":["NewsArticle"],"datePublished":"2023-09-05T23:10:00+00:00","author":[{"name":"رامي"}],"publisher":{"name":"صدى"}}]}',
      ),
      { published: '2023-09-05', byline: 'رامي', outlet: 'صدى' },
    ],
    [
      'broken JSON-LD is passed over',
      `${jsonLd('{"@type":"NewsArticle",')}<meta name="pubdate" content="2023-09-06">`,
      { published: '2023-09-06' },
    ],
    [
      'an address is no author',
      '<meta property="article:author" content="https://facebook.example/p"><meta name="author" content="رامي">',
      { byline: 'رامي' },
    ],
    [
      'the domain names the outlet',
      '<link rel="canonical" href="https://www.aljazeera.net/news/2023/9/5/x"><meta property="og:site_name" content="AJ">',
      { outlet: 'الجزيرة' },
    ],
    [
      'the day in the address',
      '<link rel="canonical" href="https://wadi.example/2023/09/05/bridge">',
      { published: '2023-09-05' },
    ],
    [
      'the older of stated and filed',
      '<link rel="canonical" href="https://wadi.example/2023/09/05/bridge"><meta name="date" content="2023-09-07">',
      { published: '2023-09-05' },
    ],
  ])('%s', (_, head, facts) => expect(read(`<html><head>${head}</head><body>${body}</body></html>`).facts).toMatchObject(facts))
})

it('leaves linked headlines inside the text out, and keeps links that are words of a sentence', () => {
  const linked = PARAGRAPHS.map((p, i) =>
    i === 1
      ? `<p>${p.replace('الميناء', '<a href="/port">الميناء</a>')}</p><p><a href="/x">صور من حفل افتتاح الجسر فوق الوادي</a></p>`
      : `<p>${p}</p>`,
  ).join('')
  expect(read(`<article><h1>${TITLE}</h1>${linked}</article>`).text).toBe(ARTICLE)
})

it('gives an empty text for a page without an article', () => {
  expect(read('<html><body><nav><a href="/">الرئيسية</a></nav></body></html>').text).toBe('')
})

it('reads very deep and very wide markup', () => {
  const deep = `${'<div>'.repeat(20_000)}<h1>${TITLE}</h1>${PARAGRAPHS.map((p) => `<p>${p}</p>`).join('')}`
  expect(read(deep).text).toBe(ARTICLE)
  const wide = `<p ${Array.from({ length: 5000 }, (_, i) => `a${i}="x"`).join(' ')}>${PARAGRAPHS[0]}</p>`
  expect(read(wide).text).toBe(PARAGRAPHS[0])
})
