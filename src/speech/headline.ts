import type { Sentence } from '../document/index.js'
import { fold } from '../text/index.js'
import { bodyEndingWith } from './body-called.js'
import type { Claim } from './claim.js'
import { closeAt } from './close-at.js'
import { verbCue } from './knowledge.js'
import { phraseAt } from './phrase.js'
import { isQuotationMark } from './quotations.js'
import type { Reading } from './reader.js'
import type { Scene } from './scene.js'
import { type Speaker, speakerOf } from './speaker.js'
import { textOf } from './text-of.js'
import { isMasdar, isSign, isVerb } from './words.js'

/** The most words before the colon of a headline that name its speaker. */
const LONGEST = 9

/** «واشنطن: …», «خبير: …»: in a title or heading what stands behind the colon is said by whoever stands before it. */
export function headlineClaim(reading: Reading, sentence: Sentence): Claim | null {
  if (sentence.kind === 'body') return null
  const { scene, memory } = reading
  const { tokens } = scene
  let colon = sentence.from
  while (colon < sentence.to && colon < sentence.from + LONGEST && !isSign(tokens[colon], ':')) colon++
  if (!isSign(tokens[colon], ':') || colon === sentence.from || colon + 2 >= sentence.to) return null
  let begin = sentence.from
  while (isQuotationMark(tokens[begin])) begin++
  const short = quotedHead(scene, sentence.from, colon) ?? lastWord(scene, sentence.from, colon)
  const phrase = phraseAt(scene, begin, colon)
  if (!phrase) return null
  for (let i = begin; i < colon; i++) if (!scene.names[i] && (isVerb(tokens[i]) || verbCue(tokens[i]!, scene.known))) return null
  let behind = phrase.to
  while (
    behind < colon &&
    (tokens[behind]!.kind === 'sign' ||
      tokens[behind]!.folded === 'ل' ||
      scene.names[behind] !== null ||
      scene.head(behind) ||
      scene.times[behind]! > 0 ||
      tokens[behind]!.preposition === 'ل')
  )
    behind++
  if (behind < colon) return null
  const speaker = short ?? speakerOf(scene, memory, phrase, colon, [])
  if (!speaker.plausible || (speaker.type === 'some' && speaker.entity === null) || reading.isOwn(speaker)) return null
  // «أبها: القبض على …»: a town that is no capital is where it happened.
  const key = speaker.kind === 'LOC' && speaker.entity !== null ? scene.entities.get(speaker.entity)?.key : undefined
  if (key && !key.startsWith('countries:') && !key.startsWith('capitals:')) return null
  // «نورستان: إنشاء محطة …»: a deed told of a place happened there.
  if (speaker.kind === 'LOC' && isMasdar(tokens[colon + 1]) && !tokens[colon + 1]!.definite) return null
  const content = closeAt(
    scene,
    { kind: 'words', at: colon, content: colon + 1, start: tokens[colon + 1]!.start, quoted: false },
    sentence.to,
  )
  if (!content) return null
  return {
    rule: 'speech/headline',
    row: '',
    cueFrom: colon,
    cueTo: colon + 1,
    cue: { start: tokens[colon]!.start, end: tokens[colon]!.end },
    content,
    act: 'SAY',
    speaker,
    links: [],
    lasting: false,
    words: [{ start: speaker.start, end: speaker.end }],
  }
}

/** «الأطلسي: …»: in a headline a body called by the last word of its name. */
function lastWord(scene: Scene, from: number, colon: number): Speaker | null {
  const token = scene.tokens[from]!
  if (colon !== from + 1 || !token.definite || scene.names[from] || scene.head(from)) return null
  const found = bodyEndingWith(scene, token.folded)
  return found ? { ...textOf(scene, from, colon), ...CALLED, entity: found.id, kind: 'ORG' } : null
}

const CALLED = { gender: null, number: 'sg', head: '', type: 'organisation', plausible: true } as const

/** «"الصحة": …»: in a headline a body called in quotation marks by the last words of its name, or whatever else stands there before the colon. */
function quotedHead(scene: Scene, from: number, colon: number): Speaker | null {
  const quotation = scene.quotations.opens.get(from)
  if (!quotation?.closed || quotation.to !== colon - 1 || quotation.words > 3) return null
  if (!scene.tokens[from + 1]?.definite || scene.names[from + 1] || scene.head(from + 1)) return null
  const words = textOf(scene, from + 1, quotation.to)
  const entity = bodyEndingWith(scene, fold(words.text))
  return { ...words, ...CALLED, entity: entity?.id ?? null, kind: entity ? 'ORG' : null }
}
