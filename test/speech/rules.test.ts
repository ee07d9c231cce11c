import { describe, expect, it } from 'vitest'
import { analyse } from '../../src/language/index.js'
import { according, cues, defaultLexicons, sources } from '../../src/lexicon/index.js'
import { speechKnowledge } from '../../src/speech/knowledge.js'
import { Reading } from '../../src/speech/reader.js'
import { RULES, rulesFor } from '../../src/speech/rules.js'
import { sceneOf } from '../../src/speech/scene.js'
import { entitiesIn } from './helper.js'

const lexicons = defaultLexicons()
const examples = [...lexicons.rows(cues), ...lexicons.rows(according), ...lexicons.rows(sources)].map((row) => row.example)

describe('no rule claims a word it does not begin with', () => {
  it('in the example of any row', () => {
    const known = lexicons.derive(speechKnowledge)
    const text = `عنوان\n${examples.join('.\n')}`
    const { sentences, tokens } = analyse(text, lexicons)
    const article = { title: null, outlet: null, byline: null, language: 'ar', url: null, removed: [] }
    const reading = new Reading(sceneOf({ text, sentences, tokens, article, times: [], entities: entitiesIn(text) }, known))
    const strangers = tokens.flatMap((token, i) =>
      RULES.flatMap((rule, at) => (!rule.begins(token, known) && rule.claim(reading, i) ? [`${at}: ${token.text}`] : [])),
    )
    expect(strangers).toEqual([])
  })

  it('and most words begin none', () => {
    const { tokens } = analyse('عنوان\nفتح المصنع الجديد أبوابه أمام سكان القرية صباح السبت.', lexicons)
    expect(tokens.filter((token) => lexicons.derive(rulesFor)(token) !== null).length).toBeLessThan(3)
  })
})
