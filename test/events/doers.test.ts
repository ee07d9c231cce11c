import { describe, expect, it } from 'vitest'
import { read, told } from './told.js'

/** [marked text, what is told]: who does what a noun tells, and who is called by his office or by a noun alone. */
const cases: Readonly<Record<string, readonly (readonly [string, readonly string[]])[]>> = {
  'the doing that is the object of a verb': [
    [
      'وصل <P سامي المهدي> أمس. وواصل الجيش هجومه على البلدة.',
      ['وصل visit actual | سامي المهدي >', 'هجومه attack actual | الجيش > البلدة'],
    ],
    ['طلبت الحكومة إبعاده عن <P سامي المهدي>.', ['طلبت request actual | الحكومة >', 'إبعاده expel hypothetical']],
  ],
  'on whose occasion something is said': [
    ['وقال <P سامي المهدي> خلال زيارة إلى <L بيروت> إن الطقس جميل.', ['زيارة visit actual | سامي المهدي > بيروت | @بيروت']],
    [
      'زار <P سامي المهدي> <L بيروت> أمس. ووقع <P عادل نصار> خلال الزيارة اتفاقا.',
      [
        'زار visit actual | سامي المهدي > بيروت | @بيروت',
        'وقع sign actual | عادل نصار >',
        'الزيارة visit actual | سامي المهدي > بيروت | @بيروت',
        'اتفاقا agree actual | عادل نصار >',
      ],
    ],
  ],
  'what is tried on an occasion': [
    [
      'حاول <P سامي المهدي> خلال زيارته إقناع الوفد بالبقاء.',
      ['زيارته visit actual | سامي المهدي >', 'إقناع persuade hypothetical | سامي المهدي > الوفد'],
    ],
  ],
  'a body whose name stands in quotation marks': [
    ['عاد تنظيم «<O الفجر>» أمس. وهاجم التنظيم القرية.', ['هاجم attack actual | الفجر > القرية']],
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
  'an accusative behind a verb that may be passive': [
    ['وكان مسلح قد قتل جنديا في <L سرت>.', ['قتل kill actual | مسلح > جنديا | @سرت']],
    ['خطفت <O جبهة النور>، بحسب شهود، الركاب.', ['خطفت kidnap actual | جبهة النور >']],
    ['قتل القاضي مسموما.', ['قتل kill actual | > القاضي']],
  ],
  'with whom those who fell were fighting': [
    [
      'قتل ثلاثة مسلحين في اشتباكات مع <O جبهة النور> قرب <L سرت>.',
      ['قتل kill actual | جبهة النور > ثلاثة مسلحين | @سرت', 'اشتباكات fight actual | ثلاثة مسلحين + جبهة النور > | @سرت'],
    ],
    [
      'مقتل <P سامي المهدي> أثناء معركة مع فصيل منافس.',
      ['مقتل kill actual | فصيل منافس > سامي المهدي', 'معركة fight actual | سامي المهدي + فصيل منافس >'],
    ],
    [
      'قتل <P سامي المهدي> قبل أن تنتهي المعارك مع <O جبهة النور>.',
      ['قتل kill actual | > سامي المهدي', 'تنتهي end actual', 'المعارك fight actual | جبهة النور >'],
    ],
  ],
  'by whom': [['تم توقيف المتهم من قبل الشرطة.', ['توقيف arrest actual | الشرطة > المتهم']]],
  'whose a thing is': [
    ['هاجم مسلحون قاعدة ل<O حزب النور> في <L سرت>.', ['هاجم attack actual | مسلحون > قاعدة لحزب النور | @سرت']],
  ],
  'whom a court judges': [
    ['قضت محكمة ليبية ببراءة أربعة متهمين.', ['قضت sentence actual | محكمة ليبية > أربعة متهمين']],
    ['حكمت المحكمة على سبعة بالسجن.', ['حكمت sentence actual | المحكمة > سبعة']],
    ['قضت محكمة ليبية أمس غيابيا بإعدام <P سامي المهدي>.', ['قضت sentence actual | محكمة ليبية > سامي المهدي']],
  ],
  'who is handed over, and what': [
    ['سلمت السلطات المتهم إلى <C LY ليبيا>.', ['سلمت hand-over actual | السلطات > المتهم + ليبيا']],
  ],
  'who does what a light verb governs': [
    ['قام <P سامي المهدي> بتعزية العائلة.', ['تعزية condole actual | سامي المهدي > العائلة']],
    ['أقدم <P سامي المهدي> على قتل جاره.', ['قتل kill actual | سامي المهدي >']],
    [
      'هدد الجنرال بأن نشوب حرب سيدمر البلاد.',
      [
        'هدد threaten actual | الجنرال >',
        'نشوب break-out hypothetical',
        'حرب war hypothetical',
        'يدمر destroy hypothetical | > البلاد',
      ],
    ],
  ],
  'whose aim it is': [
    ['أكد المتحدث جهود <P سامي المهدي> لزيارة <C LY ليبيا>.', ['زيارة visit hypothetical | سامي المهدي > ليبيا | @ليبيا']],
  ],
  'how many they are, behind the noun that counts them': [['بلغ عدد الجرحى 40 شخصا.', ['الجرحى injure actual | 40 شخصا >']]],
  'whom a participle with its preposition names': [
    ['ألقت الشرطة القبض على المشتبه به <P سامي المهدي>.', ['ألقت arrest actual | الشرطة > سامي المهدي']],
  ],
  'whom «her» means where a person is harmed': [
    [
      'وصلت الوزيرة <P ليلى المهدي> إلى <L سرت>. وقالت <O حركة النور> إن القوات اعتقلتها.',
      ['وصلت visit actual | ليلى المهدي > سرت | @سرت', 'اعتقلتها arrest actual | القوات > ليلى المهدي'],
    ],
  ],
  'the two who were named': [
    ['أشاد <P سامي المهدي> بالوزير <P عادل نصار>. والتقى الاثنان أمس.', ['التقى meet actual | سامي المهدي + عادل نصار >']],
  ],
  'who is charged': [
    [
      'اعتقلت الشرطة <P سامي المهدي> بتهمة الفساد.',
      ['اعتقلت arrest actual | الشرطة > سامي المهدي', 'تهمة accuse actual | الشرطة > سامي المهدي'],
    ],
  ],
  'who does what a clause takes up by its preposition': [
    ['الاتفاق الذي توصلت إليه <C LY ليبيا> مع <C TN تونس>.', ['الاتفاق agree actual | ليبيا + تونس >']],
    ['الانتقادات التي وجهت إليها <C LY ليبيا>.', ['الانتقادات criticise actual']],
  ],
  'a subject before a relative clause': [
    ['قال المتحدث إن الجندي الذي دربه الضابط قتل أمس.', ['دربه train actual | الضابط > الجندي', 'قتل kill actual | > الجندي']],
  ],
  'each of several': [['زار كل من <P سامي المهدي> و<P عادل نصار> العاصمة.', ['زار visit actual | سامي المهدي + عادل نصار >']]],
  'what stands before a verb and is taken up by its pronoun': [
    ['ظهر أمس جنود دربتهم <C LY ليبيا>.', ['دربتهم train actual | ليبيا > جنود']],
    ['وقال المتحدث إن الوزير اعتقلته الشرطة أمس.', ['اعتقلته arrest actual | الشرطة > الوزير']],
  ],
  'no place': [['سحب <O حلف النور> معظم قواته.', ['سحب withdraw actual | حلف النور >']]],
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
