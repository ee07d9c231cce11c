import type { AnyStage, Document, LayerName, Note } from '../document/index.js'
import type { Lexicons } from '../lexicon/index.js'

/** Stages in the order in which their needs are met, checked when built. */
export interface Pipeline {
  readonly order: readonly string[]
  /** Runs every stage over a document that already carries the layers `given`. */
  run(document: Document<never>, lexicons: Lexicons): Run
  /** The same of several documents, stage by stage; in place of what would have been thrown for one of them stands the Error. */
  runTogether(documents: readonly Document<never>[], lexicons: Lexicons): (Run | Error)[]
}

/** A document with all its layers, and what the stages noted. */
export interface Run {
  readonly document: Document
  readonly notes: readonly Note[]
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
      const [run] = this.runTogether([start], lexicons)
      if (run instanceof Error) throw run
      return run!
    },
    runTogether(starts, lexicons) {
      const runs: (Run | Error)[] = starts.map((start) => ({ document: start as Document, notes: [] }))
      for (const stage of ordered)
        for (const [i, run] of runs.entries()) if (!(run instanceof Error)) runs[i] = caught(() => after(stage, run, lexicons))
      return runs
    },
  }
}

function after(stage: AnyStage, { document, notes }: Run, lexicons: Lexicons): Run {
  const { notes: said, ...layers } = stage.run(document, lexicons)
  return { document: { ...document, ...layers }, notes: said ? [...notes, ...said] : notes }
}

/** What a work gives, or the Error that it throws. */
export function caught<T>(work: () => T): T | Error {
  try {
    return work()
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  }
}
