import { describe, expect, test } from 'vitest'
import { mentionsOf, readNames } from './read-names.js'

const namesOf = (text: string, name: string): string[] => {
  const entity = readNames(text).find((e) => e.name === name)
  return (entity?.mentions ?? []).map((m) => text.slice(m.start, m.end))
}

describe('the second look at an article', () => {
  test('a surname alone is the one named in full, before and after', () => {
    const text = 'الزامل: الجسر جاهز\nقال المهندس خالد الزامل إن العمل انتهى. وأضاف الزامل أن الطريق مفتوح.'
    expect(namesOf(text, 'خالد الزامل')).toEqual(['الزامل', 'خالد الزامل', 'الزامل'])
  })
  test('the nearest bearer of a name is meant', () => {
    const text =
      'لقاء\nوصل كيم جونغ أون إلى المدينة. وابتسم كيم للحاضرين. ثم تحدث نائب الوزير كيم هونغ كيون طويلا. وقال كيم إنه متفائل.'
    expect(namesOf(text, 'كيم جونغ أون')).toEqual(['كيم جونغ أون', 'كيم'])
    expect(namesOf(text, 'كيم هونغ كيون')).toEqual(['كيم هونغ كيون', 'كيم'])
  })
  test('other spellings of a name are one person', () => {
    const text = 'سفر\nوصل سيرغي لافروف ظهرا. وقال سيرجي لافروف إن الرحلة طويلة.'
    expect(namesOf(text, 'سيرغي لافروف')).toEqual(['سيرغي لافروف', 'سيرجي لافروف'])
  })
  test('near misses stay apart', () => {
    const text = 'أسرة\nحكم كيم جونغ إيل البلاد قبل كيم جونغ أون.'
    expect(readNames(text).filter((e) => e.kind === 'PER')).toHaveLength(2)
  })
  test('a body is itself with and without its ministry and its state', () => {
    const text = 'بيان\nأصدرت وزارة الخارجية التشيلية بيانا. وقالت الخارجية التشيلية إن السفير عاد.'
    expect(readNames(text).filter((e) => e.kind === 'ORG')).toHaveLength(1)
  })
})

describe('titles that stand for a person', () => {
  test('by the name it stood beside', () => {
    const text =
      'لقاء\nقال وزير النقل التشيلي أندريس كورتيزار إن الجسر جاهز. وأضاف الوزير أن الطريق مفتوح. وشكر وزير النقل التشيلي العمال.'
    expect(mentionsOf(text, 'title')).toEqual(['PER الوزير', 'PER وزير النقل التشيلي'])
  })
  test('by who held the office on the day', () => {
    const text = 'وصول\nوصل الرئيس الروسي إلى المطار.'
    const person = (day: string): string | undefined =>
      readNames(text, day).find((e) => e.mentions.some((m) => m.as === 'title'))?.name
    expect(person('2010-03-01')).toMatch(/ميدفيديف/)
    expect(person('2015-03-01')).toMatch(/بوتين/)
  })
  test('the row of the office stands in the reason', () => {
    const [entity] = readNames('وصول\nوصل الرئيس الروسي إلى المطار.')
    expect(entity?.mentions[0]?.why).toMatchObject({ rule: 'names/title-held', row: expect.stringMatching(/^terms:/) })
  })
  test('not beside the name', () => expect(mentionsOf('وصول\nوصل الرئيس الروسي فلاديمير بوتين إلى المطار.', 'title')).toEqual([]))
  test('الأخير is the man named last', () => {
    const text = 'لقاء\nالتقى خالد الزامل صديقه سامي الحداد، ورحب الأخير بالضيف.'
    expect(readNames(text).find((e) => e.mentions.some((m) => m.as === 'title'))?.name).toBe('سامي الحداد')
  })
})

describe('titles of offices that only the article knows', () => {
  test.each([
    [
      'بيان\nالتقى المبعوث الأممي سامي الحداد رئيس البلدية. وقال المبعوث إن الخطة جاهزة. وغادر المبعوث الأممي مساء.',
      ['PER المبعوث', 'PER المبعوث الأممي'],
    ],
    ['وزير السياحة يفتتح المعرض\nافتتح وزير السياحة المهندس خالد الزامل المعرض.', ['PER وزير السياحة']],
    ['قضية\nأوقفت الشرطة المتهم خالد الزامل أمس. واعترف المتهم بالسرقة.', ['PER المتهم']],
    ['تعيين\nقال الوزير خالد الزامل ذلك. ولا يزال منصب الوزير شاغرا.', []],
    ['مباراة\nأحرز اللاعب خالد الزامل الكأس. ثم سلم اللاعب الشاب قميصه. وصور اللاعب سامندرو الحفل.', []],
    ['خطبة\nتكلم الإمام خالد الزامل. وتقدم الصف إلى الأمام.', []],
    ['مباراة\nسجل اللاعب خالد الزامل هدفا. وقالت اللاعبة هدى منصور إنه جميل. وابتسم اللاعب.', ['PER اللاعب']],
  ])('%s', (text, expected) => expect(mentionsOf(text, 'title')).toEqual(expected))
})

describe('capitals', () => {
  test('stand for their state where they act', () => {
    const entities = readNames('رد\nأكدت موسكو أنها سترد على القرار.')
    const moscow = entities.find((e) => e.name === 'موسكو')
    expect(entities.find((e) => e.id === moscow?.standsFor)?.key).toBe('countries:RU')
  })
  test('but not where they are but the scene', () => {
    expect(readNames('عيد\nشهدت القاهرة مهرجانا للزهور.').find((e) => e.name === 'القاهرة')?.standsFor).toBeUndefined()
  })
  test('and for themselves where one travels to them', () => {
    expect(readNames('سفر\nوصل الوفد إلى موسكو مساء.').find((e) => e.name === 'موسكو')?.standsFor).toBeUndefined()
  })
})
