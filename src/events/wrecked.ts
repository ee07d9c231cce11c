import type { Argument } from './clause.js'
import type { Candidate } from './find-triggers.js'
import { type Phrase, phraseAt } from './phrase.js'
import { opensClause, prepositionAt } from './prepositions.js'
import { bareGroups } from './refer.js'
import type { RoleDraft } from './role-draft.js'
import { isQuote, type Scene } from './scene.js'
import { finiteVerb } from './word-class.js'

/** What befalls vehicles and buildings: they are what it is told of. */
const WRECKS = new Set(['crash', 'collapse', 'sink', 'burn'])
const FAR = 14

/** «تحطم مروحية», «إن ست عربات من القطار خرجت عن القضبان»: the thing that an accident befell stands as its actor, in the words of the text. */
export function wrecked(scene: Scene, candidate: Candidate, after: readonly Argument[], from: number, draft: RoleDraft): void {
  const { row, frame } = candidate.trigger
  if (!WRECKS.has(row.what) && frame.key !== 'crash') return
  // Whom the clause names itself was meant by somebody who wrote so; who was named before it is no vehicle.
  if (draft.actors.some((party) => party.span !== undefined && party.entity === null)) return
  const behind = bareGroups(after)[0]?.[0]
  const thing =
    behind?.from === candidate.to && isThing(scene, behind)
      ? behind
      : candidate.kind === 'verb' && scene.tokens[candidate.at]!.conjunction === ''
        ? thingBefore(scene, candidate.at, from)
        : null
  if (thing === null) return
  const [first, last] = [scene.tokens[thing.from]!, scene.tokens[thing.to - 1]!]
  const span = { start: first.coreStart, end: last.end }
  draft.actors = [{ entity: null, text: scene.document.text.slice(span.start, span.end), span }]
}

const isThing = (scene: Scene, { kind, entity, within, head, accusative }: Phrase): boolean =>
  kind === 'thing' &&
  accusative !== true &&
  entity === null &&
  within?.entity.kind !== 'LOC' &&
  scene.tokens[head]!.kind === 'word' &&
  !scene.know.nisba.has(scene.tokens[head]!.base)

/** The thing with which the clause of a verb begins. */
function thingBefore(scene: Scene, verb: number, start: number): Phrase | null {
  const from = Math.max(start, scene.spokenFrom(verb))
  let begin = verb
  while (begin > from && verb - begin < FAR) {
    const before = scene.tokens[begin - 1]!
    if ((before.kind === 'sign' && !isQuote(before)) || opensClause(before) || finiteVerb(scene, begin - 1) !== null) break
    begin--
  }
  if (begin === verb || prepositionAt(scene, begin) !== undefined || scene.tokens[begin]!.preposition !== '') return null
  const phrase = phraseAt(scene, begin, verb)
  return phrase !== null && isThing(scene, phrase) ? phrase : null
}
