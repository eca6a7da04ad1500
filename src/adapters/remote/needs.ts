import type { Asked, Finding } from '../../core/evidence.ts'
import type { Site } from '../../ports/backend.ts'
import { PortError } from '../../ports/error.ts'
import { converse, type Line } from './converse.ts'
import { needPart, readFinding } from './gather.ts'
import type { Part } from './script.ts'

/** All needs in one remote command; what cannot be asked is `unobserved` for that need only. */
export async function gatherOver(line: Line, library: string, asked: readonly { site: Site; need: Asked }[]): Promise<Finding[]> {
  const planned = asked.map(({ site, need }) => needPart(site, need))
  const parts = planned.filter((one): one is Part => 'body' in one)
  if (parts.length === 0) return planned.map(refusal)
  try {
    const answer = await converse(
      line,
      { library, parts },
      asked.every(({ need }) => need.kind !== 'run'),
    )
    let next = 0
    return planned.map((one, i) => {
      const need = asked[i]?.need
      return 'body' in one && need !== undefined ? readFinding(need, answer.parts[next++]) : refusal(one)
    })
  } catch (error) {
    if (!(error instanceof PortError)) throw error
    return planned.map((one) => ('body' in one ? { kind: 'unobserved', why: error.message } : refusal(one)))
  }
}

const refusal = (one: Part | { refused: string }): Finding => ({ kind: 'unobserved', why: 'refused' in one ? one.refused : 'not asked' })
