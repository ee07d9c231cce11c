import { type Provenance, rootsOf } from '../origins.js'
import type { Version } from './version.js'

/** How a contradiction stands: corrected later by the outlet that erred, outweighed by more origins, or open. */
export function verdictOf(versions: readonly Version[], provenance: Provenance): string {
  const counts = versions.map((v) => ({ version: v, origins: rootsOf(v.tellings, provenance).size }))
  const outlets = new Set(versions.flatMap((v) => v.tellings.map((t) => provenance.outletOf(t.source))))
  const days = versions.map((v) => v.tellings.map((t) => t.published?.from ?? Infinity))
  if (outlets.size === 1 && versions.length === 2) {
    const [first, second] = days as [number[], number[]]
    if (Math.max(...first) < Math.min(...second)) return `corrected later by the same outlet: ${versions[1]!.value}`
    if (Math.max(...second) < Math.min(...first)) return `corrected later by the same outlet: ${versions[0]!.value}`
  }
  const ranked = [...counts].sort((a, b) => b.origins - a.origins)
  const [best, next] = [ranked[0]!, ranked[1]!]
  return best.origins >= 2 * next.origins && best.origins > 1
    ? `${best.version.value} outweighs by origins: ${ranked.map((c) => c.origins).join(' to ')}`
    : 'unresolved'
}
