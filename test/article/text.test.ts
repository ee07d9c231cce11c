import { describe, expect, it } from 'vitest'
import { articleOf } from '../../src/article/index.js'
import { defaultLexicons } from '../../src/lexicon/index.js'
import { ARTICLE, PARAGRAPHS, TITLE, text } from './pages.js'

const lexicons = defaultLexicons()
const read = (content: string) => articleOf(text(content), lexicons)
const [first, second, third, fourth] = PARAGRAPHS as [string, string, string, string]

describe('what stands around an article', () => {
  const body = PARAGRAPHS.join('\n\n')
  const cases: [string, string, string[]][] = [
    ['nothing', `${TITLE}\n\n${body}\n`, []],
    ['officers of the site', `رئيس التحرير\nد. سليم الراوي\n\n${TITLE}\n${body}`, ['staff']],
    ['a trail of sections', `الرئيسية > أخبار > محليات\n${TITLE}\n${body}`, ['navigation']],
    ['the page title over the title', `${TITLE} | صدى الوادي\n${TITLE}\n${body}`, ['page title']],
    ['a date line', `${TITLE}\nالثلاثاء، 5 آذار/مارس 2024 - 14:30\n${body}`, ['date']],
    ['a label and its value', `${TITLE}\nعدد المشاهدات: 120\nنشر\nصدى الوادي\n${body}`, ['label']],
    ['buttons', `${TITLE}\nشارك\nفيسبوك\nتويتر\n${body}\nطباعة`, ['share', 'share']],
    ['a site with a dash behind it', `${TITLE}\nصحيفة الوادي -\n${body}`, ['outlet line']],
    ['a site and its desk', `${TITLE}\nوادي نت - متابعات\n${body}`, ['outlet line']],
    ['read more', `${TITLE}\n${body}\nإقرأ المزيد`, ['read more']],
    ['dots and more', `${TITLE}\n${body}\n...المزيد`, ['read more']],
    ['tags on a line', `${TITLE}\n${body}\nسمات الجسر الوادي وزارة النقل`, ['tags']],
    ['tags behind the last sentence', `${TITLE}\n${body} سمات الجسر الوادي وزارة النقل`, ['tags']],
    [
      'a list of others below',
      `${TITLE}\n${body}\nالمزيد في هذا القسم:\n- أسعار الخضار تتراجع في الأسواق صدى الوادي قالت نقابة التجار إن الأسعار ...\n- مهرجان التمور يفتح أبوابه غداً`,
      ['teaser'],
    ],
    [
      'headlines in a row below',
      `${TITLE}\n${body}\nأسعار الخضار تتراجع في الأسواق\nمهرجان التمور يفتح أبوابه غداً\nفريق المدينة يفوز بكأس الوادي`,
      ['teaser'],
    ],
    [
      'comments',
      `${TITLE}\n${body}\nإضافة تعليق جديد\nقارئ قال إن الطريق القديم كان خطراً في الشتاء، وإن الجسر جاء في وقته بعد انتظار طويل لأهل الوادي جميعاً.`,
      ['comments'],
    ],
    ['rights', `${TITLE}\n${body}\nجميع الحقوق محفوظة © صدى الوادي`, ['copyright']],
    ['the end of a wire', `${TITLE}\n${body}\n// انتهى //\n14:05 ت م`, ['wire mark']],
    [
      'stars and addresses',
      `${TITLE}\n***\n${body}\nhttps://wadi.example/b\nhuda@wadi.example`,
      ['separator', 'address', 'contact'],
    ],
    ['a short code', `${TITLE}\n${body}\n[covid-card region=”EG” label=”الحالات”]`, ['short code']],
  ]
  it.each(cases)('%s', (_, page, reasons) => {
    const { text: found, article } = read(page)
    expect(found).toBe(ARTICLE)
    expect(article.title).toBe(TITLE)
    expect(article.removed.map((r) => r.reason)).toEqual(reasons)
  })
})

describe('rows of short lines below an article', () => {
  const page = (rows: readonly string[]) => [ARTICLE, ...rows].join('\n')
  it.each([
    [
      'sections between them',
      ['أسعار الخضار تتراجع في الأسواق', 'رياضة', 'فريق المدينة يفوز بكأس الوادي', 'ثقافة', 'مهرجان التمور يفتح أبوابه غداً'],
    ],
    [
      'one that asks',
      [
        'أسعار الخضار تتراجع في الأسواق',
        'هل يعود المطر إلى السهل هذا الشتاء؟',
        'فريق المدينة يفوز بكأس الوادي',
        'مهرجان التمور يفتح أبوابه غداً',
      ],
    ],
    [
      'of the same matter, who and what divided',
      ['وزير النقل: لا رسوم على السيارات في الجسر', 'عمال الجسر: أجورنا لم تصل منذ أشهر', 'سكان القرى: الطريق القديم خطر علينا'],
    ],
    [
      'each with its beginning cut off',
      [
        'أسعار الخضار تتراجع في الأسواق',
        'قالت نقابة التجار أمس إن أسعار الطماطم والبطاطا تراجعت إلى النصف بعد أن...',
        'فريق المدينة يفوز بكأس الوادي',
        'أحرز فريق المدينة كأس الوادي لكرة السلة بعد مباراة طويلة أمام ضيفه القادم من...',
      ],
    ],
  ])('headlines go: %s', (_, rows) => {
    const { text: found, article } = read(page(rows))
    expect(found).toBe(ARTICLE)
    expect(new Set(article.removed.map((r) => r.reason))).toEqual(new Set(['teaser']))
  })

  it.each([
    [
      'lines under pictures',
      ['الوزير الحمداني في حفل افتتاح الجسر', 'سفراء الدول الثلاث في الحفل أمس', 'الجسر الجديد فوق الوادي من الجو'],
    ],
    [
      'verse in halves',
      [
        'يا جسر وادينا الذي طال المدى ** بعد انتظار الناس عاماً كاملا',
        'تمضي عليك قوافل من أهلنا ** حملوا الحنين إلى الديار مشاعلا',
        'فابق السلام لكل من عبر الدجى ** وامدد يديك إلى النجوم سلالما',
      ],
    ],
    ['verse with one rhyme', ['يا جسر وادينا القديم سلاما', 'حملت رياحك للربوع كلاما', 'ونسجت من ضوء الصباح غماما']],
    [
      'the close of a letter',
      [
        'نأمل نشر هذا الرد كاملاً',
        'والسلام عليكم ورحمة الله وبركاته',
        'إدارة العلاقات في بلدية الوادي',
        'قسم الرد على شكاوى القراء',
      ],
    ],
    [
      'notes with numbers',
      ['1- عارضة الجسر أطول قطعة في الهيكل', '2- الدعامة عمود يحمل وزن البناء', '3- السد حاجز من تراب يمنع السيل'],
    ],
    [
      'posts that are quoted',
      ['منى الأسعد @muna_example', 'لا تنسوا أهل السهل من المطر', 'غداً نلتقي عند باب المدرسة', 'شكراً لكل من تطوع معنا أمس'],
    ],
  ])('the article’s own stay: %s', (_, rows) => expect(read(page(rows)).text).toBe(page(rows)))
})

describe('inside an article', () => {
  it.each([
    ['a teaser with its headline behind a colon', `اقرأ أيضاً: مهرجان التمور يفتح أبوابه غداً`],
    ['a teaser with its headline below', `اقرأ أيضاً\nمهرجان التمور يفتح أبوابه غداً`],
    ['a gallery', `[gallery ids="1,2"]`],
    ['a caption', `[caption id="a"]صورة الجسر[/caption]`],
    ['a button', 'تابعونا على واتساب'],
  ])('%s goes', (_, between) => expect(read([TITLE, first, second, between, third, fourth].join('\n')).text).toBe(ARTICLE))

  it.each([
    ['a heading', 'طريق موازٍ'],
    ['a heading that names a service', 'تويتر'],
    ['a list that a sentence introduces', 'وتشمل الخطة:\n- توسعة المدخل\n- إنارة الطريق'],
    ['a word in brackets', 'وجاء في البيان [كذا] أن الافتتاح تأخر.'],
    ['a sentence that begins like a label', 'نشر الجيش وحداته قرب الوادي.'],
    ['a sentence that begins like a button', 'شارك الوزير في الاحتفال ثم غادر إلى العاصمة.'],
    ['a sentence with the word for tags in it', 'ومن سمات هذا الجسر أنه معلق.'],
    ['a question', 'من دفع كلفة الجسر؟'],
    ['a foreign title', 'The Bridge'],
  ])('%s stays', (_, line) => {
    const page = [TITLE, first, second, line, third, fourth].join('\n')
    expect(read(page).text).toBe(page)
  })

  it.each([
    ['a city and an agency', 'بيروت – رويترز', { agency: 'رويترز', byline: null }],
    ['a writer and a city', 'سليم الراوي – بيروت', { agency: null, byline: 'سليم الراوي' }],
    ['a writer announced', 'كتب - سليم الراوي:', { agency: null, byline: 'سليم الراوي' }],
    ['an agency that is in no row', 'هلسنكي - وكالة الوادي للأنباء', { agency: 'وكالة الوادي للأنباء', byline: null }],
  ])('the dateline stays: %s', (_, line, facts) => {
    const page = [TITLE, line, ...PARAGRAPHS].join('\n')
    const { text: found, article } = read(page)
    expect(found).toBe(page)
    expect(article).toMatchObject(facts)
  })
})

describe('title', () => {
  it.each([
    ['a page that begins with a paragraph has none', PARAGRAPHS.join('\n'), null],
    [
      'a long one without a stop',
      `${TITLE} وسط انتقادات من سكان القرى المجاورة الذين طالبوا بتعويضات عن أراضيهم منذ بدء الحفر\n${PARAGRAPHS.join('\n')}`,
      `${TITLE} وسط انتقادات من سكان القرى المجاورة الذين طالبوا بتعويضات عن أراضيهم منذ بدء الحفر`,
    ],
    ['one word', `الجسر\n${PARAGRAPHS.join('\n')}`, 'الجسر'],
    [
      'a place and a colon',
      `لبنان: الجسر يفتح أمام السيارات بعد عامين\n${PARAGRAPHS.join('\n')}`,
      'لبنان: الجسر يفتح أمام السيارات بعد عامين',
    ],
  ])('%s', (_, page, title) => expect(read(page).article.title).toBe(title))
})

describe('the day of publication', () => {
  it.each([
    ['الثلاثاء 5 سبتمبر 2023', '2023-09-05'],
    ['نشر في: 5 أيلول/سبتمبر 2023', '2023-09-05'],
    ['٥ سبتمبر ٢٠٢٣', '2023-09-05'],
    ['تاريخ النشر: 2023-09-05 10:11', '2023-09-05'],
    ['05/09/2023', '2023-09-05'],
    ['9/25/2023 2:30 PM', '2023-09-25'],
    ['Tuesday, 05 September 2023', '2023-09-05'],
    ['September 5, 2023', '2023-09-05'],
    ['31 فبراير 2023', null],
    ['الثلاثاء', null],
  ])('%s', (line, day) => expect(read([TITLE, line, ...PARAGRAPHS].join('\n')).facts.published).toBe(day))
  it('is not read from the text', () => {
    expect(read(`${TITLE}\n${first.replace('أمس', 'في 5 سبتمبر 2021')}\n${second}`).facts.published).toBe(null)
  })
})
