import { describe, expect, it } from 'vitest'
import { told } from './told.js'

/** [marked text, what is told]: the slots of events that syntax fills at a distance. */
const cases: Readonly<Record<string, readonly (readonly [string, readonly string[]])[]>> = {
  'parties of a meeting at a distance': [
    ['المحادثات التي قادها الوسيط في <L مسقط> بين <L تونس> و<L ليبيا>.', ['المحادثات negotiate actual | تونس + ليبيا > | @مسقط']],
    ['جولة ثانية من الاجتماعات ستعقد بين <L تونس> و<L ليبيا>.', ['الاجتماعات meet planned | تونس + ليبيا >']],
    ['لقاء بين ممثلي <O حركة الفجر> ومندوبين عن <O حزب النور>', ['لقاء meet actual | حركة الفجر + حزب النور >']],
    ['بعد قمتين فاشلتين جمعتا <P سامي المهدي> و<P عادل نصار>', ['قمتين meet actual | سامي المهدي + عادل نصار >']],
  ],
  'a description between a noun and its name': [
    ['عين الملك نائبين للوزير هما <P سامي المهدي> و<P عادل نصار>.', ['عين appoint actual | الملك > سامي المهدي + عادل نصار']],
    [
      'زار وزير الدفاع، <P سامي المهدي>، <T 2020-05-05 الثلاثاء>، <L موسكو>.',
      ['زار visit actual | سامي المهدي > موسكو | @موسكو | =2020-05-05'],
    ],
    [
      'وكان زعيم الحزب المقرب من الحكومة في <L تونس> <P سامي المهدي>، دعا الحكومة إلى التهدئة.',
      ['دعا call-for actual | سامي المهدي > الحكومة'],
    ],
  ],
  'whom an act is aimed at': [
    [
      'رفضت <L تونس> أن تنسحب <L ليبيا> من الاتفاق.',
      ['رفضت refuse actual | تونس > ليبيا', 'تنسحب withdraw hypothetical | ليبيا >'],
    ],
    ['نفى <P سامي المهدي> ما قاله <P عادل نصار>.', ['نفى deny actual | سامي المهدي > عادل نصار']],
    [
      'تعهد <P سامي المهدي> بتقديم المساعدة ل<L تونس>.',
      ['تعهد pledge actual | سامي المهدي >', 'المساعدة aid planned | سامي المهدي > تونس'],
    ],
  ],
  'persons by their form, partitives, weapons': [
    ['قتل ثمانية مقاولين في <L كابل>.', ['قتل kill actual | > ثمانية مقاولين | @كابل']],
    ['قتل جندي من القوات وثلاثة مدنيين في <L حلب>.', ['قتل kill actual | > جندي + ثلاثة مدنيين | @حلب']],
    ['قتل خمسة مسلحين برصاص الشرطة في <L حلب>.', ['قتل kill actual | الشرطة > خمسة مسلحين | @حلب']],
  ],
  'who goes on behind a time': [
    [
      'إن <P سامي المهدي> زار <L بيروت> <T 2020-04 الشهر الماضي> والتقى <P عادل نصار>.',
      ['زار visit actual | سامي المهدي > بيروت | @بيروت | =2020-04', 'التقى meet actual | سامي المهدي + عادل نصار > | =2020-04'],
    ],
  ],
  'what stands between a verb and its object': [
    [
      'وهاجمت <L تونس> القرية. وانتقدت بشدة وزير الخارجية <P سامي المهدي>.',
      ['هاجمت attack actual | تونس > القرية', 'انتقدت criticise actual | تونس > سامي المهدي'],
    ],
    [
      'واتهم <P سامي المهدي> خلال اللقاء <L ليبيا> بدعم المسلحين.',
      ['اتهم accuse actual | سامي المهدي > ليبيا', 'اللقاء meet actual | سامي المهدي >'],
    ],
  ],
  'where it took place': [
    [
      'سيذهب <P سامي المهدي> إلى <L مسقط> حيث يلتقي <P عادل نصار>.',
      ['يذهب visit planned | سامي المهدي > مسقط | @مسقط', 'يلتقي meet planned | سامي المهدي + عادل نصار > | @مسقط'],
    ],
    ['وقع هجوم نفذه مسلحون على مدرسة في <L بيشاور>.', ['هجوم attack actual | مسلحون > مدرسة | @بيشاور']],
    ['عثر على الجثة على شواطئ <L صقلية>.', ['عثر find actual | @صقلية']],
    ['قتل 15 شخصا في هجوم بشاحنة في العاصمة <L كابل>.', ['قتل kill actual | > 15 شخصا | @كابل', 'هجوم attack actual | @كابل']],
  ],
  'what a relative clause describes': [
    [
      'أعلن الوزير <P سامي المهدي> مقتل جندي بتفجير استهدف الجيش.',
      ['مقتل kill actual | > جندي', 'تفجير bombing actual | > الجيش'],
    ],
    [
      'استنكر الوزير <P سامي المهدي> التفجير الذي استهدف المصلين.',
      ['استنكر condemn actual | سامي المهدي >', 'التفجير bombing actual | > المصلين'],
    ],
  ],
  'a country in construct': [
    ['حرب <L مالي>', ['حرب war actual | > مالي | @مالي']],
    ['زيارة <L سوريا> مؤجلة', ['زيارة visit actual | > سوريا | @سوريا']],
  ],
  'a death that is known': [
    [
      'مات <P سامي المهدي> في <T 2013 2013>. وعمل <P عادل نصار> نائبا له حتى وفاته.',
      ['مات die actual | سامي المهدي > | =2013', 'وفاته die actual | سامي المهدي > | =2013'],
    ],
  ],
}

describe.each(Object.entries(cases))('%s', (_, rows) => {
  it.each(rows)('%s', (text, expected) => {
    expect(told(text)).toEqual(expected)
  })
})
