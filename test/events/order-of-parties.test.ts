import { expect, it } from 'vitest'
import { partiesOf } from './parties-of.js'

it('who is accused did what «that he» tells', () => {
  expect(partiesOf('اتهمت فرنسا روسيا بأنها انتقدت المدنيين.')).toContainEqual(['criticise', 'روسيا', 'المدنيين'])
})

it.each([
  ['التقى الرئيس سامي المهدي نظيره الفرنسي في بيروت.', ['meet', 'سامي المهدي، نظيره الفرنسي', '']],
  ['اتهم وزير الخارجية التركي الوزير عادل نصار بالفساد.', ['accuse', 'وزير الخارجية التركي', 'عادل نصار']],
])('who stands behind a subject with a pronoun or a title of his own is another: %s', (text, expected) => {
  expect(partiesOf(text)).toContainEqual(expected)
})

it.each([
  ['زار الوزيران روسيا.', ['visit', 'الوزيران', 'روسيا']],
  ['زار وزيرا خارجية مصر وتركيا لبنان.', ['visit', 'وزيرا خارجية مصر وتركيا', 'لبنان']],
  ['انتقد كل من الوزيرين ورئيس الأركان روسيا.', ['criticise', 'الوزيرين، رئيس الأركان', 'روسيا']],
  ['عادت قوات الأمن التي اعتقلت ثلاثة متظاهرين.', ['arrest', 'قوات الأمن', 'ثلاثة متظاهرين']],
  ['أفرج الجيش عن ثلاثة جنود.', ['free', 'الجيش', 'ثلاثة جنود']],
  ['استقبلت الحكومة وفدا فرنسيا.', ['meet', 'الحكومة، وفدا فرنسيا', '']],
  ['غادر الوزير سامي المهدي بيروت ثم انتقد زعيم المعارضة.', ['criticise', 'سامي المهدي', 'زعيم المعارضة']],
  ['وصل الرئيس سامي المهدي إلى بيروت حيث زار الوزير عادل نصار.', ['visit', 'سامي المهدي', 'عادل نصار']],
])('who does it and whom it is done to: %s', (text, expected) => {
  expect(partiesOf(text)).toContainEqual(expected)
})
