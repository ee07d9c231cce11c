import { describe, expect, it } from 'vitest'
import { told } from './told.js'

/** [marked text, what is told]: nouns that tell an act of which their clause says little. */
const cases: Readonly<Record<string, readonly (readonly [string, readonly string[]])[]>> = {
  'the masdar of what is done once and to somebody': [
    ['فوجئ الحراس بسرعة اقتحام الموقع.', ['اقتحام attack actual | > الموقع']],
    ['بكلفة التكاليف الباهظة', []],
    ['الحديث عن نقطة التقاء الطريقين', []],
  ],
  'what is pointed at': [
    ['لا ينسى السكان تلك المواجهات.', ['المواجهات fight actual']],
    ['يرى الخبراء أن هذا الحكم غريب.', ['الحكم sentence actual']],
    ['لا أحد يفهم هذه العملية.', []],
    ['وكذلك الحكم غريب.', []],
  ],
  'a masdar that told an event tells it again': [
    [
      'جرى تفريق المتظاهرين أمس. وبعد التفريق ساد الهدوء.',
      ['تفريق disperse actual | > المتظاهرين', 'التفريق disperse actual | > المتظاهرين'],
    ],
  ],
  'what is furthered, and what one attends': [
    [
      'دعا النواب إلى تعزيز التعاون الاقتصادي بين <L تونس> و<L ليبيا>.',
      ['دعا call-for actual | النواب >', 'التعاون economic-cooperation hypothetical | تونس + ليبيا >'],
    ],
    [
      'أعلنت مشاركة <P سامي المهدي> في اجتماع الوزراء.',
      ['مشاركة attend-conference actual', 'اجتماع meet actual | الوزراء + سامي المهدي >'],
    ],
  ],
  'whom an act befell, though another is told between': [
    ['تعرضت المظاهرات في <L سوسة> للقمع.', ['المظاهرات protest actual | @سوسة', 'للقمع crackdown actual | > المظاهرات | @سوسة']],
  ],
  'who speaks on an occasion': [
    ['وأضاف <P سامي المهدي> -في كلمة متلفزة- أن الطريق طويل.', ['كلمة speech actual | سامي المهدي >']],
    ['قال <P سامي المهدي> في مقابلة تلفزيونية إن الطريق طويل.', ['مقابلة interview actual | سامي المهدي >']],
  ],
  'orders by him who gives them': [
    [
      'بتعليمات من <P سامي المهدي> أغلق الحراس البوابة.',
      ['تعليمات order actual | سامي المهدي >', 'أغلق close actual | الحراس > البوابة'],
    ],
  ],
}

describe.each(Object.entries(cases))('%s', (_, rows) => {
  it.each(rows)('%s', (text, expected) => expect(told(text)).toEqual(expected))
})
