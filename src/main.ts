import { readActionInputs } from './action/inputs.ts'
import { publish, publishFailure } from './action/outputs.ts'
import { runMode } from './action/run.ts'

/** The action's entry: inputs → run → outputs, nothing else. */
export const action = async (): Promise<void> => {
  try {
    const inputs = readActionInputs(process.env)
    if (inputs.mode === 'doctor') await (await import('./action/doctor.ts')).doctorAction(inputs)
    else await publish(await runMode(inputs))
  } catch (error) {
    await publishFailure(error)
  }
}
