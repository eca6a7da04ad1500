import type { Answers } from './answers.ts'

/** What was found out while writing. */
export interface Written {
  answers: Answers
  program: string
  /** The workflow that ticks, as it stands in the repository now; undefined: none was wanted. */
  workflow?: string
  isRepository: boolean
  campaignFile: string
}

type Step = { title: string; lines: string[] }

const hostName = ({ host, port }: Answers): string => (port === undefined || port === 22 ? (host ?? '') : `[${host}]:${port}`)

const keySteps = (answers: Answers, environment: string | undefined): Step[] => {
  const at = `${answers.user}@${answers.host}`
  const port = answers.port === undefined ? '' : ` -p ${answers.port}`
  const where = environment === undefined ? '' : ` --env ${environment}`
  return [
    {
      title: 'A key of its own that the cluster knows, without a passphrase (nobody is there to type it)',
      lines: ["ssh-keygen -t ed25519 -N '' -C escapement -f ~/.ssh/escapement", `ssh-copy-id -i ~/.ssh/escapement.pub${port} ${at}`],
    },
    {
      title: "The cluster's host key, which ssh may have asked about: its fingerprint must be the one that the site publishes",
      lines: [`ssh-keygen -F '${hostName(answers)}' | grep -v '^#' > ~/.ssh/known_hosts.cluster`],
    },
    {
      title: 'Both for GitHub: a secret and a variable',
      lines: [
        ...(environment === undefined ? [] : [`gh api -X PUT 'repos/{owner}/{repo}/environments/${environment}'`]),
        `gh secret set ESCAPEMENT_SSH_KEY${where} < ~/.ssh/escapement`,
        `gh variable set ESCAPEMENT_KNOWN_HOSTS${where} < ~/.ssh/known_hosts.cluster`,
      ],
    },
  ]
}

const doctor = ({ answers, program }: Written): string =>
  answers.kind === 'ssh' && answers.identityFile === undefined
    ? `ESCAPEMENT_SSH_PRIVATE_KEY="$(cat ~/.ssh/escapement)" ESCAPEMENT_SSH_KNOWN_HOSTS="$(cat ~/.ssh/known_hosts.cluster)" ${program} doctor`
    : `${program} doctor`

/** What is left for a person, in order, each with its commands. */
export const stepsAfter = (written: Written): Step[] => {
  const { answers, program, workflow, isRepository, campaignFile } = written
  const environment = /^[ \t]+environment:\s*(?:\{\s*name:\s*)?([A-Za-z0-9_-]+)/m.exec(workflow ?? '')?.[1]
  const unpinned = workflow !== undefined && /@0{40}/.test(workflow)
  return [
    ...(isRepository ? [] : [{ title: 'This folder is no repository yet', lines: ['git init'] }]),
    ...(unpinned
      ? [
          {
            title: 'In the workflows under .github/workflows put the commit of Escapement that you have read in the place of the zeros',
            lines: [],
          },
        ]
      : []),
    ...(answers.kind === 'ssh' ? keySteps(answers, environment) : []),
    ...(answers.kind === 'exec' && workflow !== undefined
      ? [
          {
            title: 'A self-hosted runner on a machine of the cluster that has sbatch: Settings → Actions → Runners → New',
            lines: ["gh api 'repos/{owner}/{repo}/actions/runners' --jq '.runners[].name'"],
          },
        ]
      : []),
    {
      title: `Read ${campaignFile} and the script beside it, check, then put them into git`,
      lines: [
        `${program} validate`,
        'git add .github campaigns',
        "git commit -m 'Add Escapement'",
        ...(workflow === undefined ? [] : ['git push']),
      ],
    },
    { title: 'See whether everything is in order; each finding names its way out', lines: [doctor(written)] },
    workflow === undefined
      ? { title: 'Tick by hand until it is done, or from cron', lines: [`${program} tick`, `${program} watch`] }
      : {
          title: 'The workflow asks for `contents: write` by itself; nothing is to be set. Start it once by hand',
          lines: ['gh workflow run escapement.yml', 'gh run watch'],
        },
  ]
}
