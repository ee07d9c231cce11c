import { describe, expect, it } from 'vitest'
import { read } from './told.js'

/** Each text with the words that carry its events and what they tell. */
const cases: readonly (readonly [string, readonly string[]])[] = [
  // A name of any length stands between a verb and the word its row asks for.
  ['بعث <P سامي بن يوسف بن نادر بن صالح بن زيد المهدي> اليوم برقية إلى <L تونس>.', ['بعث send-message']],
  // What a relative clause describes, and a subject before its verb.
  ['فرضت العقوبات الدولية، التي فرضت على <L تونس>.', ['فرضت impose-sanctions']],
  ['قالت الشرطة إن الطائرة سقطت في البحر.', ['سقطت crash']],
  // A time counts as one word, and what stands between dashes as none.
  ['أقر المجلس الأعلى للبلاد، <T 2019-04-23 صباح أمس>، قانونا جديدا.', ['أقر adopt-resolution']],
  ['أخلت المحكمة -وفق بيان لها في العاصمة أمس- سبيل الصيادين.', ['أخلت free']],
  // The feminine dual; what stands behind a verb and a time is its object.
  ['قالت الوزارتان إن الشركتين اتفقتا على السعر.', ['اتفقتا agree']],
  ['أعلنت الوزارة <T 2019-04-23 أمس> طرد دبلوماسيين.', ['طرد expel']],
  // The accusative of a word that a row asks for.
  ['فرضت البلدية حظرا على البناء.', ['فرضت impose-sanctions']],
  // What «إن» opens begins with a noun.
  ['قال الوزير إن وقف إطلاق النار بات قريبا.', ['وقف ceasefire']],
  // What many do against or for somebody, in the present.
  ['ويطالب سكان القرية بالمياه.', ['يطالب demand']],
  // A verb that lends itself to nouns, before or behind.
  ['وقع هجوم نفذه مسلحون.', ['هجوم attack']],
  ['كانت الزيارة التي قام بها الوفد قصيرة.', ['الزيارة visit']],
  // The conjunction before the verb of calling for.
  ['ودعا <P سامي المهدي> الأطراف إلى ضبط النفس.', ['دعا call-for']],
  ['وعين <P سامي المهدي> وزيرا جديدا.', ['عين appoint']],
  // To come, or an act with its object: nobody need be named.
  ['ستمول الخزانة المشروع.', ['تمول give-money']],
  ['تأخر سحب الأسلحة من المنطقة.', ['سحب withdraw']],
  // A masdar in construct with what is done; what led to something else.
  ['تتضمن الخطة إلغاء مناصب.', ['إلغاء cancel']],
  ['سقط القاضي قتيلا إثر خلاف على الأرض.', ['قتيلا die', 'خلاف quarrel']],
  ['بدأت محاكمة <P سامي المهدي> بتهمة السرقة.', ['محاكمة trial', 'تهمة accuse']],
  // With the article and no genitive it is the inquiry; of charges, rescues and the like whom they befall.
  ['خضع السائق للتحقيق أمس.', ['للتحقيق investigate']],
  ['تهدف العملية إلى إنقاذ البحارة.', ['إنقاذ rescue']],
  ['لم يقره البرلمان.', ['يقره adopt']],
  ['سيطر المتمردون على الجرود.', ['سيطر seize-territory']],
  // Under a preposition and with a complement of its own a noun tells what was done; of many of a kind it says only of which.
  ['هرب الحراس بعد سرقة الحبوب.', ['هرب flee', 'سرقة steal']],
  ['يكثر الحديث عن حوادث الطيران.', []],
  // The talks are told and not that they have rounds; what is done again has the word for it behind.
  ['ساد الهدوء بعد جولة المفاوضات.', ['المفاوضات negotiate']],
  ['ساد الهدوء منذ إعادة فتح المطار.', ['إعادة فتح open']],
  // Where somebody is held says that he was taken.
  ['يطالب الأهالي بإنصاف الصيادين المحتجزين في الميناء.', ['يطالب demand', 'المحتجزين detain']],
  // What one managed to do was done; a place that is taken back, and persons who are freed.
  ['تمكن الحراس من استعادة <L سرت>.', ['استعادة seize-territory']],
  ['نجح الغواصون في استخراج الحطام.', ['استخراج extract']],
  ['حررت الشرطة عشرين رهينة.', ['حررت free']],
  ['تراجعت القوات بعد السيطرة على <L سرت>.', ['تراجعت withdraw', 'السيطرة seize-territory']],
  // Of two: behind a dual noun stands its verb.
  ['قال مصدر إن شخصين قتلا أمس.', ['قتلا kill']],
  ['اتهموه بتدبير موت جاره.', ['اتهموه accuse', 'تدبير kill']],
  // An idiom of two words, and the second of them where the first is far.
  ['ألقت الشرطة القبض على اللص.', ['ألقت arrest']],
  ['إلقاء القبض على اللص', ['إلقاء القبض arrest']],
  // Of a general word and its genitive the genitive.
  ['شهدت القرية حوادث انزلاق للتربة.', ['انزلاق landslide']],
  // Persons by what befell them, where they are counted; a participle with its doer or its charge.
  ['ارتفعت حصيلة القتلى.', ['ارتفعت rise', 'القتلى die']],
  ['ما زال عشرون بحارا في عداد المفقودين.', ['المفقودين disappear']],
  ['عاد الصيادون المختطفون من قبل القراصنة.', ['المختطفون kidnap']],
  ['بات المدير متهما باختلاس الأموال.', ['متهما accuse', 'اختلاس embezzle']],
  // Where a row asks for certain words or for a person, another says what the verb tells of others.
  ['غادرت القوات المدينة.', ['غادرت leave']],
  ['كان المسرح حلقة وصل بين الحيين.', []],
  // The noun tells it, whatever verb lends itself.
  ['تكبد المهاجمون خسائر كبيرة.', ['خسائر suffer-damage']],
  ['ألحق الحريق أضرارا بالمبنى.', ['الحريق fire', 'أضرارا suffer-damage']],
  ['أصدرت المحكمة حكما غيابيا.', ['أصدرت sentence']],
  // What stands behind the trigger decides what it is.
  ['صادق البرلمان على المعاهدة.', ['صادق approve']],
  ['معاقبة المسؤولين عن الحريق', ['معاقبة punish', 'الحريق fire']],
  ['أضرم المهاجمون النار في المخزن.', ['أضرم burn']],
  ['صوت النواب ضد القانون.', ['صوت oppose']],
  // A threat is somebody's, or of something; a danger is none.
  ['تلقى القاضي تهديدات بالقتل.', ['تهديدات threaten', 'القتل kill']],
  // To repel an attack is an event of its own; before «أن» the present is nobody's habit.
  ['صد الحراس الهجوم.', ['صد repel']],
  // Of a masdar it is said that it was done; a general word leaves it to its genitive; a predicate of being.
  ['تتواصل عمليات البحث عن القارب.', ['البحث search']],
  ['قتل السائق في عملية اغتيال.', ['قتل kill', 'اغتيال kill']],
  ['كان السكان محاصرين في القرية.', ['محاصرين besiege']],
  // An inquiry that is held is no attaining.
  ['طالب النواب بفتح تحقيق شامل.', ['طالب demand', 'تحقيق investigate']],
  ['أجرت البلدية تحقيقا في الحريق.', ['تحقيقا investigate', 'الحريق fire']],
  ['استشهد برصاص الجنود شاب في العشرين.', ['استشهد die']],
  // A penalty, where no court that lays it is told beside it; what fires do and what is done about them.
  ['السجن عشر سنوات لموظف سابق', ['السجن imprison']],
  ['حكمت المحكمة على المتهم بالسجن عشر سنوات.', ['حكمت sentence']],
  ['كافحت فرق الدفاع المدني حريقا قرب <L سرت>.', ['كافحت fight-fire', 'حريقا fire']],
  ['اتسع نطاق الحريق أمس.', ['اتسع spread', 'الحريق fire']],
  ['خروج قطار عن القضبان في <L تونس>', ['خروج derail']],
  ['فر الشاب قبل أن تلقي الشرطة القبض عليه.', ['فر flee', 'تلقي arrest']],
  // What a verb tells of a time, whoever did it; who takes the plural of the masculine is people, and they do it.
  ['وأغلق <T 2020-05-09 أمس> القائم بالأعمال القضية.', ['أغلق close']],
  ['أرغم <T 2020-05-09 أمس> على الرحيل.', ['أرغم coerce']],
  ['الذين نزلوا إلى الساحة كثر.', ['نزلوا move']],
  ['وهم يعارضون الخطة.', ['يعارضون oppose']],
  // What is done to others in the present on somebody's word.
  ['قال السائق {إن رسائل كثيرة تدين الغارات}.', ['تدين condemn', 'الغارات air-strike']],
  // What the speaker does to others, or is going to do.
  ['قال <P سامي المهدي> {«ندين الغارات وسنسمي وزيرا جديدا»}.', ['ندين condemn', 'الغارات air-strike', 'نسمي appoint']],
  // A particle before the verb, and names between it and what it is told of.
  ['يذكر أن العلاقات بين <L تونس> و<L سرت> قد تدهورت.', ['تدهورت worsen-relations']],
  // Another verb of a sentence tells another thing.
  ['أطلق المسلح الرصاص قبل أن يفتح النار من بندقيته.', ['أطلق shoot', 'يفتح shoot']],
]

describe('what carries an event', () => {
  it.each(cases)('%s', (text, expected) => {
    const { text: whole, events } = read(text)
    expect(events.map((e) => `${whole.slice(e.trigger.start, e.trigger.end)} ${e.what}`)).toEqual(expected)
  })
})

describe('no event', () => {
  it.each(['نتظاهر كل يوم.', 'اعتصم الوزير بالصمت.', 'تحدث الشاعر عن مسيرته الفنية.', 'كتب أبناء جلدته عنه.'])('%s', (text) => {
    expect(read(text).events).toEqual([])
  })
})
