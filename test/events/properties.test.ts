import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { eventKnowledge } from '../../src/events/knowledge.js'
import { defaultLexicons, frames, triggers } from '../../src/lexicon/index.js'
import { read } from './told.js'

const words = [
  'زار',
  'قتل',
  'الوزير',
  'الشرطة',
  '<P سامي المهدي>',
  '<L تونس>',
  '<O حركة الفجر>',
  '<T 2020-05-03 الأحد>',
  'في',
  'إلى',
  'أن',
  'التي',
  'لم',
  'قد',
  'زيارة',
  'محادثات',
  'مع',
  'و',
  '،',
  '.',
  '\n',
  '«',
  '»',
  '(',
  ')',
  'ثلاثة',
  '12',
  'بين',
  'يعتزم',
  'نفت',
  'لقاء',
  'هجوم',
]
const texts = fc.array(fc.constantFrom(...words), { maxLength: 60 }).map((list) => list.join(' '))

describe('properties', () => {
  it('every span lies in the text and names what it says; ids count up', () => {
    fc.assert(
      fc.property(texts, (marked) => {
        const { text, events } = read(marked)
        events.forEach((event, k) => {
          expect(event.id).toBe(`v${k + 1}`)
          expect(event.trigger.start).toBeLessThan(event.trigger.end)
          expect(event.trigger.end).toBeLessThanOrEqual(text.length)
          expect(event.why?.row).toMatch(/^triggers:/)
          for (const party of [...event.actors, ...event.recipients, ...(event.place ? [event.place] : [])])
            if (party.span && party.entity === null) expect(text.slice(party.span.start, party.span.end)).toBe(party.text)
        })
        expect(events.map((e) => e.trigger.start)).toEqual(events.map((e) => e.trigger.start).sort((a, b) => a - b))
      }),
      { numRuns: 200 },
    )
  })

  it('the same text gives the same events', () => {
    fc.assert(
      fc.property(texts, (marked) => {
        expect(read(marked).events).toEqual(read(marked).events)
      }),
      { numRuns: 50 },
    )
  })
})

describe('rows', () => {
  it('every trigger names a frame, and every verb or noun is known', () => {
    const lexicons = defaultLexicons()
    const keys = new Set(lexicons.rows(frames).map((row) => row.key))
    const known = eventKnowledge(lexicons)
    const verbs = new Set([...known.verbs.values()].flat().map((t) => t.row))
    const nouns = new Set([...known.nouns.values()].flat().map((t) => t.row))
    for (const row of lexicons.rows(triggers)) {
      expect(keys).toContain(row.frame)
      expect(verbs.has(row) || nouns.has(row), row.lemma).toBe(true)
    }
  })
})
