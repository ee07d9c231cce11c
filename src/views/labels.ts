import { grainOf, isApproximate } from '../document/index.js'
import { type Lexicons, labels } from '../lexicon/index.js'

type Scope =
  | 'type'
  | 'what'
  | 'status'
  | 'slot'
  | 'manner'
  | 'quarter'
  | 'verdict'
  | 'revision'
  | 'origin'
  | 'month'
  | 'time'
  | 'act'
  | 'kind'
  | 'timetype'
  | 'removed'
  | 'layer'

/** Says the program's terms in Arabic. */
export interface Labels {
  /** The label of a term; the term itself where there is none. */
  of(scope: Scope, key: string): string
  /** An EDTF value in words: «25 أبريل 2019», «نحو 2013», «من … إلى …». */
  time(value: string | null): string
  /** What happened: the label of `what`, or of the PLOVER type where it has none. */
  event(what: string, type: string): string
}

/** Compiles the rows of labels; use through `lexicons.derive`. */
export function labelsOf(lexicons: Lexicons): Labels {
  const rows = new Map(lexicons.rows(labels).map((row) => [`${row.scope} ${row.key}`, row.label]))
  const of = (scope: Scope, key: string) => rows.get(`${scope} ${key}`) ?? key
  const single = (value: string): string => {
    const grain = grainOf(value)
    const [year = '', month, day] = value
      .replace(/[~?%]/g, '')
      .replace(/T.*$/, '')
      .split(/(?<=.)-/)
    const about = isApproximate(value) ? `${of('time', 'about')} ` : ''
    if (grain === 'decade') return `${about}${of('time', 'decade')} ${year.replace('X', '0')}`
    if (grain === 'century') return `${about}${of('time', 'century')} ${year.replaceAll('X', '0')}`
    if (grain === null)
      return year === 'XXXX' && month !== undefined
        ? [day === undefined ? '' : String(Number(day)), of('month', month)].join(' ').trim()
        : of('time', value)
    const parts = [
      grain === 'day' && day !== undefined ? String(Number(day)) : '',
      grain !== 'year' && month !== undefined ? of('month', month) : '',
      year,
    ]
    return about + parts.filter((p) => p !== '').join(' ')
  }
  return {
    of,
    event: (what, type) => rows.get(`what ${what}`) ?? of('type', type),
    time(value) {
      if (value === null) return of('time', 'none')
      const slash = value.indexOf('/')
      if (slash < 0) return single(value)
      const [left, right] = [value.slice(0, slash), value.slice(slash + 1)]
      const open = (end: string) => end === '' || end === '..'
      if (open(right)) return `${of('time', 'since')} ${single(left)}`
      if (open(left)) return `${of('time', 'until')} ${single(right)}`
      return `${of('time', 'from')} ${single(left)} ${of('time', 'to')} ${single(right)}`
    },
  }
}
