import { describe, expect, it } from 'vitest'
import { told } from './told.js'

/** [marked text, what is told]: see told.ts. */
const cases: Readonly<Record<string, readonly (readonly [string, readonly string[]])[]>> = {
  'a verb that does not agree has another subject': [
    ['الكتيبة التي قتل عشرون جنديا منها', ['قتل kill actual | > عشرون جنديا']],
    ['<P عادل نصار>، الذي دفع ببراءته، حكم عليه بالسجن.', ['حكم sentence actual | > عادل نصار']],
    ['قال المتحدث باسم الشرطة إنه عثر على جثث في <L سرت>.', ['عثر find actual | @سرت']],
  ],
  'a subject that goes on over a particle': [
    ['السلطات لم تقتنع بالدفوع وقد أعدمته <T 2020-05-05 الثلاثاء>.', ['أعدمته execute actual | السلطات > | =2020-05-05']],
  ],
  'a name in apposition is whom the relative clause describes': [
    ['<P سامي المهدي>، نجل <P عادل نصار>، الذي تخرج في جامعة كبيرة', ['تخرج graduate actual | سامي المهدي >']],
  ],
  'numbers that count nothing': [
    ['قتل ثلاثة وجرح خمسة.', ['قتل kill actual | > ثلاثة', 'جرح injure actual | > خمسة']],
    ['قال مصدر إن ثلاثة قتلوا.', ['قتلوا kill actual | > ثلاثة']],
  ],
  'what is made, opened or closed does nothing itself': [
    ['قررت <O حركة النهضة> تشكيل حزب سياسي.', ['تشكيل found planned | حركة النهضة > حزب سياسي']],
  ],
  'the genitive before «ل» is the doer': [
    ['اعتقال الشرطة ل<P سامي المهدي>', ['اعتقال arrest actual | الشرطة > سامي المهدي']],
    ['تعقب المخالفين للأنظمة', ['تعقب pursue actual | > المخالفين']],
  ],
  'what is denied behind «which»': [
    [
      '{<P سامي المهدي> اعتقل في <L بيروت>}، وهو ما نفته الوزارة.',
      ['اعتقل arrest negated | > سامي المهدي | @بيروت | ^a1', 'نفته deny actual | الوزارة >'],
    ],
    [
      '{<P سامي المهدي> اعتقل خلال زيارة إلى <L بيروت>}، وهو ما نفته الوزارة.',
      [
        'اعتقل arrest negated | > سامي المهدي | ^a1',
        'زيارة visit actual | سامي المهدي > بيروت | @بيروت | ^a1',
        'نفته deny actual | الوزارة >',
      ],
    ],
    ['وهذا ما رفضته الحكومة.', ['رفضته refuse actual | الحكومة >']],
  ],
  'who was appointed to what': [['انتخب <P سامي المهدي> رئيسا للحزب.', ['انتخب appoint actual | > سامي المهدي']]],
  'parties behind a verb that lends itself': [
    ['هجمات يشنها المتمردون على قوات الحكومة', ['هجمات attack actual | المتمردون > قوات الحكومة']],
  ],
}

for (const [name, table] of Object.entries(cases))
  describe(name, () => {
    it.each(table)('%s', (text, expected) => {
      expect(told(text)).toEqual(expected)
    })
  })
