import type { Attribution, Event, Reading } from '../document/index.js'
import { fold } from '../text/index.js'
import { familyOf } from './what.js'

/** What stands between what is denied and something only mentioned with it: «he denied any part in the attack». */
const MENTIONS = new Set(['في', 'من', 'عن', 'حول', 'بشان', 'تجاه', 'حيال', 'جراء', 'بعد', 'قبل', 'خلال', 'مع', 'علي', 'الي'])

/**
 * The events of a reading that are told only to be denied: the first of what somebody denies, or of an accusation he denies what it accuses of.
 * What the denial merely mentions beside it is not denied. What is told as planned or possible only is left.
 */
export function deniedEvents(reading: Reading): ReadonlySet<string> {
  const denied = new Set<string>()
  for (const a of reading.attributions) {
    if (a.act !== 'DENY') continue
    const { id, content } = deniedReport(reading, a) ?? a
    const inside = reading.events
      .filter((e) => e.by === id && content.start <= e.trigger.start && e.trigger.end <= content.end)
      .sort((x, y) => x.trigger.start - y.trigger.start)
    const [first, second] = inside
    const head =
      first && second && familyOf(first.what, first.type).name === 'accusation' && attached(reading, second) ? second : first
    if (
      head &&
      familyOf(head.what, head.type).name !== 'accusation' &&
      !isSubject(reading, content.start, head) &&
      (head.status === 'actual' || head.status === 'negated') &&
      (head !== first || !onlyMentioned(reading, content.start, head))
    )
      denied.add(head.id)
  }
  return denied
}

/** Characters within which a denial comes to the report that it denies. */
const AT_ONCE = 40

/** Who denies «what is told in reports of a deal» denies the deal: a report that is its own source and cue, and with which the content begins. */
function deniedReport(reading: Reading, { content }: Attribution): Attribution | undefined {
  return reading.attributions.find(({ cue, chain }) => {
    const report = chain.at(-1)?.span
    return (
      report !== undefined &&
      cue.start <= report.start &&
      report.end <= cue.end &&
      cue.start >= content.start &&
      cue.start - content.start <= AT_ONCE &&
      cue.end <= content.end
    )
  })
}

/** «That the invitation be addressed to others»: what is denied is said of the invitation, which there was. */
function isSubject(reading: Reading, from: number, { trigger }: Event): boolean {
  const told = fold(reading.article.text.slice(from, trigger.end))
  if (/(?:^|\s)[يت]كون\s(?:هذه?\s|تلك\s|ذلك\s)?ال\p{L}+$/u.test(told)) return true
  // «The battle is a wide war»: so says who denies something told before.
  return /^ال\p{L}+$/u.test(told) && /^\s[«"“]?(?:هو|هي)\s/u.test(reading.article.text.slice(trigger.end, trigger.end + 8))
}

/** Is the trigger written together with ب: «accused of delivering»? */
const attached = (reading: Reading, { trigger }: Pick<Event, 'trigger'>): boolean =>
  /(?:^|\s)ب$/u.test(reading.article.text.slice(trigger.start - 2, trigger.start)) || reading.article.text[trigger.start] === 'ب'

function onlyMentioned(reading: Reading, from: number, { trigger, status }: Event): boolean {
  const words = fold(reading.article.text.slice(from, trigger.start))
    .split(/[^\p{L}]+/u)
    .filter((w) => w !== '')
  if (words.slice(-1).some((w) => MENTIONS.has(w))) return true
  return status === 'actual' && (words.length > 8 || words.some((w) => MENTIONS.has(w)) || attached(reading, { trigger }))
}
