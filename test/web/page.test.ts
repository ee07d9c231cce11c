/// <reference lib="dom" />
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sanadServing } from '../cli/run.js'
import { hasChromium, launchChromium } from './chromium.js'

describe.skipIf(!hasChromium)("the reader's page", () => {
  let browser: Browser
  let server: Awaited<ReturnType<typeof sanadServing>>
  const errors: string[] = []

  beforeAll(async () => {
    server = await sanadServing(['start', '--port', '0'])
    browser = await launchChromium()
  }, 60_000)
  afterAll(async () => {
    await browser?.close()
    await server?.stop()
  })

  async function open(hash = '', width = 1280): Promise<Page> {
    const page = await browser.newPage({ viewport: { width, height: 900 } })
    page.on('pageerror', (error) => errors.push(error.message))
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
    await page.goto(`${server.address}${hash}`)
    await page.waitForSelector('.event, .articles, .text')
    return page
  }

  test('is written from right to left, in Arabic', async () => {
    const page = await open()
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl')
    expect(await page.locator('html').getAttribute('lang')).toBe('ar')
    expect(await page.locator('.event').count()).toBeGreaterThan(10)
    await page.close()
  })

  test('an event opens with its tellings and chains, and a telling leads to its words', async () => {
    const page = await open()
    const contested = page.locator('.event', { has: page.locator('.badge.contested') }).first()
    await contested.locator('.summary').click()
    await contested.locator('.telling').first().waitFor()
    expect(await contested.locator('.conflict li').count()).toBeGreaterThan(1)
    const telling = contested.locator('.telling').first()
    expect(await telling.locator('.link').count()).toBeGreaterThan(0)
    const word = (await telling.locator('mark').textContent())!
    await telling.locator('blockquote a').click()
    await page.waitForSelector('.text')
    await page.waitForFunction(() => CSS.highlights.has('target'))
    const marked = await page.evaluate(() =>
      [...CSS.highlights.get('target')!].map((range) => (range as Range).toString()).join(''),
    )
    expect(word).toContain(marked)
    await page.waitForSelector('.picked strong')
    await page.close()
  })

  test('marks are painted over the text, never put into it: the letters stay joined', async () => {
    const page = await open()
    await page.locator('.summary').first().click()
    await page.locator('blockquote a').first().click()
    await page.waitForSelector('.text')
    await page.waitForFunction(() => (CSS.highlights.get('name')?.size ?? 0) > 0)
    expect(await page.locator('.text p > *').count()).toBe(0)
    for (const layer of ['name', 'time', 'cue', 'content', 'event'])
      await page.waitForFunction((name) => CSS.highlights.has(name), layer)
    await page.close()
  })

  test('a layer can be taken away', async () => {
    const page = await open('#/articles')
    await page.locator('.articles a').first().click()
    await page.waitForSelector('.text')
    await page.locator('label.layer-name input').uncheck()
    await page.waitForFunction(() => CSS.highlights.get('name')!.size === 0)
    await page.close()
  })

  test('why shows rule and row', async () => {
    const page = await open('#/articles')
    await page.locator('.articles a').first().click()
    await page.waitForSelector('.text')
    await page.locator('.list summary').first().click()
    await page.locator('.list button').first().click()
    await page.locator('.picked details summary').first().click()
    await page.waitForFunction(() => document.querySelector('.picked pre')?.textContent?.includes('rule:'))
    await page.close()
  })

  test('the filter narrows the timeline', async () => {
    const page = await open()
    const before = await page.locator('.event').count()
    await page.locator('input[name=from]').fill('2024-09')
    await page.locator('.filters button').click()
    await page.waitForFunction((count) => document.querySelectorAll('.event').length < count, before)
    await page.close()
  })

  test('the timeline comes page by page, and an event of a later page opens by its address', async () => {
    const page = await open()
    const shown = () => page.locator('.event').evaluateAll((events) => events.map((event) => event.id))
    const first = await shown()
    expect(first).toHaveLength(50)
    await page.locator('.more.later').click()
    await page.waitForFunction((count) => document.querySelectorAll('.event').length > count, first.length)
    const both = await shown()
    expect(both.slice(0, first.length)).toEqual(first)
    expect(new Set(both).size).toBe(both.length)

    const later = both[first.length]!
    const linked = await open(`#/timeline?event=${later}`)
    await linked.waitForSelector(`#${later} .telling`)
    expect(await linked.locator('.event').first().getAttribute('id')).toBe(later)
    await linked.locator('.more.earlier').click()
    await linked.waitForSelector(`#${first[0]}`)
    expect(await linked.locator('.event').evaluateAll((events) => events.map((event) => event.id))).toEqual(both)
    await page.close()
    await linked.close()
  })

  test('a page that cannot be had leaves the events that are shown, and can be asked for again', async () => {
    const page = await browser.newPage()
    await page.goto(server.address)
    await page.waitForSelector('.event')
    const count = await page.locator('.event').count()
    await page.route('**/api/timeline?*', (route) => route.abort())
    await page.locator('.more.later').click()
    await page.waitForSelector('[role=alert]')
    expect(await page.locator('.event').count()).toBe(count)
    await page.unroute('**/api/timeline?*')
    await page.locator('.more.later').click()
    await page.waitForFunction((before) => document.querySelectorAll('.event').length > before, count)
    expect(await page.locator('[role=alert]').count()).toBe(0)
    await page.close()
  })

  test('an answer that comes late does not replace what other filters show', async () => {
    const page = await open()
    const counts = () => page.locator('.counts').textContent()
    const all = await counts()
    let answer = (): void => {}
    const held = new Promise<void>((resolve) => {
      answer = resolve
    })
    await page.route('**/api/timeline?*from=2024-09*', async (route) => {
      await held
      await route.continue()
    })
    await page.locator('input[name=from]').fill('2024-09')
    const late = page.waitForResponse(/from=2024-09/)
    await page.locator('.filters button').click()
    await page.waitForFunction(() => location.hash.includes('2024-09'))
    await page.goBack()
    answer()
    await (await late).finished()
    await page.evaluate(() => new Promise((painted) => requestAnimationFrame(() => setTimeout(painted))))
    expect(await counts()).toBe(all)
    await page.close()
  })

  test.each([1280, 380])('nothing runs out of the page at a width of %i', async (width) => {
    const page = await open('', width)
    await page.locator('.summary').first().click()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    await page.close()
  })

  test('no error was thrown or logged', () => {
    expect(errors).toEqual([])
  })
})
