import type { Party } from '../document/index.js'
import { RELATIVE_PRONOUNS } from '../lexicon/index.js'
import type { Candidate } from './find-triggers.js'
import { participantKind } from './persons.js'
import { prepositionAt } from './prepositions.js'
import { add, type RoleDraft } from './role-draft.js'
import { isComma, isQuote, partyOf, type Scene } from './scene.js'
import { finiteVerb } from './word-class.js'

const AMONG = /^(?:بين|ابرز|ضمن)$/
/** So far behind the event its parties may be told by name. */
const FAR = 30

/** «توافد عدد من القادة، من بينهم سامي المهدي وعادل نصار»: who are named as some of the many who act, or to whom it is done, are parties too. */
export function amongThem(scene: Scene, { at, to }: Candidate, end: number, draft: RoleDraft): void {
  const list = draft.actors.some((p) => isMany(scene, p, at)) ? draft.actors : draft.recipients
  if (!list.some((p) => isMany(scene, p, at))) return
  for (let i = to; i < Math.min(end, to + FAR); i++) {
    const { base, pronoun } = scene.tokens[i]!
    if ((pronoun === 'هم' || pronoun === 'ها') && AMONG.test(base)) {
      for (const party of namesFrom(scene, i + 1, end)) add(list, party)
      return
    }
  }
}

/** Is a party many who are not named, told in the sentence of the event? */
const isMany = (scene: Scene, { entity, span }: Party, at: number): boolean => {
  const head = entity === null && span !== undefined ? scene.tokenAt(span.start) : null
  if (!head || head.sentence !== scene.tokens[at]!.sentence) return false
  return head.kind === 'number' || participantKind(scene, head) === 'quantity' || head.readings.some((r) => r.number === 'pl')
}

/** The names of a list that begins at token `from`, over their titles. */
function namesFrom(scene: Scene, from: number, end: number): readonly Party[] {
  const out: Party[] = []
  let words = 0
  for (let i = from; i < end && words < 8; i++) {
    const token = scene.tokens[i]!
    const name = scene.mentionAt.get(i)
    if (name) {
      const kind = out.length === 0 ? name.entity.kind : scene.kindOf(out[0]!.entity!)
      // «الرئيس الفلسطيني سامي المهدي», «أمير دولة قطر سامي المهدي»: a country within a title is none of them.
      const next = scene.tokens[name.to]
      const titled = name.entity.kind !== 'PER' && next?.kind === 'word' && next.conjunction === ''
      // «بينها هولندا»: what is no person stands right behind the word or the one before.
      if (kind !== 'PER' && words > 0) break
      if (name.entity.kind === kind && !titled) {
        out.push(partyOf(scene, name))
        words = 0
      }
      i = name.to - 1
      continue
    }
    if (isQuote(token) || isComma(token)) continue
    if (token.kind === 'sign' || token.kind === 'number' || prepositionAt(scene, i) !== undefined) break
    if (finiteVerb(scene, i) !== null || RELATIVE_PRONOUNS.has(token.folded)) break
    words++
  }
  return out
}
