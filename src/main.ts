import { readActionInputs } from './action/inputs.ts'
import { publish, publishFailure } from './action/outputs.ts'
import { runMode } from './action/run.ts'

/** The action's entry: inputs → run → outputs, nothing else. */
export const action = async (): Promise<void> => {
  try {
    await publish(await runMode(readActionInputs(process.env)))
  } catch (error) {
    await publishFailure(error)
  }
}
