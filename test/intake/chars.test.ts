import { describe, expect, it } from 'vitest'
import type { Page } from '../../src/document/index.js'
import { captureOf, InputError, pagesOf } from '../../src/intake/index.js'
import { all, encode, utf8 } from './bytes.js'

const TEXT = 'قال وزير النقل إن الجسر الجديد سيفتح أمام السيارات في الربيع، وإن «العمل» فيه انتهى قبل موعده بشهرين.'
const one = async (bytes: Uint8Array, hints = {}): Promise<Page> => {
  const [page] = await all(pagesOf('a.txt', bytes, hints))
  if (page === undefined || page instanceof InputError) throw page ?? new Error('nothing read')
  return page
}

describe('old character sets', () => {
  // Written out from the sets' tables.
  it.each([
    ['x-mac-arabic', 'قال الوزير ٢ إن الجسر في الربيع', 'e2c7e4a0c7e4e8d2ead1a0b2a0c5e6a0c7e4ccd3d1a0e1eaa0c7e4d1c8ead9'],
    ['ibm720', 'قال الوزير إن الجسر في الربيع', 'e79fe9209fe9edaaefa9209deb209fe9a4aba920e5ef209fe9a9a0efe3'],
    ['ibm864', 'قال الوزير', 'e2a8fb20c7e4e8d2ead1'],
  ])('%s by its header', async (charset, text, hex) => {
    const page = await one(Buffer.from(hex, 'hex'), { type: 'text/plain', charset })
    expect(page).toMatchObject({ charset, content: text })
  })
  it('are told by the words that they give', async () => {
    expect(await one(Buffer.from('e79fe9209fe9edaaefa9209deb209fe9a4aba920e5ef209fe9a9a0efe3', 'hex'))).toMatchObject({
      charset: 'ibm720',
      content: 'قال الوزير إن الجسر في الربيع',
    })
  })
  it('a header outranks the markup, and the bytes outrank both', async () => {
    const html = `<meta charset="iso-8859-6"><p>${TEXT}</p>`
    const bytes = encode(html, 'windows-1256')
    expect((await one(bytes, { type: 'text/html', charset: 'windows-1256' })).content).toBe(html)
    expect((await one(utf8(html), { type: 'text/html', charset: 'windows-1256' })).content).toBe(html)
  })
})

describe('UTF-8 that was read in another set', () => {
  const misread = (text: string, charset: string): string => new TextDecoder(charset).decode(utf8(text))
  it.each(['windows-1256', 'windows-1252'])('%s is put right, with the way back', async (charset) => {
    const page = await one(utf8(misread(TEXT, charset)))
    expect(page.content).toBe(TEXT)
    expect(page.edits?.[0]).toMatchObject({ start: 0, end: 3, was: misread('قال', charset), why: `UTF-8 read as ${charset}` })
    expect(captureOf(page)).toBe(misread(TEXT, charset))
  })
  it('ISO 8859-1 too', async () => {
    const page = await one(utf8(Buffer.from(utf8(TEXT)).toString('latin1')))
    expect(page.content).toBe(TEXT)
  })
  it('only where it is: the title is misread, the text is not', async () => {
    const title = 'الوزير يفتتح الجسر الجديد في الربيع'
    const page = await one(utf8(`${misread(title, 'windows-1256')}\n${TEXT}`))
    expect(page.content).toBe(`${title}\n${TEXT}`)
  })
  it.each([
    ['right text', TEXT],
    ['letters beside commas', 'الحروف هي: ط، ظ، ع، غ، ف. وقال إن ظ§ حرف قديم في الطباعة العربية القديمة.'],
    ['French in Arabic', `${TEXT} Le café «Été» à Genève.`],
  ])('%s stays as it is', async (_, text) => {
    const page = await one(utf8(text))
    expect([page.content, page.edits]).toEqual([text, undefined])
  })
})

describe('letters by their shapes', () => {
  it.each([
    ['ﺍﻟﺠﺴﺮ ﺍﻟﺠﺪﻳﺪ', 'الجسر الجديد'],
    ['ﻻ', 'لا'],
    ['ﷲ', 'الله'],
    ['ﹶ', '\u064e'],
    ['ﷺ', 'ﷺ'],
    ['﴿قال﴾', '﴿قال﴾'],
  ])('%s → %s', async (shapes, letters) => {
    const text = `${TEXT} ${shapes} ${TEXT}`
    const page = await one(utf8(text))
    expect(page.content).toBe(`${TEXT} ${letters} ${TEXT}`)
    expect(captureOf(page)).toBe(text)
  })
  it('Persian letters, zero-width characters and bidi controls stay as they were written', async () => {
    const text = `\u202b${TEXT.replace(/ي/g, 'ی')}\u202c می\u200cشود \u200f`
    expect((await one(utf8(text))).content).toBe(text)
  })
})
