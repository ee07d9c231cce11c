/// <reference lib="dom" />
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sanadServing } from '../cli/run.js'
import { hasChromium, launchChromium } from './chromium.js'

/** What sets `ran` where anything of it comes to life, and asks `evil.example` where it cannot. */
const TRAPS = [
  '<img src=x onerror="window.ran=1">',
  '<script>window.ran=1</script>',
  '<svg onload="window.ran=1"></svg>',
  '<iframe src="javascript:parent.ran=1"></iframe>',
  '<a href="javascript:window.ran=1">هنا</a>',
  '<meta http-equiv="refresh" content="0;url=http://evil.example/">',
  '<base href="http://evil.example/">',
].join('')
const escaped = TRAPS.replaceAll('<', '&lt;').replaceAll('"', '&quot;')

/** The traps as markup of the page, and as words of it that would be markup where they were not escaped again. */
const HTML = `<!doctype html><html lang="ar"><head><meta charset="utf-8"><title>افتتاح الجسر ${escaped}</title>
<meta name="author" content="هدى ${escaped}"><meta property="og:site_name" content="صدى ${escaped}">
<meta http-equiv="refresh" content="0;url=http://evil.example/"><link rel="canonical" href="javascript:window.ran=1">
<meta property="article:published_time" content="2024-03-05T10:00:00Z"></head><body><article>
<h1>افتتاح الجسر ${escaped}</h1><p class="byline">بقلم: هدى ${escaped}</p>${TRAPS}
<p>أعلن وزير النقل العماني ${escaped} افتتاح الجسر الجديد في مسقط يوم 4 مارس 2024 أمام السيارات.</p>
<p>وقال الوزير إن العمل في الجسر انتهى قبل موعده بشهرين ${TRAPS} وإن المرور فيه مجاني.</p>
<p>وأضاف أن الجسر يربط ضفتي الوادي للمرة الأولى، ويختصر الطريق بين الميناء والمطار إلى عشر دقائق، وكان السائقون يقضون فيه ساعة كاملة.</p>
<p>وشارك في الافتتاح عدد من المهندسين الذين عملوا في بنائه ثلاث سنوات، وقد كرمتهم الوزارة في حفل أقيم على ضفة الوادي بحضور أهاليهم.</p>
<p>وتعتزم البلدية أن تزرع الأشجار على جانبي الطريق المؤدي إليه، وأن تقيم عنده حديقة للأطفال وسوقا صغيرة يبيع فيها المزارعون ثمارهم.</p></article></body></html>`
const RECORD = {
  id: '<img src=x onerror="window.ran=1">',
  title: `افتتاح الجسر ${TRAPS}`,
  byline: TRAPS,
  outlet: `صدى ${TRAPS}`,
  url: 'javascript:window.ran=1',
  published: '2024-03-05',
  text: `أعلن وزير النقل العماني ${TRAPS} افتتاح الجسر الجديد في مسقط يوم 4 مارس 2024. وقال الوزير إن المرور فيه مجاني.`,
}

describe.skipIf(!hasChromium)('hostile pages', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sanad-hostile-'))
  let browser: Browser
  let server: Awaited<ReturnType<typeof sanadServing>>

  beforeAll(async () => {
    writeFileSync(join(folder, 'page.html'), HTML)
    writeFileSync(join(folder, 'records.jsonl'), `${JSON.stringify(RECORD)}\n`)
    server = await sanadServing(['start', folder, '--port', '0'])
    browser = await launchChromium()
  }, 60_000)
  afterAll(async () => {
    await browser?.close()
    await server?.stop()
    rmSync(folder, { recursive: true })
  })

  const opened = async (hash: string): Promise<{ page: Page; asked: string[]; left: string[]; errors: string[] }> => {
    const page = await browser.newPage()
    const [asked, left, errors]: string[][] = [[], [], []]
    page.on('request', (request) => asked!.push(request.url()))
    page.on('framenavigated', (frame) => left!.push(frame.url()))
    page.on('console', (message) => message.type() === 'error' && errors!.push(message.text()))
    page.on('dialog', (dialog) => void dialog.dismiss())
    await page.goto(`${server.address}${hash}`)
    await page.waitForSelector('.event, .articles, .text')
    return { page, asked: asked!, left: left!, errors: errors! }
  }

  /** Everything that can be opened is opened, so that all that was read is on the page. */
  const unfold = (page: Page): Promise<void> =>
    page.evaluate(() => {
      for (const summary of document.querySelectorAll<HTMLElement>('summary, .summary')) summary.click()
    })

  const expectNothing = async ({ page, asked, left, errors }: Awaited<ReturnType<typeof opened>>): Promise<void> => {
    await page.waitForTimeout(200)
    expect(await page.evaluate(() => 'ran' in window)).toBe(false)
    // The page's own drawing of the events on the axis of time is the one element of these kinds that belongs there.
    const alive = '#app :is(img, script, svg:not(.overview), iframe, meta, base, object, link, style, .overview [onload])'
    expect(await page.locator(alive).count()).toBe(0)
    const links = await page.locator('a').evaluateAll((all) => all.map((a) => a.getAttribute('href') ?? ''))
    expect(links.filter((href) => !href.startsWith('#/'))).toEqual([])
    expect(asked.filter((url) => !url.startsWith(server.address))).toEqual([])
    expect(left.filter((url) => !url.startsWith(server.address))).toEqual([])
    expect(page.frames()).toHaveLength(1)
    expect(errors).toEqual([])
    await page.close()
  }

  test.each(['', '#/articles'])('nothing of them comes to life at «%s»', async (hash) => {
    const shown = await opened(hash)
    await unfold(shown.page)
    await expectNothing(shown)
  })

  test.each([0, 1])('nothing of them comes to life where article %i is read, and their words are shown', async (index) => {
    const shown = await opened('#/articles')
    const { page } = shown
    expect(await page.locator('.articles a').count()).toBe(2)
    await page.locator('.articles a').nth(index).click()
    await page.waitForSelector('.text')
    await unfold(page)
    expect(await page.locator('.text').textContent()).toContain('افتتاح الجسر')
    if (index === 0) expect(await page.locator('#app').textContent()).toContain('<img src=x onerror="window.ran=1">')
    await expectNothing(shown)
  })

  test('markup that were to come into the page all the same would not run', async () => {
    const shown = await opened('')
    const { page } = shown
    await page.evaluate((traps) => {
      document.body.insertAdjacentHTML('beforeend', traps)
      const script = document.createElement('script')
      script.textContent = 'window.ran=1'
      document.body.append(script)
    }, '<img src="x" onerror="window.ran=1"><iframe src="http://evil.example/"></iframe><img src="http://evil.example/x.png">')
    await page.waitForTimeout(200)
    expect(await page.evaluate(() => 'ran' in window)).toBe(false)
    expect(shown.errors.join('\n')).toContain('Content Security Policy')
    await page.close()
  })
})
