import type { Scene } from './scene.js'

/** Is the word at `i` an outlet or the press, so that ل before it means «spoken to»? */
export function addressed(scene: Scene, i: number): boolean {
  const name = scene.names[i]
  if (name) return scene.isOutlet(name.entity)
  const type = scene.head(i)?.row.type
  return type === 'outlet' || type === 'media'
}
