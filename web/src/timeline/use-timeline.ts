import { useEffect, useRef, useState } from 'preact/hooks'
import type { TimelineView } from '../../../src/views/index.js'
import { fetchTimeline, type TimelineQuery } from '../api.js'
import type { Loaded } from '../ui/use-data.js'

export interface Timeline {
  readonly loaded: Loaded<TimelineView>
  /** Why a further page could not be had; the pages that are shown stay. */
  readonly problem: string | null
  /** Adds the page before those that are shown, or the one that follows. */
  readonly showEarlier: () => void
  readonly showLater: () => void
}

/** The pages of a timeline that were asked for so far. It begins anew with other filters, and where an event is opened that stands on none of them. */
export function useTimeline(filters: Omit<TimelineQuery, 'start'>, event: string | null): Timeline {
  const key = JSON.stringify(filters)
  const [shown, setShown] = useState<{ key: string; view: TimelineView } | null>(null)
  const [failed, setFailed] = useState<{ key: string; message: string } | null>(null)
  const asked = useRef(0)
  const latest = useRef(key)
  latest.current = key
  const ask = (start: string, joined: (page: TimelineView) => TimelineView): void => {
    const number = ++asked.current
    // An answer that comes after a newer question, or under other filters, is dropped.
    const isWanted = (): boolean => number === asked.current && key === latest.current
    setFailed(null)
    fetchTimeline({ ...filters, start }).then(
      (page) => isWanted() && setShown({ key, view: joined(page) }),
      (error: Error) => isWanted() && setFailed({ key, message: error.message }),
    )
  }
  const view = shown?.key === key ? shown.view : null
  useEffect(() => {
    if (view === null || (event !== null && !view.entries.some(({ id }) => id === event))) ask(event ?? '', (page) => page)
  }, [key, event])
  const show = (start: string | null | undefined, before: boolean): void => {
    if (view !== null && start != null) ask(start, (page) => joinedTo(view, page, before))
  }
  const problem = failed?.key === key ? failed.message : null
  return {
    loaded: loadedOf(shown, view === null ? problem : null),
    problem,
    showEarlier: () => show(view?.previous, true),
    showLater: () => show(view?.next, false),
  }
}

/** What other filters gave stays until the answer to the new ones is there. */
function loadedOf(shown: { view: TimelineView } | null, problem: string | null): Loaded<TimelineView> {
  if (problem !== null) return { state: 'failed', message: problem }
  return shown === null ? { state: 'loading' } : { state: 'ready', data: shown.view }
}

/** What is shown, with the page before it or the one that follows; where the two overlap, each event once. */
function joinedTo(view: TimelineView, page: TimelineView, before: boolean): TimelineView {
  const known = new Set(view.entries.map(({ id }) => id))
  const added = page.entries.filter(({ id }) => !known.has(id))
  return before
    ? { ...page, entries: [...added, ...view.entries], next: view.next }
    : { ...page, entries: [...view.entries, ...added], previous: view.previous }
}
