import type { Event, Reading } from '../document/index.js'
import { windowAround } from './clause.js'

/** Characters behind a trigger within which a time still tells of it, whatever else is told in between. */
const OF_TIME = 110

/**
 * The time of an event, unless it is another's: «he came to the town, bringing up the talks that have stood still since the summit of last February»
 * gives the day of the summit. A time far behind a trigger belongs to what is told next to it.
 */
export function ownTime(reading: Reading, event: Event): string | null {
  const span = event.timeSpan
  if (span === undefined || span.start - event.trigger.end <= OF_TIME) return event.time
  const { end } = windowAround(reading, event.trigger, 0, span.end - event.trigger.end)
  if (end < span.end) return event.time
  const between = (o: Event): boolean =>
    o.what !== event.what &&
    o.timeSpan?.start === span.start &&
    o.trigger.start > event.trigger.end &&
    o.trigger.end <= span.start
  return reading.events.some(between) ? null : event.time
}
