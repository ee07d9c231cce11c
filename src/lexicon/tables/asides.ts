import { number, text } from '../cells.js'
import { defineTable } from '../table.js'

/** Words between a verb of saying and its subject or words that are neither: بدوره، بشدة، بشكل قاطع. `takes` counts the words behind that belong to them. */
export const asides = defineTable('speech/asides.tsv', { words: text(), takes: number() })
