import type { Scene } from './scene.js'

/** How many tokens the aside of the table takes that begins at `i`; 0 where none does. */
export function asideAt(scene: Scene, i: number): number {
  for (const { words, length } of scene.known.asides.get(scene.tokens[i]!.folded) ?? [])
    if (words.every((word, k) => scene.tokens[i + k]?.folded === word)) return length
  return 0
}
