import { describe, expect, it } from 'vitest'
import type { Attribution, Entity } from '../../src/document/index.js'
import { analyse } from '../../src/language/index.js'
import { defaultLexicons } from '../../src/lexicon/index.js'
import { attributionsOf } from '../../src/speech/index.js'

export interface Named {
  readonly name: string
  readonly kind: Entity['kind']
  readonly outlet?: boolean
}
export const PEOPLE: readonly Named[] = [
  { name: 'سامي خليل', kind: 'PER' },
  { name: 'خليل', kind: 'PER' },
  { name: 'ليلى حداد', kind: 'PER' },
  { name: 'مرجانيا', kind: 'LOC' },
  { name: 'نورستان', kind: 'LOC' },
  { name: 'وزارة الزراعة', kind: 'ORG' },
  { name: 'الفجر الجديد', kind: 'ORG' },
  { name: 'وكالة الضفاف', kind: 'ORG', outlet: true },
  { name: 'الضفاف', kind: 'ORG', outlet: true },
  { name: 'المرفأ', kind: 'ORG', outlet: true },
]

/** Finds the names of the list in a text, the longest first, as the names stage would give them. */
export function entitiesIn(text: string, names: readonly Named[] = PEOPLE): Entity[] {
  const taken = new Uint8Array(text.length)
  const entities = new Map<string, Entity>()
  for (const { name, kind, outlet } of [...names].sort((a, b) => b.name.length - a.name.length)) {
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
      if (taken[at] || taken[at + name.length - 1]) continue
      const before = text[at - 1]
      if (before !== undefined && /[\u0621-\u064a]/u.test(before) && !'ولبفك'.includes(before)) continue
      taken.fill(1, at, at + name.length)
      const id = name === 'خليل' ? 'سامي خليل' : name === 'الضفاف' ? 'وكالة الضفاف' : name
      const entity = entities.get(id) ?? { id, kind, name: id, ...(outlet ? { key: `outlets:${id}` } : {}), mentions: [] }
      entity.mentions.push({ start: at, end: at + name.length, as: 'name' })
      entities.set(id, entity)
    }
  }
  return [...entities.values()]
}

/** The attributions of a text whose first line is its title; without a line end the text is a body under a plain title. */
export function read(body: string, outlet: string | null = null): { text: string; attributions: Attribution[] } {
  const text = body.includes('\n') ? body : `عنوان\n${body}`
  const lexicons = defaultLexicons()
  const { sentences, tokens } = analyse(text, lexicons)
  const article = { title: null, outlet, byline: null, language: 'ar', url: null, removed: [] }
  return {
    text,
    attributions: attributionsOf({ text, sentences, tokens, article, times: [], entities: entitiesIn(text) }, lexicons),
  }
}

/** One line for each attribution: `act [cue] chain {content}`, with `"` before the braces of direct speech. */
export function told(body: string, outlet: string | null = null): string[] {
  const { text, attributions } = read(body, outlet)
  return attributions.map(
    (a) =>
      `${a.act} [${text.slice(a.cue.start, a.cue.end)}] ${a.chain.map((c) => (c.entity ? `@${c.entity}` : c.text)).join(' ← ')} ${a.direct ? '"' : ''}{${text.slice(a.content.start, a.content.end)}}`,
  )
}

type Case = readonly [text: string, ...expected: string[]]

/** One test for each text: what `told` gives of it. */
export function table(title: string, cases: readonly Case[]): void {
  describe(title, () => {
    for (const [text, ...expected] of cases) it(text, () => expect(told(text)).toEqual(expected))
  })
}
