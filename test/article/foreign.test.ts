import { describe, expect, it } from 'vitest'
import { articleOf } from '../../src/article/index.js'
import { defaultLexicons } from '../../src/lexicon/index.js'
import { PARAGRAPHS, TITLE, text } from './pages.js'

const read = (paragraph: string) =>
  articleOf(text([TITLE, PARAGRAPHS[0], paragraph, ...PARAGRAPHS.slice(1)].join('\n')), defaultLexicons())

describe('paragraphs in another language stay out, with a note', () => {
  it.each([
    ['Persian', 'این پل که در سال گذشته ساخته شده است به گفته وزیر راه تا پایان این هفته برای مردم باز می‌شود.'],
    ['Urdu', 'وزیر نے کہا کہ یہ پل دو سال کے بعد کھول دیا گیا ہے اور اس سے لوگوں کو بہت فائدہ ہو گا۔'],
    ['Pashto', 'وزیر وویل چې دا پل به د دې اونۍ په پای کې د خلکو لپاره خلاص شي او لاره به لنډه کړي.'],
    ['Kurdish', 'وەزیر گوتی کە ئەو پردە لە کۆتایی ئەم هەفتەیە بۆ خەڵک دەکرێتەوە و ڕێگاکە کورت دەکات.'],
    ['Uyghur', 'مىنىستىر بۇ كۆۋرۈكنىڭ ئىككى يىلدىن كېيىن ئېچىلغانلىقىنى ۋە يولنىڭ قىسقىرايدىغانلىقىنى ئېيتتى دەپ خەۋەر قىلدى.'],
  ])('%s', (language, paragraph) => {
    const { text: found, article } = read(paragraph)
    expect(found).toBe([TITLE, ...PARAGRAPHS].join('\n'))
    expect(article.removed.map(({ reason }) => reason)).toEqual([`foreign language: ${language}`])
  })

  it.each([
    'وقال رجل من أهل الوادي «يا أخي مش عارف ليه الجسر ده اتأخر كده، بس دلوقتي احنا مبسوطين اللي حصل».',
    'ويحمل الجسر اسم «پل سنگ» كما كان يسميه تجار القوافل القادمون من الشرق في القرن الماضي.',
  ])('but dialect and quoted names do not: %s', (paragraph) => expect(read(paragraph).text).toContain(paragraph))
})
