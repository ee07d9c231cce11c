import type { Event, Party, Reading } from '../document/index.js'
import type { Span } from '../text/index.js'
import { sentenceAt } from './sentence.js'

/** A clause is no longer than this; what lies behind is cut off between two words. */
const MOST = 125
/** One shorter than this takes in what follows its comma. */
const LEAST = 22

const STOP = /[،؛:,;]/u
const OPENING = new Set([...'«“"('])
const CLOSING: Readonly<Record<string, string>> = { '«': '»', '“': '”', '"': '"', '(': ')' }
/** Words behind which a clause of its own begins. */
const OPENERS = new Set(
  'إن|أن|ان|وإن|وأن|وان|بأن|بان|وبأن|فإن|فان|لأن|عندما|حين|حينما|بعدما|فيما|بينما|حيث|إذ|لكن|ولكن|كما|ثم|وفيما|بحسب'.split('|'),
)
/** Particles with و or ف written onto them: the letter goes where they stand first. */
const PARTICLES = new Set('كان|كانت|قد|في|من|إن|أن|لم|لن|لا|قال|قالت|على|إلى|عن|كانا|كانوا|هو|هي'.split('|'))
/** What no clause ends with. */
const DANGLING = new Set(
  'في|من|على|إلى|عن|أن|إن|مع|بعد|قبل|بين|خلال|منذ|التي|الذي|الذين|أو|و|ثم|كما|لا|لم|لن|قد|حتى|غير|كل'.split('|'),
)

/**
 * The clause of an event, as a span of the article's text: from where it begins (a comma, «that», «when», an opening quotation mark) to where it ends, so that
 * it holds the trigger, the parties told in its sentence and its time. It begins and ends between words and inside no name.
 */
export function clauseOf(reading: Reading, event: Event): Span {
  const { text } = reading.article
  const sentence = sentenceAt(text, event.trigger)
  const word = { start: startOfWord(text, event.trigger.start), end: endOfWord(text, event.trigger.end) }
  const core = cored(reading, event, sentence, word)
  const start = beginning(reading, sentence, core.start)
  const end = ending(reading, sentence, start, core.end)
  return withoutConjunction(reading, event, trimmed(text, { start: start.at, end }))
}

const isWordLetter = (c: string | undefined): boolean => c !== undefined && /[\p{L}\p{M}\p{N}]/u.test(c)

function startOfWord(text: string, at: number): number {
  let start = at
  while (start > 0 && isWordLetter(text[start - 1])) start--
  return start
}

function endOfWord(text: string, at: number): number {
  let end = at
  while (end < text.length && isWordLetter(text[end])) end++
  return end
}

/** The trigger with what must not be cut from it: the parties and the time of its sentence, where they are near. */
function cored(reading: Reading, event: Event, sentence: Span, word: Span): Span {
  const near = (s: Span) =>
    s.start >= sentence.start && s.end <= sentence.end && s.end > word.start - MOST && s.start < word.end + MOST
  const spans = [...event.actors, ...event.recipients, ...(event.place ? [event.place] : [])].flatMap((p) =>
    mentionOf(reading, p, sentence, word),
  )
  let { start, end } = word
  for (const s of [...spans, ...(event.timeSpan ? [event.timeSpan] : [])]
    .filter(near)
    .sort((a, b) => distance(a, word) - distance(b, word)))
    if (Math.max(end, s.end) - Math.min(start, s.start) <= MOST) {
      start = Math.min(start, s.start)
      end = Math.max(end, s.end)
    }
  return { start, end }
}

const distance = (s: Span, word: Span): number => Math.max(0, word.start - s.end, s.start - word.end)

/** Where a party is told in a sentence: its own words, else the nearest mention of its entity. */
function mentionOf(reading: Reading, party: Party, sentence: Span, word: Span): Span[] {
  if (party.span) return [party.span]
  const mentions = reading.entities.find((e) => e.id === party.entity)?.mentions ?? []
  const inside = mentions.filter((m) => sentence.start <= m.start && m.end <= sentence.end)
  return inside.sort((a, b) => distance(a, word) - distance(b, word)).slice(0, 1)
}

interface Beginning {
  readonly at: number
  /** The sign that closes the quotation in which it begins; '' for none. */
  readonly closes: string
}

/** The last place before `limit` where a clause begins. */
function beginning(reading: Reading, sentence: Span, limit: number): Beginning {
  const { text } = reading.article
  let best: Beginning = { at: sentence.start, closes: '' }
  for (let i = sentence.start; i < limit; i++) {
    const c = text[i]!
    if (OPENING.has(c) && !insideName(reading, i + 1)) {
      const close = text.indexOf(CLOSING[c]!, i + 1)
      if (close < 0 || close > limit) best = { at: i + 1, closes: CLOSING[c]! }
      else i = close
    } else if (STOP.test(c) && /\s/u.test(text[i + 1] ?? ' ')) best = { at: i + 1, closes: best.closes }
    else if (isWordLetter(c) && !isWordLetter(text[i - 1])) {
      const end = endOfWord(text, i)
      const next = text.slice(end).match(/^\s+(\S)/u)?.[1] ?? ''
      // «that he go»: a verb in the present needs its «that».
      const opens = OPENERS.has(text.slice(i, end)) && !(/[يتن]/u.test(next) && /^(?:و|ب)?[أا]ن$/u.test(text.slice(i, end)))
      if (opens && end < limit && !insideName(reading, end)) best = { at: end, closes: best.closes }
      i = end - 1
    }
  }
  return best
}

/** The first place behind `least` where the clause may end. */
function ending(reading: Reading, sentence: Span, start: Beginning, least: number): number {
  const { text } = reading.article
  for (let i = least; i < sentence.end && i - start.at <= MOST; i++) {
    if (start.closes !== '' && text[i] === start.closes) return i
    if (STOP.test(text[i]!) && /\s/u.test(text[i + 1] ?? ' ') && i - start.at >= LEAST && !insideName(reading, i)) return i
  }
  if (sentence.end - start.at <= MOST) return sentence.end
  let end = Math.max(least, start.at + MOST)
  while (end > least && (!/\s/u.test(text[end] ?? ' ') || insideName(reading, end) || DANGLING.has(lastWord(text, end)))) end--
  return end
}

const lastWord = (text: string, end: number): string => text.slice(startOfWord(text, end), end)

const insideName = (reading: Reading, at: number): boolean =>
  reading.entities.some((e) => e.mentions.some((m) => m.start < at && at < m.end))

/** Leaves out a conjunction written onto the first word, where it is known to be one: before a name, a trigger or a particle. */
function withoutConjunction(reading: Reading, event: Event, span: Span): Span {
  const { text } = reading.article
  if (!/[وف]/u.test(text[span.start] ?? '')) return span
  const next = span.start + 1
  const known =
    /^و(?:ي\p{L}{3}|ال(?!د|ي)\p{L}{3})/u.test(text.slice(span.start, span.end)) ||
    next === event.trigger.start ||
    PARTICLES.has(text.slice(next, endOfWord(text, next))) ||
    reading.events.some((e) => e.trigger.start === next) ||
    reading.attributions.some((a) => a.cue.start === next) ||
    reading.entities.some((e) => e.mentions.some((m) => m.start === next))
  return known ? trimmed(text, { start: next, end: span.end }) : span
}

function trimmed(text: string, span: Span): Span {
  let { start, end } = span
  while (start < end && /[\s،؛:,;.»”)]/u.test(text[start]!)) start++
  while (end > start && /[\s،؛:,;.«“(]/u.test(text[end - 1]!)) end--
  return { start, end }
}
