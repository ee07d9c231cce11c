import type { Entity } from '../document/index.js'
import type { Group } from './group.js'

/** Groups as entities, numbered in the order in which they first appear; those that are only stood for come last. */
export function entitiesOf(groups: readonly Group[]): Entity[] {
  const first = (g: Group): number => g.mentions.reduce((min, m) => Math.min(min, m.start), Number.MAX_SAFE_INTEGER)
  const ordered = groups.map((g, index) => ({ g, index, at: first(g) })).sort((a, b) => a.at - b.at || a.index - b.index)
  const ids = new Map(ordered.map(({ g }, i) => [g, `e${i + 1}`]))
  return ordered.map(({ g }) => {
    const mentions = g.mentions
      .map(({ start, end, as, why }) => ({ start, end, as, ...(why ? { why } : {}) }))
      .sort((a, b) => a.start - b.start)
    const standsFor = g.standsFor && ids.get(g.standsFor)
    return {
      id: ids.get(g)!,
      kind: g.kind,
      name: g.name,
      ...(g.wikidata === '' ? {} : { wikidata: g.wikidata }),
      ...(g.row === '' ? {} : { key: g.row }),
      ...(standsFor === undefined ? {} : { standsFor }),
      mentions,
    }
  })
}
