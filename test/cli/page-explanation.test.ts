import { expect, test } from 'vitest'
import { pageExplanation } from '../../src/cli/page-explanation.js'

const PAGE = `<html><head><title>وزير النقل يزور المنامة - صدى الوادي</title></head><body><nav><a href="/">الرئيسية</a></nav>
<h1>وزير النقل يزور المنامة</h1><div class="date">12 مارس 2021</div>
<p>زار وزير النقل سالم الحارثي المنامة أمس، والتقى نظيره البحريني في مقر الوزارة.</p>
<p>وقال الحارثي إن البلدين اتفقا على خط بحري جديد، وأضاف أن العمل يبدأ العام المقبل.</p>
<div>اقرأ أيضا: أسعار الخضار تتراجع في الأسواق</div></body></html>`

test('shows the page from top to bottom, each line kept or left out, and why', () => {
  const lines = pageExplanation({ source: 'a.html', format: 'html', charset: 'utf-8', content: PAGE })
    .split('\n')
    .map((line) => line.replace(/ {2,}/g, '  '))
  expect(lines).toEqual([
    'a.html',
    '  title: وزير النقل يزور المنامة',
    '  published: 2021-03-12',
    '- page title  وزير النقل يزور المنامة - صدى الوادي',
    '- navigation  الرئيسية',
    '+ title  وزير النقل يزور المنامة',
    '- date  12 مارس 2021',
    '+ running text, as the second opinion has it  زار وزير النقل سالم الحارثي المنامة أمس، والتقى نظيره البحريني في مقر الوزارة.',
    '+ running text, as the second opinion has it  وقال الحارثي إن البلدين اتفقا على خط بحري جديد، وأضاف أن العمل يبدأ العام المقبل.',
    '- teaser  اقرأ أيضا: أسعار الخضار تتراجع في الأسواق',
    '3 paragraphs kept, 4 stretches left out',
    '',
  ])
})

test('a page without an article shows what was left out', () =>
  expect(pageExplanation({ source: '-', format: 'text', charset: 'utf-8', content: '' })).toContain('0 paragraphs kept'))
