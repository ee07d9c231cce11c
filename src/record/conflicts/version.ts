import type { Telling } from '../tellings.js'

/** One value of a slot and the tellings that give it. */
export interface Version {
  readonly value: string
  readonly tellings: readonly Telling[]
}

/** Versions by the value that `readValue` reads off a telling, in order of first appearance; tellings without one are left out. */
export function versionsBy(tellings: readonly Telling[], readValue: (t: Telling) => string | null): Version[] {
  const versions = new Map<string, Telling[]>()
  for (const t of tellings) {
    const value = readValue(t)
    if (value === null) continue
    const list = versions.get(value)
    if (list) list.push(t)
    else versions.set(value, [t])
  }
  return [...versions].map(([value, list]) => ({ value, tellings: list }))
}

/** Puts items into groups whose members all agree with each other: each into the first group it fits. */
export function agreeingGroups<T>(items: readonly T[], agree: (a: T, b: T) => boolean): T[][] {
  const groups: T[][] = []
  for (const item of items) {
    const fitting = groups.find((g) => g.every((other) => agree(item, other)))
    if (fitting) fitting.push(item)
    else groups.push([item])
  }
  return groups
}
