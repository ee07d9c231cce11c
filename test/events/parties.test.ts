import { describe, expect, it } from 'vitest'
import { told } from './told.js'

/** [marked text, what is told]: who the parties are where words stand for them. */
const cases: Readonly<Record<string, readonly (readonly [string, readonly string[]])[]>> = {
  'a thing that is attacked or put off': [
    ['شن مسلحون هجوما على فندق في <L سوسة>.', ['هجوما attack actual | مسلحون > فندق | @سوسة']],
    ['هاجم مسلحون منتجعا سياحيا قرب <L سوسة>.', ['هاجم attack actual | مسلحون > منتجعا سياحيا | @سوسة']],
    [
      'قتل عشرة في هجوم على قاعدة تابعة ل<O حزب النور>.',
      ['قتل kill actual | > عشرة', 'هجوم attack actual | > قاعدة تابعة لحزب النور'],
    ],
    ['تم تأجيل الزيارة إلى الغد.', ['تأجيل postpone actual | > الزيارة']],
    ['شن مسلحون هجوما على نطاق واسع.', ['هجوما attack actual | مسلحون >']],
  ],
  'what is closed, seized or moved': [
    ['تم إغلاق الطرق في <L سرت>.', ['إغلاق close actual | > الطرق | @سرت']],
    ['تم ضبط كميات كبيرة من الأسلحة.', ['ضبط confiscate actual | > كميات كبيرة']],
  ],
  'the two who have met': [
    [
      'التقى الوزير <P سامي المهدي> نظيره <P عادل نصار> في <C LY ليبيا>. واستعرض الجانبان خلال اللقاء الأوضاع.',
      [
        'التقى meet actual | سامي المهدي + عادل نصار > | @ليبيا',
        'استعرض discuss actual | سامي المهدي + عادل نصار > | @ليبيا',
        'اللقاء meet actual | سامي المهدي + عادل نصار > | @ليبيا',
      ],
    ],
  ],
  'of whom a place is regained': [
    ['استعاد الجيش بلدة <L سرت> من <O تنظيم الفجر>.', ['استعاد seize-territory actual | الجيش > تنظيم الفجر | @سرت']],
  ],
  'many are a party only where they can act': [
    ['وصلت أول دفعة من الحجاج إلى <L مكة>.', ['وصلت arrive actual | أول دفعة من الحجاج > مكة | @مكة']],
    ['أحبط الجيش عددا من عمليات التسلل في <L سرت>.', ['أحبط foil actual | الجيش > | @سرت', 'التسلل infiltrate negated | @سرت']],
    ['مغاربة يتظاهرون في <L الرباط>.', ['يتظاهرون protest actual | مغاربة > | @الرباط']],
  ],
  'what which means': [['الألغام التي زرعها المتمردون في <L سرت>.', ['زرعها attack actual | المتمردون > | @سرت']]],
  'many persons and their verb in the plural': [
    ['رأى الحارس عمال الإنقاذ وهم يغادرون <L سرت>.', ['يغادرون leave actual | عمال الإنقاذ > | @سرت']],
  ],
  'what befalls whom, by the verb behind it': [
    ['وأدانت الوزارة هجمات تعرضت لها المدينة.', ['أدانت condemn actual | الوزارة >', 'هجمات attack actual | > المدينة']],
    ['يواجه <P سامي المهدي> اتهامات بالفساد.', ['اتهامات accuse actual | > سامي المهدي']],
  ],
  'a crime somebody is charged with': [
    [
      'اعتقلت الشرطة <P سامي المهدي> بشبهة التخطيط لاغتيال <P عادل نصار>.',
      ['اعتقلت arrest actual | الشرطة > سامي المهدي', 'اغتيال kill planned | سامي المهدي > عادل نصار'],
    ],
  ],
  'doings joined by and': [
    [
      'احتجت <C LY ليبيا> بعد إقدام الجيش على اقتحام المخيم وإغلاق مداخله.',
      ['احتجت protest actual | ليبيا >', 'اقتحام attack actual | الجيش > المخيم', 'إغلاق close actual | الجيش > مداخله'],
    ],
  ],
  'who takes part meets, who organises does not': [
    [
      'شاركت <C LY ليبيا> إلى جانب <C TN تونس> في مؤتمر عقد في <L مالطا>.',
      ['شاركت attend-conference actual | ليبيا + تونس > | @مالطا', 'مؤتمر conference actual | ليبيا + تونس > | @مالطا'],
    ],
    ['نظمت القناة مناظرة بين <P سامي المهدي> و<P عادل نصار>.', ['مناظرة debate actual | سامي المهدي + عادل نصار >']],
  ],
  'who is among them': [
    [
      'توافد عدد من القادة إلى <L مسقط>، من بينهم الرئيس <P سامي المهدي> والوزير <P عادل نصار>.',
      ['توافد visit actual | عدد من القادة + سامي المهدي + عادل نصار > مسقط | @مسقط'],
    ],
  ],
  'behind was and had': [['وكان شاب يبلغ من العمر 18 عاما قد قتل حارسا في <L سرت>.', ['قتل kill actual | شاب > حارسا | @سرت']]],
  'what somebody calls so': [
    [
      'اتهمت <L ليبيا> ما وصفتها بالتنظيمات المتشددة بتدمير البلدة.',
      ['اتهمت accuse actual | ليبيا > التنظيمات المتشددة', 'تدمير destroy actual | التنظيمات المتشددة > البلدة'],
    ],
  ],
  'over a demonstrative': [['جرى إنقاذ هؤلاء الأطفال في <L سرت>.', ['إنقاذ rescue actual | > الأطفال | @سرت']]],
  'whom a state puts to death': [['إعدام <C LY ليبيا> المعارض <P سامي المهدي>', ['إعدام execute actual | ليبيا > سامي المهدي']]],
  'a body that one leaves': [['انسحبت <L مالي> من <O حلف النور>.', ['انسحبت withdraw actual | مالي > حلف النور']]],
  'those who fight for a body': [
    ['سيطر مقاتلو تنظيم <O الفجر> على مدينة <L الرقة>.', ['سيطر seize-territory actual | مقاتلو تنظيم الفجر > | @الرقة']],
  ],
  'two in construct with two': [
    [
      'زار <P سامي المهدي> الوزير <P عادل نصار>. ودعا زعيما البلدين الجيش إلى التهدئة.',
      ['زار visit actual | سامي المهدي > عادل نصار', 'دعا call-for actual | سامي المهدي + عادل نصار > الجيش'],
    ],
  ],
  'a state that is somebody’s own': [
    [
      'وقال الوزير الليبي <P سامي المهدي> إن بلاده ستنسحب من <L مالي>. ورحبت <C LY ليبيا> بذلك.',
      ['تنسحب withdraw planned | ليبيا > | @مالي', 'رحبت welcome actual | ليبيا >'],
    ],
  ],
  'a body called in short': [
    [
      'اجتمع <O مجلس الأمن> أمس. وهدد المجلس بفرض عقوبات على <L ليبيا>.',
      [
        'اجتمع meet actual | مجلس الأمن >',
        'هدد threaten actual | مجلس الأمن >',
        'فرض impose-sanctions hypothetical | مجلس الأمن > ليبيا',
      ],
    ],
  ],
  'an object behind a comma': [
    [
      'استقبل الأمير <P سامي المهدي> أمير المنطقة في مكتبه بالقصر <T 2020-05-10 اليوم>، مدير الجامعة <P عادل نصار>.',
      ['استقبل meet actual | سامي المهدي + عادل نصار > | =2020-05-10'],
    ],
    [
      'دعا <O حزب النور> الذي فاز في الاقتراع، <L ليبيا> إلى التهدئة.',
      ['دعا call-for actual | حزب النور > ليبيا', 'فاز win actual | حزب النور >', 'الاقتراع election actual'],
    ],
    ['دعا <O حزب النور> إلى التهدئة، <P سامي المهدي> قال ذلك.', ['دعا call-for actual | حزب النور >']],
  ],
  'whom a clause describes': [
    [
      'أعلن الوزير محاكمة خلية إرهابية خططت لتنفيذ هجمات.',
      ['محاكمة trial actual | الوزير > خلية إرهابية', 'هجمات attack planned | خلية إرهابية >'],
    ],
  ],
  'persons counted by their country': [
    ['أعدم تنظيم <O الفجر> 20 عراقيا في <L حلب>.', ['أعدم execute actual | الفجر > 20 عراقيا | @حلب']],
    ['قال الوزير إن أكثر من ألفي شخص قتلوا في <L حلب>.', ['قتلوا kill actual | > أكثر من ألفي شخص | @حلب']],
  ],
  'those among them, those who lie elsewhere': [
    ['قتل أربعة أشخاص بينهم جنديان في <L حلب>.', ['قتل kill actual | > أربعة أشخاص | @حلب']],
    ['قصف الجيش قرية الواقعة جنوب <L حلب>.', ['قصف attack actual | الجيش > قرية الواقعة']],
    ['شن مسلحون هجوما على مدينة <L حلب>.', ['هجوما attack actual | مسلحون > حلب | @حلب']],
  ],
  'what one sentence tells is of its day and place': [
    [
      'قتل المسلح ثلاثة جنود عندما شق طريقه إلى فندق في مدينة <L سوسة> في <T 2020-05-05 الثلاثاء>.',
      ['قتل kill actual | المسلح > ثلاثة جنود | @سوسة | =2020-05-05'],
    ],
    ['ذكرت الشرطة في <L حلب> أن ثلاثة لقوا حتفهم.', ['لقوا حتفهم die actual | ثلاثة > | @حلب']],
    [
      'صوت النواب <T 2020-05-05 الثلاثاء> على القرارات التي أيدتها <L ليبيا>.',
      ['صوت vote actual | النواب > | =2020-05-05', 'أيدتها endorse actual | ليبيا >'],
    ],
  ],
  'no party of the act': [
    [
      'توفي <P سامي المهدي>. وقصفت الطائرة السيارة.',
      ['توفي die actual | سامي المهدي >', 'قصفت attack actual | الطائرة > السيارة'],
    ],
  ],
  'talks of the two who talk': [
    [
      'بدأت محادثات بين <L تونس> و<L ليبيا>. وستعقد جولة ثانية من المحادثات قريبا.',
      ['محادثات negotiate actual | تونس + ليبيا >', 'جولة negotiate planned | تونس + ليبيا >'],
    ],
  ],
}

describe.each(Object.entries(cases))('%s', (_, rows) => {
  it.each(rows)('%s', (text, expected) => {
    expect(told(text)).toEqual(expected)
  })
})
