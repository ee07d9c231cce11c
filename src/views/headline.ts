import type { Event, Reading, RecordEvent } from '../document/index.js'
import { sliceOf } from '../text/index.js'
import { clauseOf } from './clause.js'

/** What begins like this hangs on something before it. */
const RELATIVE = /^(?:و?الذي|و?التي|و?الذين|و?ما|مما|وهو|وهي|أي|بل|لكن|بحسب)(?=\s)/u

/** Nor does a clause of time tell it: «when they met in 2019», «since their meeting». */
const SUBORDINATE = /^و?(?:عندما|حين|حينما|بعدما|منذ|بعد|قبل|لدى|خلال|رغم|عقب|إثر|مع|بهذه?|وسط)(?=\s)/u

/** Nor what was not: «the choice of the place of the meeting was no accident». */
const NEGATED = /^[وف]?(?:لم|لن|ليس|ليست|لا)(?=\s)/u

interface Candidate {
  readonly text: string
  readonly cost: number
}

/** A title of this many characters is a headline; a longer one is cut to the clause of its trigger. */
const TITLE = 100

/**
 * The words under which an event is shown: always words of a text, never a sentence of our own. A title that tells it, else the clause
 * with the trigger that names the most parties; of several the plainest telling: of the event's own status, in the article's own voice, short.
 */
export function headlineOf(event: RecordEvent, tellings: readonly { reading: Reading; event: Event }[]): string {
  const needed = Math.min(event.parties.length, usualParties(tellings))
  const candidates = tellings.map(({ reading, event: told }): Candidate => {
    const { text } = reading.article
    const titleEnd = text.indexOf('\n') < 0 ? text.length : text.indexOf('\n')
    const inTitle = reading.article.title !== null && told.trigger.start < titleEnd
    const clause = inTitle && titleEnd <= TITLE ? { start: 0, end: titleEnd } : clauseOf(reading, told)
    const parties = new Set([...told.actors, ...told.recipients].flatMap((p) => (p.entity === null ? [] : [p.entity])))
    const named = reading.entities.filter(
      (e) => parties.has(e.id) && e.mentions.some((m) => clause.start <= m.start && m.end <= clause.end),
    ).length
    const missing = Math.max(0, needed - named)
    return {
      text: sliceOf(text, clause).trim(),
      cost:
        3 * missing +
        (told.status === event.status ? 0 : 2) +
        (told.what === event.what ? 0 : 2) +
        (told.by === null ? 0 : 0.5) +
        (inTitle ? (leads(reading, told) ? -1 : 1) : 0) +
        (NEGATED.test(sliceOf(text, clause)) && event.status !== 'negated' ? 0.6 : 0) +
        (told.why?.rule === 'events/verb' ? -0.3 : 0) +
        (RELATIVE.test(sliceOf(text, clause)) ? 1 : SUBORDINATE.test(sliceOf(text, clause)) ? 0.9 : 0) +
        (isQuestion(text, clause.end) ? 2 : 0) +
        (clause.end - clause.start) / 100,
    }
  })
  return candidates.sort((a, b) => a.cost - b.cost || (a.text < b.text ? -1 : 1))[0]?.text ?? ''
}

/** Is it the first thing that its title tells? «Six dead in the first attack since his death» is no title of his death. */
const leads = (reading: Reading, told: Event): boolean => reading.events.every((e) => e.trigger.start >= told.trigger.start)

/** A question tells nothing: «Who profits from his death?» */
const isQuestion = (text: string, end: number): boolean => /^[^.!\n]{0,60}?[؟?]/u.test(text.slice(end - 1, end + 60))

/** How many named parties its tellings give as a rule, two at most: of a death one, of a meeting two. */
function usualParties(tellings: readonly { event: Event }[]): number {
  const counts = tellings.map(
    ({ event }) => new Set([...event.actors, ...event.recipients].flatMap((p) => (p.entity === null ? [] : [p.entity]))).size,
  )
  return Math.min(2, counts.sort((a, b) => a - b)[counts.length >> 1] ?? 0)
}
