import { describe, expect, it } from 'vitest'
import { articleOf } from '../../src/article/index.js'
import { defaultLexicons, furniture, markup } from '../../src/lexicon/index.js'
import { html, PARAGRAPHS, TITLE, text } from './pages.js'

const lexicons = defaultLexicons()
const CREDITS = new Set(['close', 'desk', 'byline', 'outlet-word', 'agency-word'])
const rows = lexicons.rows(furniture).filter((row) => !CREDITS.has(row.kind))

describe('each row of the table fires on its example, where it may stand', () => {
  it.each(rows.map((row) => [row.phrase, row] as const))('%s', (_, row) => {
    const above = [row.example, TITLE, ...PARAGRAPHS]
    const below = [TITLE, ...PARAGRAPHS, row.example]
    const page = row.where === 'head' ? above : below
    const { text: found, article } = articleOf(text(page.join('\n')), lexicons)
    expect(found).toBe([TITLE, ...PARAGRAPHS].join('\n'))
    expect(article.removed.map((r) => r.text)).toEqual([row.example])
  })
})

it('each word of markup keeps its element out or in', () => {
  for (const row of lexicons.rows(markup)) {
    const small = row.role === 'byline' || row.role === 'date'
    const other = small ? 'منى الأسعد' : 'وهذه فقرة أخرى ليست من الخبر، كتبها غيرنا عن شيء آخر تماماً.'
    const page = `<body><h1>${TITLE}</h1><div class="x">${PARAGRAPHS.map((p) => `<p>${p}</p>`).join('')}${row.example.replace('>', `><p>${other}</p></div>`)}</div></body>`
    const { text: found } = articleOf(html(page), lexicons)
    if (row.role !== 'body') expect([row.tokens, found.includes(other)]).toEqual([row.tokens, false])
  }
})
