import { describe, expect, it } from 'vitest'
import { told } from './told.js'

/** [marked text, what is told]: the trigger, what happened, its status | actors > recipients | @place | =time | ^attribution. */
const cases: Readonly<Record<string, readonly (readonly [string, readonly string[]])[]>> = {
  'a verb and its subject': [
    [
      'زار <P سامي المهدي> <L تونس> <T 2020-05-03 الأحد الماضي>.',
      ['زار visit actual | سامي المهدي > تونس | @تونس | =2020-05-03'],
    ],
    ['<P سامي المهدي> توفي في <L تونس> <T 2013 عام 2013>.', ['توفي die actual | سامي المهدي > | @تونس | =2013']],
    [
      'التقى وزير الدفاع اليمني <P سامي المهدي> نظيره <P عادل نصار> في <L مسقط>.',
      ['التقى meet actual | سامي المهدي + عادل نصار > | @مسقط'],
    ],
    ['قتل مسلحون القاضي <P سامي المهدي>.', ['قتل kill actual | مسلحون > سامي المهدي']],
    ['اعتقلت الشرطة <P سامي المهدي> في <L بيروت>.', ['اعتقلت arrest actual | الشرطة > سامي المهدي | @بيروت']],
    ['اتهمت <L تونس> <L ليبيا> بتدبير المؤامرة.', ['اتهمت accuse actual | تونس > ليبيا']],
    ['حذرت <L تونس> <L ليبيا> من التصعيد.', ['حذرت warn actual | تونس > ليبيا']],
    ['تظاهر آلاف الطلاب في <L الخرطوم> ضد الغلاء.', ['تظاهر protest actual | آلاف الطلاب > | @الخرطوم']],
  ],
  'passives and their agents': [
    ['قتل ثلاثة جنود قرب <L حلب>.', ['قتل kill actual | > ثلاثة جنود | @حلب']],
    ['أعلن أن زعيم الحركة <P سامي المهدي> قتل على يد <P عادل نصار>.', ['قتل kill actual | عادل نصار > سامي المهدي']],
  ],
  'nouns: construct, prepositions, pronouns': [
    ['زيارة <P سامي المهدي> إلى <L تونس>', ['زيارة visit actual | سامي المهدي > تونس | @تونس']],
    ['زيارة <L تونس> مؤجلة', ['زيارة visit actual | > تونس | @تونس']],
    ['لقاء <P سامي المهدي> و<P عادل نصار>', ['لقاء meet actual | سامي المهدي + عادل نصار >']],
    ['مقتل <P سامي المهدي> في <L صنعاء>', ['مقتل kill actual | > سامي المهدي | @صنعاء']],
    [
      'وصل <P سامي المهدي> إلى <L القاهرة>. واستمرت زيارته ساعة.',
      ['وصل visit actual | سامي المهدي > القاهرة | @القاهرة', 'زيارته visit actual | سامي المهدي > القاهرة | @القاهرة'],
    ],
  ],
  'a pronoun agrees with the name it means': [
    ['ابتعدت <C IR إيران> عن <C IQ العراق> بسبب حربها في <C SY سوريا>.', ['حربها war actual | إيران > سوريا | @سوريا']],
    ['اختلفت <O الشركة> مع <O المجلس> قبل هجومها على <L تونس>.', ['هجومها attack actual | الشركة > تونس | @تونس']],
  ],
  'light verbs lend their subject': [
    ['أجرى <P سامي المهدي> محادثات مع <P عادل نصار> في <L عمان>.', ['محادثات meet actual | سامي المهدي + عادل نصار > | @عمان']],
    ['قام <P سامي المهدي> بزيارة إلى <L تونس>.', ['زيارة visit actual | سامي المهدي > تونس | @تونس']],
    ['بدأت جولة ثانية من المفاوضات بين <L تونس> و<L ليبيا>.', ['جولة negotiate actual | تونس + ليبيا >']],
  ],
  'relative clauses': [
    ['الحركة التي أسسها <P سامي المهدي>', ['أسسها found actual | سامي المهدي > الحركة']],
    ['الشرطة التي اعتقلت <P سامي المهدي>', ['اعتقلت arrest actual | الشرطة > سامي المهدي']],
  ],
  'joined verbs go on with their subject': [
    [
      'وصل <P سامي المهدي> إلى <L القاهرة>، والتقى <P عادل نصار>.',
      ['وصل visit actual | سامي المهدي > القاهرة | @القاهرة', 'التقى meet actual | سامي المهدي + عادل نصار >'],
    ],
  ],
  'the object that makes the event': [
    ['أطلقت <L الهند> قمرا صناعيا.', ['أطلقت satellite-launch actual | الهند >']],
    ['أطلقت <L إيران> صاروخا باليستيا.', ['أطلقت missile-launch actual | إيران >']],
    ['أطلقت السلطات سراح <P سامي المهدي>.', ['أطلقت free actual | السلطات > سامي المهدي']],
    ['وقع <P سامي المهدي> و<P عادل نصار> اتفاقية في <L جدة>.', ['وقع sign actual | سامي المهدي + عادل نصار > | @جدة']],
    ['لقي خمسة عمال مصرعهم.', ['لقي die actual | خمسة عمال >']],
  ],
  'a telling takes from an earlier one what it leaves unsaid': [
    [
      'زار <P سامي المهدي> <L تونس> <T 2020-05-03 الأحد>. وكانت الزيارة قصيرة.',
      [
        'زار visit actual | سامي المهدي > تونس | @تونس | =2020-05-03',
        'الزيارة visit actual | سامي المهدي > تونس | @تونس | =2020-05-03',
      ],
    ],
  ],
  'under an attribution': [
    ['قال المصدر إن {<P عادل نصار> زار <L تونس>}.', ['زار visit actual | عادل نصار > تونس | @تونس | ^a1']],
  ],
}

for (const [name, table] of Object.entries(cases))
  describe(name, () => {
    it.each(table)('%s', (text, expected) => expect(told(text)).toEqual(expected))
  })
