import { describe, expect, it } from 'vitest'
import { defaultLexicons } from '../../src/lexicon/index.js'
import { buildRecord } from '../../src/record/index.js'
import { timeline } from '../../src/views/index.js'
import { CAST, makeReading } from '../record/make-reading.js'

const entities = { ...CAST, samer: { ...CAST.samer, names: ['سامر الحداد'] }, egypt: { ...CAST.egypt, names: ['مصر'] } }
const title = (text: string, trigger: string, more: Partial<Parameters<typeof makeReading>[0]> = {}) => {
  const reading = makeReading({
    source: 'a',
    entities,
    text,
    events: [{ trigger, who: ['samer'], whom: ['egypt'], time: '2021-03-09' }],
    ...more,
  })
  return timeline(buildRecord([reading]), [reading], defaultLexicons()).entries.map((e) => e.title)
}

describe('the words an event is shown under', () => {
  it.each([
    [
      'a clause behind «that»',
      'ونقلت صحيفة عن دبلوماسي قوله إن سامر الحداد زار مصر في آذار، وعاد منها سعيداً.',
      'زار',
      'سامر الحداد زار مصر في آذار',
    ],
    ['a clause behind «when»', 'بدأ الانفراج عندما زار سامر الحداد مصر في آذار.', 'زار', 'زار سامر الحداد مصر في آذار'],
    [
      '«that» before a present verb stays',
      'ومن المقرر أن يزور سامر الحداد مصر قريباً.',
      'يزور',
      'من المقرر أن يزور سامر الحداد مصر قريباً',
    ],
    ['a conjunction before the trigger is left out', 'وزار سامر الحداد مصر أمس.', 'زار', 'زار سامر الحداد مصر أمس'],
    ['a و of the word itself stays', 'وصل سامر الحداد إلى مصر أمس.', 'وصل', 'وصل سامر الحداد إلى مصر أمس'],
    ['words in quotation marks', 'وقال: «إن سامر الحداد زار مصر» من دون تفاصيل.', 'زار', 'سامر الحداد زار مصر'],
    [
      'quoted names inside do not end it',
      'غادر سامر الحداد السفينة «نورس» إلى مصر في آذار.',
      'غادر',
      'غادر سامر الحداد السفينة «نورس» إلى مصر في آذار',
    ],
  ])('%s', (_, text, trigger, expected) => expect(title(text, trigger)).toEqual([expected]))
  it('a title that tells it stands before the clause', () =>
    expect(title('وقال سامر الحداد إنه مسرور.', 'يزور', { title: 'سامر الحداد يزور مصر' })).toEqual(['سامر الحداد يزور مصر']))
  it('never ends inside a name', () => {
    const [shown] = title(`زار سامر الحداد ${'المدينة القديمة الجميلة '.repeat(4)}على ضفاف النيل في مصر وأسواقها الكبيرة`, 'زار')
    expect(shown).toMatch(/^زار سامر الحداد/u)
    expect(shown!.length).toBeLessThanOrEqual(130)
  })
})
