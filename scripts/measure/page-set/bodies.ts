import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'

/** An article to put into a template: a title and paragraphs of running text. */
export interface Body {
  readonly title: string
  readonly paragraphs: readonly string[]
}

const LEAST_WORDS = 12
const count = (text: string): number => text.split(/\s+/).length

/** Bodies from the JSON-lines files (`title`, `text`) of a folder, `most` of them, spread evenly. Only whole sentences are taken, so that no credit or teaser of the corpus counts as article. */
export function bodiesIn(folder: string, most: number): Body[] {
  const found: Body[] = []
  for (const path of filesBelow(folder)) {
    const bytes = readFileSync(path)
    const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
    for (const line of text.split('\n')) {
      const body = line === '' ? null : bodyOf(JSON.parse(line) as { title?: unknown; text?: unknown })
      if (body !== null) found.push(body)
    }
  }
  const step = Math.max(1, Math.floor(found.length / most))
  return found.filter((_, i) => i % step === 0).slice(0, most)
}

function bodyOf({ title, text }: { title?: unknown; text?: unknown }): Body | null {
  if (typeof title !== 'string' || typeof text !== 'string' || count(title) < 4 || count(title) > 18) return null
  if (/[<>&]/.test(title + text)) return null
  const paragraphs = text.split('\n').map((line) => line.replace(/\s+/g, ' ').trim())
  const clean = paragraphs.filter((line) => line.endsWith('.') && count(line) >= LEAST_WORDS)
  // A dateline of the corpus would be a second byline beside the template's.
  if (clean.length < 4 || /[-–—:ـ/]/.test(clean[0]!.slice(0, 60))) return null
  const length = clean.join('').length
  return length >= 1200 && length <= 6000 ? { title: title.replace(/\s+/g, ' ').trim(), paragraphs: clean } : null
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder)
    .sort()
    .map((name) => join(folder, name))
    .flatMap((path) => (statSync(path).isDirectory() ? filesBelow(path) : /\.jsonl(?:\.gz)?$/.test(path) ? [path] : []))
}
