import type { Attribution, Party } from '../document/index.js'
import type { Claim } from './claim.js'
import { namedLater } from './named-later.js'
import { SETTING } from './noun-cues.js'
import type { Scene } from './scene.js'
import { partyOf, type Speaker, sameSpeaker } from './speaker.js'

/** Puts the chains together, a report inside another's words behind that one's chain, and counts what is quoted. */
export function assemble(scene: Scene, claims: readonly Claim[]): Attribution[] {
  const ordered = [...claims].sort((a, b) => a.cue.start - b.cue.start || b.content.end - a.content.end)
  const index = new Map(ordered.map((claim, at) => [claim, at]))
  const chains = new Map<Claim, readonly Speaker[]>()
  const chainOf = (claim: Claim, depth: number): readonly Speaker[] => {
    const known = chains.get(claim)
    if (known) return known
    const outer = depth > 4 || isSetting(scene, claim) ? null : holder(ordered, index.get(claim)!)
    const chain = outer ? [...chainOf(outer, depth + 1)] : []
    for (const member of [...claim.links, claim.speaker])
      if (!chain.some((other) => sameSpeaker(other, member))) chain.push(member)
    // Somebody who quotes himself adds no link.
    const at = chain.findIndex((member) => sameSpeaker(member, claim.speaker))
    const whole = at < chain.length - 1 && at >= 0 ? chain.slice(0, at + 1) : chain
    chains.set(claim, whole)
    return whole
  }
  return ordered.map((claim, at) => ({
    id: `a${at + 1}`,
    cue: claim.cue,
    content: { start: claim.content.start, end: claim.content.end },
    direct: isDirect(scene, claim),
    act: claim.act,
    chain: chainOf(claim, 0).map((speaker): Party => partyOf(namedLater(scene, speaker))),
    why: { rule: claim.rule, ...(claim.row ? { row: claim.row } : {}), words: [...claim.words] },
  }))
}

/** «عين الحزب زعيما بعد أنباء عن»: a rumour behind a preposition is nobody's but its own. */
const isSetting = (scene: Scene, { rule, cueFrom }: Claim): boolean =>
  rule === 'speech/rumour' && SETTING.has(scene.tokens[cueFrom - 1]?.folded ?? '')

/** The innermost claim whose words hold the cue of `claim`. Claims are ordered, so only those near it are asked. */
function holder(ordered: readonly Claim[], at: number): Claim | null {
  const claim = ordered[at]!
  let best: Claim | null = null
  for (let k = Math.max(0, at - 12); k < Math.min(ordered.length, at + 12); k++) {
    const other = ordered[k]!
    if (other === claim || !(other.content.start <= claim.cue.start && claim.cue.end <= other.content.end)) continue
    if (!best || other.content.end - other.content.start < best.content.end - best.content.start) best = other
  }
  return best
}

/** At least half of the content's words stand in quotation marks; where the opening mark is lost, the closing one at its end tells. */
function isDirect(scene: Scene, { content }: Claim): boolean {
  let words = 0
  let quoted = 0
  for (let i = content.from; i < content.to; i++) {
    if (scene.tokens[i]!.kind === 'sign') continue
    words++
    if (scene.quotations.around[i]) quoted++
  }
  if (words > 0 && quoted * 2 >= words) return true
  for (let i = content.to - 1; i <= content.to + 1; i++) if (scene.quotations.stray.has(i)) return true
  return false
}
