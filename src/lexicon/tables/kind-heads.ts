import { list, text } from '../cells.js'
import { defineTable } from '../table.js'

/** Nouns with which a noun of an event in construct names a kind of body, rule or thing: لجنة التحقيق، قانون التظاهر، طائرة تجسس. */
export const kindHeads = defineTable('events/kind-heads.tsv', { word: text(), plurals: list() })
