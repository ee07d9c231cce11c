import type { Page, Reading, Verdict } from '../document/index.js'
import type { Span } from '../text/index.js'

/**
 * What became of a page that was added: not seen before; seen with another text, outlet, writer or day (a new version); or seen just so, though
 * what stands around its article may be another.
 */
export type Added = 'new' | 'changed' | 'same'

/** A span of a reading with the characters that stood there when it was stored: what `verify` holds against the text. */
export interface StoredSpan extends Span {
  readonly source: string
  /** The id of what the span belongs to, as it stands in the reading; mentions of an entity share the entity's. */
  readonly id: string
  readonly text: string
}

/** What was worked out of the newest reading of a source. */
export interface Worked {
  readonly source: string
  readonly working: Uint8Array
}

/** One version of a source: counted from 1 in the order of adding, with the instant of its capture where that is known. */
export interface Version {
  readonly version: number
  readonly captured: string | null
  readonly reading: Reading
}

/** What is kept of an address that is watched, as its owner writes it; `due` is an ISO 8601 instant in UTC, null for never again. */
export interface StoredVisit {
  readonly address: string
  readonly due: string | null
}

/** An editor's verdict as it is kept: numbered in the order of giving, with the two as the editor called them. */
export interface StoredVerdict extends Verdict {
  readonly number: number
  readonly said: readonly [a: string, b: string]
}

/** What is known, kept. Every method may throw the driver's error when the disk or the server fails; what was stored before stays. */
export interface Store {
  /** Has this very page been read by this very program, or an older capture of it than the one that is read? Then reading it again can give nothing new. */
  has(page: Page): Promise<boolean>
  /**
   * Keeps a page and its reading, all or nothing. Adding a page again, in any order of its captures, keeps one; another text under the same
   * source makes a new version. The version captured last is the one that is read; where captures are undated, the one added last.
   */
  add(page: Page, reading: Reading): Promise<Added>
  /** The newest reading of every source, ordered by source. */
  readings(): Promise<Reading[]>
  /** The same, one after the other: however many there are, only a few are held. What is added meanwhile may come or not. */
  eachReading(): AsyncIterable<Reading>
  /** The newest reading of one source, or null. */
  reading(source: string): Promise<Reading | null>
  /** The newest page of one source as it was captured, or null. */
  page(source: string): Promise<Page | null>
  /** How many versions of a source are kept. */
  versions(source: string): Promise<number>
  /** All versions of a source, the oldest first. */
  history(source: string): Promise<Version[]>
  /** The sources of which more than one version is kept, in order. */
  changed(): Promise<string[]>
  /** The spans of the newest reading of a source, in the order of the text. */
  spans(source: string): Promise<StoredSpan[]>
  /** What editors said of who is who, in the order of giving. */
  verdicts(): Promise<StoredVerdict[]>
  /** Keeps an editor's verdict and gives its number; an older one on the same two, in either order, is replaced. */
  keepVerdict(verdict: Omit<StoredVerdict, 'number'>): Promise<number>
  /** Takes a verdict back; false where there is none of this number. */
  dropVerdict(number: number): Promise<boolean>
  /** What all readings and verdicts together are, as one value: it is another whenever one of them is. */
  state(): Promise<string>
  /**
   * A value computed from all readings and verdicts and kept under a name; null where one of them has changed since, or where what it is computed
   * by (`maker`) is another now.
   */
  derived(name: string, maker: string): Promise<string | null>
  /**
   * What `work` makes of the newest reading of every source, ordered by source, one after the other. It is kept, and made again only when the
   * reading or the `maker` is another.
   */
  eachWorked(maker: string, work: (reading: Reading) => Uint8Array): AsyncIterable<Worked>
  /** Keeps a value computed from the readings as they are now. */
  keepDerived(name: string, maker: string, value: string): Promise<void>
  /** Bytes kept under a name, whatever the readings are now; null where none are, or where another `maker` kept them. */
  memory(name: string, maker: string): Promise<Uint8Array | null>
  /** Keeps bytes under a name, in the place of those kept before. */
  keepMemory(name: string, maker: string, value: Uint8Array): Promise<void>
  /** What is kept of an address that is watched, or null. */
  visit<V extends StoredVisit>(address: string): Promise<V | null>
  /** Of all addresses that are watched and due, those due first; at most `limit`. */
  dueVisits<V extends StoredVisit>(limit: number): Promise<V[]>
  /** Keeps what is to be known of an address that is watched. */
  keepVisit(visit: StoredVisit): Promise<void>
  close(): Promise<void>
}
