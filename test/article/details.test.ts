import { describe, expect, it } from 'vitest'
import { articleOf } from '../../src/article/index.js'
import { readingText } from '../../src/cli/reading-text.js'
import { articleSchema, type Reading } from '../../src/document/index.js'
import { defaultLexicons, details } from '../../src/lexicon/index.js'
import { ARTICLE, html, PARAGRAPHS, TITLE, text } from './pages.js'

const lexicons = defaultLexicons()
const paragraphs = PARAGRAPHS.map((p) => `<p>${p}</p>`)
const page = ({ meta = '', above = '', inside = '', below = '' }) =>
  articleOf(
    html(
      `<html><head><title>${TITLE}</title>${meta}</head><body><article><h1>${TITLE}</h1>${above}<div class="article-body">${paragraphs[0]}${inside}${paragraphs.slice(1).join('\n')}</div>${below}</article></body></html>`,
    ),
    lexicons,
  )
const jsonLd = (facts: object) =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', ...facts })}</script>`

describe('the time of the last change', () => {
  it.each([
    [
      'JSON-LD',
      { meta: jsonLd({ datePublished: '2024-03-05', dateModified: '2024-03-06T09:15:00+0200' }) },
      '2024-03-06T09:15:00+02:00',
    ],
    ['a meta tag', { meta: '<meta property="article:modified_time" content="2024-03-06T09:15:20.5Z">' }, '2024-03-06T09:15:20Z'],
    ['a day without a clock', { meta: '<meta property="og:updated_time" content="2024-03-06">' }, '2024-03-06'],
    ['a line', { above: '<div class="date">نشر في 5 مارس 2024 | آخر تحديث: 6 مارس 2024</div>' }, '2024-03-06'],
    ['a label above its value', { below: '<div class="date">آخر تعديل</div><div class="date">6/3/2024</div>' }, '2024-03-06'],
    ['the stamp of publication again', { meta: jsonLd({ datePublished: '2024-03-05', dateModified: '2024-03-05' }) }, undefined],
    ['before the publication', { meta: jsonLd({ datePublished: '2024-03-05', dateModified: '2021-01-01' }) }, undefined],
    ['no date', { meta: jsonLd({ dateModified: 'أمس' }) }, undefined],
    ['of the site', { above: '<div class="date">آخر تحديث للموقع: 6 مارس 2024</div>' }, undefined],
    ['a publication only', { above: '<div class="date">نشر في 5 مارس 2024</div>' }, undefined],
  ])('%s', (_, parts, updated) => expect(page(parts).article.updated).toBe(updated))

  it('on a line of a text capture', () =>
    expect(articleOf(text(`${TITLE}\nآخر تحديث: 6 مارس 2024\n${PARAGRAPHS.join('\n')}`), lexicons).article.updated).toBe(
      '2024-03-06',
    ))
})

describe('the section', () => {
  it.each([
    ['JSON-LD', { meta: jsonLd({ articleSection: ['محليات', 'نقل'] }) }, 'محليات'],
    ['a meta tag', { meta: '<meta property="article:section" content="اقتصاد">' }, 'اقتصاد'],
    ['a line', { above: '<div class="date">القسم: شؤون البلد | 5 مارس 2024</div>' }, 'شؤون البلد'],
    ['a number', { meta: '<meta property="article:section" content="14">' }, undefined],
    ['none', {}, undefined],
  ])('%s', (_, parts, section) => expect(page(parts).article.section).toBe(section))
})

describe('the subtitle', () => {
  const subtitle = 'الوزير يعد بطريق موازٍ قبل الصيف'
  it.each([
    ['a class', { above: `<h2 class="entry-sub-title">${subtitle}</h2>` }, subtitle],
    ['itemprop', { above: `<h2 itemprop="alternativeHeadline">${subtitle}</h2>` }, subtitle],
    ['JSON-LD', { meta: jsonLd({ alternativeHeadline: subtitle }) }, subtitle],
    ['the title again', { meta: jsonLd({ alternativeHeadline: TITLE }) }, undefined],
    ['a heading right below the title', { above: `<h2>${subtitle}</h2>` }, subtitle],
    ['a heading among others', { above: `<h2>${subtitle}</h2>`, inside: '<h2>ما بعد الافتتاح</h2>' }, undefined],
  ])('%s', (_, parts, found) => expect(page(parts).article.subtitle).toBe(found))

  it('takes nothing from the text', () =>
    expect(page({ above: `<h2 class="subtitle">${subtitle}</h2>` }).text).toBe(page({ above: `<h2>${subtitle}</h2>` }).text))
})

describe('captions', () => {
  const figure = (caption: string) => `<figure><img src="a.jpg" alt=""><figcaption>${caption}</figcaption></figure>`
  it('stand apart from the text', () => {
    const { text, article } = page({
      inside: figure('الجسر ليلة افتتاحه') + figure('الجسر ليلة افتتاحه') + figure('رئيس البلدية يقص الشريط'),
    })
    expect(text).toBe(ARTICLE)
    expect(article.captions).toEqual(['الجسر ليلة افتتاحه', 'رئيس البلدية يقص الشريط'])
  })
  it('of other articles are not its own', () =>
    expect(page({ below: `<div class="related-posts">${figure('سوق الخضار')}</div>` }).article.captions).toBeUndefined())
})

it('a page that states none has none of the fields', () => {
  const { article } = page({})
  for (const field of ['subtitle', 'section', 'updated', 'captions']) expect(article).not.toHaveProperty(field)
})

it('each is a line of the reading as text, and optional in the schema', () => {
  const { text, article } = page({ meta: jsonLd({ articleSection: 'محليات', dateModified: '2024-03-06' }) })
  const whole = articleSchema.parse({ ...article, published: null, text })
  const reading: Reading = { format: '1', source: 'a', article: whole, entities: [], times: [], attributions: [], events: [] }
  expect(readingText(reading).split('\n')).toEqual(expect.arrayContaining(['section: محليات', 'updated: 2024-03-06']))
})

it.each(lexicons.rows(details).map((row) => [row.example, row.of] as const))('%s', (example, of) => {
  const { article } = page({ above: `<div class="date">${example}</div>` })
  expect([article.updated !== undefined, article.section !== undefined]).toEqual([of === 'updated', of === 'section'])
})
