import { Parser } from 'htmlparser2'

const UNSEEN = new Set(['script', 'style', 'noscript', 'template', 'svg', 'iframe', 'head'])

/** The text a reader of the markup sees, for judging its language; the first `limit` code units of it. */
export function visibleText(html: string, limit = 200_000): string {
  const parts: string[] = []
  let length = 0
  let unseen = 0
  const parser = new Parser({
    onopentagname: (name) => {
      if (UNSEEN.has(name)) unseen++
    },
    onclosetag: (name) => {
      if (UNSEEN.has(name) && unseen > 0) unseen--
    },
    ontext: (data) => {
      if (unseen > 0 || length > limit) return
      parts.push(data)
      length += data.length
    },
  })
  parser.end(html)
  return parts.join(' ')
}
