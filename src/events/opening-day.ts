import type { TimeExpression } from '../document/index.js'
import { dayRange } from '../document/index.js'
import { timesIn } from './dated-times.js'
import { marked } from './marked.js'
import { newsDays } from './news-days.js'
import type { Draft } from './retell.js'
import type { Scene } from './scene.js'
import { describesNoun } from './sentence-time.js'

/** Of so many first sentences. */
const OPENING = 3
/** So many days before the article is the one day of its news. */
const NEWS = 4

/** The one day of news that the first sentences of a report name, and the index of the last of them; null where they name none or several. */
export function openingOf({ document, timeAt }: Scene): { readonly day: TimeExpression; readonly last: number } | null {
  const opening = document.sentences.filter((s) => s.kind === 'body').slice(0, OPENING)
  const [first, last] = [opening[0], opening.at(-1)]
  const today = dayRange(document.published?.value ?? null)
  if (first === undefined || last === undefined || today === null) return null
  const days = timesIn({ timeAt }, first.from, last.to).filter(({ value }) => {
    const when = newsDays(value, today, NEWS)
    return when !== null && when.from === when.to
  })
  const [day] = days
  return day === undefined || days.some(({ value }) => value !== day.value) ? null : { day, last: last.index }
}

const FEMININE = /ة$/
/** So many sentences behind the opening do others answer what it tells. */
const FAR = 10
/** Gatherings and journeys of which a report mostly tells one. */
const OCCASIONS = new Set(['meet', 'conference', 'visit', 'attend-conference', 'attend'])
/** What is done at such a gathering. */
const HELD = new Set(['discuss', 'meet', 'attend-conference', 'agree'])
/** What one does by words, and what is news when it is said. */
const SAID = new Set([
  'accuse',
  'condemn',
  'criticise',
  'deny',
  'call-for',
  'urge',
  'warn',
  'demand',
  'welcome',
  'congratulate',
  'condole',
])

/**
 * Where the opening of a report names but one day, of that day are what its headline tells in the present («المحكمة تقضي»), the gathering in
 * which somebody speaks or that has been told of («خلال زيارة», «الاجتماع»), what is done at it («وبحث الجانبان»), and what others say to it («وندد
 * البرلمان»).
 */
export function dateFromOpening(scene: Scene, drafts: readonly Draft[], dated: (sentence: number) => boolean): void {
  const opening = openingOf(scene)
  if (opening === null) return
  const { day, last } = opening
  const { tokens } = scene
  const told = drafts.some((d) => OCCASIONS.has(d.event.what) && d.sentence <= last && (d.event.time ?? day.value) === day.value)
  const spoken = new Set(scene.document.attributions.map(({ cue }) => scene.tokenAt(cue.start)?.sentence ?? -1))
  for (const draft of drafts) {
    const { event, nominal, token, sentence } = draft
    if (event.time !== null || event.status !== 'actual' || draft.background || dated(sentence)) continue
    const verb = nominal ? null : (tokens[token]!.readings.find((r) => r.pos === 'verb') ?? null)
    const headline = draft.heading && verb?.form === 'present' && sentence < last
    const occasion =
      nominal &&
      OCCASIONS.has(event.what) &&
      // «الزيارة الأخيرة» is none that the report tells of.
      !marked(scene, 'other').has(tokens[token + 1]?.base.replace(FEMININE, '') ?? '') &&
      // «نقل عن مسؤول أن الوزير وقع الاتفاق خلال زيارة»: what is said is of its own day.
      ((event.by === null && spoken.has(sentence) && marked(scene, 'occasion').has(tokens[token - 1]?.base ?? '')) ||
        (told && tokens[token]!.definite))
    const said =
      !draft.heading &&
      sentence - last <= FAR &&
      !nominal &&
      verb?.form === 'past' &&
      event.by === null &&
      SAID.has(event.what) &&
      isMain(scene, token)
    const held =
      told && verb?.form === 'past' && !draft.heading && HELD.has(event.what) && sentence - last <= FAR && isMain(scene, token)
    if (!headline && !occasion && !said && !held) continue
    draft.event = { ...event, time: day.value, timeSpan: { start: day.start, end: day.end } }
  }
}

/** Is a verb that of a main clause: no «بعدما», «حيث», «التي» before it? */
const isMain = (scene: Scene, token: number): boolean =>
  !describesNoun(scene, token) && !SUBORDINATE.test(scene.tokens[token - 1]?.folded ?? '')
const SUBORDINATE = /^(?:و|ف)?(?:بعدما|بعد|ان|ما|قد|حيث|عندما|منذ|كان|كانت|سبق|كما)$/
