import type { Scene } from './scene.js'

/** Is the word at `i` an outlet or the press, so that ل before it means «spoken to»? */
export function addressed(scene: Scene, i: number): boolean {
  const name = scene.names[i]
  // «لوكالة فارس»: told by its head, where no table knows the name.
  if (name && scene.isOutlet(name.entity)) return true
  if (name && (name.entity.kind !== 'ORG' || name.from !== i)) return false
  const type = scene.head(i)?.row.type
  return type === 'outlet' || type === 'media'
}
