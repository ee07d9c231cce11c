import { issuingPhrase } from './issuing-phrase.js'
import type { Agreement } from './knowledge.js'
import { BODIES, type Memory } from './memory.js'
import { type Phrase, phraseAt } from './phrase.js'
import { isQuotationMark } from './quotations.js'
import type { Named, Scene } from './scene.js'
import type { Speaker } from './speaker.js'
import { saysSame } from './taken-up.js'
import { textOf } from './text-of.js'
import { HONORIFICS, RELATIVE_PRONOUNS } from './words.js'

/** Reads the speaker that a noun phrase names. */
type ReadSpeaker = (phrase: Phrase) => Speaker

/** A statement or report speaks for whoever issued it: «تقرير الوكالة», «بيان للحركة», «البيان» after one who has spoken. */
export function issuer(
  scene: Scene,
  memory: Memory,
  phrase: Phrase,
  limit: number,
  forms: readonly Agreement[],
  read: ReadSpeaker,
): Speaker | null {
  const { tokens } = scene
  let next = phrase.head + 1
  while (next < phrase.to && isQuotationMark(tokens[next])) next++
  if (ISSUERS.has(tokens[next]?.base ?? '') && ISSUERS.has(tokens[next + 1]?.base ?? '') && next + 1 < phrase.to) next++
  if (next < phrase.to && ISSUERS.has(tokens[next]!.base) && scene.known.particles.has(tokens[next]!.base)) next++
  const name = next < phrase.to ? scene.names[next] : null
  if (name && tokens[next]!.preposition === 'ل' && name.entity.kind !== 'PER') return called(name, scene, next, forms)
  // «حصيلة للمرصد»: the body named before.
  const of =
    next < phrase.to && !name && tokens[next]!.preposition === 'ل' && tokens[next]!.definite ? scene.head(next) : undefined
  const body = of && BODIES.has(of.row.type) ? memory.body(of.row.word) : undefined
  if (body) return called(body, scene, next, forms)
  // «بلاغ للقيادة العامة للقوات»: a body no table knows, without its «ل».
  if (of && BODIES.has(of.row.type) && phrase.to > next + 1) {
    const own = textOf(scene, next, phrase.to)
    const bare = own.text.startsWith('لل') ? `ا${own.text.slice(1)}` : own.text.slice(1)
    return {
      ...read({ from: next, to: phrase.to, head: next }),
      text: bare,
      gender: forms[0]?.gender ?? null,
      number: 'sg',
      plausible: true,
    }
  }
  const by = issuedBy(scene, phrase, limit, forms, read)
  if (by) return by
  // «برقية سموه»: his own.
  if (next < phrase.to && HONORIFICS.has(tokens[next]!.base) && tokens[next]!.pronoun.startsWith('ه')) {
    const own = read({ from: next, to: next + 1, head: next })
    if (own.entity) return { ...own, gender: forms[0]?.gender ?? own.gender }
  }
  // «تقارير إعلامية», «التقارير الرسمية»: an adjective issues nothing.
  const described =
    !name &&
    next === phrase.head + 1 &&
    (tokens[phrase.head]!.definite || (!tokens[next]?.definite && /ية?$/u.test(tokens[next]?.base ?? '')))
  if (next < phrase.to && !described && (name || scene.head(next))) {
    const inner = phraseAt(scene, next, Math.min(limit, phrase.to))
    const type = scene.head(next)?.row.type
    if (inner && type !== 'text' && type !== 'occasion') {
      const speaker = read(inner)
      if (speaker.plausible && (speaker.entity || type !== undefined) && speaker.kind !== 'LOC')
        return { ...speaker, gender: forms[0]?.gender ?? speaker.gender, number: 'sg' }
    }
  }
  const own = scene.head(phrase.head)
  // «البيان الذي تلاه المتحدث» is told which one it is.
  const told = RELATIVE_PRONOUNS.has(tokens[phrase.to]?.folded ?? '')
  if (
    own?.number === 'sg' &&
    tokens[phrase.head]!.definite &&
    (phrase.to - phrase.from <= 2 || saysSame(scene, phrase)) &&
    !told
  ) {
    const before = memory.last((s) => s.type !== 'rumour')
    // «الدراسة» is no one's own words as «البيان» is.
    const issued = before?.kind !== 'PER' || !own.row.traits.includes('study')
    if (before && issued && before.type !== 'text' && before.type !== 'law')
      return { ...before, gender: forms[0]?.gender ?? own.gender, number: 'sg' }
  }
  return null
}

/** Whoever a relative clause names as the issuer of a text. */
export function issuedBy(
  scene: Scene,
  phrase: Phrase,
  limit: number,
  forms: readonly Agreement[],
  read: ReadSpeaker,
): Speaker | null {
  const issuing = issuingPhrase(scene, phrase, limit)
  const speaker = issuing ? read(issuing) : null
  return speaker?.plausible ? { ...speaker, gender: forms[0]?.gender ?? speaker.gender, number: 'sg' } : null
}

/** The body of a name as the issuer who stands at token `at`. */
const called = ({ entity, from, to }: Named, scene: Scene, at: number, forms: readonly Agreement[]): Speaker => ({
  ...textOf(scene, at, at === from ? to : at + 1),
  ...(at === from ? {} : { text: entity.name }),
  entity: entity.id,
  gender: forms[0]?.gender ?? null,
  number: 'sg',
  head: '',
  type: '',
  plausible: true,
  kind: entity.kind,
})
const ISSUERS = new Set(['من', 'عن', 'ل', 'صادر', 'صادرة'])
