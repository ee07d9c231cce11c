import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Body } from './bodies.js'
import { written } from './dates.js'

const FOLDER = join(import.meta.dirname, '../pages')
type Names = 'menu' | 'headlines' | 'excerpts' | 'bylines' | 'sites' | 'sections' | 'subheads' | 'captions' | 'subtitles'
const furniture = JSON.parse(readFileSync(join(FOLDER, 'furniture.json'), 'utf8')) as Record<Names, string[]> & {
  comments: [string, string][]
}

/** A page made from a template and a body, and what is to be read from it. */
export interface MadePage {
  readonly template: string
  readonly html: string
  readonly charset: string
  /** An ISO 8601 instant, where the page dates itself by it («منذ 3 ساعات»). */
  readonly captured: string | undefined
  readonly url: string
  readonly text: string
  /** Said of the article above it; counts neither as text nor against it. */
  readonly subtitle: string | null
  readonly title: string
  readonly published: string | null
  readonly byline: string | null
}

export interface Template {
  readonly name: string
  readonly markup: string
  readonly charset: string
}

/** The templates of `scripts/measure/pages`. The first line of one may state its character set as JSON. */
export function templates(): Template[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.html'))
    .sort()
    .map((file) => {
      const markup = readFileSync(join(FOLDER, file), 'utf8')
      const head = /^\{.*\}\n/.exec(markup)?.[0] ?? ''
      const { charset } = { charset: 'utf-8', ...(head === '' ? {} : (JSON.parse(head) as { charset?: string })) }
      return { name: file.slice(0, -'.html'.length), markup: markup.slice(head.length), charset }
    })
}

const DAY = 86_400_000
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
const inJson = (text: string): string => JSON.stringify(text).slice(1, -1).replaceAll('</', '<\\/')
const cycle = <T>(list: readonly T[], at: number): T => list[at % list.length]!

/** Fills a template. `number` chooses the furniture, the names and the days; the same arguments make the same page. */
export function render(template: Template, body: Body, number: number): MadePage {
  const day = new Date(Date.UTC(2015, 0, 3, 12) + ((number * 37) % 3200) * DAY)
  const byline = cycle(furniture.bylines, number)
  const url = `https://news.example/${number % 2 ? 'article' : 'node'}/${48_000 + number}`
  const text: string[] = []
  let at = number * 7
  let [hasDate, hasByline, subtitle, relative] = [false, false, null as string | null, false]
  const plain: Readonly<Record<string, string>> = {
    title: body.title,
    byline,
    url,
    site: cycle(furniture.sites, number),
    section: cycle(furniture.sections, number),
    caption: cycle(furniture.captions, number),
    subtitle: cycle(furniture.subtitles, number),
    lead: body.paragraphs[0]!.slice(0, 150),
    text: body.paragraphs.join('\n'),
    'other-name': 'عاشق الصحراء',
  }
  const commands: Readonly<Record<string, (args: string[]) => string>> = {
    date: ([form]) => {
      hasDate = true
      relative ||= form === 'relative'
      return written(day, form!)
    },
    update: ([form]) => written(new Date(day.getTime() + DAY), form!),
    other: ([form]) => written(new Date(day.getTime() + 40 * DAY), form!),
    body: (args) => {
      const [from, to] = (args.find((arg) => /^\d+-\d*$/.test(arg)) ?? '0-').split('-')
      const slice = body.paragraphs.slice(Number(from), to === '' ? undefined : Number(to))
      text.push(...slice)
      return paragraphs(slice.map(escaped), args[0]!)
    },
    subhead: ([which]) => {
      text.push(furniture.subheads[Number(which)]!)
      return furniture.subheads[Number(which)]!
    },
    menu: ([amount, tag = 'li']) =>
      linked(
        Array.from({ length: Number(amount) }, (_, i) => cycle(furniture.menu, i)),
        tag,
      ),
    headline: () => escaped(cycle(furniture.headlines, at++)),
    headlines: ([amount, tag = 'li']) =>
      linked(
        Array.from({ length: Number(amount) }, () => escaped(cycle(furniture.headlines, at++))),
        tag,
      ),
    excerpt: () => cycle(furniture.excerpts, at++),
    excerpts: ([amount, how]) =>
      Array.from({ length: Number(amount) }, () => {
        const headline = escaped(cycle(furniture.headlines, at++))
        return `<div class="item"><h4>${how === 'plain' ? headline : `<a href="/n/${at}">${headline}</a>`}</h4><p>${cycle(furniture.excerpts, at)}</p></div>`
      }).join('\n'),
    comments: ([amount, how]) =>
      Array.from({ length: Number(amount) }, () => {
        const [who, words] = cycle(furniture.comments, at++)
        return how === 'br' ? `<b>${who}</b><br>${words}<br>` : `<li><b>${who}</b> <span>منذ يومين</span><p>${words}</p></li>`
      }).join('\n'),
    junk: ([amount]) => 'dDwtMTM2O3'.repeat(Number(amount) / 10),
  }
  const filled = template.markup.replace(
    /\{\{keep\}\}([\s\S]*?)\{\{\/keep\}\}|\{\{([a-z-]+)((?: [^ {}]+)*)\}\}/g,
    (whole, keep, name: string, rest: string) => {
      if (keep !== undefined) {
        const kept = (keep as string).replace('{{date nomark}}', () => commands.date!(['nomark']))
        text.push(kept.trim())
        return kept
      }
      const args = rest.trim() === '' ? [] : rest.trim().split(' ')
      if (name === 'byline') hasByline = true
      if (name === 'subtitle') subtitle = plain.subtitle!
      const value = plain[name]
      if (value !== undefined) return args[0] === 'json' ? inJson(value) : escaped(value)
      const command = commands[name]
      if (command === undefined) throw new Error(`${template.name}: ${whole} is no command`)
      return command(args)
    },
  )
  return {
    template: template.name,
    html: weighted(filled.replaceAll('<a>', '<a href="/more">')),
    charset: template.charset,
    captured: relative ? new Date(day.getTime() + 3 * 3_600_000).toISOString() : undefined,
    url,
    text: text.join('\n'),
    subtitle,
    title: body.title,
    published: hasDate ? day.toISOString().slice(0, 10) : null,
    byline: hasByline ? byline : null,
  }
}

const BYTES = 40_960

/** Brings a page to the weight that pages have: styles and scripts in its head, and a menu of all sections above it. */
function weighted(html: string): string {
  const missing = Math.max(0, BYTES - Buffer.byteLength(html))
  const rules = '.menu-item a:hover,.menu-item .sub{color:#b00;padding:4px 8px;display:inline-block}\n'
  const calls = 'window.dataLayer=window.dataLayer||[];function gtag(a,b){if(a<b){dataLayer.push(arguments)}}\n'
  const items: string[] = []
  for (let at = 0, bytes = 0; bytes < missing / 3; at++) {
    const item = `<li id="menu-item-${at}" class="menu-item menu-item-type-taxonomy menu-item-${at}"><a href="/category/${at}" title=""><span class="icon"></span>${cycle(furniture.menu, at)}</a></li>\n`
    items.push(item)
    bytes += Buffer.byteLength(item)
  }
  const head = `<style>${rules.repeat(missing / 3 / rules.length)}</style><script>${calls.repeat(missing / 3 / calls.length)}</script>`
  return html
    .replace(/<\/head>/i, (end) => `${head}${end}`)
    .replace(/<body[^>]*>/i, (start) => `${start}<div class="mega-menu"><ul>${items.join('')}</ul></div>`)
}

function paragraphs(texts: readonly string[], tag: string): string {
  if (tag === 'inline') return texts.join(' ')
  if (tag === 'br') return texts.join('<br>\n')
  if (tag === 'wrap') return texts.map(wrapped).join('\n\n')
  if (tag === 'br2') return texts.join('<br />\n<br />\n')
  if (tag === 'font') return texts.map((t) => `<p align="justify"><font size="4">${t}</font></p>`).join('\n')
  if (tag === 'span') return texts.map((t) => `<p><span>${t[0]}</span><span>${t.slice(1)}</span></p>`).join('\n')
  return texts.map((t) => `<${tag}>${t}</${tag}>`).join('\n')
}

const COLUMN = 64

/** A paragraph as print and mail set it: broken at every column's width. */
function wrapped(text: string): string {
  let at = 0
  return text
    .split(' ')
    .map((word) => {
      at += word.length + 1
      if (at <= COLUMN) return word
      at = 0
      return `${word}\n`
    })
    .join(' ')
    .replaceAll('\n ', '\n')
}

function linked(texts: readonly string[], tag: string): string {
  const links = texts.map((text, i) => `<a href="/l/${i}">${text}</a>`)
  if (tag === '|') return links.join(' | ')
  if (tag === 'br') return links.join('<br>\n')
  if (tag === 'tr') return links.map((link) => `<tr><td>${link}</td></tr>`).join('\n')
  return links.map((link) => `<${tag}>${link}</${tag}>`).join('\n')
}
