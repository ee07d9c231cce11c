import { PAGE_MOST } from '../../src/intake/limits.js'

const WORDS = 'قال الوزير إن الجسر الجديد في المدينة سيفتح '
const ARTICLE = `<p>${WORDS.repeat(20)}.</p>`
const { elements, depth, attributes } = PAGE_MOST
const text = PAGE_MOST.text - 2000
const fill = (piece: string): string => piece.repeat(Math.floor(text / piece.length))
/** As many pieces as may stand, each an element, with all the text that may stand. */
const spread = (piece: string, letters: number): string => piece.repeat(Math.min(elements - 100, Math.floor(text / letters)))

/** Pages as large as they may be in one way or another: [name, content]. What takes time grows with one of these. */
export const LIMIT_PAGES: readonly (readonly [string, string])[] = [
  ['long.html', `<p>${fill(`${WORDS}. `)}</p>`],
  ['paragraphs.html', spread(`<p>${WORDS}.</p>`, WORDS.length + 1)],
  ['lines.html', spread('في دار<br>', 6)],
  ['links.html', `${ARTICLE}${spread('<a href="/x">في دار كبيرة</a><br>', 13)}`],
  ['headings.html', `<title>${WORDS}</title>${spread('<h2>في</h2>', 2)}`],
  ['dates.html', `<h1>${WORDS}</h1>${ARTICLE}${spread('<time datetime="2015-05-03">3 مايو 2015</time>', 11)}`],
  ['entities.html', `${ARTICLE}<p>${'&#1575;'.repeat(text - 2000)}</p>`],
  ['tables.html', `${ARTICLE}${'<table><tr><td>في</td><td>3</td></tr></table>'.repeat(elements / 5)}`],
  ['deep.html', `${'<div>'.repeat(depth - 10)}${spread(`<p>${WORDS}</p>`, WORDS.length)}`],
  ['closings.html', `${'<div>'.repeat(depth - 10)}${ARTICLE}${'</x>'.repeat(elements - 100)}`],
  ['classes.html', `<div class="${'a-b-c '.repeat(60)}">في دار</div>`.repeat(40_000)],
  ['attributes.html', `${ARTICLE}<p ${Array.from({ length: attributes - 100 }, (_, i) => `a${i}=1`).join(' ')}>`],
  ['stated.html', `<script type="application/ld+json">[${'{"a":[1]},'.repeat(1_800_000)}{}]</script>${ARTICLE}`],
  ['lines.txt', fill('في دار\n')],
  ['dates.txt', `${WORDS}\n${fill('نشر في 3 مايو 2015\n')}`],
  ['openers.txt', fill('اقرأ أيضا\n')],
  ['sources.txt', `${`${WORDS}.\n`.repeat(20)}${fill('المصدر: وكالات\n').slice(0, text - 2000)}`],
  ['signs.txt', fill('"قال" «إن» (')],
  ['ligatures.txt', `${WORDS}\n${fill('ﷺ')}`],
]
