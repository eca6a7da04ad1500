/** The suite that every backend passes: what the shell relies on, whatever runs the jobs. */
import { describe } from 'vitest'
import { exerciseCommands } from './backend-commands.ts'
import { exerciseDeployment } from './backend-deploy.ts'
import { exerciseGathering } from './backend-gather.ts'
import type { BackendWorld } from './backend-kit.ts'
import { exerciseLostAnswers } from './backend-lost.ts'
import { exerciseSubmission } from './backend-submit.ts'

export type { BackendWorld } from './backend-kit.ts'

/** Runs the suite on one kind of backend. @param options.holds as in the world: whether a scheduler holds jobs first */
export function exerciseBackend(name: string, make: () => Promise<BackendWorld>, options: { holds: boolean }): void {
  describe(name, () => {
    exerciseCommands(make)
    exerciseSubmission(make)
    exerciseDeployment(make)
    exerciseGathering(make)
    if (options.holds) exerciseLostAnswers(make)
  })
}
