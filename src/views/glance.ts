import type { Event, Reading, RecordEvent, Status } from '../document/index.js'
import { headlineOf } from './headline.js'
import type { Labels } from './labels.js'

/** An event as a point on the axis of time. */
export interface GlancePoint {
  readonly id: string
  readonly time: string
  readonly label: string
  readonly status: Status
  /** Is it told in ways that contradict each other? */
  readonly contested: boolean
}

/** More points than these of one month are not told apart. */
const MONTHLY = 5

type Told = readonly { readonly reading: Reading; readonly event: Event }[]

/** All events at a glance, however many there are: of every month (or year, decade) the first few. `events` stand in their order. */
export function glanceOf(
  events: readonly RecordEvent[],
  contested: ReadonlySet<string>,
  told: (event: RecordEvent) => Told,
  labels: Labels,
): GlancePoint[] {
  const counts = new Map<string, number>()
  return events.flatMap((event) => {
    const [month] = /^[\dX]{4}(?:-\d{2})?/u.exec(event.time ?? '') ?? []
    if (month === undefined) return []
    const count = (counts.get(month) ?? 0) + 1
    counts.set(month, count)
    if (count > MONTHLY) return []
    const { id, status } = event
    const label = `${labels.time(event.time)} · ${headlineOf(event, told(event))}`
    return [{ id, time: event.time!, label, status, contested: contested.has(id) }]
  })
}
