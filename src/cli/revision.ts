import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { PROGRAM } from './program.js'

/** The code and the rows that a record depends on; the readings under it are the store's business. */
const PARTS = ['../text/', '../document/', '../lexicon/', '../record/', '../../lexicons/']

let known: string | null = null

/**
 * What a record is built by, as one value: the version of the package, its code and its rows as they lie on the disk. Nobody has to raise a number:
 * a line changed in `record/`, or a row added, makes another value, and what was kept under the old one is built anew. Asked once a process.
 */
export function recordRevision(): string {
  known ??= revisionOf(
    PROGRAM.version,
    PARTS.map((part) => fileURLToPath(new URL(part, import.meta.url))),
  )
  return known
}

/** A digest of a version and of all files under the folders that say something: code as it is run, and rows. */
export function revisionOf(version: string, folders: readonly string[]): string {
  const hash = createHash('sha256').update(version)
  for (const folder of folders) {
    const files = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !/\.d\.ts$|\.md$|\.map$/.test(entry.name))
      .map((entry) => `${entry.parentPath}/${entry.name}`)
      .sort()
    for (const file of files) hash.update(`\n${file.slice(folder.length)}\n`).update(readFileSync(file))
  }
  return hash.digest('hex')
}
