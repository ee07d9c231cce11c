import { push } from '../identity.js'
import type { Telling } from '../tellings.js'
import type { Version } from './version.js'

/** Manners that exclude each other: by illness or killed; killed in battle or murdered; unanimously or against resistance. */
export function mannerConflicts(tellings: readonly Telling[], parents: ReadonlyMap<string, string>): Version[][] {
  const up = (key: string): string[] => (key === '' ? [] : [key, ...up(parents.get(key) ?? '')])
  const told = new Map<string, Telling[]>()
  for (const t of tellings) {
    if (t.event.status === 'negated' || t.event.status === 'hypothetical') continue
    // One telling with two manners («the incident of the bombing») does not say which excludes the other.
    if (new Set(t.manners.map((key) => up(key).at(-1))).size > 1) continue
    for (const key of t.manners) {
      const list = told.get(key)
      if (list) list.push(t)
      else told.set(key, [t])
    }
  }
  const tops = new Map<string, string[]>()
  for (const key of [...told.keys()].sort()) push(tops, up(key).at(-1)!, key)
  const version = (value: string, keys: readonly string[]): Version => ({
    value,
    tellings: [...new Set(keys.flatMap((k) => told.get(k)!))],
  })
  const outer = tops.size > 1 ? [[...tops].map(([top, keys]) => version(top, keys))] : []
  // Within one manner its finest versions exclude each other too: a coarser one that holds a finer contradicts nothing.
  const inner = [...tops.values()].flatMap((keys) => {
    const finest = keys.filter((k) => !keys.some((other) => other !== k && up(other).includes(k)))
    return finest.length > 1 ? [finest.map((k) => version(k, [k]))] : []
  })
  return [...outer, ...inner]
}
