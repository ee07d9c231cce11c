import { expect, test } from 'vitest'
import { InputError, pagesOf } from '../../src/intake/index.js'
import { read } from '../../src/reading/index.js'
import { all, utf8 } from '../intake/bytes.js'

const TEXT = 'قال وزير النقل إن الجسر الجديد سيفتح أمام السيارات في الربيع، وإن العمل فيه انتهى قبل موعده بشهرين.'
const HARM = 'stealEverything'

/** Where a page can carry what runs; each is wrapped around or put beside the text. */
const CARRIERS: readonly string[] = [
  `<script>${HARM}()</script>`,
  `<img src="x" onerror="${HARM}()">`,
  `<svg><script>${HARM}()</script></svg>`,
  `<a href="javascript:${HARM}()">المزيد</a>`,
  `<form action="https://bad.example/${HARM}"><input value="${HARM}"><button formaction="javascript:${HARM}()">أرسل</button></form>`,
  `<iframe srcdoc="<script>${HARM}()</script>"></iframe>`,
  `<link rel="canonical" href="javascript:${HARM}()">`,
  `<meta property="og:url" content="javascript:${HARM}()">`,
  `<meta http-equiv="refresh" content="0;url=javascript:${HARM}()">`,
  `<script type="application/ld+json">{"@type":"NewsArticle","url":"javascript:${HARM}()","headline":"عنوان"}</script>`,
  `<style>body{background:url(javascript:${HARM}())}</style>`,
  `<noscript><p title="</noscript><img src=x onerror=${HARM}()>"></noscript>`,
  `<template><img src=x onerror=${HARM}()></template>`,
  `<!-- <img src=x onerror=${HARM}()> -->`,
]

test.each(CARRIERS)('%s reaches no reading', async (carrier) => {
  const [page] = await all(
    pagesOf('a.html', utf8(`<html><body><h1>الوزير يفتتح الجسر</h1>${carrier}<p>${TEXT}</p></body></html>`)),
  )
  if (page === undefined || page instanceof InputError) throw page ?? new Error('nothing read')
  const reading = read(page)
  expect(reading.article.text).toContain(TEXT)
  expect([reading.article.text, reading.article.title, reading.article.url, reading.article.byline].join('\n')).not.toContain(
    HARM,
  )
})

test('markup that is written out stays characters', async () => {
  const [page] = await all(
    pagesOf('a.html', utf8(`<h1>الوزير يفتتح الجسر</h1><p>${TEXT} &lt;script&gt;${HARM}()&lt;/script&gt;</p>`)),
  )
  if (page === undefined || page instanceof InputError) throw page ?? new Error('nothing read')
  // What shows it must write it as text: the page does so through text nodes alone.
  expect(read(page).article.text).toContain(`<script>${HARM}()</script>`)
})
