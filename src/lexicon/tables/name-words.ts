import { oneOf, optionalOneOf, optionalText, text } from '../cells.js'
import { defineTable } from '../table.js'

/** Given names, Arab ones and foreign ones in Arabic letters. */
export const givenNames = defineTable('names/given-names.tsv', {
  name: text(),
  gender: oneOf(['m', 'f', 'mf']),
  origin: oneOf(['arab', 'foreign']),
  /** `yes` where it is an ordinary word too: alone or before an unknown word it proves nothing. */
  doubtful: optionalOneOf(['yes']),
})

/** Family names of the Arab world; behind a given name they belong to the name even where they are ordinary words. */
export const familyNames = defineTable('names/family-names.tsv', { name: text() })

/** Words of respect, rank and title written right before a name. */
export const honorifics = defineTable('names/honorifics.tsv', {
  word: text(),
  /** `yes` where it is part of how a person is known, and so part of the name: الملا عمر. */
  inside: oneOf(['yes', 'no']),
})

/** Nouns of office, calling and kinship that may stand before a name, with or without a complement. */
export const offices = defineTable('names/offices.tsv', {
  word: text(),
  /** «ة» or the whole word; empty where there is none of its own. */
  feminine: optionalText(),
  kind: oneOf(['office', 'calling', 'kin']),
})

/** Ordinary words that the tables of the language do not hold and that must not be taken into a name. */
export const ordinaryWords = defineTable('names/ordinary-words.tsv', { word: text() })

/** What news lets a person do right before his name, past, third person masculine singular: «قال سامي الحداد». */
export const personVerbs = defineTable('names/person-verbs.tsv', { past: text() })
