import type { Reporter, TestModule } from 'vitest/node'

/** Ends the run with one plain line that any CI can read: «N passed, N failed, N skipped». */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly unknown[]): void {
    const count = { passed: 0, failed: unhandled.length, skipped: 0 }
    for (const module of modules) {
      // A file that could not even be loaded has failed, though none of its tests ran.
      if (module.errors().length > 0) count.failed++
      for (const test of module.children.allTests()) {
        const { state } = test.result()
        if (state !== 'pending') count[state]++
      }
    }
    // Behind the summary of the default reporter, which is printed in the same turn.
    setImmediate(() => console.log(`\n${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`))
  }
}
