import type { Judge } from './judge.js'

/** A plugin's code as content systems write it: [name key="value"], [/name], [two-words]. A word in brackets alone is the writer's own. */
const CODE = /\[\/?[a-z][a-z0-9_-]{1,60}(?:\s[^\]\n]{0,4000})?\/?\]/gi

const isCode = (code: string): boolean => /[=]|^\[\/|^\[[a-z0-9]+[-_]/i.test(code)

/** Short codes; what an opening and a closing code of one name hold between them (a caption, a gallery) goes too. */
export const codes: Judge = {
  name: 'codes',
  *propose({ lines, gone }) {
    for (const [line, { text }] of lines.entries()) {
      if (gone(line) || !text.includes('[')) continue
      let start = -1
      let open = ''
      for (const match of text.matchAll(CODE)) {
        const code = match[0]
        if (!isCode(code)) continue
        const name = /[a-z][a-z0-9_-]*/i.exec(code)![0].toLowerCase()
        const end = match.index + code.length
        if (code.startsWith('[/') && name === open) yield { line, start, end, reason: 'short code' }
        else yield { line, start: match.index, end, reason: 'short code' }
        if (!code.startsWith('[/') && (name === 'caption' || name === 'gallery')) [start, open] = [match.index, name]
      }
    }
  },
}
