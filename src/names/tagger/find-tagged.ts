import type { Lexicons } from '../../lexicon/index.js'
import type { Candidate } from '../candidate.js'
import type { Words } from '../words.js'
import { isBelieved, mayReplace } from './believe.js'
import { Facts } from './facts.js'
import { featuresOf, KINDS, type Ruled } from './features.js'
import { type Labelled, labelNames } from './label.js'
import { type Model, taggerModel } from './model.js'

/** The parts of a sentence that are looked at, as from and to. */
type Parts = (facts: Facts, from: number, to: number) => Iterable<readonly [begin: number, end: number]>

const whole: Parts = (_, from, to) => [[from, to]]

/**
 * Every name that the model sees in an article whose rules have spoken, also those that the rules have found; tokens count through the article.
 * Of each sentence only the parts asked for are looked at.
 */
export function tagNames(words: Words, ruled: Ruled, model: Model, partsOf: Parts = whole): Labelled[] {
  const facts = new Facts(words, ruled)
  const found: Labelled[] = []
  for (const [from, to] of sentencesOf(words))
    for (const [begin, end] of partsOf(facts, from, to))
      for (const name of labelNames(featuresOf(facts, from, to, begin, end), model))
        found.push({ ...name, from: begin + name.from, to: begin + name.to })
  return found
}

/** The tokens of each sentence, as from and to. */
export function* sentencesOf({ tokens }: Words): Generator<readonly [from: number, to: number]> {
  let from = 0
  for (let i = 1; i <= tokens.length; i++)
    if (i === tokens.length || tokens[i]!.sentence !== tokens[from]!.sentence) {
      if (i > from) yield [from, i]
      from = i
    }
}

/**
 * Names that the rules have not chosen and the model is sure of. Where a row of the lexicon proposed the same name, it is that row's.
 * A name may take the place of a weaker one inside it; what was chosen and overlaps a name that comes back here has to go.
 */
export function findTagged(words: Words, ruled: Ruled, lexicons: Lexicons): Candidate[] {
  const model = lexicons.derive(taggerModel)
  if (model === null) return []
  const holder: (Candidate | undefined)[] = []
  for (const c of ruled.chosen) for (let i = c.from; i < c.to; i++) holder[i] = c
  const found: Candidate[] = []
  for (const name of tagNames(words, ruled, model, unnamedParts)) {
    const kind = KINDS[name.kind]
    if (kind === undefined) continue
    const inside = new Set<Candidate>()
    for (let i = name.from; i < name.to; i++) if (holder[i] !== undefined) inside.add(holder[i]!)
    if (![...inside].every((c) => mayReplace(words, name, kind, c))) continue
    const row = inside.size > 0 ? undefined : rowOf(ruled.proposed, name, kind)
    if (!isBelieved(words, name, kind, row, holder)) continue
    found.push(
      row ?? {
        from: name.from,
        to: name.to,
        start: startOf(words, name.from),
        end: words.tokens[name.to - 1]!.end,
        kind,
        rule: 'names/tagger',
        trust: 1,
      },
    )
  }
  return withHyphens(words, found)
}

/** «كانغ بيونغ-تشول»: two names of persons with nothing but a hyphen between them are one. */
function withHyphens(words: Words, found: readonly Candidate[]): Candidate[] {
  const joined: Candidate[] = []
  for (const c of found) {
    const before = joined.at(-1)
    if (
      before?.kind === 'PER' &&
      c.kind === 'PER' &&
      c.from === before.to + 1 &&
      words.sign(before.to) === '-' &&
      words.tokens[before.to]!.start === before.end &&
      words.tokens[before.to]!.end === c.start
    )
      joined[joined.length - 1] = { ...before, to: c.to, end: c.end, rule: 'names/tagger' }
    else joined.push(c)
  }
  return joined
}

/** An unknown word whose letters look less like a name than this, in steps of `looks`, is none. */
const UNLIKE_NAMES = -3

/** Tokens on either side of a word that are looked at with it: what stands further off hardly changes how it is read. */
const AROUND = 3

/** The surroundings of words outside the chosen names that could be names: unknown to the lexicon, names by themselves, proposed and not chosen. */
function* unnamedParts(facts: Facts, from: number, to: number): Generator<readonly [number, number]> {
  let begin = -1
  let end = -1
  for (let i = from; i < to; i++) {
    if (!isOpen(facts, i)) continue
    if (begin >= 0 && i - AROUND > end) {
      yield [begin, end]
      begin = -1
    }
    if (begin < 0) begin = Math.max(from, i - AROUND)
    end = Math.min(to, i + AROUND + 1)
  }
  if (begin >= 0) yield [begin, end]
}

const isOpen = (facts: Facts, i: number): boolean =>
  facts.label[i] === 0 &&
  ((facts.pos[i] === 0 && facts.looks[i]! > UNLIKE_NAMES) || facts.proposed[i] !== 0 || (facts.klass[i]! & Facts.NAMES) !== 0)

/** What the lexicon proposed for just these words, with the fewest letters cut off before it. */
function rowOf(proposed: readonly Candidate[], { from, to }: Labelled, kind: string): Candidate | undefined {
  let best: Candidate | undefined
  for (const c of proposed)
    if (
      c.from === from &&
      c.to === to &&
      c.kind === kind &&
      c.known !== undefined &&
      (best === undefined || c.start < best.start)
    )
      best = c
  return best && { ...best, rule: 'names/tagger' }
}

/** Where a name begins: behind a conjunction or preposition, but not inside «باسعد», which looks more like a name as a whole. */
function startOf(words: Words, from: number): number {
  const token = words.tokens[from]!
  const whole =
    !token.definite &&
    token.readings.length === 0 &&
    words.given(from) === 'no' &&
    !words.isFamily(from) &&
    words.shapeOf(token.folded) > words.shape(from)
  return whole ? token.start : token.coreStart
}
