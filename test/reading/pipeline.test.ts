import { describe, expect, test } from 'vitest'
import type { AnyStage, LayerName } from '../../src/document/index.js'
import { defaultLexicons } from '../../src/lexicon/index.js'
import { pipelineOf } from '../../src/reading/pipeline.js'

const stage = (name: string, needs: LayerName[], gives: LayerName[]): AnyStage => ({
  name,
  needs,
  gives,
  run: () => ({ ...Object.fromEntries(gives.map((layer) => [layer, [name]])), notes: [{ rule: name, reason: 'ran' }] }),
})

describe('pipelineOf', () => {
  test('orders stages by what they need, whatever the order of the list', () => {
    const events = stage('events', ['times', 'tokens'], ['events'])
    const time = stage('time', ['tokens'], ['times'])
    const language = stage('language', [], ['tokens', 'sentences'])
    expect(pipelineOf([events, time, language], ['article']).order).toEqual(['language', 'time', 'events'])
  })

  test('gathers layers and notes', () => {
    const { document, notes } = pipelineOf([stage('language', [], ['tokens']), stage('time', ['tokens'], ['times'])], []).run(
      { text: 'س' },
      defaultLexicons(),
    )
    expect(document.times).toEqual(['time'])
    expect(document.text).toBe('س')
    expect(notes.map((n) => n.rule)).toEqual(['language', 'time'])
  })

  test('a need that nobody meets is a mistake of the builder', () => {
    expect(() => pipelineOf([stage('time', ['tokens'], ['times'])], [])).toThrow('the stage time needs tokens')
  })

  test('two givers of one layer are a mistake of the builder', () => {
    expect(() => pipelineOf([stage('a', [], ['times']), stage('b', [], ['times'])], [])).toThrow(
      'the layer times is given by both a and b',
    )
  })
})
