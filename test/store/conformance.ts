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

    test('readings come ordered by source, whatever the order of adding', () =>
      using(async (store) => {
        for (const source of ['c.txt', 'a.txt', 'b.txt']) await store.add(page(source, 'تونس زارت'), reading(source, 'تونس زارت'))
        expect((await store.readings()).map((r) => r.source)).toEqual(['a.txt', 'b.txt', 'c.txt'])
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
        await store.keepDerived('record', '{}')
        expect(await store.derived('record')).toBe('{}')
        expect(await store.derived('other')).toBeNull()
        await store.add(page('b.txt', 'تونس زارت'), reading('b.txt', 'تونس زارت'))
        expect(await store.derived('record')).toBeNull()
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
