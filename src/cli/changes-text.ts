import type { ChangedPassage, PageChange } from '../views/index.js'

/** What became of a page, for a terminal: `[-dropped-]` and `{+added+}` words inside a paragraph, as in a word diff. */
export function changesText(source: string, changes: readonly PageChange[]): string {
  return [
    `■ ${source}`,
    ...changes.flatMap(({ from, to, captured, facts, passages }) => [
      `  version ${from} → ${to}${captured === null ? '' : `, captured ${captured}`}`,
      ...facts.map((change) => `  ${change.fact}: ${change.from ?? '—'} → ${change.to ?? '—'}`),
      ...passages.map((passage) => `  ${SIGN[passage.kind]} ${wordsText(passage)}`),
    ]),
    '',
  ].join('\n')
}

const SIGN: Readonly<Record<ChangedPassage['kind'], string>> = { dropped: '-', added: '+', changed: '~' }

const wordsText = ({ kind, words }: ChangedPassage): string =>
  words
    .map((part) =>
      part.kind === 'same' || kind !== 'changed' ? part.text : part.kind === 'dropped' ? `[-${part.text}-]` : `{+${part.text}+}`,
    )
    .join(' ')
