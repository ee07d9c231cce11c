import { useEffect, useRef, useState } from 'preact/hooks'
import type { TimelineView } from '../../../src/views/index.js'
import { fetchTimeline, type TimelineQuery } from '../api.js'
import type { Loaded } from '../ui/use-data.js'

export interface Timeline {
  readonly loaded: Loaded<TimelineView>
  /** Adds the page before those that are shown, or the one that follows. */
  readonly showEarlier: () => void
  readonly showLater: () => void
}

/** The pages of a timeline that were asked for so far. It begins anew with other filters, and where an event is opened that stands on none of them. */
export function useTimeline(filters: Omit<TimelineQuery, 'start'>, event: string | null): Timeline {
  const [loaded, setLoaded] = useState<Loaded<TimelineView>>({ state: 'loading' })
  const key = JSON.stringify(filters)
  const shown = useRef<{ key: string; view: TimelineView } | null>(null)
  const asked = useRef(0)
  const ask = (start: string, joined: (page: TimelineView) => TimelineView): void => {
    const number = ++asked.current
    fetchTimeline({ ...filters, start }).then(
      (page) => {
        // An answer that comes after a newer question is dropped.
        if (number !== asked.current) return
        shown.current = { key, view: joined(page) }
        setLoaded({ state: 'ready', data: shown.current.view })
      },
      (error: Error) => number === asked.current && setLoaded({ state: 'failed', message: error.message }),
    )
  }
  useEffect(() => {
    const held = shown.current?.key === key ? shown.current.view : null
    if (held === null || (event !== null && !held.entries.some(({ id }) => id === event))) ask(event ?? '', (page) => page)
  }, [key, event])
  const view = loaded.state === 'ready' ? loaded.data : null
  const show = (start: string | null | undefined, before: boolean): void => {
    if (view !== null && start != null) ask(start, (page) => joinedTo(view, page, before))
  }
  return { loaded, showEarlier: () => show(view?.previous, true), showLater: () => show(view?.next, false) }
}

/** What is shown, with the page before it or the one that follows; where the two overlap, each event once. */
function joinedTo(view: TimelineView, page: TimelineView, before: boolean): TimelineView {
  const known = new Set(view.entries.map(({ id }) => id))
  const added = page.entries.filter(({ id }) => !known.has(id))
  return before
    ? { ...page, entries: [...added, ...view.entries], next: view.next }
    : { ...page, entries: [...view.entries, ...added], previous: view.previous }
}
