import type { Scene } from './scene.js'

/** Words with which the outlet turns to another, or speaks for itself: «من جهته»، «في المقابل»، «ويذكر أن»، «ومن المقرر». */
export function turns(scene: Scene, i: number): boolean {
  const { tokens } = scene
  const token = tokens[i]!
  const next = tokens[i + 1]?.folded ?? ''
  if (token.folded === 'من' || token.folded === 'في' || token.folded === 'ومن' || token.folded === 'وفي') return TURNS.has(next)
  return (
    token.folded === 'ويبدو' ||
    ((token.folded === 'ويذكر' || token.folded === 'يذكر' || token.folded === 'ويشار') && (next === 'ان' || next === 'الي'))
  )
}
const TURNS = new Set([
  'المقابل',
  'جهته',
  'جهتها',
  'جهتهم',
  'جانبه',
  'جانبها',
  'جانبهم',
  'ناحيته',
  'ناحيتها',
  'جهة',
  'ناحية',
  'المقرر',
  'المتوقع',
  'المرجح',
  'المنتظر',
])
