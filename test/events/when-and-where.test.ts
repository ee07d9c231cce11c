import { describe, expect, it } from 'vitest'
import { told } from './told.js'

/** [marked text, what is told]: when and where an event took place, as far as its own clause leaves it unsaid. */
const cases: Readonly<Record<string, readonly (readonly [string, readonly string[]])[]>> = {
  'the news of the lead goes on': [
    [
      'أصدرت المحكمة <T 2020-05-09 أمس> حكما بالسجن. وعلق محام على القضية. وتابع حديثه مطولا. وذكر أشياء أخرى. وحكمت المحكمة ببراءة اثنين.',
      ['أصدرت sentence actual | المحكمة > | =2020-05-09', 'حكمت sentence actual | المحكمة > | =2020-05-09'],
    ],
    [
      'قتل 40 شخصا في <T 2020-04-27/2020-05-03 الأسبوع الماضي>. وبلغ عدد القتلى المدنيين 20 شخصا.',
      ['قتل kill actual | > 40 شخصا | =2020-04-27/2020-05-03', 'القتلى die actual | 20 شخصا > | =2020-04-27/2020-05-03'],
    ],
    [
      'وقع هجوم في <L سرت> في <T 2015-03 مارس 2015>. وتحدث الوزير عن الأمن. وبحث الوزير الهجوم.',
      ['هجوم attack actual | @سرت | =2015-03', 'بحث discuss actual | الوزير >', 'الهجوم attack actual | @سرت | =2015-03'],
    ],
  ],
  'the time of a relative clause without pronoun is that of its noun': [
    [
      'قتل خمسة جنود <T 2020-05-09 أمس> بعد هجوم استهدف القاعدة <T 2020-05-03 الأحد الماضي>.',
      ['قتل kill actual | > خمسة جنود | =2020-05-09', 'هجوم attack actual | > القاعدة | =2020-05-03'],
    ],
  ],
  'a time with its preposition between commas parts nothing': [
    ['وقعت الحكومة، في <T 2020-03 مارس الماضي>، اتفاقا مع المعارضة.', ['وقعت sign actual | الحكومة > | =2020-03']],
    ['قتل ثلاثة جنود، خلال <T 2020-03 مارس الماضي>، في <L سرت>.', ['قتل kill actual | > ثلاثة جنود | @سرت | =2020-03']],
  ],
  'the capital of a country': [
    ['انفجرت سيارة في العاصمة الليبية.', ['انفجرت bombing actual | @العاصمة الليبية']],
    ['قتل ثلاثة جنود في العاصمة الليبية.', ['قتل kill actual | > ثلاثة جنود | @العاصمة الليبية']],
  ],
  'the time before a clause that says when, over a comma': [
    ['سقطت المدينة <T 2020-05-02 السبت>، عندما استسلم عشرة جنود.', ['استسلم surrender actual | عشرة جنود > | =2020-05-02']],
  ],
  'the deed that a case is about is not of its day': [
    [
      'بدأت <T 2020-05-09 أمس> محاكمة المتهمين بتفجير المسجد.',
      ['محاكمة trial actual | =2020-05-09', 'تفجير bombing actual | > المسجد'],
    ],
  ],
  'a noun to which a verb lends itself': [
    [
      'وقالت مصادر إن اللجنة اجتمعت <T 2020-05-09 أمس>، ثم جرى اختيار <P سامي المهدي> رئيسا.',
      ['اجتمعت meet actual | اللجنة > | =2020-05-09', 'اختيار appoint actual | > سامي المهدي | =2020-05-09'],
    ],
    [
      'وفي <T 2013-06 يونيو 2013> فاز الوزير في الانتخابات.',
      ['فاز win actual | الوزير > | =2013-06', 'الانتخابات election actual | =2013-06'],
    ],
  ],
  'births, and places that are any': [
    ['سلمت الشرطة المتهم، وهو من مواليد <L سرت> <T 1990 1990>، إلى المحكمة.', ['سلمت hand-over actual | الشرطة > المتهم']],
  ],
  'since and until': [
    ['تشن القوات حملة على المسلحين منذ <T 2020-04 الشهر الماضي>.', ['حملة crackdown actual | القوات > المسلحين | =2020-04/..']],
    ['ستستمر الغارات حتى <T 2021 2021>.', ['الغارات air-strike planned | =../2021']],
  ],
  'places that are called by a noun': [
    ['تحدث الوزير عن <C LY ليبيا>. وقتل ثلاثة جنود في شرق البلاد.', ['قتل kill actual | > ثلاثة جنود | @شرق البلاد']],
    [
      'وصل الوزير إلى مدينة <L سرت>. وقتل جندي في المدينة.',
      ['وصل visit actual | الوزير > سرت | @سرت', 'قتل kill actual | > جندي | @سرت'],
    ],
    ['ونفذت القوات غارة داخل الأراضي الليبية.', ['غارة air-strike actual | القوات > | @الأراضي الليبية']],
    ['وفي <L سرت> استمرت المواجهات بين الجيش والمسلحين.', ['المواجهات fight actual | الجيش + المسلحين > | @سرت']],
  ],
  'where something moves, and what it moves for': [
    ['نقل جثمان الجندي إلى <L سرت> في غرب <C LY ليبيا>.', ['نقل transfer actual | > جثمان الجندي | @سرت']],
    [
      'تحدث الوزير عن <C LY ليبيا>. وغادر السفير البلاد <T 2020-05-09 أمس>.',
      ['غادر leave actual | السفير > | @ليبيا | =2020-05-09'],
    ],
    [
      'سافر <P سامي المهدي> إلى <L سرت> للقاء <P عادل نصار>.',
      ['سافر visit actual | سامي المهدي > سرت | @سرت', 'لقاء meet hypothetical | عادل نصار + سامي المهدي > | @سرت'],
    ],
  ],
  'the one place of a sentence': [
    ['تشهد <L سرت> احتجاجات على الأسعار.', ['احتجاجات protest actual | @سرت']],
    ['قتل مهاجر من <L سرت>.', ['قتل kill actual | > مهاجر']],
    ['قصف الجيش قرية تقع جنوب <L سرت>.', ['قصف attack actual | الجيش > قرية']],
    ['قتل جندي، كما قالت شرطة <L سرت>.', ['قتل kill actual | > جندي | @سرت']],
    ['غزت <L تونس> <L ليبيا>.', ['غزت invade actual | تونس > ليبيا | @ليبيا']],
  ],
}

describe.each(Object.entries(cases))('%s', (_, rows) => {
  it.each(rows)('%s', (text, expected) => expect(told(text)).toEqual(expected))
})
