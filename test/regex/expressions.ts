import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'

/** A regular expression of the source: a literal, or one that was made while the program ran. */
export interface Expression {
  /** The file under `src/`; 'made' for one that no literal shows. */
  readonly file: string
  readonly source: string
  readonly flags: string
}

/** All literals under a folder. */
export function literalsIn(folder: string): Expression[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .sort()
    .flatMap((file) => {
      const found: Expression[] = []
      const visit = (node: ts.Node): void => {
        if (ts.isRegularExpressionLiteral(node)) {
          const end = node.text.lastIndexOf('/')
          found.push({ file, source: node.text.slice(1, end), flags: node.text.slice(end + 1) })
        }
        ts.forEachChild(node, visit)
      }
      visit(ts.createSourceFile(file, readFileSync(join(folder, file), 'utf8'), ts.ScriptTarget.Latest))
      return found
    })
}

/** What `new RegExp` and `RegExp` make of strings in our own source while `work` runs; a library's are its own affair. */
export async function madeDuring(work: () => Promise<void>): Promise<Expression[]> {
  const made: Expression[] = []
  const real = globalThis.RegExp
  const note = (pattern: unknown, flags: unknown): void => {
    const caller = new Error().stack?.split('\n')[3] ?? ''
    if (typeof pattern === 'string' && caller.includes('/src/'))
      made.push({ file: 'made', source: pattern, flags: typeof flags === 'string' ? flags : '' })
  }
  globalThis.RegExp = new Proxy(real, {
    construct(target, [pattern, flags]: [string, string?]) {
      note(pattern, flags)
      return new target(pattern, flags)
    },
    apply(target, _, [pattern, flags]: [string, string?]) {
      note(pattern, flags)
      return target(pattern, flags)
    },
  })
  try {
    await work()
  } finally {
    globalThis.RegExp = real
  }
  return made
}
