import type { Document, Entity, Party, TimeExpression, Token, WordReading } from '../document/index.js'
import type { Lexicons } from '../lexicon/index.js'
import type { Span } from '../text/index.js'
import { ByToken } from './by-token.js'
import { type EventKnowledge, eventKnowledge } from './knowledge.js'
import { marked } from './marked.js'
import { mostUsual } from './most-usual.js'
import type { Ahead } from './row-words.js'

export type EventDocument = Document<'sentences' | 'tokens' | 'entities' | 'times' | 'published' | 'attributions'>

/** A mention laid over tokens: `from`/`to` are token indices (half-open). */
export interface MentionTokens {
  readonly entity: Entity
  readonly span: Span
  readonly from: number
  readonly to: number
  readonly as: 'name' | 'title' | 'pronoun'
}

/** A document with what the rules of the room look up by token. */
export interface Scene {
  readonly document: EventDocument
  readonly tokens: readonly Token[]
  readonly lexicons: Lexicons
  readonly know: EventKnowledge
  /** The name or title that a token is part of. */
  readonly mentionAt: ByToken<MentionTokens>
  /** The finite verb that a token is, once it was asked for: every rule asks again. */
  readonly finite: (WordReading | null | undefined)[]
  /** The words behind the one that rows were last asked about. */
  readonly ahead: { last: Ahead | null }
  /** The entity that the pronoun on a token, or standing as one, means. */
  readonly pronounAt: ReadonlyMap<number, Entity>
  /** Names and titles in the order of the text. */
  readonly mentions: readonly MentionTokens[]
  /** The time expression that a token is part of. */
  readonly timeAt: ByToken<TimeExpression>
  /** The words by which a group was first called in full: «عائلة الملا عمر» for «العائلة». */
  readonly groupCalled: (noun: string, before: number) => Party | null
  /** The body last named behind a noun, or whose name begins with it: «حركة طالبان» … «الحركة». */
  readonly bodyCalled: (noun: string, before: number) => Entity | null
  /** Where the words of somebody begin that a token stands in, 0 where it stands in none. */
  readonly spokenFrom: (at: number) => number
  /** The token that holds an offset, or the next one. */
  readonly tokenAt: (offset: number) => Token | undefined
  readonly kindOf: (entity: string) => Entity['kind'] | null
  /** The one capital that the document names, or null. */
  readonly capital: Entity | null
  /** The country of which the document speaks most, by its name or an adjective of it. */
  readonly country: () => Entity | null
  /** The same, where it speaks of it more than of all others together. */
  readonly mainCountry: () => Entity | null
  /** The entity of a country of this key, or failing that its capital where it stands for the country. */
  readonly countryOf: (key: string) => Entity | null
}

/** Lays entities and times over the tokens. Linear in tokens and mentions. */
export function sceneOf(document: EventDocument, lexicons: Lexicons): Scene {
  const know = lexicons.derive(eventKnowledge)
  const { tokens } = document
  const all = document.entities
    .flatMap((entity) => entity.mentions.map((mention) => ({ entity, mention })))
    .sort((a, b) => a.mention.start - b.mention.start || b.mention.end - a.mention.end)
  const mentionAt = new ByToken<MentionTokens>(tokens.length)
  const pronounAt = new Map<number, Entity>()
  const mentions: MentionTokens[] = []
  let at = 0
  for (const { entity, mention } of all) {
    while (at < tokens.length && tokens[at]!.end <= mention.start) at++
    let to = at
    while (to < tokens.length && tokens[to]!.start < mention.end) to++
    if (to === at) continue
    if (mention.as === 'pronoun') {
      for (let i = at; i < to; i++) pronounAt.set(i, entity)
      continue
    }
    if (mentionAt.has(at)) continue
    const laid: MentionTokens = { entity, span: { start: mention.start, end: mention.end }, from: at, to, as: mention.as }
    mentionAt.lay(at, to, laid)
    mentions.push(laid)
  }
  const timeAt = new ByToken<TimeExpression>(tokens.length)
  let token = 0
  for (const time of [...document.times].sort((a, b) => a.start - b.start)) {
    while (token < tokens.length && tokens[token]!.end <= time.start) token++
    let to = token
    while (to < tokens.length && tokens[to]!.start < time.end) to++
    timeAt.lay(token, to, time)
  }
  const byKey = new Map(document.entities.flatMap((e) => (e.key === undefined || e.key === null ? [] : [[e.key, e] as const])))
  const called = new Map<string, { entity: Entity; start: number }[]>()
  for (const mention of mentions) {
    if (mention.entity.kind === 'PER' || mention.as !== 'name') continue
    const before = wordBefore(tokens, mention.from)
    const call = (noun: string): void => {
      called.set(noun, [...(called.get(noun) ?? []), { entity: mention.entity, start: mention.span.start }])
    }
    if (before?.definite === false && before.pronoun === '' && know.participants.get(before.base) === 'body') call(before.base)
    // «مجلس الأمن», «المجلس»: of what a name begins with, any body may be called in short.
    const first = tokens[mention.from]!
    const kind = know.participants.get(first.base)
    if (kind === 'body' || (kind === 'group' && mention.entity.kind === 'ORG' && !first.definite)) call(first.base)
  }
  const groups = new Map<string, { text: string; start: number; end: number }[]>()
  for (const mention of mentions) {
    const before = wordBefore(tokens, mention.from)
    if (before === undefined || before.definite || before.pronoun !== '' || know.participants.get(before.base) !== 'group')
      continue
    const [start, end] = [before.coreStart, mention.span.end]
    groups.set(before.base, [...(groups.get(before.base) ?? []), { text: document.text.slice(start, end), start, end }])
  }
  const groupCalled = (noun: string, before: number): Party | null => {
    const found = groups.get(noun)?.findLast((c) => c.start < before)
    return found ? { entity: null, text: found.text, span: { start: found.start, end: found.end } } : null
  }
  const organisations = mentions.filter(
    (m) => m.entity.kind === 'ORG' && m.as === 'name' && !(m.entity.key ?? '').startsWith('outlets:'),
  )
  const usual = mostUsual(organisations.map((m) => m.entity))
  const bodyCalled = (noun: string, before: number): Entity | null =>
    called.get(noun)?.findLast((c) => c.start < before)?.entity ??
    (marked({ lexicons }, 'movement').has(noun) &&
    usual !== null &&
    organisations.some((m) => m.entity === usual && m.span.start < before)
      ? usual
      : null)
  const spoken = new Int32Array(tokens.length)
  const tokenAt = (offset: number): Token | undefined => tokens[firstBehind(tokens, offset)]
  for (const { content } of document.attributions) {
    const first = tokenAt(content.start)
    if (first === undefined) continue
    for (let i = first.index; i < tokens.length && tokens[i]!.start < content.end; i++)
      if (spoken[i]! < first.index) spoken[i] = first.index
  }
  const capitals = document.entities.filter((e) => e.key?.startsWith('capitals:') && e.standsFor === undefined)
  const kinds = new Map(document.entities.map((e) => [e.id, e.kind]))
  const spokenOf = once(() => countriesSpokenOf(tokens, mentions, know, byKey))
  const country = once(() => mostUsual(spokenOf()))
  return {
    document,
    tokens,
    bodyCalled,
    groupCalled,
    tokenAt,
    spokenFrom: (at) => spoken[at] ?? 0,
    kindOf: (entity) => kinds.get(entity) ?? null,
    lexicons,
    know,
    finite: new Array<WordReading | null | undefined>(tokens.length),
    ahead: { last: null },
    mentionAt,
    pronounAt,
    mentions,
    timeAt,
    country,
    mainCountry: once(() => {
      const most = country()
      return most && spokenOf().filter((entity) => entity === most).length * 2 > spokenOf().length ? most : null
    }),
    capital: capitals.length === 1 ? capitals[0]! : null,
    countryOf: (key) => {
      const capital = byKey.get(`capitals:${key}`)
      return byKey.get(`countries:${key}`) ?? (capital?.standsFor === undefined ? null : capital)
    },
  }
}

/** Does a sign set a time apart: «وصل، أمس، إلى سرت», «وصل، في مارس الماضي، إلى سرت»? */
export const besideTime = ({ timeAt, tokens }: Scene, i: number): boolean =>
  timeAt.has(i - 1) || timeAt.has(i + 1) || (timeAt.has(i + 2) && TIME_OPENERS.has(tokens[i + 1]!.folded))
const TIME_OPENERS = new Set(['في', 'خلال', 'منذ', 'من', 'بين', 'قبل', 'بعد'])

/** The token before index `at`, over quotation marks: «تنظيم "الفجر"». */
function wordBefore(tokens: readonly Token[], at: number): Token | undefined {
  let i = at - 1
  while (isQuote(tokens[i])) i--
  return tokens[i]
}

/** The countries of the document, as often as their names and adjectives («الليبية») stand there. */
function countriesSpokenOf(
  tokens: readonly Token[],
  mentions: readonly MentionTokens[],
  { nisba }: EventKnowledge,
  byKey: ReadonlyMap<string, Entity>,
): readonly Entity[] {
  const out = mentions.map((m) => m.entity).filter((entity) => entity.key?.startsWith('countries:'))
  for (const { base } of tokens) {
    const key = nisba.get(base)
    const country = key === undefined ? undefined : byKey.get(`countries:${key}`)
    if (country !== undefined) out.push(country)
  }
  return out
}

/** The value of a computation that is done when first asked for. */
function once<T>(compute: () => T): () => T {
  let value: { readonly of: T } | null = null
  return () => {
    value ??= { of: compute() }
    return value.of
  }
}

/** The index of the first token that ends behind an offset: binary search. */
function firstBehind(tokens: readonly Token[], offset: number): number {
  let low = 0
  let high = tokens.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (tokens[middle]!.end <= offset) low = middle + 1
    else high = middle
  }
  return low
}

/** How many mentions begin before token `at`: binary search. */
export function mentionsBefore({ mentions }: Scene, at: number): number {
  let low = 0
  let high = mentions.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (mentions[middle]!.from < at) low = middle + 1
    else high = middle
  }
  return low
}

const QUOTES = new Set([...'"“”«»\'‘’'])
const OPENERS = new Set([...'(['])
const CLOSERS = new Set([...')]'])

export const isQuote = (token: Token | undefined): boolean => token?.kind === 'sign' && QUOTES.has(token.text)
export const isOpener = (token: Token | undefined): boolean => token?.kind === 'sign' && OPENERS.has(token.text)
export const isCloser = (token: Token | undefined): boolean => token?.kind === 'sign' && CLOSERS.has(token.text)
export const isComma = (token: Token | undefined): boolean => token?.text === '،' || token?.text === ','

/** A mention as a party, in its own words. */
export const partyOf = ({ document }: Scene, { entity, span }: MentionTokens): Party => ({
  entity: entity.id,
  text: document.text.slice(span.start, span.end),
  span,
})
