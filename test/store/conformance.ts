import { describe, expect, test } from 'vitest'
import type { Page, Reading } from '../../src/document/index.js'
import type { Store } from '../../src/store/index.js'

export const page = (source: string, content: string): Page => ({
  source,
  format: 'text',
  charset: 'utf-8',
  content,
  facts: { outlet: 'صدى الخليج' },
})

export const reading = (source: string, text: string): Reading => ({
  format: '1',
  source,
  article: { title: 'عنوان', outlet: null, byline: null, language: 'ar', url: null, published: null, text, removed: [] },
  entities: [{ id: 'e1', kind: 'LOC', name: 'تونس', mentions: [{ start: 0, end: 4, as: 'name' }] }],
  times: [],
  attributions: [],
  events: [
    {
      id: 'v1',
      type: 'CONSULT',
      what: 'visit',
      trigger: { start: 5, end: 9 },
      actors: [{ entity: 'e1', text: 'تونس', span: { start: 0, end: 4 } }],
      recipients: [],
      place: null,
      time: null,
      status: 'actual',
      by: null,
    },
  ],
})

/** What every store must do. `open` gives an empty store each time it is called. */
export function storeConformance(name: string, open: () => Promise<Store>): void {
  describe(name, () => {
    const using = async (work: (store: Store) => Promise<void>): Promise<void> => {
      const store = await open()
      try {
        await work(store)
      } finally {
        await store.close()
      }
    }

    test('gives back what was added, byte for byte', () =>
      using(async (store) => {
        expect(await store.add(page('a.txt', 'تونس زارت'), reading('a.txt', 'تونس زارت'))).toBe('new')
        expect(await store.reading('a.txt')).toEqual(reading('a.txt', 'تونس زارت'))
        expect(await store.page('a.txt')).toEqual(page('a.txt', 'تونس زارت'))
        expect(await store.reading('b.txt')).toBeNull()
        expect(await store.page('b.txt')).toBeNull()
      }))

    test('adding twice keeps one, other characters make a version', () =>
      using(async (store) => {
        await store.add(page('a.txt', 'تونس زارت'), reading('a.txt', 'تونس زارت'))
        expect(await store.has(page('a.txt', 'تونس زارت'))).toBe(true)
        expect(await store.add(page('a.txt', 'تونس زارت'), reading('a.txt', 'تونس زارت'))).toBe('same')
        expect(await store.versions('a.txt')).toBe(1)
        expect(await store.has(page('a.txt', 'تونس غادرت'))).toBe(false)
        expect(await store.add(page('a.txt', 'تونس غادرت'), reading('a.txt', 'تونس غادرت'))).toBe('changed')
        expect(await store.versions('a.txt')).toBe(2)
        expect((await store.readings()).map((r) => r.article.text)).toEqual(['تونس غادرت'])
      }))

    const told = (text: string, captured?: string): [Page, Reading] => [
      { ...page('a.txt', text), ...(captured === undefined ? {} : { captured }) },
      reading('a.txt', text),
    ]
    const [MORNING, NOON, NIGHT] = ['2024-03-05T06:00:00Z', '2024-03-05T12:00:00Z', '2024-03-05T22:00:00Z']

    test('another page with the same article is no version, and is not read twice', () =>
      using(async (store) => {
        await store.add(...told('تونس زارت'))
        const around = page('a.txt', 'تونس زارت · الطقس 20')
        expect(await store.has(around)).toBe(false)
        expect(await store.add(around, reading('a.txt', 'تونس زارت'))).toBe('same')
        expect(await store.has(around)).toBe(true)
        expect([await store.versions('a.txt'), (await store.page('a.txt'))?.content]).toEqual([1, 'تونس زارت'])
      }))

    test('adding the same captures again changes nothing', () =>
      using(async (store) => {
        const captures = [told('تونس زارت', MORNING), told('تونس غادرت', NOON)]
        for (const capture of captures) await store.add(...capture)
        for (const [capture] of captures) expect(await store.has(capture)).toBe(true)
        for (const capture of captures) expect(await store.add(...capture)).toBe('same')
        expect((await store.history('a.txt')).map((v) => [v.version, v.captured, v.reading.article.text])).toEqual([
          [1, MORNING, 'تونس زارت'],
          [2, NOON, 'تونس غادرت'],
        ])
        expect(await store.changed()).toEqual(['a.txt'])
      }))

    test('the version captured last is the one that is read, whatever the order of adding', () =>
      using(async (store) => {
        await store.add(...told('تونس غادرت', NOON))
        expect(await store.add(...told('تونس زارت', MORNING))).toBe('changed')
        expect((await store.readings()).map((r) => r.article.text)).toEqual(['تونس غادرت'])
        expect((await store.history('a.txt')).map((v) => v.reading.article.text)).toEqual(['تونس زارت', 'تونس غادرت'])
      }))

    test('a page that says again what it had said before has a version more', () =>
      using(async (store) => {
        await store.add(...told('تونس زارت', MORNING))
        await store.add(...told('تونس غادرت', NOON))
        const back = told('تونس زارت', NIGHT)
        expect(await store.has(back[0])).toBe(false)
        expect(await store.add(...back)).toBe('changed')
        expect(await store.add(...back)).toBe('same')
        for (const capture of [told('تونس زارت', MORNING), told('تونس غادرت', NOON)])
          expect(await store.add(...capture)).toBe('same')
        expect([await store.versions('a.txt'), (await store.reading('a.txt'))?.article.text]).toEqual([3, 'تونس زارت'])
      }))

    test('what was put right in a page, and when it was captured, is kept', () =>
      using(async (store) => {
        const edited: Page = {
          ...told('تونس زارت', NOON)[0],
          edits: [{ start: 0, end: 4, was: 'ﺗﻮﻧﺲ', why: 'presentation form' }],
        }
        await store.add(edited, reading('a.txt', 'تونس زارت'))
        expect(await store.page('a.txt')).toEqual(edited)
      }))

    test('visits come due in their order', () =>
      using(async (store) => {
        const visit = (address: string, due: string | null) => ({ address, due, state: 'س' })
        for (const [address, due] of [
          ['c', NOON],
          ['a', NIGHT],
          ['b', null],
          ['d', MORNING],
        ] as const)
          await store.keepVisit(visit(address, due))
        await store.keepVisit(visit('a', MORNING))
        expect(await store.dueVisits(2)).toEqual([visit('a', MORNING), visit('d', MORNING)])
        expect([await store.visit('b'), await store.visit('e')]).toEqual([visit('b', null), null])
      }))

    test('readings come ordered by source, whatever the order of adding', () =>
      using(async (store) => {
        for (const source of ['c.txt', 'a.txt', 'b.txt']) await store.add(page(source, 'تونس زارت'), reading(source, 'تونس زارت'))
        expect((await store.readings()).map((r) => r.source)).toEqual(['a.txt', 'b.txt', 'c.txt'])
      }))

    test('what is worked out of a reading is kept as long as the reading and its maker are the same', () =>
      using(async (store) => {
        const worked: string[] = []
        const all = async (maker: string): Promise<string[]> => {
          const found: string[] = []
          const work = ({ article }: Reading) => {
            worked.push(article.text)
            return Buffer.from(`${maker} ${article.text}`)
          }
          for await (const { working } of store.eachWorked(maker, work)) found.push(Buffer.from(working).toString())
          return found
        }
        await store.add(page('b.txt', 'تونس زارت'), reading('b.txt', 'تونس زارت'))
        await store.add(page('a.txt', 'تونس غادرت'), reading('a.txt', 'تونس غادرت'))
        expect(await all('1')).toEqual(['1 تونس غادرت', '1 تونس زارت'])
        expect(await all('1')).toEqual(['1 تونس غادرت', '1 تونس زارت'])
        expect(worked.splice(0)).toEqual(['تونس غادرت', 'تونس زارت'])
        await store.add(page('a.txt', 'تونس عادت'), reading('a.txt', 'تونس عادت'))
        await store.add(page('b.txt', 'تونس زارت'), { ...reading('b.txt', 'تونس زارت'), times: [] })
        expect(await all('1')).toEqual(['1 تونس عادت', '1 تونس زارت'])
        expect(worked.splice(0)).toEqual(['تونس عادت', 'تونس زارت'])
        expect(await all('2')).toEqual(['2 تونس عادت', '2 تونس زارت'])
        expect(worked).toHaveLength(2)
      }))

    test('what is remembered stays until its maker keeps another', () =>
      using(async (store) => {
        expect(await store.memory('record', '1')).toBeNull()
        await store.keepMemory('record', '1', Buffer.from('before'))
        await store.add(page('a.txt', 'تونس زارت'), reading('a.txt', 'تونس زارت'))
        expect(Buffer.from((await store.memory('record', '1'))!).toString()).toBe('before')
        await store.keepMemory('record', '2', Buffer.from('after'))
        expect(await store.memory('record', '1')).toBeNull()
        expect(Buffer.from((await store.memory('record', '2'))!).toString()).toBe('after')
      }))

    test('readings come one by one too, however many', () =>
      using(async (store) => {
        const sources = Array.from({ length: 120 }, (_, i) => `${1000 + i}.txt`)
        for (const source of [...sources].reverse()) await store.add(page(source, 'تونس زارت'), reading(source, 'تونس زارت'))
        const found: string[] = []
        for await (const r of store.eachReading()) found.push(r.source)
        expect(found).toEqual(sources)
      }))

    test('keeps every span with its words', () =>
      using(async (store) => {
        await store.add(page('a.txt', 'تونس زارت'), reading('a.txt', 'تونس زارت'))
        expect(await store.spans('a.txt')).toEqual([
          { source: 'a.txt', id: 'e1', start: 0, end: 4, text: 'تونس' },
          { source: 'a.txt', id: 'v1', start: 0, end: 4, text: 'تونس' },
          { source: 'a.txt', id: 'v1', start: 5, end: 9, text: 'زارت' },
        ])
      }))

    test('what was derived holds until a reading changes', () =>
      using(async (store) => {
        await store.add(page('a.txt', 'تونس زارت'), reading('a.txt', 'تونس زارت'))
        await store.keepDerived('record', '1', '{}')
        expect(await store.derived('record', '1')).toBe('{}')
        expect(await store.derived('other', '1')).toBeNull()
        await store.add(page('b.txt', 'تونس زارت'), reading('b.txt', 'تونس زارت'))
        expect(await store.derived('record', '1')).toBeNull()
      }))

    const verdict = { verdict: 'same', a: { by: 'item', item: 'Q1' }, b: { by: 'item', item: 'Q2' }, because: '' } as const

    test('verdicts are numbered as they come, and a later one on the same two replaces', () =>
      using(async (store) => {
        expect(await store.verdicts()).toEqual([])
        expect(await store.keepVerdict({ ...verdict, said: ['Q1', 'Q2'] })).toBe(1)
        expect(await store.keepVerdict({ ...verdict, b: { by: 'item', item: 'Q3' }, said: ['Q1', 'Q3'] })).toBe(2)
        const later = { ...verdict, verdict: 'different', a: verdict.b, b: verdict.a, said: ['Q2', 'Q1'] } as const
        expect(await store.keepVerdict(later)).toBe(3)
        expect((await store.verdicts()).map((v) => [v.number, v.verdict, v.said])).toEqual([
          [2, 'same', ['Q1', 'Q3']],
          [3, 'different', ['Q2', 'Q1']],
        ])
        expect([await store.dropVerdict(3), await store.dropVerdict(3)]).toEqual([true, false])
        expect((await store.verdicts()).map((v) => v.number)).toEqual([2])
      }))

    test('its state is another when a reading or a verdict is', () =>
      using(async (store) => {
        const states = [await store.state()]
        await store.add(page('a.txt', 'تونس زارت'), reading('a.txt', 'تونس زارت'))
        states.push(await store.state())
        await store.add(page('a.txt', 'تونس زارت'), reading('a.txt', 'تونس زارت'))
        expect(await store.state()).toBe(states[1])
        await store.add(page('a.txt', 'تونس غادرت'), reading('a.txt', 'تونس غادرت'))
        states.push(await store.state())
        await store.keepDerived('record', '1', '{}')
        expect(await store.state()).toBe(states[2])
        expect(new Set(states).size).toBe(3)
      }))

    test('what was derived holds as long as the same derives it', () =>
      using(async (store) => {
        await store.add(page('a.txt', 'تونس زارت'), reading('a.txt', 'تونس زارت'))
        await store.keepDerived('record', '1', 'before')
        expect(await store.derived('record', '2')).toBeNull()
        await store.keepDerived('record', '2', 'after')
        expect([await store.derived('record', '1'), await store.derived('record', '2')]).toEqual([null, 'after'])
      }))

    test('what was derived holds until a verdict is given or taken back', () =>
      using(async (store) => {
        await store.keepDerived('record', '1', 'before')
        await store.keepVerdict({ ...verdict, said: ['Q1', 'Q2'] })
        expect(await store.derived('record', '1')).toBeNull()
        await store.keepDerived('record', '1', 'after')
        await store.dropVerdict(1)
        expect(await store.derived('record', '1')).not.toBe('after')
      }))

    test('an addition that fails leaves what was there', () =>
      using(async (store) => {
        await store.add(page('a.txt', 'تونس زارت'), reading('a.txt', 'تونس زارت'))
        const broken = { ...reading('a.txt', 'س'), events: null } as unknown as Reading
        await expect(store.add(page('a.txt', 'س'), broken)).rejects.toThrow()
        expect(await store.versions('a.txt')).toBe(1)
        expect((await store.reading('a.txt'))?.article.text).toBe('تونس زارت')
      }))
  })
}
