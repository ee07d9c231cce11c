import { describe, expect, it } from 'vitest'
import { read as readPage } from '../../src/reading/index.js'
import { read } from './told.js'

/** Each text with the words that carry its events, their types and status. */
const cases: Readonly<Record<string, readonly (readonly [string, readonly string[]])[]>> = {
  'a masdar of any verb that means a doing, where it is governed': [
    ['قرر <P سامي المهدي> تمديد المهلة.', ['تمديد OTHER planned']],
    ['تم إجلاء السكان من المنطقة.', ['إجلاء OTHER actual']],
    ['سيتم ترميم الجسر.', ['ترميم OTHER planned']],
    ['تعهد <P سامي المهدي> بتحسين الطرق.', ['تعهد AGREE actual', 'تحسين OTHER planned']],
    ['رفضت <L تونس> تقاسم المياه.', ['رفضت REJECT actual', 'تقاسم OTHER negated']],
  ],
  'a masdar that tells when another act took place': [
    ['غادر <P سامي المهدي> المدينة بعد ترميم الجسر.', ['غادر OTHER actual', 'ترميم OTHER actual']],
    ['غادر <P سامي المهدي> المدينة بعد مرور الأيام.', ['غادر OTHER actual']],
  ],
  'a masdar that has its complement': [['تفاعل السكان ثم التنديد بالهجوم.', ['التنديد ACCUSE actual']]],
  'verbs that tell events by their class': [
    ['أقفل الجيش المنطقة.', ['أقفل COERCE actual']],
    ['تحصن المسلحون في المبنى.', ['تحصن OTHER actual']],
    ['ستمدد <L تونس> حملتها.', ['تمدد OTHER planned']],
  ],
  'masdars that «و» joins': [
    [
      'دعا <P سامي المهدي> <L تونس> إلى بيع الأسلحة وتحويل الأموال.',
      ['دعا REQUEST actual', 'بيع AID hypothetical', 'تحويل OTHER hypothetical'],
    ],
    ['تهدف الشركة إلى بيع المصنع.', ['بيع COOPERATE hypothetical']],
  ],
  'a verb by its spelling, its subject or what takes up the noun before it': [
    ['أدى انفجار قتل فيه عشرون عاملا إلى ذعر.', ['انفجار ASSAULT actual', 'قتل ASSAULT actual']],
    ['غير أن سامي نفى ذلك أمس.', ['نفى REJECT actual']],
    ['سافر الوفد برًا إلى <L تونس>.', ['سافر CONSULT actual']],
  ],
  'what is no doing': [
    ['يتم توزيع الماء على الأحياء.', []],
    ['يسعى <P سامي المهدي> إلى توسيع نفوذه.', []],
    ['يحاول <P سامي المهدي> فهم الأمر.', []],
    ['التزم الطرفان بهذا التوجه.', ['التزم AGREE actual']],
    ['تمنى <P سامي المهدي> حياة سعيدة.', []],
  ],
  'words that say whether it happened': [
    ['ناقشا سبل سحب القوات.', ['ناقشا CONSULT actual', 'سحب RETREAT hypothetical']],
    ['تأخر سحب القوات.', ['سحب RETREAT planned']],
    ['قال <P سامي المهدي> ذلك، داعيا <L تونس> إلى سحب القوات.', ['داعيا REQUEST actual', 'سحب RETREAT hypothetical']],
  ],
}

describe.each(Object.entries(cases))('%s', (_, rows) => {
  it.each(rows)('%s', (text, expected) => {
    const { text: whole, events } = read(text)
    expect(events.map((e) => `${whole.slice(e.trigger.start, e.trigger.end)} ${e.type} ${e.status}`)).toEqual(expected)
  })
})

it('a verb of a class that tells events tells one in the present of a headline, in that of the body none', () => {
  const read = (title: string, text: string) =>
    readPage({ content: `${title}\n${text}`, source: 'x', format: 'record', facts: { published: '2020-05-10', title } }).events
  expect(read('شركة النور تتجاهل الحكم', 'الطريق مفتوح منذ أعوام.').map((e) => e.type)).toEqual(['REJECT'])
  expect(read('عنوان الخبر', 'ما زالت شركة النور تتجاهل الحكم.')).toEqual([])
})
