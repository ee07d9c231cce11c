import type { Candidate, Meaning } from '../meaning.js'
import { hitAt, hitBefore, type Scene, sameSentence } from '../scene.js'

/** The clitic on the second: «والخميس» is a second day, no apposition. */
export const leads = (scene: Scene, c: Candidate): boolean => scene.tokens[c.from]!.start !== c.start

/** Does it mean one day? */
export const isDay = (m: Meaning): boolean =>
  m.is === 'day' ||
  (m.is === 'weekday' && m.to === undefined) ||
  (m.is === 'calendar' && m.day !== undefined && m.dayTo === undefined) ||
  m.is === 'day-of-month' ||
  (m.is === 'unit' && m.unit === 'day' && m.beside !== undefined)

/** A part of the day behind its day: «أمس مساء», «الأربعاء صباحا». */
function partBehind(scene: Scene, c: Candidate): Candidate {
  if (!isDay(c.meaning) || !sameSentence(scene, c.to, c.from)) return c
  const hit = hitAt(scene, c.to, 'part-behind', (h) => h.lead === '' && h.word.words[0]!.length > 1)
  if (!hit || (hit.word.words[0] === 'بعد' && scene.tokens[hit.to - 1]!.folded === 'ظهر')) return c
  return {
    ...c,
    to: hit.to,
    end: scene.tokens[hit.to - 1]!.end,
    type: 'TIME',
    meaning: { is: 'part', part: hit.word.value as never, day: c.meaning },
    rule: 'time/part-of-day',
  }
}

const EDGEABLE = (m: Meaning): boolean =>
  (m.is === 'calendar' && m.day === undefined) ||
  m.is === 'unit' ||
  m.is === 'decade' ||
  m.is === 'century' ||
  m.is === 'season' ||
  (m.is === 'range' && m.first.is === 'calendar' && m.first.day === undefined)

/** Takes in what stands before: مطلع، نهاية; and behind: صباحا, مساء. */
export function edged(scene: Scene, c: Candidate): Candidate {
  const more = partBehind(scene, c)
  if (more !== c) return more
  // «يوم 31 يوليو»: the word belongs to its date.
  if ((c.meaning.is === 'calendar' && c.meaning.day !== undefined) || c.meaning.is === 'day-of-month') {
    const day = hitBefore(scene, c.from, 'unit', (h) => h.word.unit === 'day' && !h.definite && h.word.count !== 'many')
    return day && day.to === c.from && !leads(scene, c) ? { ...c, from: day.from, start: day.start } : c
  }
  if (!EDGEABLE(c.meaning)) return c
  const edge = hitBefore(scene, c.from, 'edge', (h) => !h.definite)
  if (!edge || edge.to !== c.from || (leads(scene, c) && !/^[بل]$/.test(scene.tokens[c.from]!.folded[0]!))) return c
  return {
    ...c,
    from: edge.from,
    start: edge.start,
    meaning: { is: 'edge', edge: edge.word.value as never, of: c.meaning },
    rule: `${c.rule}-edge`,
  }
}
