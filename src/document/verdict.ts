import type { EntityKind } from './reading.js'

/** Whom or what an editor speaks of: a row of the lexicon, a Wikidata item, all that bear a name, or one entity of one article. */
export type Referent =
  | { readonly by: 'row'; readonly row: string }
  | { readonly by: 'item'; readonly item: string }
  /** `name` is folded. */
  | { readonly by: 'name'; readonly kind: EntityKind; readonly name: string }
  | { readonly by: 'article'; readonly source: string; readonly entity: string }

/** An editor's word that two are one, or that they are not. It outranks the rules. */
export interface Verdict {
  readonly verdict: 'same' | 'different'
  readonly a: Referent
  readonly b: Referent
  /** Why the editor says so, '' where nothing was given. */
  readonly because: string
}

/** A referent in one line, the same for the same referent: `people:key`, `Q42`, `PER name`, `source#e3`. */
export function referentText(referent: Referent): string {
  switch (referent.by) {
    case 'row':
      return referent.row
    case 'item':
      return referent.item
    case 'name':
      return `${referent.kind} ${referent.name}`
    case 'article':
      return `${referent.source}#${referent.entity}`
  }
}

/** A verdict in one line: `editor: A = B`, `editor: A ≠ B (because)`. */
export const verdictText = ({ verdict, a, b, because }: Verdict): string =>
  `editor: ${referentText(a)} ${verdict === 'same' ? '=' : '≠'} ${referentText(b)}${because === '' ? '' : ` (${because})`}`
