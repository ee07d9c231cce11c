import { describe, expect, it } from 'vitest'
import { read, told } from './told.js'

/** [marked text, what is told]: who does what a noun tells, and who is called by his office or by a noun alone. */
const cases: Readonly<Record<string, readonly (readonly [string, readonly string[]])[]>> = {
  'the doing that is the object of a verb': [
    ['وصل <P سامي المهدي> أمس. وواصل الجيش هجومه على البلدة.', ['هجومه attack actual | الجيش > البلدة']],
    ['طلبت الحكومة إبعاده عن <P سامي المهدي>.', ['طلبت request actual | الحكومة >']],
  ],
  'on whose occasion something is said': [
    ['وقال <P سامي المهدي> خلال زيارة إلى <L بيروت> إن الطقس جميل.', ['زيارة visit actual | سامي المهدي > بيروت | @بيروت']],
  ],
  'what is tried on an occasion': [
    [
      'حاول <P سامي المهدي> خلال زيارته إقناع الوفد بالبقاء.',
      ['زيارته visit actual | سامي المهدي >', 'إقناع persuade hypothetical | سامي المهدي > الوفد'],
    ],
  ],
  'a body whose name stands in quotation marks': [
    ['عاد تنظيم «<O الفجر>» أمس. وهاجم التنظيم القرية.', ['هاجم attack actual | الفجر >']],
  ],
  'to whom an office belongs': [
    ['التقى <P سامي المهدي> بالأمين العام ل<O حزب النور> أمس.', ['التقى meet actual | سامي المهدي + الأمين العام >']],
  ],
  'those whom «بين» names behind a time': [
    [
      'عقد اجتماع في <T 2020-04 أبريل/نيسان> بين <P سامي المهدي> و<P عادل نصار>.',
      ['اجتماع meet actual | سامي المهدي + عادل نصار > | =2020-04'],
    ],
  ],
  'other, behind a noun': [['من جهة أخرى استقبل <P سامي المهدي> الوفد.', ['استقبل meet actual | سامي المهدي + الوفد >']]],
}

describe.each(Object.entries(cases))('%s', (_, rows) => {
  it.each(rows)('%s', (text, expected) => {
    expect(told(text)).toEqual(expected)
  })
})

it.each([
  ['استقبل أمير المنطقة الوفد. زار <P سامي المهدي>، أمير المنطقة، المدرسة.', 'سامي المهدي'],
  ['استقبل سمو أمير المنطقة الوفد. زار أمير المنطقة <P سامي المهدي> المدرسة.', 'سامي المهدي'],
  // Two who hold it, another office, and whoever will hold it.
  ['استقبل أمير المنطقة الوفد. زار أمير المنطقة <P سامي المهدي> وأمير المنطقة <P عادل نصار> المدرسة.', null],
  ['استقبل أمير المنطقة الوفد. زار وزير التعليم <P سامي المهدي> المدرسة.', null],
  ['استقبل الأمير الجديد الوفد. زار الأمير الجديد <P سامي المهدي> المدرسة.', null],
])('who holds the office that is named without him: %s', (text, holder) => {
  expect(read(text).events[0]?.actors[0]?.entity).toBe(holder)
})
