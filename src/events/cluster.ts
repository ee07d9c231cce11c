import type { Party, Status } from '../document/index.js'
import { dayRange } from '../document/index.js'
import { mostUsual } from './most-usual.js'
import type { Draft } from './retell.js'

/** What tellings are compared by: who stands for whom, and the day of the article. */
export interface Circumstances {
  readonly standsFor: (entity: string) => string
  readonly published: string | null
  /** Whether two places can be no one place. */
  readonly apart: (a: Party, b: Party) => boolean
  /** Whether a place is a whole country. */
  readonly isCountry: (place: Party) => boolean
}

/** The tellings of one occurrence. */
export interface Cluster {
  readonly family: string
  readonly members: Draft[]
  readonly parties: Set<string>
  /** Of deaths: who died, as against who killed. */
  readonly dead: Set<string>
  time: string | null
  /** Who acted in any telling, the words of all parties, and whether all tellings left them unsaid. */
  readonly actors: Set<string>
  readonly words: Set<string>
  /** What things the tellings say it befell. */
  readonly things: Set<string>
  /** Is it several of a kind: «هجمات»? */
  many: boolean | null
  /** The first place that a telling names. */
  place: Party | null
}

/** So long before the article, and an event belongs to its background. */
const BACKGROUND_DAYS = 200

export const isAhead = (time: string | null, about: Circumstances): boolean => {
  const [when, today] = [dayRange(time), dayRange(about.published)]
  return when !== null && today !== null && when.from > today.to
}

export const isBackground = (time: string | null, about: Circumstances): boolean => {
  const [when, today] = [dayRange(time), dayRange(about.published)]
  return when !== null && today !== null && when.to < today.from - BACKGROUND_DAYS
}

/** What an occurrence is by its time, else by what most tellings with a word of their own say. What befell somebody is no plan by one word. */
export function settled(members: readonly Draft[], time: string | null, about: Circumstances, family: string): Status | null {
  const sure = members
    .filter((m) => !m.weakStatus && m.event.status !== 'negated' && m.event.status !== 'hypothetical')
    .map((m) => m.event.status)
  const [when, today] = [dayRange(time), dayRange(about.published)]
  if (when && today && when.to < today.from) return 'actual'
  // «الحرب منذ فبراير»: what goes on since then is there.
  if (when && today && when.from <= today.from && time?.endsWith('/..')) return 'actual'
  if (when && today && when.from > today.to) return mostUsual(sure.filter((s) => s !== 'actual')) ?? 'planned'
  const usual = mostUsual(sure)
  // «يشككون في استئناف الحوار»: nor is it in doubt by one.
  return (BEFALLEN.has(family) || usual === 'possible') && usual !== 'actual' && sure.length < members.length / 2 ? null : usual
}
const BEFALLEN = new Set(['death', 'attack', 'arrest', 'kidnap', 'abduct', 'wound', 'injure'])
