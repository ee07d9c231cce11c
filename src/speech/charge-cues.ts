import type { Claim } from './claim.js'
import { contentOf } from './content.js'
import type { Join } from './join.js'
import { phraseAt } from './phrase.js'
import type { Reading } from './reader.js'
import { type Speaker, speakerOf } from './speaker.js'
import { isThat, isVerb } from './words.js'

/** Who charges somebody by taking him: a body, and nobody who may himself be the one taken. */
const POWERS = new Set(['government', 'military', 'intelligence', 'organisation', 'legal'])

const COURT = 'محكمة'

/** «احتجزت الشرطة حارسا بتهمة السرقة», «أغلقت البلدية المتجر بحجة مخالفة النظام»: the charge or the ground is told by the body that acts. */
export function chargeClaim(reading: Reading, i: number): Claim | null {
  const { scene } = reading
  const { tokens } = scene
  const token = tokens[i]!
  const row = scene.known.nouns.get(token.folded)
  if (!row?.traits.includes('charge')) return null
  let content = i + 1
  while (scene.quotations.opens.has(content)) content++
  const next = tokens[content]
  const limit = reading.limitOf(i)
  if (content >= limit || next?.kind !== 'word' || isThat(next) || next.preposition !== '' || isVerb(next)) return null
  if (scene.known.particles.has(next.base)) return null
  const speaker = acting(reading, i)
  if (!speaker) return null
  const join: Join = { kind: 'preposition', at: i, content: i + 1, start: tokens[i + 1]!.start, quoted: content > i + 1 }
  const words = contentOf(scene, join, limit, speaker)
  if (!words) return null
  return {
    rule: 'speech/charge',
    row: `cues:${row.lemma}`,
    cueFrom: i,
    cueTo: i + 1,
    cue: { start: token.start, end: token.end },
    content: words,
    act: row.act,
    speaker,
    links: [],
    lasting: false,
    words: [{ start: speaker.start, end: speaker.end }],
  }
}

/** The body that opens the clause around token `i`: of the words that hold it, else of its sentence. */
function acting(reading: Reading, i: number): Speaker | null {
  const { scene, memory } = reading
  const outer = reading.enclosing(i)
  const phrase = outer ? phraseAt(scene, outer.content.from, i) : null
  const speaker = outer ? phrase && speakerOf(scene, memory, phrase, i, []) : reading.subjectOf(scene.tokens[i]!.sentence, i)
  if (!speaker?.plausible) return null
  // A court judges of the charge, and does not bring it.
  if (speaker.head === COURT) return null
  return speaker.kind === 'ORG' || (speaker.kind === null && POWERS.has(speaker.type)) ? speaker : null
}
