import type { Page } from '../document/index.js'
import { type Tongue, tongueOf } from '../text/index.js'
import { InputError } from './input-error.js'

const NAMES: Readonly<Record<Tongue, string>> = {
  ar: 'Arabic',
  fa: 'Persian',
  ur: 'Urdu',
  ps: 'Pashto',
  ckb: 'Kurdish',
  ug: 'Uyghur',
}

/** Below this share of Arabic script among its letters a page is in another language with Arabic in it, not the other way round. */
const LEAST_SCRIPT = 0.3

const REMEDY = 'only Arabic is read'

/** `page`, if what a reader sees of it (`visible`) is Arabic; else the error that says what it is. `place` is named in the error. */
export function arabicOr(page: Page, visible: string, place: string = page.source): Page | InputError {
  if (visible.trim() === '') return new InputError('empty', place, 'there is no text in it', 'give a page with an article')
  const verdict = tongueOf(visible)
  if (verdict.script < LEAST_SCRIPT)
    return new InputError('not-arabic', place, `only ${Math.round(verdict.script * 100)} % of its letters are Arabic`, REMEDY)
  if (verdict.tongue !== 'ar') return new InputError('not-arabic', place, `it is in ${NAMES[verdict.tongue]}`, REMEDY)
  return page
}
