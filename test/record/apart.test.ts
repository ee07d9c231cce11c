import { expect, it } from 'vitest'
import { apartOf } from '../../src/record/apart.js'
import { buildRecord } from '../../src/record/index.js'
import { CAST, makeReading } from './make-reading.js'

const behind = (text: string) => {
  const [, word = ''] = text.split('|')
  const start = text.indexOf('|')
  const { another, several } = apartOf(text.replaceAll('|', ''), { start, end: start + word.length })
  return another ? 'another' : (several ?? '')
}

it.each([
  ['عقد الوزيران |قمة| أخرى في تونس', 'another'],
  ['وقع |هجوم| آخر في الميناء', 'another'],
  ['وقع |هجوم| آخر.', 'another'],
  ['جرت |مناقشة| آخر المستجدات', ''],
  ['|التقى| الوزير نظيره مرتين', 'مرتين'],
  ['|زار| سامر تونس ثلاث مرات', 'ثلاث مرات'],
  ['|زار| سامر تونس 3 مرات', '3 مرات'],
  ['بعد |قمتين| فاشلتين', 'مرتين'],
  ['|زار| سامر تونس. وقال ثلاث مرات', ''],
  ['|زار| سامر تونس للمرة الثالثة', ''],
])('%s: %s', (text, expected) => expect(behind(text)).toBe(expected))

const groups = (text: string) =>
  buildRecord([
    makeReading({
      source: 'a',
      entities: CAST,
      text,
      events: ['التقى', 'لقاء'].map((trigger) => ({ trigger, what: 'meet', who: ['samer', 'layla'] })),
    }),
  ]).events.map((e) => e.mentions.length)

it('what is another, or was several times, is none of what an article tells beside it', () => {
  expect(groups('التقى سامر ليلى وبعد لقاء سامر وليلى بدأ الاحتفال')).toEqual([2])
  expect(groups('التقى سامر ليلى وبعد لقاء آخر في الميناء بدأ الاحتفال')).toEqual([1, 1])
  expect(groups('التقى سامر ليلى ثلاث مرات وبعد لقاء سامر وليلى بدأ الاحتفال')).toEqual([1, 1])
  expect(groups('التقى سامر ليلى ثلاث مرات وقال إن لقاء سامر وليلى مرتين لم يكف')).toEqual([1, 1])
  expect(groups('التقى سامر ليلى مرتين وقال إن لقاء سامر وليلى مرتين لم يكف')).toEqual([2])
})
