/** What may go wrong in one world: drawn from its seed, so that some worlds are calm in one respect and wild in another. */
import type { Random } from './random.ts'

/** Chances in 1000 steps, unless said otherwise. */
export interface Weather {
  /** Runs at work at the same time. */
  overlap: number
  runDies: number
  runPauses: number
  talkCut: number
  /** Of cut conversations: the remote shell goes on without its owner. */
  outlives: number
  remotePauses: number
  unreachable: number
  ctlDown: number
  ctlFrozen: number
  dbdDown: number
  accounting: 'present' | 'absent'
  lag: boolean
  pushFaults: number
  refusing: number
  rollback: number
  edits: number
  jobTrouble: number
  purge: number
  wrap: number
  skew: boolean
  slowFiles: number
  /** Remote files edited by hand; likelier by far while a deployment is at work. */
  handEdits: number
  /** The worst moment for a submission: paused before its link, while somebody sets the stage to done. */
  ambush: number
}

export const weatherOf = (random: Random): Weather => {
  const some = (most: number): number => (random.chance(0.45) ? 0 : random.between(1, most))
  return {
    overlap: random.weighted([
      [4, 1],
      [5, 2],
      [1, 3],
    ]),
    runDies: some(15),
    runPauses: some(15),
    talkCut: some(15),
    outlives: random.next(),
    remotePauses: some(20),
    unreachable: some(4),
    ctlDown: some(4),
    ctlFrozen: some(4),
    dbdDown: some(4),
    accounting: random.chance(0.3) ? 'absent' : 'present',
    lag: random.chance(0.4),
    pushFaults: some(60),
    refusing: some(2),
    rollback: some(3),
    edits: some(12),
    jobTrouble: some(6),
    purge: some(2),
    wrap: some(2),
    skew: random.chance(0.2),
    slowFiles: some(30),
    handEdits: some(1),
    ambush: some(120),
  }
}
