import { describe, expect, it } from 'vitest'
import { read } from './helpers.js'

/** [text, what is told of its day]: pages that state none. */
const UNDATED: [string, string | null][] = [
  ['لا شيء هنا يدل على يوم', null],
  ['وقعت الدولتان الاتفاق في 5 مايو 2011', '2011-05-05/..'],
  [
    'احتفلت المدينة بالذكرى العاشرة لافتتاح الجسر عام 2003. واجتمع المجلس في مارس الماضي. وقال العمدة اليوم الاثنين إن الجسر سيغلق في يونيو',
    '2013-04-01/2013-06-24',
  ],
]

describe('the day of the page', () => {
  it.each(UNDATED)('%s', (text, expected) => {
    expect(read(text, null).published?.value ?? null).toBe(expected)
  })

  it('is what the page states', () => {
    expect(read('زار الوفد المدينة', '2020-06-10').published).toEqual({ value: '2020-06-10', basis: 'stated', evidence: [] })
  })

  it('is set right by the weekday that the text calls today', () => {
    expect(read('قال الوزير اليوم الاثنين إن الطريق مفتوح', '2020-06-10').published).toMatchObject({
      value: '2020-06-08',
      basis: 'inferred',
    })
  })

  it('may stand in the address', () => {
    expect(read('زار الوفد المدينة', null, 'http://example.org/news/2019/04/24/visit.html').published).toMatchObject({
      value: '2019-04-24',
      basis: 'inferred',
    })
    expect(read('زار الوفد المدينة', null, 'http://example.org/id/20190424').published).toMatchObject({ value: '2019-04-24' })
  })

  it('gives relative times an interval where it is only known roughly', () => {
    const text = 'وقع الاتفاق في 2 مايو 2010. وزار الوفد القرية العام الماضي'
    expect(read(text, '2012-03').times.map((t) => t.value)).toContain('2011')
  })
})
