import { describe, expect, it } from 'vitest'
import { articleOf } from '../../src/article/index.js'
import { statedDate } from '../../src/article/stated-date.js'
import { writerIn } from '../../src/article/writer.js'
import { defaultLexicons } from '../../src/lexicon/index.js'
import { html, PARAGRAPHS, TITLE } from './pages.js'

const lexicons = defaultLexicons()
const body = PARAGRAPHS.map((p) => `<p>${p}</p>`).join('\n')
const page = (title: string, head: string, after = '', meta = '') =>
  articleOf(
    html(`<html><head><title>${title}</title>${meta}</head><body>${head}<div class="x">${body}</div>${after}</body></html>`),
    lexicons,
  )

describe('the title is what the page repeats of <title>, in whatever order the site writes it', () => {
  it.each([
    [`${TITLE} - صدى الوادي`, `<h1>${TITLE}</h1>`],
    [`صدى الوادي | ${TITLE}`, `<h2>${TITLE}</h2>`],
    [`صدى الوادي : أخبار : ${TITLE}`, `<div class="t">${TITLE}</div>`],
    [`صدى الوادي » ${TITLE}`, `<h2><a href="/1">${TITLE}</a></h2>`],
    ['صدى الوادي', `<p align="center"><b>${TITLE}</b></p>`],
    [`طباعة: ${TITLE}`, `<h3>${TITLE}</h3>`],
  ])('%s', (title, head) => expect(page(title, head).article.title).toBe(TITLE))
})

describe('the byline of a page', () => {
  const byline = (pageTitle: string, head: string, meta = '') => page(pageTitle, head, '', meta).article
  it.each([
    [`مرافئ: ${TITLE}`, 'مرافئ', null],
    [`${TITLE} | وكالة المضيق للأنباء`, 'وكالة المضيق للأنباء', null],
    [`هدى العمري: ${TITLE}`, 'هدى العمري', 'هدى العمري'],
    [`مرافئ: ${TITLE}`, 'هدى العمري', 'هدى العمري'],
  ])('%s with the author %s', (pageTitle, author, writer) => {
    expect(byline(pageTitle, `<h1>${TITLE}</h1>`, `<meta name="author" content="${author}">`).byline).toBe(writer)
  })
  it('is found in a long line that it begins', () => {
    const line =
      'كتبها: سليم النجار في السبت 3 أيار 2014 الساعة 11:20 ص | القسم: شؤون البلديات والقرى | <a>لا يوجد تعليقات بعد</a>'
    expect(byline(TITLE, `<h1>${TITLE}</h1><div>${line}</div>`).byline).toBe('سليم النجار')
  })
})

describe('the writer whom a line names', () => {
  it.each([
    ['كتبها: سليم النجار في السبت 3 مايو 2014 الساعة 11:20 ص | القسم: ثقافة', 'سليم النجار'],
    ['5 مارس 2024 - بقلم هدى العمري', 'هدى العمري'],
    ['نص: هدى العمري | العدد 214 | 5 آذار/مارس 2024', 'هدى العمري'],
    ['5 مارس 2024 تحرير: هدى العمري', 'هدى العمري'],
    ['مرسلة بواسطة محمود بن سالم في 11:20 ص', 'محمود بن سالم'],
    ['محمود العمري | 5/3/2024', 'محمود العمري'],
    ['كريم بو عزيز | 5/3/2024', 'كريم بو عزيز'],
    ['وسام أحمد | 5/3/2024', 'وسام أحمد'],
    ['كريم الأخلاق | 5/3/2024', null],
    ['أخبار محلية | 5/3/2024', null],
    ['القاهرة | 5/3/2024', null],
    ['آخر تحديث 5/3/2024 - 11:20', null],
    ['عدد المشاهدات: 412', null],
  ])('%s', (line, writer) => expect(writerIn(line, lexicons, null)).toBe(writer))

  it.each([
    ['an organisation', '{"@type":"NewsArticle","author":{"@type":"Organization","name":"صدى الوادي"}}', null],
    ['a person', '{"@type":"NewsArticle","author":[{"@type":"Person","name":"هدى العمري"}]}', 'هدى العمري'],
  ])('JSON-LD: %s', (_, json, writer) =>
    expect(page(TITLE, `<h1>${TITLE}</h1>`, '', `<script type="application/ld+json">${json}</script>`).article.byline).toBe(
      writer,
    ),
  )

  it('an account of the content system is nobody', () =>
    expect(
      page(TITLE, `<h1>${TITLE}</h1><div>كتبه محمود العمري</div>`, '', '<meta name="author" content="Super User">').article
        .byline,
    ).toBe('محمود العمري'))
})

describe('the day a page states', () => {
  it.each([
    ['1 محرم 1445 هـ', '2023-07-19'],
    ['25 ذو الحجة 1444', '2023-07-13'],
    ['15/2/1439 هـ الموافق 4/11/2017 م', '2017-11-04'],
    ['15/2/1439 هـ', '2017-11-04'],
    ['31/2/1439', null],
    ['العدد 1439', null],
  ])('%s', (line, day) => expect(statedDate(line, lexicons)?.value ?? null).toBe(day))

  it('counts from the visit where the page says only how long ago', () => {
    const made = html(
      `<html><head><title>${TITLE}</title></head><body><h1>${TITLE}</h1><div>منذ يومين</div>${body}</body></html>`,
    )
    expect(articleOf({ ...made, captured: '2024-03-07T10:00:00Z' }, lexicons).facts.published).toBe('2024-03-05')
    expect(articleOf(made, lexicons).facts.published).toBeNull()
  })

  it('is not the day of the visit in the head of the site', () =>
    expect(
      page(TITLE, `<div class="date">10/4/2024</div><div>الطقس</div><div>بحث</div><h1>${TITLE}</h1><div>5 مارس 2024</div>`).facts
        .published,
    ).toBe('2024-03-05'))
})

describe('boxes that only their first line announces', () => {
  const talk =
    'تشهد الأسواق حركة نشطة مع اقتراب العيد، ويقول التجار إن الإقبال فاق توقعاتهم هذا العام رغم ارتفاع الأسعار في الأسابيع الأخيرة.'
  it.each([
    ['a panel', `<div><div>أخبار ذات صلة</div><div>${talk}</div></div>`],
    ['a card under a linked headline', `<div><h4><a href="/2">حركة نشطة في أسواق المدينة</a></h4><p>${talk}</p></div>`],
    ['a card that leads on', `<div><h4>حركة نشطة في الأسواق</h4><p>${talk}</p><a href="/2">اقرأ المزيد</a></div>`],
    [
      'a table of figures',
      '<table><tr><td>الفريق</td><td>النقاط</td></tr><tr><td>الوادي</td><td>31</td></tr><tr><td>الجبل</td><td>28</td></tr></table>',
    ],
  ])('%s', (_, box) => expect(page(TITLE, `<h1>${TITLE}</h1>`, box).text).toBe([TITLE, ...PARAGRAPHS].join('\n')))
})
