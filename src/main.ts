import { readActionInputs } from './action/inputs.ts'
import { publish, publishFailure } from './action/outputs.ts'
import { runMode } from './action/run.ts'
import type { Options } from './shell/run.ts'

/** The action's entry: inputs → run → outputs, nothing else. @param over what a test does without: waiting, the machine's clock */
export const action = async (over: Partial<Options> = {}): Promise<void> => {
  try {
    const inputs = readActionInputs(process.env)
    if (inputs.mode === 'doctor') await (await import('./action/doctor.ts')).doctorAction(inputs)
    else await publish(await runMode(inputs, over))
  } catch (error) {
    await publishFailure(error)
  }
}
