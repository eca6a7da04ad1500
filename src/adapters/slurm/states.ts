import type { JobPhase } from '../../core/observation.ts'

/** SLURM's state words. What is not here is reported, not guessed. */
const PHASE_OF = {
  PENDING: 'queued',
  REQUEUED: 'queued',
  REQUEUE_FED: 'queued',
  REQUEUE_HOLD: 'held',
  RESV_DEL_HOLD: 'held',
  SPECIAL_EXIT: 'held',
  CONFIGURING: 'running',
  RUNNING: 'running',
  COMPLETING: 'running',
  SUSPENDED: 'running',
  STOPPED: 'running',
  SIGNALING: 'running',
  RESIZING: 'running',
  STAGE_OUT: 'running',
  BOOT_FAIL: 'ended',
  CANCELLED: 'ended',
  COMPLETED: 'ended',
  DEADLINE: 'ended',
  FAILED: 'ended',
  LAUNCH_FAILED: 'ended',
  NODE_FAIL: 'ended',
  OUT_OF_MEMORY: 'ended',
  PREEMPTED: 'ended',
  RECONFIG_FAIL: 'ended',
  TIMEOUT: 'ended',
} as const satisfies Record<string, JobPhase>

/** Reasons of a pending job that waits for somebody's `scontrol release`. */
const HELD = new Set(['JobHeldUser', 'JobHeldAdmin', 'job requeued in held state'])

/** Where a job is by its state word and, for a pending one, the reason. */
export function phaseOf(state: string, reason: string): JobPhase {
  if (!Object.hasOwn(PHASE_OF, state)) return 'unknown'
  if (state === 'PENDING' && HELD.has(reason)) return 'held'
  return PHASE_OF[state as keyof typeof PHASE_OF]
}

/** `CANCELLED by 1001` → the word and the user; `RESIZING+` has a mark for a cut column. */
export function readState(text: string): { state: string; by?: string } {
  const [state = '', link, by] = text.trim().split(' ')
  return link === 'by' && by !== undefined ? { state, by } : { state }
}
