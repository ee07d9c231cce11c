import { type Lexicons, manners } from '../../lexicon/index.js'
import { fold } from '../../text/index.js'
import { push } from '../identity.js'
import type { Provenance } from '../origins.js'
import { wordSpans } from '../shingles.js'
import type { Telling } from '../tellings.js'
import type { Version } from './version.js'

/** In what manner, by the words beside the trigger. `within`: the coarser manner that holds it; '' for none. */
interface Manner {
  readonly key: string
  readonly family: string
  readonly within: string
}

type Manners = ReadonlyMap<string, readonly Manner[]>

/** Words that say how something happened, compiled from the rows. */
export function mannersOf(lexicons: Lexicons): Manners {
  const found = new Map<string, Manner[]>()
  for (const row of lexicons.rows(manners))
    for (const word of row.words) {
      const list = found.get(fold(word))
      if (list) list.push(row)
      else found.set(fold(word), [row])
    }
  return found
}

/** Prefixes written onto a word: a conjunction, a preposition, the article; the longest first. */
const PREFIXES = ['وبال', 'فبال', 'بال', 'وال', 'كال', 'فال', 'لل', 'ال', 'وب', 'وا', 'ب', 'و', 'ل', 'ف']

/** Manners that exclude each other: by illness or killed; killed in battle or murdered; unanimously or against resistance. */
export function mannerConflicts(tellings: readonly Telling[], provenance: Provenance, lexicons: Lexicons): Version[][] {
  const words = lexicons.derive(mannersOf)
  const parents = new Map(lexicons.rows(manners).map((m) => [m.key, m.within]))
  const told = new Map<string, Telling[]>()
  for (const t of tellings) {
    if (t.event.status === 'negated' || t.event.status === 'hypothetical') continue
    for (const key of mannersOfTelling(t, provenance.wordsBeside(t), words)) {
      const list = told.get(key)
      if (list) list.push(t)
      else told.set(key, [t])
    }
  }
  const up = (key: string): string[] => (key === '' ? [] : [key, ...up(parents.get(key) ?? '')])
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

function mannersOfTelling(t: Telling, clause: string, words: Manners): ReadonlySet<string> {
  const keys = new Set<string>()
  if (t.family.name === 'death' && t.what !== 'die') keys.add('killed')
  for (const span of wordSpans(clause)) {
    const word = fold(clause.slice(span.start, span.end))
    for (const form of [
      word,
      ...PREFIXES.filter((p) => word.startsWith(p) && word.length - p.length >= 2).map((p) => word.slice(p.length)),
    ])
      for (const m of words.get(form) ?? []) if (m.family === t.family.name) keys.add(m.key)
  }
  return keys
}
