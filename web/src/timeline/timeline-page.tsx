import type { TimelineView } from '../../../src/views/index.js'
import { goTo, type Route } from '../route.js'
import { Waiting } from '../ui/waiting.js'
import { EventCard } from './event-card.js'
import { Overview } from './overview.js'
import { type Timeline, useTimeline } from './use-timeline.js'

type TimelineRoute = Extract<Route, { page: 'timeline' }>

/** The events by time; one of them may be open and shows all its tellings. */
export function TimelinePage({ route }: { route: TimelineRoute }) {
  const timeline = useTimeline({ entity: route.entity, from: route.from, to: route.to }, route.event)
  const { loaded } = timeline
  return (
    <>
      <Filters route={route} view={loaded.state === 'ready' ? loaded.data : null} />
      {loaded.state === 'ready' ? <Entries view={loaded.data} route={route} timeline={timeline} /> : <Waiting of={loaded} />}
    </>
  )
}

function Entries({ view, route, timeline }: { view: TimelineView; route: TimelineRoute; timeline: Timeline }) {
  const open = (id: string): void => goTo({ ...route, event: route.event === id ? null : id })
  if (view.entries.length === 0) return <p class="message">لا أحداث بهذا الاختيار.</p>
  return (
    <>
      <Overview points={view.glance} onPick={(id) => goTo({ ...route, event: id })} />
      {view.previous !== null && <More name="earlier" label="الأحداث السابقة" onClick={timeline.showEarlier} />}
      <ol class="timeline">
        {view.entries.map((entry) => (
          <EventCard key={entry.id} entry={entry} open={route.event === entry.id} onToggle={() => open(entry.id)} />
        ))}
      </ol>
      {timeline.problem !== null && <Waiting of={{ state: 'failed', message: timeline.problem }} />}
      {view.next !== null && <More name="later" label="الأحداث التالية" onClick={timeline.showLater} />}
    </>
  )
}

function More({ name, label, onClick }: { name: string; label: string; onClick: () => void }) {
  return (
    <button type="button" class={`more ${name}`} onClick={onClick}>
      {label}
    </button>
  )
}

function Filters({ route, view }: { route: TimelineRoute; view: TimelineView | null }) {
  const submit = (event: SubmitEvent): void => {
    event.preventDefault()
    const form = new FormData(event.currentTarget as HTMLFormElement)
    const field = (name: string): string => String(form.get(name) ?? '').trim()
    goTo({ page: 'timeline', event: null, entity: field('entity'), from: field('from'), to: field('to') })
  }
  return (
    <form class="filters" onSubmit={submit}>
      <label>
        شخص أو جهة أو مكان
        <input name="entity" value={route.entity} list="entities" autocomplete="off" />
      </label>
      <datalist id="entities">
        {view?.entities.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <label>
        من
        <input
          name="from"
          value={route.from}
          placeholder="2019"
          dir="ltr"
          pattern="\d{4}(-\d{2}){0,2}"
          title="سنة أو شهر أو يوم: 2019 أو 2019-04 أو 2019-04-25"
        />
      </label>
      <label>
        إلى
        <input
          name="to"
          value={route.to}
          placeholder="2024-06"
          dir="ltr"
          pattern="\d{4}(-\d{2}){0,2}"
          title="سنة أو شهر أو يوم: 2019 أو 2019-04 أو 2019-04-25"
        />
      </label>
      <button type="submit">اعرض</button>
      {view && (
        <p class="counts">
          {view.counts.events} حدثًا · {view.counts.articles} مقالًا · {view.counts.outlets} جهة نشر · {view.counts.conflicts}{' '}
          تعارضًا
        </p>
      )}
    </form>
  )
}
