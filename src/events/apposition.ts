import type { Argument } from './clause.js'
import { isPlural } from './persons.js'
import { phraseAt } from './phrase.js'
import { isQuote, type Scene } from './scene.js'

const THEY = new Set(['هما', 'هم'])
/** So far behind the noun may its members be named. */
const NEAR = 8
const MOST = 4
/** A description of so many words may stand behind each name. */
const DESCRIPTION = 12

/** «تعيين نائبين للزعيم هما سامي المهدي وعادل نصار»: persons who are named behind «هما» are the party, each for himself. */
export function membersOf(scene: Scene, argument: Argument, end: number): readonly Argument[] {
  const { phrase } = argument
  const head = scene.tokens[phrase.head]
  if (phrase.kind !== 'participant' || phrase.entity !== null || head === undefined) return [argument]
  if (phrase.number === null && !isPlural(head)) return [argument]
  let at = -1
  for (let i = phrase.to; i < Math.min(end - 1, phrase.to + NEAR); i++) {
    const token = scene.tokens[i]!
    if (THEY.has(token.base)) {
      at = i + 1
      break
    }
    if (token.kind === 'sign' && !isQuote(token) && token.text !== '،') return [argument]
  }
  if (at < 0 || scene.mentionAt.get(skipTitle(scene, at, end))?.entity.kind !== 'PER') return [argument]
  const out: Argument[] = []
  let last = at
  for (let i = at; i < end && i - last <= DESCRIPTION && out.length < MOST; i++) {
    const first = i === at
    if (!first && scene.tokens[i]!.conjunction !== 'و') continue
    const name = scene.mentionAt.get(skipTitle(scene, i, end))
    if (name?.entity.kind !== 'PER') continue
    const found = phraseAt(scene, name.from, name.to)
    if (found === null) continue
    out.push({ ...argument, phrase: { ...found, from: phrase.from, to: phrase.to }, joined: argument.joined || out.length > 0 })
    i = name.to - 1
    last = i
  }
  return out.length > 0 ? out : [argument]
}

/** Over a title that a name follows: «والرئيس سامي المهدي». */
const skipTitle = (scene: Scene, at: number, end: number): number =>
  !scene.mentionAt.has(at) && at + 1 < end && scene.tokens[at]?.kind === 'word' && scene.mentionAt.has(at + 1) ? at + 1 : at
