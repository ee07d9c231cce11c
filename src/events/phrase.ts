import type { Entity, Party, Token } from '../document/index.js'
import { numberAt } from '../lexicon/index.js'
import type { Scene } from './scene.js'
import { isCloser, isOpener, isQuote } from './scene.js'
import { finiteVerb, isParticle } from './word-class.js'

/** A noun phrase: its tokens (half-open) and, where it names a party, that party. */
export interface Phrase {
  readonly from: number
  readonly to: number
  readonly party: Party | null
  readonly entity: Entity | null
  /** A name stands for it, a noun of persons or bodies, or neither. */
  readonly kind: 'name' | 'participant' | 'thing'
  readonly head: number
  readonly number: number | null
}

const LONGEST = 14

/**
 * Reads the noun phrase that begins with token `i` and ends before `end`; null where none begins. A name behind a closed phrase is its
 * apposition («وزير الدفاع الروسي سيرغي شويغو» is Shoigu), behind an open construct its genitive («عائلة الملا عمر» is the family).
 */
export function phraseAt(scene: Scene, i: number, end: number): Phrase | null {
  const { tokens, know } = scene
  let at = i
  while (at < end && isQuote(tokens[at])) at++
  const first = tokens[at]
  if (at >= end || first === undefined || first.kind === 'sign') return null
  const mention = scene.mentionAt.get(at)
  if (mention !== undefined) return fromMention(scene, i, mention.from < at ? at : mention.from, mention.to, mention.entity)
  if (first.kind === 'word' && (isParticle(scene, first) && !QUANTIFIERS.has(first.base))) return null
  let number: number | null = null
  let head = at
  if (first.kind === 'number' || (first.kind === 'word' && first.readings.length === 0) || QUANTIFIERS.has(first.base)) {
    const read = numberAt(tokens.slice(at, at + 8), 0, scene.lexicons)
    if (read !== null) {
      number = read.value
      head = Math.min(at + read.to, end)
      if (isPreposition(tokens[head]) && scene.tokens[head + 1] !== undefined) head = Math.min(head + 1, end)
    }
  }
  let pos = head
  let open = true
  let participant = -1
  let headless = true
  let quote = false
  const limit = Math.min(end, i + LONGEST)
  while (pos < limit) {
    const token = tokens[pos]!
    if (isQuote(token)) {
      quote = !quote
      pos++
      continue
    }
    if (token.kind === 'number' && !headless) break
    if (token.kind === 'sign') break
    if (!headless && (token.conjunction !== '' || token.preposition !== '')) break
    const name = scene.mentionAt.get(pos)
    if (name !== undefined) {
      if (headless) break
      if (open) {
        // Joined to the head: the head is the party, the name its owner.
        pos = name.to
        open = false
        if (definiteRole(tokens[participant] ?? first) && name.entity.kind === 'PER') return party(scene, i, head, pos, name.entity, number)
        continue
      }
      if (name.entity.kind === 'PER' && participant >= 0) return party(scene, i, head, name.to, name.entity, number)
      break
    }
    if (token.kind === 'word' && !headless && isParticle(scene, token)) break
    if (!headless && finiteVerb(scene, pos) !== null) break
    if (scene.timeAt.has(pos)) break
    const isPerson = know.participants.has(token.base)
    const adjective = know.nisba.has(token.base) || (token.readings.length > 0 && token.readings.every((r) => r.pos === 'adjective' || r.form === 'active-participle' || r.form === 'passive-participle'))
    if (!headless && !open && !token.definite && isPerson && !adjective) break
    if (!headless && !open && !token.definite && !know.nisba.has(token.base) && !adjective) break
    if (!headless && !open && token.definite && isPerson && !adjective && tokens[pos - 1]?.definite === true && !scene.mentionAt.has(pos - 1) && !ADJECTIVAL.test(token.base)) break
    if (isPerson && participant < 0) participant = pos
    if (token.definite || token.pronoun !== '') open = false
    else if (!headless && adjective && !isPerson) open = false
    headless = false
    pos++
  }
  if (pos === head && number === null) return null
  const kind = participant >= 0 && participant <= head + 2 ? 'participant' : 'thing'
  if (kind === 'thing') return { from: i, to: Math.max(pos, at + 1), party: null, entity: null, kind, head, number }
  let last = pos
  while (last > head && isQuote(tokens[last - 1])) last--
  return party(scene, i, at, last, null, number)
}

/** Words that may stand before the noun they count and are particles by the lexicon. */
const QUANTIFIERS = new Set(['بعض', 'كل', 'جميع', 'عدة', 'نحو', 'حوالي', 'اكثر', 'اقل', 'قرابة', 'زهاء', 'ما', 'معظم', 'غالبية', 'احد', 'احدي', 'كلا', 'كلتا'])
const ADJECTIVAL = /ي$|ية$|يين$|يون$/

const isPreposition = (token: Token | undefined): boolean => token?.folded === 'من'

/** «الرئيس بوتين», but «عائلة عمر»: only a definite role or none has the name as its apposition. */
const definiteRole = (token: Token): boolean => token.definite

function fromMention(scene: Scene, from: number, start: number, to: number, entity: Entity): Phrase {
  const { tokens } = scene
  let end = to
  while (isQuote(tokens[end])) end++
  // «كيم جونغ أون (35 عاما)», «نيتسانا الحدودية»: what only describes the name is passed over.
  if (isOpener(tokens[end])) {
    let close = end + 1
    while (close < end + 12 && tokens[close] !== undefined && !isCloser(tokens[close])) close++
    if (isCloser(tokens[close])) end = close + 1
  }
  const text = scene.document.text.slice(scene.mentionAt.get(start)!.span.start, scene.mentionAt.get(start)!.span.end)
  return { from, to: end, entity, kind: 'name', head: start, number: null, party: { entity: entity.id, text, span: scene.mentionAt.get(start)!.span } }
}

function party(scene: Scene, from: number, head: number, to: number, entity: Entity | null, number: number | null): Phrase {
  const { tokens, document } = scene
  const first = tokens[head]!
  const last = tokens[Math.max(to - 1, head)]!
  if (entity !== null) {
    const mention = scene.mentionAt.get(to - 1)
    const span = mention?.span ?? { start: first.coreStart, end: last.end }
    return { from, to, entity, kind: 'name', head, number, party: { entity: entity.id, text: document.text.slice(span.start, span.end), span } }
  }
  const span = { start: first.coreStart, end: last.end }
  return { from, to, entity: null, kind: 'participant', head, number, party: { entity: null, text: document.text.slice(span.start, span.end), span } }
}
