import { describe, expect, it } from 'vitest'
import { read } from './told.js'

/** The status of the last event of a text. */
const cases: readonly (readonly [string, string])[] = [
  // What is warned of may come, what was forced came about, what help is asked for is asked as well.
  ['حذرت <L تونس> من أمطار غزيرة.', 'possible'],
  ['حذرت <L تونس> من أن <L ليبيا> قصفت القرية.', 'actual'],
  ['أجبر المتمردون الحكومة على إطلاق سراح الأسرى.', 'actual'],
  ['دعا <P سامي المهدي> إلى المساعدة على إطلاق سراح الرهائن.', 'hypothetical'],
  ['التأخير في سحب القوات', 'planned'],
  ['تعهد <P سامي المهدي>، <T 2020-05-10 الأحد>، بزيارة <L تونس>.', 'planned'],
  ['تعرضت القرية لاحقا لتفجيرات.', 'actual'],
  ['قررت المحكمة تأجيل الحكم.', 'actual'],
  ['قد يكون <P سامي المهدي> دبر اغتيال جاره.', 'actual'],
  ['قد يكون قتل جاره.', 'possible'],
  ['قالت <O حركة الفجر> إنها لم تدعم <P سامي المهدي>.', 'negated'],
  ['اتهمت <L تونس> <L ليبيا> بتزويد <L مالي> بالأسلحة.', 'actual'],
  ['تم تأجيل زيارة <P سامي المهدي> إلى <L تونس>.', 'planned'],
  ['ربما يسعى <P سامي المهدي> إلى زيارة <L تونس>.', 'possible'],
  ['سيسافر <P سامي المهدي> على الأرجح إلى <L تونس>.', 'possible'],
  ['دعا <P سامي المهدي> الحكومة إلى وقف العنف وبدء مفاوضات.', 'hypothetical'],
  ['حثت <L تونس> <L ليبيا> على مساعدة <L مالي>.', 'hypothetical'],
  ['في حالة لم تتراجع <L ليبيا> عن موقفها، فإن <L تونس> ستقاتل.', 'hypothetical'],
  ['سيذهب <P سامي المهدي> إلى <L مسقط> حيث يلتقي <P عادل نصار>.', 'planned'],
  ['لم يزر <P سامي المهدي> <L تونس>.', 'negated'],
  ['لن يلتقي <P سامي المهدي> <P عادل نصار>.', 'negated'],
  ['لا تؤيد <O حركة الفجر> الخطة.', 'negated'],
  ['انتهت الجلسة دون اتفاق بين <L تونس> و<L ليبيا>.', 'negated'],
  ['نفت <L تونس> إجراء محادثات مع <L ليبيا>.', 'negated'],
  ['قد يزور <P سامي المهدي> <L تونس>.', 'possible'],
  ['ربما يزور <P سامي المهدي> <L تونس>.', 'possible'],
  ['من المرجح أن يزور <P سامي المهدي> <L تونس>.', 'possible'],
  ['لقاء <P سامي المهدي> و<P عادل نصار> المحتمل', 'possible'],
  ['سيزور <P سامي المهدي> <L تونس>.', 'planned'],
  ['سوف يزور <P سامي المهدي> <L تونس>.', 'planned'],
  ['يعتزم <P سامي المهدي> زيارة <L تونس>.', 'planned'],
  ['من المقرر أن يزور <P سامي المهدي> <L تونس>.', 'planned'],
  ['لقاء <P سامي المهدي> و<P عادل نصار> المرتقب', 'planned'],
  ['قمة <P سامي المهدي> و<P عادل نصار> في <T 2020-06 يونيو>', 'planned'],
  ['المحادثات بين <L تونس> و<L ليبيا> ستبدأ قريبا.', 'planned'],
  ['تعهد <P سامي المهدي> بزيارة <L تونس>.', 'planned'],
  ['يسعى <P سامي المهدي> إلى لقاء <P عادل نصار>.', 'hypothetical'],
  ['طالب المعتصمون بإقالة الوزير <P سامي المهدي>.', 'hypothetical'],
  ['إذا انسحبت <L فرنسا> من <L مالي> عادت الفوضى.', 'hypothetical'],
  ['ما لم تنسحب <L فرنسا> من <L مالي> فالفوضى قائمة.', 'hypothetical'],
  ['زار <P سامي المهدي> <L تونس>.', 'actual'],
  ['لقد زار <P سامي المهدي> <L تونس>.', 'actual'],
  // What somebody is asked to leave undone, what is attempted and foiled, whether and not if, what one will not be able to.
  ['دعت <L تونس> رعاياها إلى عدم السفر إلى <L مالي>.', 'hypothetical'],
  ['أحبط الحراس محاولة لتهريب الآثار.', 'negated'],
  ['سئل الوزير عما إذا كان <P سامي المهدي> سيحضر القمة.', 'planned'],
  ['قتل المهاجمون قبل أن يتمكنوا من دخول <L مالي>.', 'negated'],
  // «ما» that takes up the clause before it, verbs without their weak letter, what goes with taking to the street.
  ['غرق القارب في البحر، ما أسفر عن سقوط عشرة قتلى.', 'actual'],
  ['غرق القارب قرب الميناء ما أسفر عن سقوط عشرة قتلى.', 'actual'],
  ['<L تونس> ترد بالعفو عن <P سامي المهدي>.', 'actual'],
  ['خرج المئات إلى الشارع للمطالبة بالإصلاح.', 'actual'],
  ['تتضمن الخطة إلغاء مناصب.', 'planned'],
  ['حكم عليه بالسجن بتهمة قتل <P سامي المهدي>.', 'possible'],
  ['تمكن الجيش من السيطرة على مدينة <L حلب>.', 'actual'],
  // The police are no condition, «even for a day» and a state of war no case, what nobody means to do no purpose, what is known not refused away.
  ['نفذت الشرطة مداهمات في <L تونس>.', 'actual'],
  ['لم يغادر البلدة ولو ليوم واحد رغم قصف <L حلب>.', 'actual'],
  ['أعلنت <L تونس> الحداد لوفاة <P سامي المهدي>.', 'actual'],
  ['لم تعلن أي جهة مسؤوليتها عن التفجير.', 'actual'],
  ['زار الوزير أيا من المصابين في أي من الهجومين.', 'actual'],
  ['قام ثلاثة مقنعين بخطف <P سامي المهدي>.', 'actual'],
  ['أمرت المحكمة بإخلاء سبيل متهم بتفجير سوق في <L حلب>.', 'actual'],
]

describe('status', () => {
  it.each(cases)('%s → %s', (text, expected) => expect(read(text).events.at(-1)?.status).toBe(expected))
})
