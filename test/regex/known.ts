/** An expression that is let through, and why. */
export interface Known {
  readonly source: string
  readonly why: string
  /** Is it put together from strings, so that no literal shows it? */
  readonly made?: true
}

const DATE = 'run on one EDTF time, some twenty characters'
const LINE = 'run on lines of a page, bounded by the length of a line; to be rewritten'

/** Expressions that the check cannot prove linear and that do no harm where they stand: what they are run on is short. Add none for whole texts. */
export const KNOWN: readonly Known[] = [
  { source: 'T.*$', why: DATE },
  { source: '[.\\d]+$', why: 'run on the key of one word' },
  { source: ' \\(.*\\)$', why: 'run on one line that the record wrote itself' },
  { source: '^(.*) outweighs by origins: (.*)$', why: 'run on one line that the record wrote itself' },
  {
    source:
      '\\s*[–—|:/،,(){}«»"•*]+\\s*|\\s+ـ+\\s*|\\s+-+\\s*|-+\\s+|-+$|\\s+من\\s+|(?<=[\\u0621-\\u064a]{2})-(?=[\\u0621-\\u064a]{2})',
    why: LINE,
  },
  { source: '\\[\\/?[a-z][a-z0-9_-]{1,60}(?:\\s[^\\]\\n]{0,4000})?\\/?\\]', why: LINE },
  {
    source:
      '(?<!\\d)(\\d{1,4})\\s?[-/]?\\s?([a-z\\u0621-\\u064a]{2,12}(?: (?:ال)?[\\u0621-\\u064a]{3,6})?)(?:\\s?[/(-]\\s?[\\u0621-\\u064a ]{3,14}\\)?)?\\s?[-/،,]?\\s?(?:من |عام |سنه )?(\\d{4})(?!\\d)',
    why: 'every repetition in it is bounded, so that each place of a line costs no more than a constant',
    made: true,
  },
]
