import { describe, expect, it } from 'vitest'
import { analyse } from '../../src/language/index.js'
import { defaultLexicons } from '../../src/lexicon/index.js'
import { quotationsOf } from '../../src/speech/quotations.js'

/** The quoted stretches of a text, in the order of their opening marks; `…` behind one whose closing mark is lost. */
function quoted(text: string): string[] {
  const { sentences, tokens } = analyse(text, defaultLexicons())
  return [...quotationsOf(text, tokens, sentences).opens.values()]
    .sort((a, b) => a.from - b.from)
    .map((q) => `${text.slice(tokens[q.from + 1]!.start, tokens[q.to - 1]!.end)}${q.closed ? '' : '…'}`)
}

const CASES: readonly (readonly [string, string[]])[] = [
  ['قال «الجسر آمن» أمس', ['الجسر آمن']],
  ['قال "الجسر آمن" أمس', ['الجسر آمن']],
  ['قال “الجسر آمن” أمس', ['الجسر آمن']],
  ['قال ”الجسر آمن“ أمس', ['الجسر آمن']],
  ['قال “الجسر آمن″ أمس', ['الجسر آمن']],
  ['طالب ب”ادلة” جديدة', ['ادلة']],
  ['كتب "نريد "سلاما" دائما الآن" ثم سكت', ['نريد "سلاما" دائما الآن', 'سلاما']],
  ['كتب «نريد "سلاما" دائما» ثم سكت', ['نريد "سلاما" دائما', 'سلاما']],
  ['عنوان\nقال «الجسر آمن.\nوالطريق مفتوح» أمس', ['الجسر آمن.\nوالطريق مفتوح']],
  ['عنوان\nقال «الجسر آمن.\nغادر الوفد إلى «الميناء».', ['الجسر آمن.…', 'الميناء']],
]

describe('quotation marks', () => {
  for (const [text, expected] of CASES) it(text, () => expect(quoted(text)).toEqual(expected))
})
