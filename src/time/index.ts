import type { Note, Stage } from '../document/index.js'
import { dayRange } from '../document/index.js'
import { datePage } from './dating/index.js'
import { expressionsOf, layerOf, resolveAll } from './read.js'
import { sceneOf } from './scene.js'

/** The longest interval against which relative expressions are resolved: beyond it nothing of them can be told. */
const WIDEST = 400

/** Time expressions with their values, and the day of the page. */
export const time: Stage<'sentences' | 'tokens' | 'facts', 'times' | 'published'> = {
  name: 'time',
  needs: ['sentences', 'tokens', 'facts'],
  gives: ['times', 'published'],
  run(document, lexicons) {
    const notes: Note[] = []
    const scene = sceneOf(document.text, document.tokens, document.sentences, lexicons)
    const candidates = expressionsOf(scene, notes)
    const published = datePage(scene, candidates, document.facts)
    const range = dayRange(published?.value ?? null)
    const page = range && range.to - range.from <= WIDEST ? range : null
    const weeksFrom = published?.basis === 'inferred' ? 'monday' : 'sunday'
    const first = resolveAll(scene, candidates, page?.from ?? null, weeksFrom)
    const last = !page || page.from === page.to ? first : resolveAll(scene, candidates, page.to, weeksFrom)
    return { times: layerOf(candidates, first, last), published, notes }
  },
}
