import { setTimeout as pause } from 'node:timers/promises'
import type { Usage } from '../../ports/backend.ts'
import { PortError } from '../../ports/error.ts'
import { type Answer, readAnswer } from './answer.ts'
import { assemble, type Plan } from './script.ts'
import type { Transport } from './transport.ts'

/** Pauses before the second and third try, milliseconds. */
const BACKOFF = [500, 2000] as const

export interface Line {
  readonly transport: Transport
  readonly usage: Usage
  readonly setup: string | undefined
  readonly loginShell: boolean
}

/**
 * One remote command: script out, answer back, counted.
 * @param retry only for what changes nothing: a cut connection leaves open what was executed
 * @throws PortError
 */
export async function converse(line: Line, plan: Pick<Plan, 'library' | 'parts'>, retry: boolean): Promise<Answer> {
  for (let tries = 0; ; tries++) {
    try {
      return await once(line, plan)
    } catch (error) {
      const again = error instanceof PortError && (error.code === 'UNREACHABLE' || error.code === 'CUT' || error.code === 'NO_SHELL')
      const wait = BACKOFF[tries]
      if (!retry || !again || wait === undefined) throw error
      await pause(wait)
    }
  }
}

async function once(line: Line, plan: Pick<Plan, 'library' | 'parts'>): Promise<Answer> {
  const script = assemble({ ...plan, setup: line.setup, loginShell: line.loginShell })
  try {
    line.usage.commands += 1
    const said = await line.transport.run(script.text, script.seconds)
    const answer = readFrom(said, script.nonce, plan.parts.length)
    line.usage.schedulerCalls += answer.calls
    return answer
  } finally {
    line.usage.connections = line.transport.connections
  }
}

function readFrom(said: Awaited<ReturnType<Transport['run']>>, nonce: string, parts: number): Answer {
  try {
    return readAnswer(said.stdout, nonce, parts)
  } catch (error) {
    const stderr = said.stderr.trim().slice(-500)
    if (!(error instanceof PortError) || stderr === '') throw error
    throw new PortError(error.code, `${error.message} (it said: ${stderr})`, {
      cause: error,
      ...(error.hint === undefined ? {} : { hint: error.hint }),
    })
  }
}
