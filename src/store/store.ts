import type { Page, Reading } from '../document/index.js'

/** What became of a page that was added: not seen before, seen with other characters (a new version), or seen just so. */
export type Added = 'new' | 'changed' | 'same'

/** A span of a reading with the characters that stood there when it was stored: what `verify` holds against the text. */
export interface StoredSpan {
  readonly source: string
  /** The id of what the span belongs to, as it stands in the reading; mentions of an entity share the entity's. */
  readonly id: string
  readonly start: number
  readonly end: number
  readonly text: string
}

/** What is known, kept. Every method may throw the driver's error when the disk or the server fails; what was stored before stays. */
export interface Store {
  /** Has this very page been read by this very program? Then reading it again can give nothing new. */
  has(page: Page): Promise<boolean>
  /** Keeps a page and its reading, all or nothing. Adding the same page twice keeps one; other characters under the same source make a new version. */
  add(page: Page, reading: Reading): Promise<Added>
  /** The newest reading of every source, ordered by source. */
  readings(): Promise<Reading[]>
  /** The newest reading of one source, or null. */
  reading(source: string): Promise<Reading | null>
  /** The newest page of one source as it was captured, or null. */
  page(source: string): Promise<Page | null>
  /** How many versions of a source are kept. */
  versions(source: string): Promise<number>
  /** The spans of the newest reading of a source, in the order of the text. */
  spans(source: string): Promise<StoredSpan[]>
  /** A value computed from all readings and kept under a name, or null where the readings have changed since. */
  derived(name: string): Promise<string | null>
  /** Keeps a value computed from the readings as they are now. */
  keepDerived(name: string, value: string): Promise<void>
  close(): Promise<void>
}
