import { scaleLinear } from 'd3-scale'
import type { GlancePoint } from '../../../src/views/index.js'

const WIDTH = 1000
const HEIGHT = 64
const BASE = 40

/** The year of an EDTF value with its fraction, or null where it has none. Decades and centuries stand at their beginning. */
function yearOf(time: string): number | null {
  const match = /^(\d{4}|\d{3}X|\d{2}XX)(?:-(\d{2}))?/.exec(time)
  if (!match) return null
  const month = Number(match[2] ?? 1)
  return Number(match[1]!.replaceAll('X', '0')) + (month <= 12 ? month - 1 : 0) / 12
}

/** All events at a glance. Time runs from right to left, as the page is read; years far apart are drawn closer than they are, by rank. */
export function Overview({ points, onPick }: { points: readonly GlancePoint[]; onPick: (id: string) => void }) {
  const dated = points.flatMap((point) => {
    const year = yearOf(point.time)
    return year === null ? [] : [{ point, year }]
  })
  if (dated.length < 2) return null
  const years = [...new Set(dated.map((d) => Math.floor(d.year)))].sort((a, b) => a - b)
  // Each year that has events gets the same room: a relation of eighty years is mostly its last five.
  const scale = scaleLinear()
    .domain([0, years.length])
    .range([WIDTH - 10, 10])
  const x = (year: number): number => scale(years.indexOf(Math.floor(year)) + 0.1 + 0.8 * (year % 1))
  const every = Math.ceil(years.length / 14)
  const stacked = new Map<number, number>()
  return (
    <div class="glance">
      <svg class="overview" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label="الأحداث على محور الزمن">
        <line x1="0" x2={WIDTH} y1={BASE} y2={BASE} />
        {years.map((year, i) =>
          i % every === 0 ? (
            <text key={year} x={scale(i + 0.5)} y={HEIGHT - 6} text-anchor="middle">
              {year}
            </text>
          ) : null,
        )}
        {dated.map(({ point, year }) => {
          const at = Math.round(x(year))
          const height = stacked.get(at) ?? 0
          stacked.set(at, height + 1)
          return (
            // biome-ignore lint/a11y/noStaticElementInteractions: a shortcut for the mouse; the list below is the way of the keyboard
            <circle
              key={point.id}
              class={`dot status-${point.status}${point.contested ? ' contested' : ''}`}
              cx={at}
              cy={BASE - 6 - Math.min(height, 4) * 7}
              r="4.5"
              onClick={() => onPick(point.id)}
            >
              <title>{point.label}</title>
            </circle>
          )
        })}
      </svg>
    </div>
  )
}
