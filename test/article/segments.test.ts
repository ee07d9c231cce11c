import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { articleOf } from '../../src/article/index.js'
import type { Page } from '../../src/document/index.js'
import { defaultLexicons } from '../../src/lexicon/index.js'
import { html, PARAGRAPHS, TEMPLATES, TITLE, text } from './pages.js'

const lexicons = defaultLexicons()

const LINES = [
  TITLE,
  ...PARAGRAPHS,
  'نشر',
  'رئيس التحرير',
  'سليم الراوي',
  'اقرأ أيضاً',
  'المزيد',
  '- عنوان آخر من الموقع ...',
  '[gallery ids="1"]',
  'سمات الجسر الوادي',
  'التعليقات',
  '***',
  'x@y.example',
  '  ',
  '5 مارس 2024',
  'بيروت – رويترز',
  '\u200fعلامة',
  'كلمة [a-b c="d"] كلمة',
]
const texts = fc
  .array(fc.constantFrom(...LINES), { maxLength: 14 })
  .chain((lines) => fc.constantFrom('\n', '\r\n', '\n\n \n').map((end) => text(lines.join(end))))

const TAGS = [
  'p',
  'div',
  'h1',
  'h2',
  'li',
  'ul',
  'a href="/"',
  'span',
  'b',
  'article',
  'nav',
  'div class="comments"',
  'div class="entry-content"',
  'table',
  'td',
  'br',
  'script',
  'title',
  'time',
  'figcaption',
]
const ENTITIES = ['&nbsp;', '&quot;', '&amp;', '&laquo;', '&#1575;', '&#x628;', '&', '<', '\n  ', '\t', '<!-- x -->']
const pieces = fc.oneof(
  fc.constantFrom(...LINES),
  fc.constantFrom(...TAGS).map((tag) => `<${tag}>`),
  fc.constantFrom(...TAGS).map((tag) => `</${tag.split(' ')[0]}>`),
  fc.constantFrom(...ENTITIES),
  fc.string({ maxLength: 5 }),
)
const pages = fc.oneof(
  texts,
  fc.array(pieces, { maxLength: 40 }).map((parts) => html(parts.join(''))),
  fc.constantFrom(...Object.values(TEMPLATES)).map(html),
)

const solid = (value: string): string => value.replace(/\s+/g, '')

/** The segments cover the text without gaps, and each stands where it says. */
function mapsBack(page: Page): void {
  const { text: found, segments } = articleOf(page, lexicons)
  let at = 0
  for (const { start, end, from, to, kind } of segments) {
    expect(start).toBe(at)
    expect(end).toBeGreaterThan(start)
    at = end
    if (kind === 'verbatim') expect(page.content.slice(from, to)).toBe(found.slice(start, end))
    if (kind === 'space') expect(found.slice(start, end)).toMatch(/^\s$/)
    if (kind === 'entity') expect(page.content[from]).toMatch(/[&<\r\0]/)
  }
  expect(at).toBe(found.length)
}

describe('the way back', () => {
  it('every stretch of the article stands in the page where its segment says', () => {
    fc.assert(fc.property(pages, mapsBack), { numRuns: 400 })
  })
  it('what is kept and what is removed is all of a text page', () => {
    fc.assert(
      fc.property(texts, (page) => {
        const { segments, article } = articleOf(page, lexicons)
        const seen = new Uint8Array(page.content.length)
        for (const { from, to, kind } of segments) if (kind === 'verbatim') seen.fill(1, from, to)
        for (const { start, end } of article.removed) seen.fill(1, start!, end!)
        const rest = [...page.content].filter((_, i) => seen[i] === 0).join('')
        expect(rest.trim()).toBe('')
      }),
      { numRuns: 300 },
    )
  })
  it('a removal holds the characters that stand in its place', () => {
    fc.assert(
      fc.property(texts, (page) => {
        for (const { text: removed, start, end } of articleOf(page, lexicons).article.removed)
          expect(solid(page.content.slice(start, end))).toBe(solid(removed))
      }),
      { numRuns: 200 },
    )
  })
  it('decodes character references and keeps their place', () => {
    const page = html(`<h1>${TITLE}</h1><p>${PARAGRAPHS[0]!.replace('الوادي', '&laquo;الوادي&raquo;&nbsp;')}</p>`)
    const { text: found, segments } = articleOf(page, lexicons)
    expect(found).toContain('«الوادي»')
    const quote = segments.find((s) => s.kind === 'entity')!
    expect(page.content.slice(quote.from, quote.to)).toBe('&laquo;')
    mapsBack(page)
  })
  it('gives the same for the same', () => {
    fc.assert(
      fc.property(pages, (page) => {
        expect(articleOf(page, lexicons)).toEqual(articleOf(page, lexicons))
      }),
      { numRuns: 60 },
    )
  })
})
