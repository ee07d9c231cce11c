export * from './article.js'
export * from './changes.js'
export * from './claim.js'
export * from './comparison.js'
export type { ConflictView, RevisionView } from './conflict.js'
export * from './entity.js'
export * from './explain.js'
export * from './explain-entity.js'
export * from './find-entity.js'
export type { GlancePoint } from './glance.js'
export { type Labels, labelsOf } from './labels.js'
export * from './reading-diff.js'
export * from './relation.js'
export type { Statement } from './statements.js'
export * from './story.js'
export * from './threads.js'
export * from './timeline.js'
export {
  type TimelineEntry,
  type TimelineHead,
  type TimelineOrigin,
  type TimelineTelling,
  timelineEntries,
  timelineHeads,
} from './timeline-entries.js'
export { type DiffPart, wordDiff } from './word-diff.js'
