import { oneOf, text } from '../cells.js'
import { defineTable } from '../table.js'

/** Words in the classes and ids of page markup, and what the element that carries them holds. */
export const markup = defineTable('article/markup.tsv', {
  tokens: text(),
  role: oneOf([
    'comments',
    'teaser',
    'share',
    'navigation',
    'aside',
    'footer',
    'advertisement',
    'tags',
    'caption',
    'cookies',
    'follow',
    'box',
    'author',
    'body',
    'byline',
    'date',
  ]),
})
