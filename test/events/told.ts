import type { Attribution, Entity, Event, TimeExpression } from '../../src/document/index.js'
import { eventsOf } from '../../src/events/index.js'
import { analyse } from '../../src/language/index.js'
import { defaultLexicons } from '../../src/lexicon/index.js'

const KINDS = { P: 'PER', O: 'ORG', L: 'LOC', C: 'LOC' } as const

/**
 * Reads a text whose names and times are marked: <P سامي المهدي> a person, <O حزب النور> a body, <L تونس> a place, <C LY ليبيا> a country by its key, <T 2020-05-03 أمس> a time,
 * {نقل الوزير …} the content of an attribution. Entities are told apart by their words.
 */
export function read(marked: string, published = '2020-05-10'): { text: string; events: readonly Event[] } {
  let text = 'عنوان\n'
  const entities = new Map<string, Entity>()
  const times: TimeExpression[] = []
  const attributions: Attribution[] = []
  let content = -1
  for (const part of marked.split(/(<[POLCT] [^>]+>|[{}])/)) {
    if (part === '{') content = text.length
    else if (part === '}')
      attributions.push({
        id: `a${attributions.length + 1}`,
        cue: { start: 0, end: 1 },
        content: { start: content, end: text.length },
        direct: false,
        act: 'SAY',
        chain: [],
      })
    else if (part.startsWith('<T ')) {
      const [value = '', ...words] = part.slice(3, -1).split(' ')
      times.push({
        id: `t${times.length + 1}`,
        start: text.length,
        end: text.length + words.join(' ').length,
        type: 'DATE',
        value,
      })
      text += words.join(' ')
    } else if (part.startsWith('<')) {
      const country = part[1] === 'C' ? part.slice(3, 5) : ''
      const name = part.slice(country === '' ? 3 : 6, -1)
      const key = country === '' ? {} : { key: `countries:${country}` }
      const entity = entities.get(name) ?? { id: name, kind: KINDS[part[1] as 'P'], name, ...key, mentions: [] }
      entity.mentions.push({ start: text.length, end: text.length + name.length, as: 'name' })
      entities.set(name, entity)
      text += name
    } else text += part
  }
  const lexicons = defaultLexicons()
  const document = {
    text,
    ...analyse(text, lexicons),
    entities: [...entities.values()],
    times,
    attributions,
    published: { value: published, basis: 'stated' as const, evidence: [] },
  }
  return { text, events: eventsOf(document, lexicons) }
}

/** One line an event: trigger what status actors > recipients, and where they are given @place =time ^attribution. */
export function told(marked: string, published?: string): string[] {
  const { text, events } = read(marked, published)
  return events.map((e) => {
    const parties = (list: Event['actors']) => list.map((p) => p.text).join(' + ')
    return [
      `${text.slice(e.trigger.start, e.trigger.end)} ${e.what} ${e.status}`,
      e.actors.length + e.recipients.length > 0 ? `${parties(e.actors)} > ${parties(e.recipients)}`.trim() : '',
      e.place ? `@${e.place.text}` : '',
      e.time ? `=${e.time}` : '',
      e.by ? `^${e.by}` : '',
    ]
      .filter((x) => x !== '')
      .join(' | ')
  })
}
