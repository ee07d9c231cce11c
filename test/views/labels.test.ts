import { describe, expect, it } from 'vitest'
import { defaultLexicons, triggers } from '../../src/lexicon/index.js'
import { labelsOf } from '../../src/views/index.js'

const lexicons = defaultLexicons()
const labels = lexicons.derive(labelsOf)

describe('labels', () => {
  it('has an Arabic word for every kind of event that the triggers know', () => {
    const kinds = [...new Set(lexicons.rows(triggers).map((row) => row.what))].sort()
    expect(kinds.filter((what) => labels.of('what', what) === what)).toEqual([])
  })
  it('falls back on the type of an event of no kind that has one', () =>
    expect(labels.event('no-such-kind', 'AGREE')).toBe(labels.of('type', 'AGREE')))
})
