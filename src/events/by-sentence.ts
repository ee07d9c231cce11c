import type { Draft } from './retell.js'

/** Drafts in the order of the text, those of one sentence together. */
export function bySentence(drafts: readonly Draft[]): readonly (readonly Draft[])[] {
  const out: Draft[][] = []
  for (const draft of drafts) {
    const last = out.at(-1)
    if (last?.[0]?.sentence === draft.sentence) last.push(draft)
    else out.push([draft])
  }
  return out
}
