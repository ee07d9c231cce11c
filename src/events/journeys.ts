import { type Circumstances, type Cluster, isAhead, isBackground, settled } from './cluster.js'

/** Meetings are what journeys are for: an undated one near a dated one of the same person is of the same days. */
export function journeys(clusters: readonly Cluster[], about: Circumstances): void {
  const both = clusters.filter((c) => c.family === 'visit' || c.family === 'meeting')
  const talks = clusters.filter(
    (c) => c.family === 'negotiate' && c.parties.size > 0 && c.members.some((m) => isAhead(m.event.time, about)),
  )
  const met = both.filter((c) => c.family === 'meeting')
  const [chief] = met.toSorted((a, b) => b.members.length - a.members.length)
  for (const cluster of both.slice(0, 200)) {
    if (cluster.members.some((m) => m.event.time !== null)) continue
    // «يعقد قمة مع فلان … ستجري المفاوضات مع فلان الخميس»: talks to come among its own parties are held at the meeting that an article is about.
    const held = cluster === chief ? talks.filter((t) => [...t.parties].every((party) => cluster.parties.has(party))) : []
    for (const other of [...held, ...both].slice(0, 40)) {
      const time = other.members.find((m) => m.event.time !== null)?.event.time ?? null
      if (other === cluster || other.family === cluster.family || time === null || isBackground(time, about)) continue
      if (![...cluster.parties].some((party) => other.parties.has(party)) && cluster.parties.size > 0) continue
      if (!near(cluster, other)) continue
      const status = settled([...cluster.members, ...other.members], time, about, cluster.family)
      for (const draft of cluster.members) {
        // «التقيا ثلاث مرات»: what took place is not what is still to come.
        if (isAhead(time, about) && !draft.nominal && draft.event.status === 'actual') continue
        draft.event = { ...draft.event, time, status: draft.weakStatus && status !== null ? status : draft.event.status }
      }
      break
    }
  }
}

/** Is one telling of each within two sentences of the other? Only the first tellings are asked. */
const near = (a: Cluster, b: Cluster): boolean =>
  a.members.slice(0, 20).some((m) => b.members.slice(0, 20).some((o) => Math.abs(m.sentence - o.sentence) <= 2))
