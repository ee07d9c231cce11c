import type { Member } from './digest.js'

/** How many articles must hold two groups for one to each article that tells them apart. */
const VOTES = 5

/**
 * Two groups share a full name, but some articles have a member of each. Are these outvoted? Only where most of them failed to see that one
 * name is a shorter form of the other («Mullah Omar», «Mullah Muhammad Omar»), and the shared names stand in many times more articles.
 */
export function outvoted(a: readonly Member[], b: readonly Member[]): boolean {
  const ofA = new Map<string, Member[]>()
  for (const m of a) {
    const own = ofA.get(m.source)
    if (own) own.push(m)
    else ofA.set(m.source, [m])
  }
  let [against, failures] = [0, 0]
  for (const m of b) {
    const others = ofA.get(m.source)
    if (!others) continue
    against++
    if (others.some((other) => shortens(other, m) || shortens(m, other))) failures++
  }
  if (against === 0 || 2 * failures <= against) return false
  const names = (members: readonly Member[]) => new Set(members.flatMap((m) => m.names))
  const [namesA, namesB] = [names(a), names(b)]
  const votes = new Set([
    ...a.filter((m) => m.names.some((n) => namesB.has(n))).map((m) => m.source),
    ...b.filter((m) => m.names.some((n) => namesA.has(n))).map((m) => m.source),
  ])
  return votes.size >= VOTES * against
}

/** Do all words of a name of the one stand, in order, in a name of the other, from the first to the last? */
function shortens(short: Member, long: Member): boolean {
  const full = [long.folded, ...long.names].map((n) => n.split(' '))
  return [short.folded, ...short.names].some((n) => {
    const words = n.split(' ')
    return full.some(
      (all) => all.length > words.length && all[0] === words[0] && all.at(-1) === words.at(-1) && inOrder(words, all),
    )
  })
}

function inOrder(words: readonly string[], all: readonly string[]): boolean {
  let at = 0
  for (const word of words) {
    at = all.indexOf(word, at) + 1
    if (at === 0) return false
  }
  return true
}
