import { githubFindings, type Told } from '../../shell/doctor/github.ts'
import type { Ticking } from '../../shell/doctor/workflow.ts'
import { type Inputs, platformOf } from '../../wire.ts'
import { clock } from '../setup.ts'

/** GitHub's own word, where a token is given and there is a repository to ask about. @param name `owner/name` */
export const askGithub = async (inputs: Inputs, name: string | undefined, ticking: readonly Ticking[], refused: boolean): Promise<Told> => {
  const platform = name === undefined ? undefined : await platformOf({ ...inputs, repository: name })
  if (!platform || name === undefined) return { findings: [], counted: false }
  const branch = inputs.branch === undefined ? {} : { branch: inputs.branch }
  const signed = ticking.every(({ workflow }) => workflow.signed)
  return githubFindings({ platform, name, ...branch, ticking, signed, refused, now: clock() })
}
