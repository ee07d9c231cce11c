import type { Note, Stage } from '../document/index.js'
import { dayRange } from '../document/index.js'
import { expressionsOf, layerOf, resolveAll } from './read.js'
import { sceneOf } from './scene.js'

/** Time expressions with their values, and the day of the page. */
export const time: Stage<'sentences' | 'tokens' | 'facts', 'times' | 'published'> = {
  name: 'time',
  needs: ['sentences', 'tokens', 'facts'],
  gives: ['times', 'published'],
  run(document, lexicons) {
    const notes: Note[] = []
    const scene = sceneOf(document.text, document.tokens, document.sentences, lexicons)
    const candidates = expressionsOf(scene, notes)
    const stated = document.facts.published
    const range = dayRange(stated)
    const page = range && Number.isFinite(range.from) && Number.isFinite(range.to) ? range : null
    const first = resolveAll(scene, candidates, page?.from ?? null)
    const last = !page || page.from === page.to ? first : resolveAll(scene, candidates, page.to)
    return { times: layerOf(candidates, first, last), published: stated !== null && page ? { value: stated, basis: 'stated', evidence: [] } : null, notes }
  },
}
