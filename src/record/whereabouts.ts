import type { Event, Party, Reading } from '../document/index.js'
import { type Lexicons, quarters } from '../lexicon/index.js'
import { fold, type Span } from '../text/index.js'
import { windowAround } from './clause.js'

export interface Quarter {
  readonly key: string
  readonly lies: 'inside' | 'outside'
}

/** Reads what stands before the name of a place: «the east of», «outside». */
export interface Whereabouts {
  quarterOf(reading: Reading, event: Event): Quarter | null
  /** Does the name of the event's place stand within some words of its trigger, in its sentence? */
  isNear(reading: Reading, event: Event): boolean
  /** A place given in words that hold the name of an entity («outside the town»), as that entity. */
  named(reading: Reading, place: Party): Party
}

/** What begins another happening, unless it is the hour of the day. */
const AFTER = /(?:^|\s)[وف]?(?:بعد|عقب|اثر|منذ|قبل)\s(?!ظهر|منتصف|ساع|يوم|ايام)/u
/** Characters on either side of a trigger. */
const NEAR = 60

/** Compiles the rows; use through `lexicons.derive`. */
export function whereaboutsOf(lexicons: Lexicons): Whereabouts {
  const words = new Map<string, Quarter>(lexicons.rows(quarters).flatMap((row) => row.words.map((w) => [fold(w), row] as const)))
  const before = (text: string): Quarter | null => {
    const last = /(?:^|\s)[وب]?(?:ال)?(\p{L}{2,})\s*$/u.exec(text)
    return last ? (words.get(fold(last[1]!)) ?? words.get(fold(last[0].trim())) ?? null) : null
  }
  const placesIn = (reading: Reading) =>
    reading.entities
      .filter((e) => e.kind === 'LOC')
      .flatMap((e) =>
        e.mentions.filter((m) => m.as === 'name').map((m) => ({ e, name: reading.article.text.slice(m.start, m.end) })),
      )
  return {
    named(reading, place) {
      if (place.entity !== null) return place
      const inside = placesIn(reading)
        .filter(({ name }) => ` ${place.text} `.includes(` ${name} `))
        .sort((a, b) => b.name.length - a.name.length)[0]
      // Words that hold two places («Pakistan or China») name none.
      const others =
        inside &&
        placesIn(reading).some(
          ({ e, name }) => e.id !== inside.e.id && ` ${place.text.replace(inside.name, ' ')} `.includes(` ${name} `),
        )
      return inside && !others ? { ...place, entity: inside.e.id } : place
    },
    isNear(reading, event) {
      const { start, end } = windowAround(reading, event.trigger, NEAR, NEAR)
      if (event.place?.entity == null) return event.place !== null
      const mentions = reading.entities.find((e) => e.id === event.place!.entity)?.mentions ?? []
      const { text } = reading.article
      // «A meeting held in the town after the death»: where they met.
      const isApart = (m: Span) => m.end <= event.trigger.start && AFTER.test(fold(text.slice(m.end, event.trigger.start)))
      return mentions.length === 0 || mentions.some((m) => start <= m.start && m.end <= end && !isApart(m))
    },
    quarterOf(reading, event) {
      if (!event.place) return null
      const own = /^(\p{L}+)\s/u.exec(event.place.text)
      if (event.place.entity === null && own) return words.get(fold(own[1]!)) ?? null
      const { start, end } = windowAround(reading, event.trigger, 60, 120)
      const mentions =
        reading.entities.find((e) => e.id === event.place!.entity)?.mentions.filter((m) => start <= m.start && m.end <= end) ?? []
      const distance = (m: { start: number }) => Math.abs(m.start - event.trigger.start)
      const near = [...mentions].sort((a, b) => distance(a) - distance(b))[0]
      return near ? before(reading.article.text.slice(Math.max(0, near.start - 16), near.start)) : null
    },
  }
}
