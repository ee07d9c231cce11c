import { describe, expect, it } from 'vitest'
import { told } from './told.js'

/** [marked text, lines among what is told]: who is meant where an event does not name its parties itself. */
const cases: Readonly<Record<string, readonly (readonly [string, readonly string[]])[]>> = {
  'they are many': [
    ['أوقفت الشرطة المهربين وقررت <C TN تونس> ترحيلهم.', ['ترحيلهم deport planned | تونس > المهربين | @تونس']],
    ['قال <P سامي المهدي> إن الجيش قصف المسلحين بعد محاصرتهم.', ['محاصرتهم besiege actual | > المسلحين']],
  ],
  'what is done behind a verb of doing': [['تم إرسال فريق طبي إلى <C LY ليبيا>.', ['إرسال send actual | > ليبيا']]],
  'what somebody is charged with': [
    ['اتهمت <C TN تونس> المسلحين بخطف عاملين.', ['خطف kidnap actual | المسلحين > عاملين']],
    ['أفرجت <C TN تونس> عن صيادين محتجزين بتهمة التسلل.', ['تهمة accuse actual | > صيادين محتجزين']],
  ],
  'who is made to do': [['القصف الذي أرغم السكان على مغادرة المدينة.', ['مغادرة leave actual | السكان >']]],
  'what nobody has done yet lends no doer': [
    ['بدأ التحقيق في الحادث. وقال <P سامي المهدي> إن مكتبه فتح التحقيق.', ['التحقيق investigate actual']],
  ],
  'a force that disperses': [
    ['فرقت الشرطة مظاهرة في <L سرت>.', ['فرقت disperse actual | الشرطة > | @سرت']],
    ['اعتقل حارس في <L سرت>.', ['اعتقل arrest actual | > حارس | @سرت']],
  ],
  'who occupies': [['الاحتلال يهدم مسجدا في <L سرت>.', ['يهدم destroy actual | الاحتلال > مسجدا | @سرت']]],
  'an office of several things': [
    [
      'استقبل وزير الخارجية والتعاون الدولي والمغاربة المقيمين بالخارج <P سامي المهدي> <P عادل نصار>.',
      ['استقبل meet actual | سامي المهدي + عادل نصار >'],
    ],
    ['شارك وزير العدل والأهالي في جنازة <P سامي المهدي>.', ['شارك attend-conference actual | وزير العدل + الأهالي >']],
  ],
  'an office that somebody was named with': [
    ['اتهم النائب العام <P سامي المهدي> الشرطة. وعزل الملك النائب العام.', ['عزل dismiss actual | الملك > النائب العام']],
  ],
  'whose subject the verb before has': [
    ['حققت القوات تقدما كبيرا وتمكنت من تصفية خمسة مسلحين.', ['تصفية kill actual | القوات > خمسة مسلحين']],
  ],
  'a purpose behind a time': [
    [
      'تشن القوات حملة منذ <T 2020-04 الشهر الماضي> لاستعادة المدينة.',
      ['استعادة seize-territory hypothetical | القوات > | =2020-04'],
    ],
  ],
  'what a participle says of the subject': [
    ['افتتحت <C TN تونس> مكتبا في <L سرت>، مؤكدة بذلك دعمها لحزب النور.', ['دعمها support actual | تونس > حزب النور']],
  ],
  'whom a purpose is for': [
    ['اجتمعت <C TN تونس> و<C LY ليبيا> لمساعدة <C ML مالي>.', ['مساعدة aid hypothetical | تونس + ليبيا > مالي']],
  ],
  'who leads a regime': [['دعمت <C TN تونس> نظام <P سامي المهدي>.', ['دعمت support actual | تونس > نظام سامي المهدي']]],
  'whose sovereignty': [
    ['أعلن الوزير اعتراف <C TN تونس> بسيادة <C LY ليبيا> على الجزيرة.', ['اعتراف recognise actual | تونس > ليبيا']],
  ],
  'adjectives of things': [
    ['اتفق <P سامي المهدي> على تفعيل العلاقات الاقتصادية والسياسية.', ['تفعيل cooperate planned | سامي المهدي >']],
  ],
  'to what one is elected': [['جرت انتخابات الرئاسة في <C TN تونس>.', ['انتخابات election actual | @تونس']]],
  'who is invited': [['تلقى <P سامي المهدي> دعوة رسمية من <P عادل نصار>.', ['دعوة invite actual | عادل نصار > سامي المهدي']]],
  'an adjective of two': [['وقع هجومان منفصلان في <L سرت>.', ['هجومان attack actual | @سرت']]],
  'so many of them': [['أصدر الملك عفوا عن عدد 20 من العمال.', ['عفوا amnesty actual | الملك > 20 من العمال']]],
  'a name behind the body of an office': [
    ['توفي القيادي بالجماعة الإسلامية <P سامي المهدي>.', ['توفي die actual | سامي المهدي >']],
  ],
}

describe.each(Object.entries(cases))('%s', (_, rows) => {
  it.each(rows)('%s', (text, expected) => {
    expect(told(text)).toEqual(expect.arrayContaining([...expected]))
  })
})
