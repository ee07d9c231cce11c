import { describe, expect, it } from 'vitest'
import { read } from './told.js'

/** Each event of a marked text as its trigger and where it took place, «-» where that is unsaid. */
const placed = (marked: string): string[] => {
  const { text, events } = read(marked)
  return events.map(({ trigger, place }) => `${text.slice(trigger.start, trigger.end)} ${place?.text ?? '-'}`)
}

/** [marked text, its events and their places] */
const cases: Readonly<Record<string, readonly (readonly [string, readonly string[]])[]>> = {
  'in the clause of the event': [
    ['وقع الهجوم <T 2020-05-09 أمس>، على معسكر في <L سرت>.', ['الهجوم سرت']],
    ['وقع هجوم <T 2020-05-09/2020-05-10 مساء السبت - الأحد> في <L سرت>.', ['هجوم سرت']],
    ['قتل شرطي بالقرب من <L سرت>.', ['قتل سرت']],
    ['قتل شرطي عند <L جسر النور>.', ['قتل جسر النور']],
    ['فجر انتحاري نفسه في سوق مكتظة بمدينة <L سرت> بشمال <C LY ليبيا>.', ['فجر سرت']],
    ['ستعقد جولة جديدة من محادثات السلام بليبيا في <L تونس>.', ['جولة تونس']],
    ['توجه الوزير إلى «<L سرت>»، حيث زار مصنعا.', ['توجه سرت', 'زار سرت']],
  ],
  'told by a verb that only says so': [
    ['وكانت <L سرت> شهدت في الأيام الماضية اشتباكات عنيفة.', ['اشتباكات سرت']],
    ['تضرب <L سرت> حاليا عاصفة شديدة.', ['عاصفة سرت']],
  ],
  'what is taken': [
    ['استعادت القوات <L سرت> من المسلحين.', ['استعادت سرت']],
    ['تمكنت القوات من تحرير بقية مناطق <L سرت>.', ['تحرير سرت']],
    ['بدأ المسلحون اجتياح قضاء <L سرت>.', ['اجتياح سرت']],
    ['أعلنت <L تونس> سيطرتها على <L سرت>.', ['سيطرتها سرت']],
  ],
  'carried within one incident': [
    ['وقع هجوم في <L سرت>. وأسفر عن مقتل خمسة جنود وإصابة آخرين.', ['هجوم سرت', 'مقتل سرت', 'إصابة سرت']],
    ['قتل ثلاثة جنود في هجوم في <L سرت>. وأعلنت الحركة مسؤوليتها عن الهجوم.', ['قتل سرت', 'هجوم سرت', 'الهجوم سرت']],
    ['توفي أربعة أشخاص عندما تحطمت طائرة في <L سرت>.', ['توفي سرت', 'تحطمت سرت']],
  ],
  'not carried': [
    // Another place was told of since.
    [
      'وقع هجوم في <L سرت>. وقصف الجيش <L درنة>. واعتقلت الشرطة متهما في <L طبرق>. وهاجم مسلحون قافلة.',
      ['هجوم سرت', 'قصف درنة', 'اعتقلت طبرق', 'هاجم -'],
    ],
    // Who is tried for it, or buried, is so elsewhere.
    ['قتل ثلاثة في هجوم في <L سرت> ودفنوا لاحقا.', ['قتل سرت', 'هجوم سرت', 'دفنوا -']],
    // The death of one who is known is told anywhere.
    ['وقع هجوم في <L سرت>. وأكدت الحركة مقتل <P سامي المهدي>.', ['هجوم سرت', 'مقتل -']],
  ],
}

describe.each(Object.entries(cases))('places: %s', (_, rows) => {
  it.each(rows)('%s', (text, expected) => expect(placed(text)).toEqual(expected))
})
