import { type Provenance, rootsOf } from '../origins.js'
import type { Version } from './version.js'

/** How a contradiction stands: outweighed by more origins, or open. */
export function verdictOf(versions: readonly Version[], provenance: Provenance): string {
  const counts = versions.map((v) => ({ version: v, origins: rootsOf(v.tellings, provenance).size }))
  const ranked = [...counts].sort((a, b) => b.origins - a.origins)
  const [best, next] = [ranked[0]!, ranked[1]!]
  return best.origins >= 2 * next.origins && best.origins > 1
    ? `${best.version.value} outweighs by origins: ${ranked.map((c) => c.origins).join(' to ')}`
    : 'unresolved'
}
