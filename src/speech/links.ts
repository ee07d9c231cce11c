import type { Memory } from './memory.js'
import { phraseAt } from './phrase.js'
import { isQuotationMark } from './quotations.js'
import type { Scene } from './scene.js'
import { type Speaker, speakerOf } from './speaker.js'
import { textOf } from './text-of.js'
import { isComma, RELATIVE_PRONOUNS } from './words.js'

/** Prepositions behind which the one spoken to or interviewed by stands: «لوكالة»، «مع قناة»، «إلى صحيفة»، «عبر إذاعة». */
const TO = new Set(['ل', 'مع', 'الي', 'عبر', 'علي'])

/** Spoken to the article's own outlet: no link, and none is to be looked for elsewhere. */
export const OWN: readonly Speaker[] = []
const NOBODY: readonly Speaker[] = []

/** Whom words were spoken to stands near their cue, however far the sentence runs on. */
const FARTHEST = 200

/**
 * The agency, paper or channel other than the article's own to which words were spoken, between the tokens `from` and `end`.
 * `around` are the tokens of the cue's own sources, which are none.
 */
export function spokenTo(scene: Scene, memory: Memory, from: number, end: number): readonly Speaker[] {
  const { tokens, names } = scene
  const to = Math.min(end, from + FARTHEST)
  for (let i = from; i < to; i++) {
    const token = tokens[i]!
    if (token.kind !== 'word') continue
    let begin = -1
    if (token.preposition === 'ل') begin = i
    else if (TO.has(token.folded) || (token.folded === 'في' && (printed(scene, i, from) || onAir(scene, i)))) begin = i + 1
    else if (carried(scene, i)) begin = i + 1
    if (begin < 0) continue
    if (WAVES.has(tokens[begin]?.base ?? '')) begin++
    while (begin < to && isQuotationMark(tokens[begin])) begin++
    if (begin >= to) continue
    const name = names[begin]
    const head = scene.head(begin)
    if (token.folded === 'علي' && head?.row.word !== 'قناة' && head?.row.word !== 'شبكة') continue
    if (name && scene.isOutlet(name.entity)) {
      if (!scene.isOwnOutlet(name.entity)) return [speakerFromName(scene, name.entity.id, name.entity.name, name.from, name.to)]
      return OWN
    }
    // «مع وسائل إعلام محلية»: some, and not all there are.
    const some = head?.row.word === 'وسيلة' && !tokens[begin]!.definite && tokens[begin + 1]?.definite === false
    if (!head || (head.row.type !== 'outlet' && !some) || head.row.word === 'موقع') continue
    // The head with its ل cut is read as a phrase of its own.
    for (let k = begin + 1; k < Math.min(begin + 5, to); k++) {
      const inside = names[k]
      if (inside && inside.entity.kind === 'ORG' && tokens[k]!.preposition === '') {
        if (scene.isOwnOutlet(inside.entity)) return OWN
        return [speakerFromName(scene, inside.entity.id, inside.entity.name, inside.from, inside.to)]
      }
      if (!isQuotationMark(tokens[k]) && tokens[k]!.kind === 'word' && scene.known.particles.has(tokens[k]!.base)) break
    }
    const unknown = ownWords(scene, begin, to)
    if (unknown) return [unknown]
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

/** «على شاشة قناة المرفأ», «عبر أثير إذاعة المرفأ». */
const WAVES = new Set(['شاشة', 'اثير', 'موجات'])

/** «وصرح سامي خليل، في إذاعة المرفأ:»: on the air, where no one is described by where he works. */
function onAir(scene: Scene, at: number): boolean {
  const before = scene.tokens[at - 1]
  const air = scene.head(at + 1)?.row.traits.includes('air') === true
  return air && (isComma(before) || scene.names[at - 1]?.entity.kind === 'PER')
}

/** «تصريحات نقلتها قناة المرفأ», «بيان بثته الوكالة»: an outlet carried the words. */
function carried(scene: Scene, at: number): boolean {
  const { pronoun, readings, preposition } = scene.tokens[at]!
  // «البيان الذي نشرته وكالات الأنباء أن» is told by itself.
  if (!pronoun.startsWith('ه') || preposition !== '' || RELATIVE_PRONOUNS.has(scene.tokens[at - 1]?.folded ?? '')) return false
  return readings.some(
    (r) => r.form === 'past' && (scene.known.verbs.get(r.lemma)?.traits.includes('relay') || scene.known.issues.has(r.lemma)),
  )
}

/** «في مقال نشر في صحيفة», «في مقابلة نشرت في مجلة»: printed there, and said to it. */
function printed(scene: Scene, at: number, from: number): boolean {
  for (let k = at - 1; k >= from && k > at - 7; k--) {
    const { base, kind } = scene.tokens[k]!
    if (kind === 'sign') return false
    if (PRINTED.has(base)) return scene.head(at + 1)?.row.type === 'outlet'
  }
  return false
}
const PRINTED = new Set(['مقال', 'مقالة', 'مقابلة', 'حوار', 'حديث', 'تصريحات', 'تصريح'])

/** «لصحيفة لاكروا الفرنسية»: an outlet no table knows is called by the words between its head and the adjective. */
function ownWords(scene: Scene, head: number, limit: number): Speaker | null {
  const { tokens } = scene
  if (tokens[head]!.definite || tokens[head]!.pronoun !== '') return null
  let from = head + 1
  const quotation = isQuotationMark(tokens[from]) ? scene.quotations.opens.get(from) : undefined
  let to = from
  if (quotation) {
    if (!quotation.closed || quotation.words > 4) return null
    from++
    to = quotation.to
  } else
    while (
      to < limit &&
      to < from + 3 &&
      tokens[to]!.kind !== 'sign' &&
      !tokens[to]!.definite &&
      tokens[to]!.preposition === '' &&
      tokens[to]!.conjunction === '' &&
      tokens[to]!.readings.length === 0 &&
      !scene.known.particles.has(tokens[to]!.base)
    )
      to++
  return to > from ? speakerFromName(scene, null, textOf(scene, from, to).text, from, to) : null
}

const speakerFromName = (scene: Scene, entity: string | null, text: string, from: number, to: number): Speaker => ({
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
