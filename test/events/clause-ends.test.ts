import { expect, it } from 'vitest'
import { partiesOf } from './parties-of.js'

it.each([
  ['زار الوزير سامي المهدي تونس وباريس تتحدث عن صفقة.', ['visit', 'سامي المهدي', 'تونس']],
  ['جاءت المحادثات بين تونس وليبيا تتقدم ببطء.', ['negotiate', 'تونس، ليبيا', '']],
  ['اعتقل الجيش المتظاهرين متجاهلا النداءات.', ['arrest', 'الجيش', 'المتظاهرين']],
  ['أجرى الوزير سامي المهدي اتصالا بذوي الحارس عادل نصار.', ['call', 'سامي المهدي، ذوي الحارس عادل نصار', '']],
])('what stands behind a name or a noun with the article and is none of it: %s', (text, expected) => {
  expect(partiesOf(text)).toContainEqual(expected)
})

it('who made a visit did what was done during it', () => {
  expect(
    partiesOf('عاد الوفد بعد زيارة الرئيس سامي المهدي إلى ليبيا التي التقى خلالها الوزير عادل نصار ووقع خلالها اتفاقا.'),
  ).toContainEqual(['meet', 'سامي المهدي، عادل نصار', ''])
})

it.each([
  ['اتهمت الحكومة الوزير عادل نصار بالفساد.', ['accuse', 'الحكومة', 'عادل نصار']],
  ['اتهم الرئيس الوزير عادل نصار بالفساد.', ['accuse', 'الرئيس', 'عادل نصار']],
  ['انتقدت المحكمة المدنيين.', ['criticise', 'المحكمة', 'المدنيين']],
  ['انتقد المتظاهرون المدنيين.', ['criticise', 'المتظاهرون', 'المدنيين']],
  ['اتهمت المعارضة زعيم الحزب كمال سعيد بالفساد.', ['accuse', 'المعارضة', 'كمال سعيد']],
  ['أدانت المحكمة الوزير عادل نصار.', ['convict', 'المحكمة', 'عادل نصار']],
])('the object right behind the subject is another: %s', (text, expected) => {
  expect(partiesOf(text)).toContainEqual(expected)
})

it.each(['تعارض تونس هذا الأمر.', 'عرض الطبيب نتائج هذا الاختبار على المرضى.', 'انتهت معركة قانونية بين الشركتين.'])(
  'a word that is an event by the word behind it alone tells none: %s',
  (text) => {
    expect(partiesOf(text).filter(([what]) => /order|test|fight/.test(what!))).toEqual([])
  },
)
