import type { Document, Entity, Mention, Sentence, Token } from '../document/index.js'
import { fold } from '../text/index.js'
import type { HeadForm, SpeechKnowledge } from './knowledge.js'
import { type Quotations, quotationsOf } from './quotations.js'

export type SpeechDocument = Document<'sentences' | 'tokens' | 'entities' | 'times' | 'article'>

/** A mention laid over the tokens `from` … `to` (half-open). */
export interface Named {
  readonly entity: Entity
  readonly mention: Mention
  readonly from: number
  readonly to: number
}

/** A document as this room reads it: what stands at each token. */
export interface Scene {
  readonly document: SpeechDocument
  readonly text: string
  readonly tokens: readonly Token[]
  readonly sentences: readonly Sentence[]
  readonly known: SpeechKnowledge
  readonly quotations: Quotations
  /** The longest name or title over each token. */
  readonly names: readonly (Named | null)[]
  /** The token behind the time expression that covers a token; -1 where none does. */
  readonly times: Int32Array
  /** The entities by their id. */
  readonly entities: ReadonlyMap<string, Entity>
  /** Does the page tell ى from ي, so that «علي» is no preposition? */
  readonly keepsYa: boolean
  head(i: number): HeadForm | undefined
  isOutlet(entity: Entity): boolean
  /** Is this entity the outlet that prints the article? */
  isOwnOutlet(entity: Entity): boolean
}

export function sceneOf(document: SpeechDocument, known: SpeechKnowledge): Scene {
  const { text, sentences } = document
  const names = namesOver(document)
  const tokens = wordsOfNames(document.tokens, names)
  const head = (i: number): HeadForm | undefined => {
    const token = tokens[i]
    return token === undefined ? undefined : (known.headOf(token) ?? undefined)
  }
  const own = document.article.outlet ? fold(document.article.outlet) : ''
  const outlets = new Map<Entity, boolean>()
  const judge = (entity: Entity): boolean => {
    if (entity.kind !== 'ORG') return false
    if (entity.key?.startsWith('outlets:') || known.outlets.has(fold(entity.name))) return true
    if (entity.key) return false
    return entity.mentions.some((m) => {
      const i = tokenAt(tokens, m.start)
      return (
        head(i)?.row.type === 'outlet' ||
        head(i - 1)?.row.type === 'outlet' ||
        (tokens[i - 1]?.kind === 'sign' && head(i - 2)?.row.type === 'outlet')
      )
    })
  }
  const isOutlet = (entity: Entity): boolean => {
    const before = outlets.get(entity)
    if (before !== undefined) return before
    const is = judge(entity)
    outlets.set(entity, is)
    return is
  }
  return {
    document,
    text,
    tokens,
    sentences,
    known,
    names,
    head,
    isOutlet,
    entities: new Map(document.entities.map((entity) => [entity.id, entity])),
    keepsYa: text.includes(' على '),
    quotations: quotationsOf(text, tokens, sentences),
    times: timesOver(document),
    isOwnOutlet: (entity) =>
      own !== '' && (fold(entity.name) === own || (own.includes(fold(entity.name)) && entity.name.length > 3)),
  }
}

/** «بان كي مون»: what a name begins with is no «ب» before «أن». */
function wordsOfNames(tokens: readonly Token[], names: readonly (Named | null)[]): readonly Token[] {
  const cut = (token: Token, i: number): boolean => names[i]?.from === i && token.folded === 'بان' && token.preposition !== ''
  if (!tokens.some(cut)) return tokens
  return tokens.map((token, i) =>
    cut(token, i) ? { ...token, form: { memory: [] }, base: token.folded, preposition: '', readings: [] } : token,
  )
}

/** The index of the token that holds offset `at`, or the first behind it. */
export function tokenAt(tokens: readonly Token[], at: number): number {
  let low = 0
  let high = tokens.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (tokens[middle]!.end <= at) low = middle + 1
    else high = middle
  }
  return low
}

function namesOver({ tokens, entities }: SpeechDocument): (Named | null)[] {
  const out: (Named | null)[] = new Array<Named | null>(tokens.length).fill(null)
  for (const entity of entities)
    for (const mention of entity.mentions) {
      if (mention.as === 'pronoun') continue
      const from = tokenAt(tokens, mention.start)
      let to = from
      while (to < tokens.length && tokens[to]!.start < mention.end) to++
      for (let i = from; i < to; i++) {
        const there = out[i]
        if (!there || there.to - there.from < to - from) out[i] = { entity, mention, from, to }
      }
    }
  return out
}

function timesOver({ tokens, times }: SpeechDocument): Int32Array {
  const out = new Int32Array(tokens.length).fill(-1)
  for (const time of times) {
    const from = tokenAt(tokens, time.start)
    let to = from
    while (to < tokens.length && tokens[to]!.start < time.end) to++
    for (let i = from; i < to; i++) out[i] = to
  }
  return out
}
