import type { AnyStage, Document, LayerName, Note } from '../document/index.js'
import type { Lexicons } from '../lexicon/index.js'

/** Stages in the order in which their needs are met, checked when built. */
export interface Pipeline {
  readonly order: readonly string[]
  /** Runs every stage over a document that already carries the layers `given`. */
  run(document: Document<never>, lexicons: Lexicons): { readonly document: Document; readonly notes: readonly Note[] }
}

/**
 * Orders stages by what each needs and gives, so that their order in the list does not matter.
 * Throws an Error naming the stage and the layer when a need is met by nobody, or when two stages give the same layer.
 */
export function pipelineOf(stages: readonly AnyStage[], given: readonly LayerName[]): Pipeline {
  const left = [...stages]
  const giver = new Map<LayerName, string>(given.map((layer) => [layer, 'the page']))
  for (const stage of left)
    for (const layer of stage.gives) {
      const other = giver.get(layer)
      if (other !== undefined) throw new Error(`the layer ${layer} is given by both ${other} and ${stage.name}`)
      giver.set(layer, stage.name)
    }
  const have = new Set<LayerName>(given)
  const ordered: AnyStage[] = []
  while (left.length > 0) {
    const next = left.findIndex((stage) => stage.needs.every((layer) => have.has(layer)))
    if (next < 0) {
      const stage = left[0]!
      throw new Error(
        `the stage ${stage.name} needs ${stage.needs.filter((layer) => !have.has(layer)).join(', ')}, which no stage before it gives`,
      )
    }
    const [stage] = left.splice(next, 1)
    for (const layer of stage!.gives) have.add(layer)
    ordered.push(stage!)
  }
  return {
    order: ordered.map((stage) => stage.name),
    run(start, lexicons) {
      const notes: Note[] = []
      let document = start as Document
      for (const stage of ordered) {
        const { notes: said, ...layers } = stage.run(document, lexicons)
        document = { ...document, ...layers }
        if (said) notes.push(...said)
      }
      return { document, notes }
    },
  }
}
