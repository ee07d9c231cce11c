import { type Argument, argumentsAfter } from './clause.js'
import { type Memory, objectOfVerb, subjectOfMasdar, subjectOfPurpose, subjectOfVerb } from './control.js'
import type { Candidate } from './find-triggers.js'
import type { Governor } from './governor.js'
import { bareGroups, entities, pair, partiesOf, pronoun } from './refer.js'
import { give, type RoleDraft } from './role-draft.js'
import { isQuote, type Scene } from './scene.js'

/** Is there nothing but quotation marks between two tokens? */
function onlyQuotes(scene: Scene, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (!isQuote(scene.tokens[i])) return false
  return true
}

/** Fills the roles of an event noun: its genitive or pronoun, relative adjectives, the subject of the verb that governs it. */
export function nounRoles(
  scene: Scene,
  candidate: Candidate,
  after: readonly Argument[],
  governors: readonly Governor[],
  from: number,
  draft: RoleDraft,
  memory: Memory,
): void {
  const { frame } = candidate.trigger
  const token = scene.tokens[candidate.at]!
  if (candidate.kind === 'adverbial') {
    for (const group of bareGroups(after).slice(0, 1)) give(draft, frame.object, partiesOf(scene, group))
    return
  }
  if (token.pronoun !== '')
    give(
      draft,
      frame.genitive === 'none' ? frame.subject : frame.genitive,
      token.pronoun === 'هما' ? pair(scene, candidate.at) : entities([pronoun(scene, candidate.at, token.pronoun)]),
    )
  // «265 قتيلا»: those who are counted are the party.
  const counted = scene.tokens[candidate.at - 1]
  if (
    candidate.trigger.needs.has('count') &&
    candidate.kind === 'noun' &&
    counted?.kind === 'number' &&
    counted.sentence === token.sentence
  ) {
    const span = { start: counted.start, end: token.end }
    give(draft, frame.subject, [{ entity: null, text: scene.document.text.slice(span.start, span.end), span }])
  }
  const groups = bareGroups(after)
  const adjacent = after[0] !== undefined && after[0].preposition === '' && onlyQuotes(scene, candidate.to, after[0].phrase.from)
  if (!candidate.definite && adjacent && groups[0]) {
    draft.counted = groups[0].find((p) => p.number !== null) ?? null
    const site =
      frame.key === 'meet' && groups[0].length === 1 && groups[0][0]!.entity?.kind === 'LOC' && candidate.kind === 'noun'
    // «قمة هانوي»: one place behind a meeting is where it is held.
    // «زيارة موسكو»: one place behind a journey is where it goes.
    const goal =
      frame.genitive === 'actor' &&
      frame.object === 'host' &&
      groups[0].length === 1 &&
      groups[0][0]!.entity?.kind === 'LOC' &&
      (groups[1] === undefined || groups[1][0]!.party === null)
    // «تعهد بدعم تونس»: the one genitive of what the subject of another verb will do is its object.
    const controlled =
      frame.subject === 'actor' &&
      frame.genitive === 'actor' &&
      frame.object === 'recipient' &&
      candidate.kind === 'masdar' &&
      !['REQUEST', 'ACCUSE', 'THREATEN'].includes(candidate.trigger.row.type) &&
      groups[1] === undefined &&
      !after.some((a) => a.preposition === 'ل') &&
      governors.some((g) => g.row.control === 'subject' && g.row.status !== '' && g.kind === 'verb')
    give(
      draft,
      site ? 'place' : goal ? 'host' : controlled ? 'recipient' : frame.genitive,
      partiesOf(scene, groups[0]),
      groups[0][0]!.entity?.kind,
    )
    const second = groups[1]
    if (second && !site && frame.object !== frame.genitive && !second[0]!.accusative)
      give(draft, frame.object, partiesOf(scene, second))
    else if (second && frame.key === 'meet')
      give(
        draft,
        'actor',
        partiesOf(
          scene,
          second.filter((p) => p.kind === 'name'),
        ),
      )
  } else if (candidate.definite && token.pronoun !== '' && adjacent && groups[0])
    give(draft, frame.object, partiesOf(scene, groups[0]))
  // «غارة أميركية», «تحذيرات روسية»: a relative adjective names the actor.
  for (let i = candidate.to; i < candidate.to + 2; i++) {
    const next = scene.tokens[i]
    if (next === undefined || next.sentence !== token.sentence || next.kind !== 'word') break
    const country = scene.know.nisba.get(next.base)
    const entity = country === undefined ? null : scene.countryOf(country)
    if (country !== undefined && next.preposition === '' && frame.subject !== 'none')
      give(draft, 'actor', [
        entity ? { entity: entity.id, text: entity.name, span: next } : { entity: null, text: next.text, span: next },
      ])
    if (country === undefined && next.definite !== token.definite) break
  }
  // Two are needed where the frame is mutual: «يسعى إلى لقاء نظيره».
  const wanted = frame.subject === 'actor' && frame.object === 'actor' && token.pronoun === '' ? 2 : 1
  if (draft.actors.length < wanted || (frame.genitive !== 'actor' && frame.subject === 'actor')) {
    const controls = governors.filter(
      (g) =>
        g.row.control === 'subject' &&
        (g.row.status === '' || candidate.kind === 'masdar' || frame.key === 'visit' || frame.key === 'meet'),
    )
    for (const lender of controls)
      if (draft.actors.length < wanted)
        give(
          draft,
          frame.subject,
          lender.kind === 'verb'
            ? subjectOfVerb(scene, lender.at, candidate.at, from, memory)
            : subjectOfMasdar(scene, lender.at, candidate.at),
        )
    const asked = governors.find((g) => g.row.control === 'object')
    if (asked && draft.actors.length === 0) give(draft, frame.subject, objectOfVerb(scene, asked.at, candidate.at))
  }
  if (
    draft.actors.length < wanted &&
    frame.subject === 'actor' &&
    frame.genitive !== 'none' &&
    frame.key !== 'die' &&
    frame.key !== 'kill' &&
    governors.every((g) => g.row.control !== 'object')
  )
    give(draft, 'actor', subjectOfPurpose(scene, candidate, from, draft.actors.length === 1))
  // «حرب تخوضها بلاده», «هجمات يشنها التنظيم»: the verb behind it whose object it is.
  if (draft.actors.length === 0 && frame.subject === 'actor') {
    const relative =
      scene.tokens[candidate.to]?.folded === 'التي' || scene.tokens[candidate.to]?.folded === 'الذي'
        ? candidate.to + 1
        : candidate.to
    const verb = scene.tokens[relative]
    if (
      verb &&
      verb.pronoun !== '' &&
      verb.readings.some((r) => r.pos === 'verb' && scene.know.verbCues.get(r.lemma)?.some((c) => c.status === ''))
    ) {
      const [first] = bareGroups(
        argumentsAfter(scene, relative + 1, Math.min(scene.tokens.length, relative + 10), () => false).list,
      )
      if (first) give(draft, frame.subject, partiesOf(scene, first))
    }
  }
}
