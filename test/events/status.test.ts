import { describe, expect, it } from 'vitest'
import { read } from './told.js'

/** The status of the last event of a text. */
const cases: readonly (readonly [string, string])[] = [
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
  ['تمكن الجيش من السيطرة على مدينة <L حلب>.', 'actual'],
]

describe('status', () => {
  it.each(cases)('%s → %s', (text, expected) => expect(read(text).events.at(-1)?.status).toBe(expected))
})
