import { describe, expect, it } from 'vitest'
import { buildRecord } from '../../src/record/index.js'
import { CAST, makeReading } from './make-reading.js'

type Spec = Parameters<typeof makeReading>[0]

/** Where words stand in the text of a reading, behind its title. */
const spanIn = (text: string, words: string) => {
  const start = 'عنوان\n'.length + text.indexOf(words)
  return { start, end: start + words.length }
}
/** A reading whose events take their time from words of its text. */
function timed(
  text: string,
  words: string,
  time: string,
  events: readonly NonNullable<Spec['events']>[number][],
  more: Partial<Spec> = {},
): Spec {
  const timeSpan = spanIn(text, words)
  return {
    source: 'a',
    published: '2021-03-10',
    entities: { samer: CAST.samer, union: CAST.union },
    text,
    events: events.map((e) => ({ time, timeSpan, ...e })),
    ...more,
  }
}
const record = (spec: Spec) => buildRecord([makeReading(spec)])
const times = (spec: Spec) =>
  record(spec)
    .events.map((e) => `${e.what} ${e.time}`)
    .sort()

describe('the time of an event', () => {
  it.each<[string, string, string, string, string[]]>([
    ['وبعد النظر في القرار رقم 57 وتاريخ 5 مارس، قرر الاتحاد الموافقة على النظام', '5 مارس', 'الموافقة', 'agree', ['agree null']],
    ['صدر القرار رقم 57 وتاريخ 5 مارس بتعيين الحداد', '5 مارس', 'تعيين', 'appoint', ['appoint 2021-03-05']],
    ['أعلنت الشرطة الجمعة توقيف سامر المتهم بقتل الحارس', 'الجمعة', 'قتل', 'kill', ['kill null']],
    ['قتل سامر الحارس الجمعة', 'الجمعة', 'قتل', 'kill', ['kill 2021-03-05']],
  ])('%s', (text, words, trigger, what, expected) =>
    expect(times(timed(text, words, '2021-03-05', [{ trigger, what, who: ['samer'] }]))).toEqual(expected),
  )
  it('a death that is announced after years of rumours is not of the year in which they began', () => {
    const rumours = timed(
      'أنهى تأكيد وفاة الحداد سنوات طويلة من الشائعات والتكهنات التي تدور حوله منذ عام 2001',
      'عام 2001',
      '2001',
      [{ trigger: 'وفاة', type: 'OTHER', what: 'die', who: ['samer'] }],
    )
    const known = timed(
      'توفي الحداد عام 2013',
      'عام 2013',
      '2013',
      [{ trigger: 'توفي', type: 'OTHER', what: 'die', who: ['samer'] }],
      {
        source: 'b',
      },
    )
    expect(buildRecord([rumours, known].map(makeReading)).conflicts).toEqual([])
  })
})

describe('what is done again', () => {
  it('is not the first founding', () => {
    const founded = (source: string, text: string, trigger: string, time: string): Spec => ({
      source,
      entities: { union: CAST.union },
      text,
      events: [{ trigger, type: 'OTHER', what: 'found', whom: ['union'], time }],
    })
    const { events, conflicts } = buildRecord(
      [
        founded('a', 'تأسس الاتحاد عام 1970', 'تأسس', '1970'),
        founded('b', 'جرت إعادة تأسيس الاتحاد عام 1992', 'تأسيس', '1992'),
      ].map(makeReading),
    )
    expect([events.length, conflicts]).toEqual([2, []])
  })
})

describe('a weekly session', () => {
  it('whose report opens word by word like the last one is another session', () => {
    const opening =
      'رأس نائب الرئيس الجلسة التي عقدها اتحاد الصيادين بعد ظهر الاثنين في مقره على الميناء القديم بحضور أعضائه وممثلين عن البلديات الساحلية والموانئ الصغيرة وشركات التعليب والنقل المبرد، وفي بداية الجلسة هنأ الحاضرين بموسم الصيد الجديد وتمنى لهم فيه السلامة والرزق الوفير'
    const session = (source: string, day: string, rest: string): Spec => ({
      source,
      published: day,
      outlet: `صحيفة ${source}`,
      entities: { union: CAST.union },
      text: `${opening}. ${rest}`,
      events: [
        {
          trigger: 'الجلسة',
          what: 'meet',
          who: ['union'],
          time: day,
          timeSpan: {
            start: 'عنوان\n'.length + opening.indexOf('الاثنين'),
            end: 'عنوان\n'.length + opening.indexOf('الاثنين') + 'الاثنين'.length,
          },
        },
      ],
    })
    const weeks = [
      session('a', '2021-03-08', 'ثم نظر في أسعار الوقود.'),
      session('b', '2021-03-15', 'ثم بحث شراء قوارب للإنقاذ.'),
    ]
    expect(buildRecord(weeks.map(makeReading)).conflicts).toEqual([])
  })
})

const groups = (spec: Spec) =>
  record(spec)
    .events.map((e) => e.mentions.map((m) => `${m.source}/${m.event}`).sort())
    .filter((g) => g.length > 1)

describe('what an article took over from the wrong telling', () => {
  const HANOI = { kind: 'LOC', name: 'هانوي', names: ['هانوي'] } as const
  const BEIRUT = { kind: 'LOC', name: 'بيروت', names: ['بيروت'] } as const
  const people = {
    samer: { ...CAST.samer, names: ['سامر الحداد'] },
    layla: { ...CAST.layla, names: ['ليلى النجار'] },
  }
  it('the time behind another happening is not the journey’s', () => {
    const text =
      'وصل سامر الحداد إلى بيروت حاملا معه ملفات كثيرة من بينها ملف الحدود البحرية وملف الديون القديمة وملف الأسرى الذي بقي عالقا منذ قمة هانوي في فبراير الماضي'
    const [, visit] = record({
      source: 'a',
      published: '2021-04-10',
      entities: { samer: people.samer, hanoi: HANOI, beirut: BEIRUT },
      text,
      events: [
        {
          trigger: 'وصل',
          who: ['samer'],
          whom: ['beirut'],
          at: 'beirut',
          time: '2021-02',
          timeSpan: spanIn(text, 'فبراير الماضي'),
        },
        { trigger: 'قمة', what: 'meet', at: 'hanoi', time: '2021-02', timeSpan: spanIn(text, 'فبراير الماضي') },
      ],
    }).events
    expect([visit!.what, visit!.time]).toEqual(['visit', null])
  })
  it('«their meeting» in a later paragraph is that of the news, not the one recalled before', () => {
    const text =
      'التقى سامر الحداد أمس ليلى النجار التي التقى بها أول مرة في عام 2015.\nولم يصدر بيان، لكن مشهد اجتماعهما كان واضحا.'
    const meeting = { what: 'meet', who: ['samer', 'layla'] }
    expect(
      groups({
        source: 'a',
        published: '2021-03-10',
        entities: people,
        text,
        events: [
          { ...meeting, trigger: 'التقى', time: '2021-03-09', timeSpan: spanIn(text, 'أمس') },
          { ...meeting, trigger: 'التقى', time: '2015', timeSpan: spanIn(text, 'عام 2015') },
          { ...meeting, trigger: 'اجتماعهما', time: '2015', timeSpan: spanIn(text, 'عام 2015') },
        ],
      }),
    ).toEqual([['a/v1', 'a/v3']])
  })
})
