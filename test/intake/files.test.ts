import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { filesOf, InputError, pagesIn } from '../../src/intake/index.js'
import { all } from './bytes.js'

const TEXT = 'أعلنت البلدية أن السوق القديم سيعود إلى العمل بعد الترميم.'
let folder = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sanad-files-'))
  mkdirSync(join(folder, 'b'))
  mkdirSync(join(folder, '.hidden'))
  for (const name of ['c.txt', 'a.html', 'b/2.txt', 'b/1.TXT', '.hidden/x.txt', '.y.txt', 'style.css', 'news.jsonl'])
    writeFileSync(join(folder, name), name.endsWith('.jsonl') ? JSON.stringify({ id: 'r', text: TEXT }) : `<p>${TEXT}</p>`)
  writeFileSync(join(folder, 'empty.txt'), '')
})
afterAll(() => rmSync(folder, { recursive: true }))

it('walks a folder in one order, without hidden files and other endings', () => {
  expect([...filesOf(folder)].map((file) => String(file).slice(folder.length + 1))).toEqual([
    'a.html',
    join('b', '1.TXT'),
    join('b', '2.txt'),
    'c.txt',
    'empty.txt',
    'news.jsonl',
  ])
})

it('reads on behind what it cannot read', async () => {
  const found = await all(pagesIn([join(folder, 'none.txt'), join(folder, 'style.css'), folder]))
  expect(found.map((item) => (item instanceof InputError ? item.code : item.format))).toEqual([
    'missing',
    'unsupported',
    'html',
    'text',
    'text',
    'text',
    'empty',
    'record',
  ])
})
