import type { Sentence } from '../document/index.js'
import type { Claim } from './claim.js'
import { closeAt } from './content.js'
import { verbCue } from './knowledge.js'
import { phraseAt } from './phrase.js'
import { isQuotationMark } from './quotations.js'
import type { Reading } from './reader.js'
import { speakerOf } from './speaker.js'
import { isSign, isVerb } from './words.js'

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
  const speaker = speakerOf(scene, memory, phrase, colon, [])
  if (!speaker.plausible || reading.isOwn(speaker)) return null
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
