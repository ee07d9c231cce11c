import { expect, it } from 'vitest'
import { read } from './told.js'

const placesOf = (marked: string) => {
  const { text, events } = read(marked)
  return events.map((e) => `${text.slice(e.trigger.start, e.trigger.end)} ${e.place?.text ?? null}`)
}

const LEAD = 'زار <P سامي المهدي> <C LY ليبيا> <T 2020-05-09 أمس>.\n'

it.each([
  ['what is told on of the same day is where something was told last', `${LEAD}وأغلق الحراس الطريق.`, 'أغلق ليبيا'],
  ['another place in the sentence leads away', `${LEAD}وأغلق الحراس طريق <C TN تونس>.`, 'أغلق null'],
  ['what is done by words is done anywhere', `${LEAD}وانتقد <P عادل نصار> الحكومة.`, 'انتقد null'],
  [
    'a deed is where its sentence says before it that something is',
    'في <C TN تونس> مصانع كثيرة، وأغلق الوزير مصنعا منها.',
    'أغلق تونس',
  ],
  ['what rises does so nowhere in particular', `${LEAD}وارتفعت الأسعار.`, 'ارتفعت null'],
])('%s', (_, text, wanted) => {
  expect(placesOf(text)).toContain(wanted)
})
