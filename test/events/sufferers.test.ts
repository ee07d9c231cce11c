import { describe, expect, it } from 'vitest'
import { told } from './told.js'

/** [marked text, what is told]: whom and what an act befalls, and who did it, where the words stand apart. */
const cases: Readonly<Record<string, readonly (readonly [string, readonly string[]])[]>> = {
  'what is undergone': [['تعرض المسجد لتفجير أمس.', ['تفجير bombing actual | > المسجد']]],
  'who is handed over': [
    [
      'رفضت الحكومة تسليم <P سامي المهدي> إلى تونس.',
      ['رفضت refuse actual | الحكومة >', 'تسليم transfer negated | الحكومة > سامي المهدي'],
    ],
  ],
  'those who are only counted': [
    ['أسفر الحادث عن مقتل 5 وإصابة 11.', ['الحادث accident actual', 'مقتل kill actual | > 5', 'إصابة injure actual | 11 >']],
  ],
  'a body named in brackets': [['(<O النور>) يخطف عشرين مدنيا', ['يخطف kidnap actual | النور > عشرين مدنيا']]],
  'the words of somebody': [
    ['قال المدير <P سامي المهدي> "{قامت الشرطة بخطف طبيب}".', ['خطف kidnap actual | الشرطة > طبيب | ^a1']],
  ],
  'the object of the verb before': [
    ['خطف المسلحون طبيبا وقتلوا جنديا.', ['خطف kidnap actual | المسلحون > طبيبا', 'قتلوا kill actual | المسلحون > جنديا']],
  ],
  'things that accidents befall': [
    ['قالت الوزارة إن ست عربات من القطار خرجت عن القضبان.', ['خرجت crash actual | ست عربات >']],
    ['انهار السقف على العمال.', ['انهار collapse actual | السقف >']],
  ],
  'what the charged did': [
    [
      'سجنت المحكمة <P سامي المهدي> بتهمة قتل متظاهرين.',
      [
        'سجنت imprison actual | المحكمة > سامي المهدي',
        'تهمة accuse actual | المحكمة > سامي المهدي',
        'قتل kill possible | سامي المهدي > متظاهرين',
      ],
    ],
  ],
  'nobody in particular': [['لم تعلن أي جهة مسؤوليتها عن التفجير.', ['التفجير bombing actual']]],
  'attacks apart': [
    ['استهدف هجوم على فندق السياح. ووقع هجوم على مصرف.', ['هجوم attack actual | > فندق السياح', 'هجوم attack actual | > مصرف']],
  ],
  'whom the clause has told of': [
    [
      'ألقت الشرطة القبض على السائق حيث خضع لتحقيقات قبل إحالته إلى المحكمة.',
      ['ألقت arrest actual | الشرطة > السائق', 'تحقيقات investigate actual | > السائق', 'إحالته refer actual | > السائق'],
    ],
  ],
  'one who stands behind the adjective of others': [
    ['اعتقلت السلطات الهندية <P سامي المهدي> أمس.', ['اعتقلت arrest actual | السلطات الهندية > سامي المهدي']],
  ],
  'persons by a participle that a number counts': [
    ['نقلت الشرطة ثلاثين متضررا إلى المستشفى.', ['نقلت transfer actual | الشرطة > ثلاثين متضررا']],
  ],
  'a state with whom it expels behind it': [
    ['جاء ذلك بعد طرد <C FR فرنسا> عددا من الدبلوماسيين.', ['طرد expel actual | فرنسا > عددا من الدبلوماسيين | @فرنسا']],
  ],
  'what something is done for': [
    ['انسحب الوفد احتجاجا على القرار.', ['انسحب withdraw actual | الوفد >', 'احتجاجا protest actual | الوفد >']],
  ],
  'the sides of a fight': [
    [
      'سيطر <O حزب النور> على المدينة بعد قتال مع الجيش.',
      ['سيطر seize-territory actual | حزب النور >', 'قتال fight actual | حزب النور + الجيش >'],
    ],
    ['قتل مسلحون خمسة جنود في هجوم على فندق.', ['قتل kill actual | مسلحون > خمسة جنود', 'هجوم attack actual | مسلحون > فندق']],
  ],
  'arms that change hands': [['أعلنت <C TN تونس> شراء مقاتلات من <C FR فرنسا>.', ['شراء transfer-arms actual | تونس > فرنسا']]],
  'a verdict behind its noun': [['أصدرت المحكمة أحكاما على ثلاثة متهمين.', ['أصدرت sentence actual | المحكمة > ثلاثة متهمين']]],
}

describe.each(Object.entries(cases))('%s', (_, rows) => {
  it.each(rows)('%s', (text, expected) => {
    expect(told(text)).toEqual(expected)
  })
})
