import type { Edit, Page } from '../../document/index.js'
import { misreadAs, misreadRuns } from './mojibake.js'

/** Letters written by their shape, and the one word that has a character of its own; the ornate brackets and blessings beside them stay. */
const FORMS = /[\ufb50-\ufbb1\ufbd3-\ufd3d\ufd50-\ufdc7\ufdf2\ufe70-\ufefc]/

interface Text {
  readonly content: string
  readonly edits: readonly Edit[]
}

/** Puts right what a capture's characters went through: UTF-8 read in a one-byte set, letters written by their shapes. Costs one pass where nothing is wrong. */
export function repair(content: string): Text {
  const charset = misreadAs(content)
  if (charset !== null) {
    const runs = [...misreadRuns(content, charset)]
    return rewrite(
      content,
      runs.map((run) => ({ ...run, why: `UTF-8 read as ${charset}` as const })),
    )
  }
  if (!FORMS.test(content)) return { content, edits: [] }
  const changes: Change[] = []
  for (let at = 0; at < content.length; at++) {
    let to = at
    while (to < content.length && FORMS.test(content[to]!)) to++
    if (to === at) continue
    changes.push({ from: at, to, text: lettersOf(content.slice(at, to)), why: 'presentation form' })
    at = to - 1
  }
  return rewrite(content, changes)
}

/** A vowel mark that stands alone has a carrier in its plain form, which no text wants. */
const lettersOf = (forms: string): string => forms.normalize('NFKC').replace(/[ \u0640](?=[\u064b-\u0652])/g, '')

/** A stretch of a text and what is to stand there instead. */
export interface Change {
  readonly from: number
  readonly to: number
  readonly text: string
  readonly why: Edit['why']
}

/** Carries out changes, given in order and without overlaps, and keeps for each what stood there. */
export function rewrite(text: string, changes: readonly Change[]): Text {
  const parts: string[] = []
  const edits: Edit[] = []
  let kept = 0
  let length = 0
  for (const change of changes) {
    const between = text.slice(kept, change.from)
    parts.push(between, change.text)
    const start = length + between.length
    length = start + change.text.length
    edits.push({ start, end: length, was: text.slice(change.from, change.to), why: change.why })
    kept = change.to
  }
  parts.push(text.slice(kept))
  return { content: parts.join(''), edits }
}

/** The characters of the capture, before anything was put right in them. */
export function captureOf(page: Pick<Page, 'content' | 'edits'>): string {
  const parts: string[] = []
  let at = 0
  for (const edit of page.edits ?? []) {
    parts.push(page.content.slice(at, edit.start), edit.was)
    at = edit.end
  }
  parts.push(page.content.slice(at))
  return parts.join('')
}
