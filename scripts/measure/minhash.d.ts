/** The part of npm's minhash that the measurement uses; the package ships no types. */
declare module 'minhash' {
  export class Minhash {
    update(text: string): void
    jaccard(other: Minhash): number
  }
  export class LshIndex {
    insert(key: string, hash: Minhash): void
    query(hash: Minhash): string[]
  }
}
