import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { measureClitics } from './clitics.js'
import { measureNames } from './names.js'
import { measureProtest } from './protest.js'
import { measureNumbers, measureRecognizerDates } from './recognizers.js'
import { measureSentencesOfTreebank } from './sentences.js'
import { measureVariants } from './variants.js'
import { measureWeekdays } from './weekdays.js'

/** The public data sets of a folder, each with what it measures; one that is not there is said to be missing. */
const SETS: readonly [string, (path: string) => void][] = [
  ['segmentation/ar_pud-ud-test.conllu', measureSentencesOfTreebank],
  ['segmentation/ar_pud-ud-test.conllu', measureClitics],
  ['dates/weekdays-dev.jsonl', measureWeekdays],
  ['dates/recognizers-ar-numbers/NumberModel.json', measureNumbers],
  ['dates/recognizers-ar', measureRecognizerDates],
  ['ner/anercorp_TRAIN.txt', (path) => measureNames(path)],
  ['ner/cleananercorp_TRAIN.txt', (path) => measureNames(path, 'CLEANANERCorp')],
  ['names/ar2en-train.txt', measureVariants],
  ['events/protest_gsr.csv', measureProtest],
]

export function measureData(folder: string): void {
  console.log('\nPublic data sets')
  for (const [path, measure] of SETS) {
    const full = join(folder, path)
    if (existsSync(full)) measure(full)
    else console.log(`  ${path}: not in ${folder}`)
  }
}
