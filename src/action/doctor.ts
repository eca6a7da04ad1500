import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as core from '@actions/core'
import { checkUp } from '../cli/doctor/check-up.ts'
import { doctorPage } from '../shell/doctor/page.ts'
import { oneLine } from '../shell/inert.ts'
import type { ActionInputs } from './inputs.ts'

/** `mode: doctor`: every finding in the summary, the bad ones as annotations too; the step fails when something is a problem. */
export const doctorAction = async ({ inputs, config, temp }: ActionInputs): Promise<void> => {
  const findings = await checkUp(inputs, config, false)
  const path = join(temp, 'escapement-report.json')
  await writeFile(path, `${JSON.stringify({ findings }, null, 2)}\n`)
  core.setOutput('report', path)
  for (const { level, about, check, what, fix } of findings) {
    const text = oneLine(`${about}: ${what}. ${fix ?? ''}`, 1000)
    if (level === 'problem') core.error(text, { title: check })
    if (level === 'warning') core.warning(text, { title: check })
  }
  await core.summary.addRaw(doctorPage(findings)).write()
  const problems = findings.filter(({ level }) => level === 'problem').length
  if (problems > 0) core.setFailed(`${problems} problem${problems === 1 ? '' : 's'}: see the summary`)
}
