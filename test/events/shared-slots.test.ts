import { describe, expect, it } from 'vitest'
import { told } from './told.js'

/** [marked text, one line of what is told]: what an event takes from the acts and times around it. */
const cases: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  'who does what is asked for': [
    ['أقنع <P سامي المهدي> <P عادل نصار> بمساعدته.', 'مساعدته aid hypothetical | عادل نصار > سامي المهدي'],
    ['دعت <L تونس> <L ليبيا> إلى تقديم دعم أكبر.', 'دعم support hypothetical | ليبيا > تونس'],
    ['اتهمت <L تونس> <L ليبيا> بمساعدة <O حركة الفجر>.', 'مساعدة aid actual | ليبيا > حركة الفجر'],
  ],
  'who gets help': [
    ['تأسس <O حزب النور> بدعم من <L تونس>.', 'دعم support actual | تونس > حزب النور'],
    ['تلقت <L ليبيا> مساعدة كبيرة من <L تونس>.', 'مساعدة aid actual | تونس > ليبيا'],
  ],
  'who is charged': [['<L تونس> ترفض اتهامات بقيامها بأنشطة سرية.', 'اتهامات accuse actual | > تونس']],
  'whose spokesman tells it': [
    [
      'أعلن المتحدث باسم <O حركة الفجر> <P عادل نصار> اختيار <P سامي المهدي> زعيما.',
      'اختيار appoint actual | حركة الفجر > سامي المهدي',
    ],
  ],
  'persons who are counted': [
    ['سقط أربعة قتلى وثلاثة جرحى في هجوم في <L سرت>.', 'قتلى die actual | أربعة قتلى > | @سرت'],
    ['سقط أربعة قتلى وثلاثة جرحى في هجوم في <L سرت>.', 'جرحى injure actual | ثلاثة جرحى > | @سرت'],
  ],
  'most of them': [['تم رحيل القسم الأكبر من القوات.', 'رحيل withdraw actual | القوات >']],
  'in whose hands it fell': [['سقطت المدينة في قبضة <O حركة الفجر>.', 'سقطت seize-territory actual | حركة الفجر >']],
  'since when it has lasted': [['تعاني <L تونس> من الحرب المستمرة منذ <T 2012 2012>.', 'الحرب war actual | =2012/..']],
}

describe.each(Object.entries(cases))('%s', (_name, list) => {
  it.each(list)('%s', (marked, line) => {
    expect(told(marked)).toContain(line)
  })
})

describe('one occurrence or two', () => {
  it('two towns are two meetings', () => {
    const lines = told(
      'التقى <P سامي المهدي> و<P عادل نصار> في <C LY ليبيا> <T 2020-05-04 الاثنين>. وقال إن قمة <P سامي المهدي> و<P عادل نصار> في <C TN تونس> فشلت.',
    )
    expect(lines[0]).toContain('=2020-05-04')
    expect(lines.filter((line) => line.includes('@تونس')).every((line) => !line.includes('=2020-05-04'))).toBe(true)
  })

  it('what was signed is not what is to be signed', () => {
    const lines = told(
      'وقّع <P سامي المهدي> و<P عادل نصار> اتفاقا سريا. واتفق <P سامي المهدي> و<P عادل نصار> على توقيع مذكرة تفاهم في <T 2020-05-20 20 مايو>.',
    )
    expect(lines[0]).toBe('وقّع sign actual | سامي المهدي + عادل نصار >')
    expect(lines).toContain('توقيع sign planned | سامي المهدي + عادل نصار > | =2020-05-20')
  })
})
