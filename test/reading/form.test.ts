import { describe, expect, test } from 'vitest'
import { EXAMPLES } from '../../src/cli/program.js'
import { readingSchema } from '../../src/document/index.js'
import { InputError, pagesIn } from '../../src/intake/index.js'
import { read } from '../../src/reading/index.js'

describe('a reading holds what its published form says and nothing else', () => {
  test('the examples', async () => {
    for await (const page of pagesIn([EXAMPLES])) {
      if (page instanceof InputError) throw page
      const reading = JSON.parse(JSON.stringify(read(page)))
      expect(readingSchema.parse(reading)).toEqual(reading)
    }
  })

  test.each([
    'شنت طائرات حربية غارة سورية على الحدود.',
    'انتقدت الخارجية السياسة الأميركية في سوريا.',
    'اجتمع الوزيران في الأراضي السورية أمس في غارة أميركية.',
  ])('%s', (text) => {
    const reading = JSON.parse(JSON.stringify(read({ content: `خبر من سوريا والولايات المتحدة\n${text}` })))
    expect(readingSchema.parse(reading)).toEqual(reading)
  })
})
