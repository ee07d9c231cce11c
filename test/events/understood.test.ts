import { describe, expect, it } from 'vitest'
import { told } from './told.js'

/** [marked text, what is told]: parties that no word names right at the event. */
const cases: Readonly<Record<string, readonly (readonly [string, readonly string[]])[]>> = {
  'whose doing a masdar is': [
    ['استطاعت قوات <O حزب النور> استعادة المطار.', ['استعادة seize-territory actual | قوات حزب النور >']],
    ['دعا الخطيب الحكومة إلى تعيين قاض جديد.', ['دعا call-for actual | > الحكومة', 'تعيين appoint hypothetical | الحكومة >']],
    [
      'طلبت <L تونس> من <L ليبيا> تقديم اعتذار عن الحادث.',
      ['طلبت request actual | تونس > ليبيا', 'اعتذار apologise hypothetical | ليبيا >', 'الحادث accident hypothetical'],
    ],
    ['أمرت النيابة العسكرية بحبس سبعة متهمين.', ['حبس imprison actual | النيابة العسكرية > سبعة متهمين']],
    [
      'كان <P سامي المهدي> الذي وجهت إليه النقابة اتهامات يعتزم السفر.',
      ['اتهامات accuse actual | النقابة >', 'السفر visit planned | سامي المهدي >'],
    ],
  ],
  'a feast of opening is no doing of those who are there': [
    [
      'حضر <P سامي المهدي> حفل افتتاح الجامعة.',
      ['حضر attend-conference actual | سامي المهدي >', 'حفل ceremony actual', 'افتتاح open actual'],
    ],
  ],
  'the genitive of an attack': [
    [
      'قتل جندي في هجوم المتشددين على القاعدة في <L سرت>.',
      ['قتل kill actual | المتشددين > جندي | @سرت', 'هجوم attack actual | المتشددين > القاعدة | @سرت'],
    ],
    ['بدأت <L ليبيا> في مهاجمة مقاتلين أجانب.', ['مهاجمة attack actual | ليبيا > مقاتلين أجانب']],
    ['أدى قصف <L حلب> إلى مقتل طفلين.', ['قصف attack actual | > حلب | @حلب', 'مقتل kill actual | > طفلين | @حلب']],
    ['دان الوزير تفجير مسجد قديم.', ['دان condemn actual | الوزير >', 'تفجير bombing actual | > مسجد قديم']],
  ],
  'what an attack was aimed at': [
    ['قتل شخص في هجوم انتحاري استهدف حافلة ركاب.', ['قتل kill actual | > شخص', 'هجوم attack actual | > حافلة ركاب']],
    ['دان الوزير التفجير الذي استهدف <O حزب النور>.', ['دان condemn actual | الوزير >', 'التفجير bombing actual | > حزب النور']],
  ],
  'two event nouns with one genitive': [
    ['أعلنت الوزارة مقتل وإصابة 20 جنديا.', ['مقتل kill actual | > 20 جنديا', 'إصابة injure actual | > 20 جنديا']],
  ],
  'who does what a relative clause tells': [
    [
      'رحب الوزير بالاتفاق النووي الذي توصلت إليه <L ليبيا> مع <L مالي>.',
      ['رحب welcome actual | الوزير > ليبيا + مالي', 'الاتفاق agree actual | ليبيا + مالي >'],
    ],
  ],
  'the sides of a fight': [
    [
      'قتل الجيش ثلاثة مسلحين في اشتباكات قرب <L سرت>.',
      ['قتل kill actual | الجيش > ثلاثة مسلحين | @سرت', 'اشتباكات fight actual | الجيش + ثلاثة مسلحين > | @سرت'],
    ],
    ['قتل جندي في معارك مع المتمردين.', ['قتل kill actual | المتمردين > جندي', 'معارك fight actual | جندي + المتمردين >']],
    [
      'شهدت المدينة اشتباكات بين الجيش والشرطة من جهة، و<O حزب النور> من جهة أخرى.',
      ['اشتباكات fight actual | الجيش + الشرطة + حزب النور >'],
    ],
  ],
  'what describes a party is none': [
    [
      'تعهد الوزير بالانتقام من تنظيم «<O الفجر>» المتطرف الذي هاجم القرية.',
      ['تعهد pledge actual | الوزير >', 'الانتقام retaliate planned | الوزير > الفجر', 'هاجم attack actual | الفجر > القرية'],
    ],
    ['بدأت <L تونس> و<L ليبيا> تدريبات عسكرية مشتركة.', ['تدريبات joint-exercise actual | تونس + ليبيا >']],
    ['شن الطيران عشرات الغارات على القرية.', ['الغارات air-strike actual | الطيران > القرية']],
    ['اعتقلت الشرطة القيادي في الحزب.', ['اعتقلت arrest actual | الشرطة > القيادي']],
    ['قصف الجيش القرية بعد هجوم عسكري على القاعدة.', ['قصف attack actual | الجيش > القرية', 'هجوم attack actual | > القاعدة']],
  ],
  'one of a people': [
    ['أعلن الجيش مقتل <C LY ليبي> في الغارة.', ['مقتل kill actual | > ليبي', 'الغارة air-strike actual']],
    [
      'هدد التنظيم بإعدام كرواتي اعتقل أمس.',
      ['هدد threaten actual | التنظيم >', 'إعدام execute hypothetical | التنظيم > كرواتي', 'اعتقل arrest actual | > كرواتي'],
    ],
  ],
  'a name once': [
    ['دعا <P سامي المهدي> إلى اعتقاله.', ['دعا call-for actual | سامي المهدي >', 'اعتقاله arrest hypothetical | > سامي المهدي']],
  ],
  'subject before and object behind': [
    ['وكانت السلطات قد احتجزت السفينة.', ['احتجزت detain actual | السلطات >']],
    ['أفرجت البحرية عن طاقمها من 11 بحارا.', ['أفرجت free actual | > طاقمها']],
    ['انتقد نواب معارضون المذكرة.', ['انتقد criticise actual | نواب معارضون >']],
    ['قتل ما لا يقل عن 20 شخصا.', ['قتل kill actual | > ما لا يقل عن 20 شخصا']],
  ],
  'who claims an attack': [
    [
      'تبنى <O حزب النور> الهجوم على المسجد.',
      ['تبنى claim-responsibility actual | حزب النور >', 'الهجوم attack actual | حزب النور > المسجد'],
    ],
  ],
  'an occurrence as the subject': [
    ['أودى الحادث بحياة 21 مواطنا.', ['أودى die actual | 21 مواطنا >', 'الحادث accident actual']],
    ['قتلت الغارة خمسة مدنيين.', ['قتلت kill actual | > خمسة مدنيين', 'الغارة air-strike actual']],
    ['قتل في غارة جوية ثلاثة جنود.', ['قتل kill actual | > ثلاثة جنود', 'غارة air-strike actual']],
    ['عثر على جثث 20 شخصا.', ['عثر find actual']],
  ],
}

describe.each(Object.entries(cases))('%s', (_, rows) => {
  it.each(rows)('%s', (text, expected) => {
    expect(told(text)).toEqual(expected)
  })
})
