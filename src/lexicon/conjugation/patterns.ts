/**
 * The paradigm as data. Patterns are written in a small alphabet of their own, one letter a sound:
 * `1`–`4` the radicals, `5` the t of form VIII; `a i u` short and `aa ii uu` long vowels; `t n s m` the consonants of the patterns,
 * `j` ي and `v` و as consonants, `H` hamza; `T` ة; `A` the long a written ى; `o` the missing vowel at the end of the jussive;
 * `h` the hamza of رأى that may fall out; `N` the alif of the accusative (مشيرا), `0` the mute alif behind و (قالوا).
 * `P` and `R` stand for the vowels of past and present in form I.
 */
export interface Pattern {
  readonly past: string
  readonly pastPassive: string
  /** The vowel of the active present's prefix; that of the passive is always u. */
  readonly prefix: 'a' | 'u'
  readonly present: string
  readonly presentPassive: string
  readonly activeParticiple: string
  readonly passiveParticiple: string
  /** Masdars by what the root is: `hollow` and `defective` where they differ from the sound one. */
  readonly masdar: string
  readonly hollow?: string
  readonly defective?: string
}

// biome-ignore format: a form a line
export const PATTERNS: Readonly<Record<string, Pattern>> = {
  '1': { past: '1a2P3', pastPassive: '1u2i3', prefix: 'a', present: '12R3', presentPassive: '12a3', activeParticiple: '1aa2i3', passiveParticiple: 'ma12uu3', masdar: '' },
  '2': { past: '1a22a3', pastPassive: '1u22i3', prefix: 'u', present: '1a22i3', presentPassive: '1a22a3', activeParticiple: 'mu1a22i3', passiveParticiple: 'mu1a22a3', masdar: 'ta12ii3', defective: 'ta12i3aT' },
  '3': { past: '1aa2a3', pastPassive: '1uu2i3', prefix: 'u', present: '1aa2i3', presentPassive: '1aa2a3', activeParticiple: 'mu1aa2i3', passiveParticiple: 'mu1aa2a3', masdar: 'mu1aa2a3aT' },
  '4': { past: 'Ha12a3', pastPassive: 'Hu12i3', prefix: 'u', present: '12i3', presentPassive: '12a3', activeParticiple: 'mu12i3', passiveParticiple: 'mu12a3', masdar: 'Hi12aa3', hollow: 'Hi1aa3aT' },
  '5': { past: 'ta1a22a3', pastPassive: 'tu1u22i3', prefix: 'a', present: 'ta1a22a3', presentPassive: 'ta1a22a3', activeParticiple: 'muta1a22i3', passiveParticiple: 'muta1a22a3', masdar: 'ta1a22u3' },
  '6': { past: 'ta1aa2a3', pastPassive: 'tu1uu2i3', prefix: 'a', present: 'ta1aa2a3', presentPassive: 'ta1aa2a3', activeParticiple: 'muta1aa2i3', passiveParticiple: 'muta1aa2a3', masdar: 'ta1aa2u3' },
  '7': { past: 'in1a2a3', pastPassive: 'un1u2i3', prefix: 'a', present: 'n1a2i3', presentPassive: 'n1a2a3', activeParticiple: 'mun1a2i3', passiveParticiple: 'mun1a2a3', masdar: 'in1i2aa3' },
  '8': { past: 'i15a2a3', pastPassive: 'u15u2i3', prefix: 'a', present: '15a2i3', presentPassive: '15a2a3', activeParticiple: 'mu15a2i3', passiveParticiple: 'mu15a2a3', masdar: 'i15i2aa3' },
  '9': { past: 'i12a3a3', pastPassive: 'u12u3i3', prefix: 'a', present: '12a3i3', presentPassive: '12a3a3', activeParticiple: 'mu12a3i3', passiveParticiple: 'mu12a3a3', masdar: 'i12i3aa3' },
  '10': { past: 'ista12a3', pastPassive: 'ustu12i3', prefix: 'a', present: 'sta12i3', presentPassive: 'sta12a3', activeParticiple: 'musta12i3', passiveParticiple: 'musta12a3', masdar: 'isti12aa3', hollow: 'isti1aa3aT' },
  Q1: { past: '1a23a4', pastPassive: '1u23i4', prefix: 'u', present: '1a23i4', presentPassive: '1a23a4', activeParticiple: 'mu1a23i4', passiveParticiple: 'mu1a23a4', masdar: '1a23a4aT' },
  Q2: { past: 'ta1a23a4', pastPassive: 'tu1u23i4', prefix: 'a', present: 'ta1a23a4', presentPassive: 'ta1a23a4', activeParticiple: 'muta1a23i4', passiveParticiple: 'muta1a23a4', masdar: 'ta1a23u4' },
  Q4: { past: 'i12a34a4', pastPassive: 'u12u34i4', prefix: 'a', present: '12a34i4', presentPassive: '12a34a4', activeParticiple: 'mu12a34i4', passiveParticiple: 'mu12a34a4', masdar: 'i12i34aa4' },
}
