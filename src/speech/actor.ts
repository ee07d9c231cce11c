import type { Agreement } from './knowledge.js'
import { phraseAt } from './phrase.js'
import type { Reading } from './reader.js'
import { agrees, type Speaker, speakerOf } from './speaker.js'

/** How many sentences back somebody acts who speaks without having spoken before, and how many tokens of one are asked for his name. */
const ACTING = 2
const LONG = 80

/** Whoever the text tells of last, where nobody has spoken whom the verb at `i` could go on with: «زار المعرض المهندس سامي خليل. وأوضح أن». */
export function actorBefore(reading: Reading, i: number, forms: readonly Agreement[]): Speaker | null {
  const { scene } = reading
  if (scene.quotations.around[i] || reading.enclosing(i)) return null
  const s = scene.tokens[i]!.sentence
  for (let k = s; k >= Math.max(0, s - ACTING) && scene.sentences[k]!.kind === 'body'; k--) {
    const sentence = scene.sentences[k]!
    const to = Math.min(sentence.to, i)
    const subject = to > sentence.from && k < s ? reading.subjectOf(k, to) : null
    if (subject?.plausible && subject.type !== 'text' && agrees(forms, subject)) return subject
    const named = namedIn(reading, sentence.from, to)
    if (named && agrees(forms, named)) return named
  }
  return null
}

/** The first person named between two tokens under no preposition, with those named beside him. */
function namedIn({ scene, memory }: Reading, from: number, to: number): Speaker | null {
  for (let k = Math.max(from, to - LONG); k < to; k++) {
    const name = scene.names[k]
    if (name?.from !== k || name.entity.kind !== 'PER' || name.mention.as !== 'name') continue
    if (scene.tokens[k]!.preposition !== '' || scene.quotations.around[k]) continue
    const phrase = phraseAt(scene, k, to)
    const speaker = phrase ? speakerOf(scene, memory, phrase, to, []) : null
    if (speaker?.entity) return { ...speaker, gender: null, number: speaker.number === 'sg' ? 'sg' : null }
  }
  return null
}
