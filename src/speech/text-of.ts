import type { Scene } from './scene.js'

/** The words of tokens `from` … `to`, the clitics before the first and signs at the ends left out. */
export function textOf(scene: Scene, from: number, to: number): { text: string; start: number; end: number } {
  let last = to - 1
  while (last > from && scene.tokens[last]!.kind === 'sign' && !closing(scene, from, last)) last--
  const start =
    scene.names[from]?.from === from
      ? Math.max(scene.names[from]!.mention.start, scene.tokens[from]!.start)
      : scene.tokens[from]!.coreStart
  const end = scene.tokens[last]!.end
  return { text: scene.text.slice(start, end), start, end }
}

const closing = (scene: Scene, from: number, at: number): boolean => {
  const q = scene.quotations.around[at - 1]
  return q !== null && q !== undefined && q.to === at && q.from > from
}
