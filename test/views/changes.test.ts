import { expect, test } from 'vitest'
import type { Version } from '../../src/store/index.js'
import { changesOf } from '../../src/views/index.js'
import { reading } from '../store/conformance.js'

const version = (number: number, title: string, ...lines: string[]): Version => {
  const of = reading('a.html', [title, ...lines].join('\n'))
  return { version: number, captured: `2024-03-0${number}T10:00:00Z`, reading: { ...of, article: { ...of.article, title } } }
}
const A = 'قال الوزير إن الجسر سيفتح في الربيع.'
const B = 'بلغت كلفة العمل عشرة ملايين دينار بحسب البلدية.'
const C = 'حضر الافتتاح رئيس البلدية وسكان الحي.'

test('words, paragraphs and title that changed, and nothing else', () => {
  const [change, ...more] = changesOf([
    version(1, 'الجسر يفتح في الربيع', A, B, C),
    version(2, 'الجسر يفتح قريباً', A, B.replace('عشرة', 'عشرين'), C, 'يذكر أن المشروع تأخر مرتين.'),
  ])
  expect(more).toEqual([])
  expect(change).toEqual({
    from: 1,
    to: 2,
    captured: '2024-03-02T10:00:00Z',
    facts: [{ fact: 'title', from: 'الجسر يفتح في الربيع', to: 'الجسر يفتح قريباً' }],
    passages: [
      {
        kind: 'changed',
        words: [
          { kind: 'same', text: 'بلغت كلفة العمل' },
          { kind: 'dropped', text: 'عشرة' },
          { kind: 'added', text: 'عشرين' },
          { kind: 'same', text: 'ملايين دينار بحسب البلدية.' },
        ],
      },
      { kind: 'added', words: [{ kind: 'added', text: 'يذكر أن المشروع تأخر مرتين.' }] },
    ],
  })
})

test('a paragraph that went, and one that took another place', () => {
  const kinds = (from: string[], to: string[]) =>
    changesOf([version(1, 'عنوان', ...from), version(2, 'عنوان', ...to)])[0]!.passages.map((p) => [
      p.kind,
      p.words.map((w) => w.text).join(' '),
    ])
  expect(kinds([A, B, C], [A, C])).toEqual([['dropped', B]])
  expect(kinds([A, B], [A, C])).toEqual([
    ['dropped', B],
    ['added', C],
  ])
  expect(kinds([A, B, C], [A, B, C])).toEqual([])
})

test('one step for each version', () => {
  const steps = changesOf([version(1, 'عنوان', A), version(2, 'عنوان', B), version(3, 'عنوان', A)])
  expect(steps.map(({ from, to }) => [from, to])).toEqual([
    [1, 2],
    [2, 3],
  ])
  expect(changesOf([version(1, 'عنوان', A)])).toEqual([])
})
