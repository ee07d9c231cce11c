import type { Party, Token } from '../document/index.js'
import { argumentsAfter } from './clause.js'
import { objectOfVerb } from './control.js'
import type { Candidate } from './find-triggers.js'
import { marked } from './marked.js'
import { isPlural } from './persons.js'
import { opensCircumstance, opensClause, prepositionAt } from './prepositions.js'
import { bareGroups, partiesOf } from './refer.js'
import type { Draft } from './retell.js'
import { isQuote, type Scene } from './scene.js'
import { subjectBefore } from './subject.js'
import { finiteVerb, isParticle } from './word-class.js'

/** So many words may stand between a verb and its complement. */
const FAR = 16
/** Frames of what comes about between or without those of whom the clause tells. */
const OWN_PARTIES = new Set([
  'meet',
  'fight',
  'find',
  'die',
  'kill',
  'attack',
  'occur',
  'event',
  'election',
  'crash',
  'judge',
  'protest',
])
/** Verbs of being, and of what one meets with or gets: the doing behind them is no deed of their subject. */
const NO_DEEDS = new Set(
  (
    'كون.1 صبح.4 صير.1 ظلل.1 بقي.1 تمم.1 جري.1 وجه.3 حصل.1 نيل.1 لقي.1 لقي.5 عرض.5 خضع.1 عذر.5 خسر.1 نظر.8 وقع.5 عني.3 شهد.1 ' +
    'حضر.1 حقق.10 طلع.8 رقب.3 حوج.8 طلب.5 قضي.8 دعو.10 ضمن.5 شمل.1 وصف.1 نصص.1'
  ).split(' '),
)

/**
 * Whose the doing of a masdar is that names no doer: the subject of the verb whose complement it is («استطاعت القوات استعادة البلدة»),
 * or whom that verb asks for it («دعا الخطيب الحكومة إلى تعيين قاض»).
 */
export function understood(scene: Scene, candidate: Candidate, from: number, stop: (at: number) => boolean): readonly Party[] {
  const { frame } = candidate.trigger
  if (frame.subject !== 'actor' || OWN_PARTIES.has(frame.key) || scene.tokens[candidate.at]!.conjunction !== '') return []
  if (!scene.tokens[candidate.at]!.readings.some((r) => r.form === 'masdar')) return []
  // Where the chain of doings begins that the candidate is the last of.
  let head = candidate.at
  for (let i = candidate.at - 1; i >= Math.max(from, candidate.at - FAR); i--) {
    const token = scene.tokens[i]!
    if (isQuote(token) || scene.timeAt.has(i) || scene.mentionAt.has(i)) continue
    if (token.kind === 'sign') return []
    const verb = finiteVerb(scene, i)
    if (verb === null) {
      if (i === head - 1 && heads(scene, i)) {
        // «محاولة دخول المدينة», «تقديم مساعدة»: of two doings in construct both are his; «حفل افتتاح» is no doing.
        if (!token.readings.some((r) => r.form === 'masdar')) return []
        head = i
      }
      // Another event between has the doing for its own.
      if (opensCircumstance(token) || opensClause(token) || (i < head && stop(i))) return []
      continue
    }
    const first = scene.tokens[head]!
    // «تغطي التظاهرات»: a doing with the article that is itself the object may be anybody's.
    let before = head - 1
    while (isQuote(scene.tokens[before])) before--
    const rows = scene.know.verbCues.get(verb.lemma)
    const governed =
      first.preposition !== '' || prepositionAt(scene, before) !== undefined || rows?.some((row) => row.control === 'subject')
    if (NO_DEEDS.has(verb.lemma) || token.pronoun !== '' || (first.definite && !governed)) return []
    const enables = marked(scene, 'enables').has(verb.lemma)
    if (enables || rows?.some((row) => row.control === 'object')) {
      const asked = objectOfVerb(scene, i, candidate.at, from)
      if (asked.length > 0 || !enables) return asked
      // «القصف الذي أرغم السكان على النزوح»: with one party behind it, he is let or made.
      const groups = bareGroups(argumentsAfter(scene, i + 1, candidate.at, stop).list)
      return groups.length === 1 ? partiesOf(scene, groups[0]!) : []
    }
    // What somebody says or denies to have been done may be anybody's doing.
    if (
      (isCue(scene, token) && !ORDERS.has(verb.lemma)) ||
      token.readings.every((r) => r.pos !== 'verb' || r.voice === 'passive')
    )
      return []
    const subject = partiesOf(scene, subjectBefore(scene, i, from))
    if (subject.length > 0) return subject
    const [group] = bareGroups(argumentsAfter(scene, i + 1, candidate.at, stop).list)
    return group ? partiesOf(scene, group) : []
  }
  return []
}

/** What somebody orders to be done is his doing. */
const ORDERS = new Set(['ءمر.1', 'قرر.2'])

/** May a word be in construct with what stands behind it? */
const heads = (scene: Scene, i: number): boolean => {
  const token = scene.tokens[i]!
  const behind = scene.tokens[i + 1]!
  return (
    behind.preposition === '' &&
    behind.conjunction === '' &&
    !token.definite &&
    token.pronoun === '' &&
    !isParticle(scene, token) &&
    token.readings.some((r) => r.pos === 'noun')
  )
}

const isCue = (scene: Scene, token: Token): boolean =>
  scene.document.attributions.some(({ cue }) => cue.start < token.end && token.start < cue.end)

/** What no telling of an occurrence names a doer for is done by him of whom its clause lets it be understood. */
export function takeUnderstood(scene: Scene, drafts: readonly Draft[]): void {
  drafts.forEach((draft, k) => {
    const { actors, recipients } = draft.event
    if (actors.length > 0) return
    const free = (p: Party): boolean => p.entity === null || !recipients.some((r) => r.entity === p.entity)
    const own = draft.doers.filter(free)
    const doers = own.length > 0 ? own : joinedDoers(scene, draft, drafts[k - 1]).filter(free)
    if (doers.length > 0) draft.event = { ...draft.event, actors: doers }
  })
}

/** «لإقدام القوات على اقتحام المخيم وإغلاق مداخله»: of doings joined by و the second is his who does the first. */
function joinedDoers(scene: Scene, draft: Draft, before: Draft | undefined): readonly Party[] {
  if (before?.sentence !== draft.sentence || !draft.nominal || !before.nominal) return []
  if ([draft, before].some(({ frame }) => OWN_PARTIES.has(frame) && frame !== 'attack')) return []
  const token = scene.tokens[draft.token]!
  if (token.conjunction !== 'و' || draft.token - before.token > JOINED) return []
  if (!token.readings.some((r) => r.form === 'masdar') || isPlural(token)) return []
  for (let i = before.token + 1; i < draft.token; i++)
    if (scene.tokens[i]!.conjunction === 'و' || finiteVerb(scene, i) !== null || opensClause(scene.tokens[i]!)) return []
  return before.event.actors
}
const JOINED = 10
