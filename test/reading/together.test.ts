import { describe, expect, test } from 'vitest'
import { type ReadInput, read, readTogether, TOGETHER } from '../../src/reading/index.js'

const PLACES = ['المنامة', 'مسقط', 'الدوحة', 'عمان', 'بغداد', 'تونس']
const page = (n: number): ReadInput => ({
  source: `p${n}`,
  content: `وزير النقل يزور ${PLACES[n % 6]}\nزار وزير النقل سالم الحارثي ${PLACES[n % 6]} في ${(n % 27) + 1} مارس 2021.\nوقال الحارثي إن الجسر يفتح قريبا.`,
})
/** A page of the wrong form: reading it throws. */
const broken = { source: 'broken', content: 5 } as unknown as ReadInput
const thrownBy = (work: () => unknown): Error => {
  try {
    work()
  } catch (error) {
    return error as Error
  }
  throw new Error('nothing was thrown')
}

describe('pages read together', () => {
  test('are read as each by itself, however many there are', () => {
    const pages = Array.from({ length: TOGETHER + 3 }, (_, n) => page(n))
    expect(readTogether(pages)).toEqual(pages.map((each) => read(each)))
    expect(readTogether([])).toEqual([])
  })

  test('take the options of the caller', () => {
    const options = { published: '2021-03-30' }
    expect(readTogether([page(1), page(2)], options)).toEqual([read(page(1), options), read(page(2), options)])
  })

  test('cost no other its reading where one cannot be read', () => {
    const [before, failed, after] = readTogether([page(1), broken, page(2)])
    expect([before, after]).toEqual([read(page(1)), read(page(2))])
    expect(failed).toEqual(thrownBy(() => read(broken)))
  })

  test('are read the same where they are too long to be held together', () => {
    const long = { source: 'long', content: `${page(3).content}\n`.repeat(1500) }
    const [first, second, third] = readTogether([long, page(1), long])
    expect(first).toEqual(read(long))
    expect([second, third]).toEqual([read(page(1)), first])
  })
})
