import { describe, expect, it } from 'vitest'
import { told } from './told.js'

/** [marked text, what is told]: who did what a noun tells, by what stands behind its genitive. */
const cases: Readonly<Record<string, readonly (readonly [string, readonly string[]])[]>> = {
  'the genitive with what it is done to behind it': [
    ['بعد قصف <O قوات النور> لبلدة <L الخالدية> كان الطقس جميلا.', ['قصف attack actual | قوات النور > | @الخالدية']],
    ['بعد اقتحام الشرطة ل<O حزب الفجر> كان الطقس جميلا.', ['اقتحام attack actual | الشرطة > حزب الفجر']],
    ['بعد اعتقال قوات الأمن ل<P سامي المهدي> كان الطقس جميلا.', ['اعتقال arrest actual | قوات الأمن > سامي المهدي']],
    ['بعد اعتقال الشرطة ثلاثة صحفيين كان الطقس جميلا.', ['اعتقال arrest actual | الشرطة > ثلاثة صحفيين']],
    ['منذ سيطرة المسلحين على بلدة <L الخالدية> كان الطقس جميلا.', ['سيطرة seize-territory actual | المسلحين > | @الخالدية']],
    ['بعد استقبال الرئيس ل<P سامي المهدي> كان الطقس جميلا.', ['استقبال meet actual | سامي المهدي + الرئيس >']],
  ],
  'a country before another party': [
    ['بعد هجوم <C LY ليبيا> على <O حزب الفجر> كان الطقس جميلا.', ['هجوم attack actual | ليبيا > حزب الفجر']],
    ['بعد محادثات <C LY ليبيا> مع <O حزب الفجر> كان الطقس جميلا.', ['محادثات negotiate actual | ليبيا + حزب الفجر >']],
  ],
  'whom it comes from and whom it befalls': [
    ['تعرض <P سامي المهدي> لهجوم من مسلحين.', ['هجوم attack actual | مسلحين > سامي المهدي']],
    ['نجا <P سامي المهدي> من محاولة اغتيال.', ['نجا survive actual | سامي المهدي >', 'اغتيال kill hypothetical | > سامي المهدي']],
  ],
  'where a journey that somebody makes leads': [
    [
      'كان الطقس جميلا بعد الزيارة التي قام بها <P سامي المهدي> إلى <L الخالدية>.',
      ['الزيارة visit actual | سامي المهدي > الخالدية | @الخالدية'],
    ],
  ],
}

describe('who did it', () => {
  for (const [name, table] of Object.entries(cases))
    it.each(table)(`${name}: %s`, (text, expected) => expect(told(text)).toEqual(expected))
})
