import fc from 'fast-check'
import { expect, it } from 'vitest'
import { Blocks } from '../../src/record/blocks.js'
import { Candidates } from '../../src/record/candidates.js'
import { type Print, printOfWords } from '../../src/record/prints.js'
import type { Telling } from '../../src/record/tellings.js'
import { Known, NOTHING_WEIGHED, type Weighed } from '../../src/record/weighed.js'
import { familyOf } from '../../src/record/what.js'

/** Comparing with so few neighbours, blocks are soon crowded. */
const WINDOW = 2

interface Told {
  readonly name: string
  readonly day: number
  readonly who: readonly string[]
}

const party = (id: string): Telling['parties'][number] => ({
  id,
  kind: 'PER',
  name: id,
  state: null,
  isState: false,
  of: null,
  extent: 'area',
  words: new Uint32Array(),
  keys: [],
  rarity: 1,
  read: null,
})

function telling({ name, day, who }: Told): Telling {
  const parties = who.map(party)
  const range = { from: day, to: day }
  return {
    source: name,
    article: 0,
    event: {
      id: 'v1',
      type: 'CONSULT',
      what: 'meet',
      trigger: { start: 0, end: 1 },
      time: `2021-03-0${day}`,
      status: 'actual',
      by: null,
    },
    what: 'meet',
    family: familyOf('meet', 'CONSULT'),
    doers: parties,
    others: [],
    parties,
    place: null,
    placeNear: false,
    quarter: null,
    range,
    grain: 'day',
    span: 1,
    timeNear: true,
    doersNear: true,
    near: [],
    implied: range,
    dated: true,
    timeWords: null,
    twin: null,
    published: range,
    at: 0,
    paragraph: 0,
    ordinal: null,
    denied: false,
    known: false,
    gist: new Uint32Array(),
    toll: null,
    manners: [],
    another: false,
    several: null,
  }
}

/** The pairs, and what is remembered of them. */
function weigh(told: readonly Told[], last: Weighed | null): { pairs: string[]; weighed: Weighed } {
  const tellings = told.map(telling)
  const known =
    last &&
    new Known(
      told.map((t): Print => printOfWords(JSON.stringify(t))),
      last,
    )
  const found = new Candidates(tellings, new Blocks(tellings), (id) => id, known, WINDOW)
  const pairs = found.weights.map(
    (weight, n) => `${told[found.pairs[2 * n]!]!.name} ${told[found.pairs[2 * n + 1]!]!.name} ${weight}`,
  )
  return { pairs: pairs.sort(), weighed: known ? found.weighed(known) : NOTHING_WEIGHED }
}

const all = fc
  .array(fc.record({ day: fc.integer({ min: 1, max: 4 }), who: fc.subarray(['a', 'b', 'c'], { minLength: 1 }) }), {
    minLength: 4,
    maxLength: 16,
  })
  .map((list) => list.map((t, i): Told => ({ name: String.fromCharCode(97 + i), ...t })))

it('gives the same pairs, each once, whatever was weighed before: fewer tellings, others, with others between them', () => {
  fc.assert(
    fc.property(
      all,
      fc.array(fc.infiniteStream(fc.boolean()), { minLength: 2, maxLength: 4 }),
      fc.nat(3),
      (told, rounds, changing) => {
        let last: Weighed = NOTHING_WEIGHED
        rounds.forEach((stream, round) => {
          const [...kept] = told.filter(() => stream.next().value)
          // Somebody else is meant by one of them than before.
          const now = kept.map((t, i) => (i === changing ? { ...t, who: [...t.who, `d${round}`] } : t))
          const { pairs, weighed } = weigh(now, last)
          expect(pairs).toEqual(weigh(now, null).pairs)
          expect(new Set(pairs).size).toBe(pairs.length)
          last = weighed
        })
      },
    ),
    { numRuns: 400 },
  )
})
