import { fold } from '../text/index.js'
import type { Group } from './group.js'

/** An office: the row of the state or body it is of, and what completes its noun. */
interface Office {
  readonly of: string
  readonly complement: string
}

const bare = (word: string): string => (word.startsWith('ال') ? word.slice(2) : word)

/**
 * «رئيس الحكومة الهندية», «رئيس البرلمان العراقي»: the ways in which the office of a body (its row) is held, its own first,
 * then as one of its state, of which the body is the complement.
 */
export function officesOf(body: string, complement: string, groups: readonly Group[]): readonly Office[] {
  const own = { of: body, complement }
  if (complement !== '') return [own]
  const [, key, state] = /^bodies:(.+) (\S+)$/.exec(body) ?? []
  if (key !== undefined) return [{ of: `countries:${state}`, complement: key }]
  const group = body.startsWith('organisations:') ? groups.find((g) => g.row === body) : undefined
  if (group === undefined || group.country === '') return [own]
  const name = fold(group.name).split(' ').map(bare)
  const of = `countries:${group.country}`
  return [own, { of, complement: name.join(' ') }, { of, complement: name.slice(0, -1).join(' ') }].filter(
    (office) => office === own || office.complement !== '',
  )
}
