import { dayNumber } from '../../document/index.js'
import { daysInMonth } from '../calendar.js'
import type { Scene } from '../scene.js'
import { before, type Evidence, within } from './evidence.js'

const DAY = /(?:^|[^0-9])(20[0-3][0-9])([/_-]?)(0?[1-9]|1[0-2])\2(0?[1-9]|[12][0-9]|3[01])(?![0-9])/
const MONTH = /\/(20[0-3][0-9])[/-](0[1-9]|1[0-2])(?![0-9])/

/** The day or month that an address carries: /2019/04/24/, /20150730/, /2019/04/. */
export function fromAddress(url: string | null): Evidence | null {
  const nowhere = { start: 0, end: 0 }
  if (url === null) return null
  const day = DAY.exec(url)
  if (day && (day[2] !== '' || (day[3]!.length === 2 && day[4]!.length === 2))) {
    const [year, month, date] = [Number(day[1]), Number(day[3]), Number(day[4])]
    if (date <= daysInMonth(year, month))
      return within(nowhere, 'time/address-day', dayNumber(year, month, date), dayNumber(year, month, date), 90)
  }
  const months = MONTH.exec(url)
  if (!months) return null
  const [year, month] = [Number(months[1]), Number(months[2])]
  return within(nowhere, 'time/address-month', dayNumber(year, month, 1), dayNumber(year, month, daysInMonth(year, month)), 85)
}

/** A copyright line: the page was there by the end of its year. */
export function fromCopyright(scene: Scene): Evidence[] {
  const found: Evidence[] = []
  scene.tokens.forEach((token, i) => {
    if (token.kind !== 'number' || !/^20[0-3]\d$/.test(token.folded)) return
    for (let k = Math.max(0, i - 6); k <= Math.min(scene.tokens.length - 1, i + 6); k++) {
      const near = scene.tokens[k]!
      if (near.sentence === token.sentence && (near.text === '©' || near.folded === 'الحقوق' || near.folded === 'Copyright')) {
        found.push(before(token, 'time/copyright', dayNumber(Number(token.folded), 12, 31), 30))
        return
      }
    }
  })
  return found
}
