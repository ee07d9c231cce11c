import type { Memory } from './memory.js'
import { phraseAt } from './phrase.js'
import { isQuotationMark } from './quotations.js'
import type { Scene } from './scene.js'
import { type Speaker, speakerOf } from './speaker.js'

/** Prepositions behind which the one spoken to or interviewed by stands: «لوكالة»، «مع قناة»، «إلى صحيفة»، «عبر إذاعة». */
const TO = new Set(['ل', 'مع', 'الي', 'عبر', 'علي'])

/** Spoken to the article's own outlet: no link, and none is to be looked for elsewhere. */
export const OWN: readonly Speaker[] = []
const NOBODY: readonly Speaker[] = []

/**
 * The agency, paper or channel other than the article's own to which words were spoken, between the tokens `from` and `to`.
 * `around` are the tokens of the cue's own sources, which are none.
 */
export function spokenTo(scene: Scene, memory: Memory, from: number, to: number): readonly Speaker[] {
  const { tokens, names } = scene
  for (let i = from; i < to; i++) {
    const token = tokens[i]!
    if (token.kind !== 'word') continue
    let begin = -1
    if (token.preposition === 'ل') begin = i
    else if (TO.has(token.folded)) begin = i + 1
    if (begin < 0) continue
    while (begin < to && isQuotationMark(tokens[begin])) begin++
    if (begin >= to) continue
    const name = names[begin]
    const head = scene.head(begin)
    if (token.folded === 'علي' && head?.row.word !== 'قناة' && head?.row.word !== 'شبكة') continue
    if (name && scene.isOutlet(name.entity)) {
      if (!scene.isOwnOutlet(name.entity)) return [speakerFromName(scene, name.entity.id, name.entity.name, name.from, name.to)]
      return OWN
    }
    if (head?.row.type !== 'outlet' || head.row.word === 'موقع' || head.row.word === 'وسيلة') continue
    // The head with its ل cut is read as a phrase of its own.
    for (let k = begin + 1; k < Math.min(begin + 5, to); k++) {
      const inside = names[k]
      if (inside && inside.entity.kind === 'ORG' && tokens[k]!.preposition === '') {
        if (scene.isOwnOutlet(inside.entity)) return OWN
        return [speakerFromName(scene, inside.entity.id, inside.entity.name, inside.from, inside.to)]
      }
      if (!isQuotationMark(tokens[k]) && tokens[k]!.kind === 'word' && scene.known.particles.has(tokens[k]!.base)) break
    }
    if (tokens[begin]!.definite && head.number !== 'sg') continue
    if (tokens[begin]!.definite) {
      const body = memory.body(head.row.word) ?? memory.body('')
      if (body && scene.isOutlet(body.entity) && !scene.isOwnOutlet(body.entity))
        return [speakerFromName(scene, body.entity.id, body.entity.name, begin, begin + 1)]
      continue
    }
    if (begin !== i || token.preposition !== 'ل') {
      const phrase = phraseAt(scene, begin, to)
      if (phrase && phrase.to - phrase.from > 1) return [speakerOf(scene, memory, phrase, to, [])]
    }
  }
  return NOBODY
}

const speakerFromName = (scene: Scene, entity: string, text: string, from: number, to: number): Speaker => ({
  entity,
  text,
  start: scene.tokens[from]!.start,
  end: scene.tokens[to - 1]!.end,
  gender: null,
  number: 'sg',
  head: '',
  type: 'outlet',
  plausible: true,
  kind: 'ORG',
})
