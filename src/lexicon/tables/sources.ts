import { list, oneOf, text } from '../cells.js'
import type { RowOf } from '../table.js'
import { defineTable } from '../table.js'

const columns = {
  /** The singular, without the article. */
  word: text(),
  /** Plurals: «ون» for the sound masculine one, others written out. */
  plurals: list(),
  gender: oneOf(['m', 'f']),
  type: oneOf([
    'source',
    'official',
    'government',
    'intelligence',
    'military',
    'diplomatic',
    'local',
    'witness',
    'observer',
    'medical',
    'legal',
    'media',
    'people',
    'outlet',
    'organisation',
    'family',
    'some',
    'text',
    'law',
    'evidence',
    'occasion',
  ]),
  /** group, place, report, study. The head of the file says what each means. */
  traits: list(),
}

/** Heads of noun phrases that speak without a name (مصادر أمنية), or before one (صحيفة، حركة). */
export const sources = defineTable('speech/sources.tsv', columns)
export type SourceRow = RowOf<typeof columns>
