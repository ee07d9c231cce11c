import { read } from '../../src/reading/index.js'

/** Of each event that the pipeline reads in a sentence or more: what, its actors and its recipients in their words. */
export const partiesOf = (text: string): string[][] =>
  read({ content: `عنوان الخبر\n${text}`, source: 'x', format: 'record' }).events.map((e) => [
    e.what,
    e.actors.map((p) => p.text).join('، '),
    e.recipients.map((p) => p.text).join('، '),
  ])
