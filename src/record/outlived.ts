import { type Telling, withParties } from './tellings.js'

/** What only the living do or suffer; the dead may still be quoted, honoured and judged. */
const OF_THE_LIVING = new Set([
  'disappearance',
  'flight',
  'hiding',
  'visit',
  'meeting',
  'arrest',
  'illness',
  'fighting',
  'return',
  'marriage',
])
/** Days. */
const YEAR = 366

/**
 * Nobody flees years after his death: a death or a burial after which the same article, in its own voice, tells of the dead as alive is somebody
 * else's (his father's, of whom the sentence before told). It keeps its words and loses the name.
 */
export function withoutOutlived(tellings: readonly Telling[]): Telling[] {
  const lived = tellings.filter(
    (t) => OF_THE_LIVING.has(t.family.name) && t.event.by === null && t.event.status === 'actual' && t.timeNear && t.range,
  )
  if (lived.length === 0) return [...tellings]
  return tellings.map((t) => {
    if ((t.family.name !== 'death' && t.family.name !== 'burial') || !t.timeNear || !t.range || t.event.by !== null) return t
    const { to } = t.range
    const others = t.others.filter(
      (p) => !(p.kind === 'PER' && lived.some((o) => o.range!.from > to + YEAR && o.parties.some((q) => q.id === p.id))),
    )
    return others.length === t.others.length ? t : withParties(t, t.doers, others)
  })
}
