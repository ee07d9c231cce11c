import { describe, expect, it } from 'vitest'
import { CASES } from './expressions.cases.js'
import { read, told } from './helpers.js'
import { PART_CASES } from './parts.cases.js'
import { LENGTH_CASES, TENSE_CASES } from './tense.cases.js'

describe('time expressions', () => {
  it.each([...CASES, ...PART_CASES, ...TENSE_CASES, ...LENGTH_CASES])('%s (%s)', (text, published, expected) => {
    expect(told(text, read(text, published).times)).toEqual(expected)
  })

  it('gives the reason of each value', () => {
    const [weekday] = read('أعلنت الشركة الاثنين أرباحها', '2020-06-10').times
    expect(weekday?.why).toMatchObject({
      rule: 'time/weekday',
      row: 'timeWords:weekday-1',
      anchor: 'page 2020-06-10',
      alternatives: ['2020-06-15'],
    })
  })

  it('counts a quoted today from the day of speaking', () => {
    const text = 'خطاب الوزير\nأعلن الوزير أمس الثلاثاء استقالته. وقال: «أصبحت اليوم مواطنا عاديا».'
    expect(told(text, read(text, '2020-06-10').times).at(-1)).toEqual(['اليوم', 'DATE', '2020-06-09'])
  })

  it('knows a quotation that goes on over a line', () => {
    const text = 'ذكرت المواطنة أمس الثلاثاء: «هذه أجمل ساعة في حياتي.\nلا أصف ما أشعر به اليوم».'
    expect(told(text, read(text, '2020-06-10').times).at(-1)).toEqual(['اليوم', 'DATE', '2020-06-09'])
  })

  it('keeps notes of what it dropped', () => {
    expect(read('التقى المدير العام الحالي بالوفد', '2020-06-10').notes).toEqual([
      expect.objectContaining({ rule: 'time/not-time' }),
    ])
  })
})
