import { expect, it } from 'vitest'
import { read } from '../../src/reading/index.js'

it('reported words end in a text without any stop', () => {
  const content = `قال الوزير إن ${'الجسر القديم '.repeat(2000)}`
  const { article, attributions } = read({ content })
  const [said] = attributions
  expect(attributions.length).toBe(1)
  const words = article.text.slice(said!.content.start, said!.content.end).split(' ')
  expect(words.length).toBe(600)
})
