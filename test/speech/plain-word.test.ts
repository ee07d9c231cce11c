import { describe, expect, it } from 'vitest'
import { analyse } from '../../src/language/index.js'
import { defaultLexicons } from '../../src/lexicon/index.js'
import { speechKnowledge } from '../../src/speech/knowledge.js'

describe('words that by themselves neither end nor begin reported words', () => {
  const { isPlain } = defaultLexicons().derive(speechKnowledge)
  const plain = (word: string): boolean => isPlain(analyse(word, defaultLexicons()).tokens[0]!)

  it.each(['المدرسة', 'النهر', 'المزارعين', 'بالمدينة'])('%s', (word) => {
    expect(plain(word)).toBe(true)
  })
  it.each([
    'قال',
    'أن',
    'إنه',
    'بأن',
    'والمدرسة',
    'التي',
    'وفق',
    'مضيفا',
    'في',
    'دون',
    'ثم',
    'كيف',
    'يلعب',
    'وذلك',
    'لذلك',
    'لكنه',
    '،',
    '١٢',
  ])('not %s', (word) => {
    expect(plain(word)).toBe(false)
  })
})
