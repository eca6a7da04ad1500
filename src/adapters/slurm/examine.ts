import { randomBytes } from 'node:crypto'
import { PortError } from '../../ports/error.ts'
import type { Examination, FolderSeen, Questions, Reply, Trial } from '../../ports/examination.ts'
import type { Answer, PartAnswer } from '../remote/answer.ts'
import { converse, type Line } from '../remote/converse.ts'
import { LIBRARY } from '../remote/library.ts'
import { quote, words } from '../remote/quote.ts'
import type { Part } from '../remote/script.ts'
import { associationsIn, partitionsIn, settingsIn } from './examine-parse.ts'
import { sbatchOptions } from './options.ts'
import { isAccountingAbsent } from './sacct.ts'
import { SUBMIT_LIBRARY } from './submit.ts'

const TOOLS = ['sbatch', 'squeue', 'scontrol', 'scancel', 'sacct', 'sinfo']

/** SLURM's commands answer an error after 9 to 20 s when the controller is down or hangs. */
const SECONDS = 40

const TOOLS_PART = `date +%s
for t in ${TOOLS.join(' ')}; do
p=$(command -v "$t" 2>/dev/null) && printf '%s\\t%s\\t%s\\n' "$t" "$p" "$(timeout 10 "$t" --version 2>&1 </dev/null | head -n 1 | clean)"
done
exit 0
`

const FOUND_PART = `for t in ${TOOLS.join(' ')}; do command -v "$t" >/dev/null 2>&1 && printf '%s\\n' "$t"; done; exit 0\n`

const asked = (command: string): string => `sched timeout -k 2 35 ${command} </dev/null\n`

/** Tries the folder, or the nearest one above it: writing, a symbolic link (the ledger is made of them), a program. Leaves nothing. */
const folderPart = (path: string): string => `f=${quote(path)}
p=$f; while ! [ -e "$p" ] && [ "$p" != / ]; do p=$(dirname -- "$p"); done
printf 'nearest\\t%s\\n' "$p"
[ -d "$p" ] && echo folder
if t=$(mktemp -d "$p/.escapement-doctor.XXXXXXXXXX" 2>"$D/why.$$"); then
echo writable
ln -s here "$t/link" 2>/dev/null && [ "$(readlink "$t/link")" = here ] && echo links
printf '#!/bin/sh\\nexit 0\\n' >"$t/program" && chmod 700 "$t/program" && "$t/program" 2>/dev/null && echo executes
rm -f "$t/link" "$t/program"; rmdir "$t"
else printf 'said\\t%s\\n' "$(clean <"$D/why.$$")"; fi
printf 'bytes\\t%s\\n' "$(df -Pk "$p" 2>/dev/null | tail -n 1 | awk '{print $4}')"
printf 'inodes\\t%s\\n' "$(df -Pi "$p" 2>/dev/null | tail -n 1 | awk '{print $4}')"
printf 'type\\t%s\\n' "$(stat -f -c %T "$p" 2>/dev/null)"
[ -f "$f/.escapement/owner" ] && printf 'owner\\t%s\\n' "$(head -c 1000 "$f/.escapement/owner" | clean)"
exit 0
`

const requestLine = (options: Readonly<Record<string, string>>): string => {
  const list = sbatchOptions(options, false)
  if (list.kind === 'refused') return `printf '1\\t%s\\n' ${quote(list.message)}\n`
  return `said=$(printf '#!/bin/sh\\n:\\n' | sched timeout -k 2 35 sbatch --test-only ${words(list.list)} 2>&1); printf '%s\\t%s\\n' "$?" "$(printf '%s' "$said" | clean)"\n`
}

const trialPart = (options: Readonly<Record<string, string>>, token: string): string => {
  const list = sbatchOptions(options, true)
  if (list.kind === 'refused') return `printf 'said\\t%s\\n' ${quote(list.message)}\n`
  return `said=$(printf '#!/bin/sh\\nexit 0\\n' | sched timeout -k 5 40 sbatch --hold --parsable --output=/dev/null --comment=${quote(token)} --job-name=${quote(token)} ${words(list.list)} 2>"$D/err.$$")
job=$(printf '%s\\n' "$said" | tail -n 1); job=\${job%%;*}
case $job in ''|*[!0-9]*) printf 'said\\t%s\\n' "$(printf '%s %s' "$said" "$(cat "$D/err.$$")" | clean)"; exit 0 ;; esac
printf 'job\\t%s\\n' "$job"
printf 'bears\\t%s\\n' "$(sched timeout -k 2 30 squeue -h -t all -j "$job" -o '%k|%j' </dev/null 2>&1 | head -n 1)"
if said=$(sched timeout -k 2 30 scontrol release "$job" </dev/null 2>&1); then
sleep 1
printf 'state\\t%s\\n' "$(sched timeout -k 2 30 squeue -h -t all -j "$job" -o '%T|%r' </dev/null 2>&1 | head -n 1)"
else printf 'unreleased\\t%s\\n' "$(printf '%s' "$said" | clean)"; fi
sched timeout -k 2 30 scancel "$job" </dev/null >/dev/null 2>&1 && echo cancelled
exit 0
`
}

const partsFor = ({ folders, requests, trial }: Questions, token: string): Part[] => [
  { body: TOOLS_PART, seconds: SECONDS, stage: 0 },
  { body: asked('squeue -h -t all --me -o %i'), seconds: SECONDS, stage: 0 },
  { body: asked('sacct -n -X -P -j 1 --format=JobID'), seconds: SECONDS, stage: 0 },
  { body: asked("sinfo -h -o '%P|%l|%a'"), seconds: SECONDS, stage: 0 },
  { body: asked('sacctmgr -nP show assoc "user=$(id -un)" format=Account,Partition,QOS'), seconds: SECONDS, stage: 0 },
  { body: asked('scontrol show config'), seconds: SECONDS, stage: 0 },
  ...folders.map((path) => ({ body: folderPart(path), seconds: 30, stage: 0 })),
  // one after the other: a check-up must not look like a storm of submissions
  { body: `${requests.map(requestLine).join('')}exit 0\n`, seconds: SECONDS + 10 * requests.length, stage: 1 },
  ...(trial === undefined ? [] : [{ body: trialPart(trial, token), seconds: 4 * SECONDS, stage: 2 }]),
]

const decode = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8')

const replyOf = (answer: PartAnswer | undefined): Reply & { out: string } => {
  if (answer?.kind !== 'ended' || answer.code === 124 || answer.code === 137) return { code: undefined, said: 'no answer in time', out: '' }
  const out = decode(answer.out)
  return { code: answer.code, said: (answer.err.trim() || out.trim()).slice(-500), out }
}

const fieldsOf = (text: string): Map<string, string> =>
  new Map(
    text.split('\n').map((line) => {
      const [name = '', ...rest] = line.split('\t')
      return [name, rest.join('\t')] as const
    }),
  )

const number = (text: string | undefined): number | undefined => (/^[0-9]{1,18}$/.test(text ?? '') ? Number(text) : undefined)

const folderSeen = (path: string, answer: PartAnswer | undefined): FolderSeen => {
  const { out, code } = replyOf(answer)
  const fields = fieldsOf(out)
  const kib = number(fields.get('bytes'))
  const inodes = number(fields.get('inodes'))
  const owner = fields.get('owner')
  const fileSystem = fields.get('type')
  return {
    path,
    nearest: fields.get('nearest') ?? '',
    isFolder: fields.has('folder'),
    writable: fields.has('writable'),
    links: fields.has('links'),
    executes: fields.has('executes'),
    said: fields.get('said') ?? (code === undefined ? 'it did not answer in 30 s' : ''),
    ...(kib === undefined ? {} : { freeBytes: kib * 1024 }),
    ...(inodes === undefined ? {} : { freeInodes: inodes }),
    ...(fileSystem ? { fileSystem } : {}),
    ...(owner === undefined ? {} : { owner: owner.trim() }),
  }
}

const trialOf = (answer: PartAnswer | undefined, token: string): Trial => {
  const { out, said } = replyOf(answer)
  const fields = fieldsOf(out)
  const [comment, name] = (fields.get('bears') ?? '').split('|')
  return {
    job: fields.get('job'),
    commentKept: comment === token,
    nameKept: name === token,
    released: fields.has('state'),
    state: fields.get('state') ?? '',
    cancelled: fields.has('cancelled'),
    said: fields.get('said') ?? fields.get('unreleased') ?? (fields.has('job') ? '' : said),
  }
}

const commandsIn = (lines: readonly string[]): Examination['commands'] =>
  Object.fromEntries(
    lines.flatMap((line) => {
      const [tool = '', path = '', version = ''] = line.split('\t')
      return TOOLS.includes(tool) ? [[tool, { path, version }] as const] : []
    }),
  )

const read = (
  { parts, noise }: Answer,
  { folders, trial }: Questions,
  token: string,
): Omit<Examination, 'clock' | 'other'> & { there: number } => {
  const [tools, squeue, sacct, sinfo, assoc, config, ...rest] = parts
  const [clock = '', ...found] = replyOf(tools).out.split('\n')
  const { out, ...queue } = replyOf(squeue)
  const ends = replyOf(sacct)
  const absent = isAccountingAbsent(ends.said)
  const [partitions, associations] = [replyOf(sinfo), replyOf(assoc)]
  return {
    there: Number(clock) || 0,
    noise,
    commands: commandsIn(found),
    squeue: queue,
    sacct: { code: ends.code, said: ends.said },
    accounting: absent ? 'absent' : ends.code === 0 ? 'available' : 'unobserved',
    partitions: partitions.code === 0 ? partitionsIn(partitions.out) : undefined,
    associations: associations.code === 0 && associations.out.trim() !== '' ? associationsIn(associations.out) : undefined,
    settings: settingsIn(replyOf(config).out),
    folders: folders.map((path, i) => folderSeen(path, rest[i])),
    requests: replyOf(rest[folders.length])
      .out.split('\n')
      .flatMap((line) => {
        const [code, said = ''] = line.split('\t')
        return code === undefined || code === '' ? [] : [{ code: code === '124' ? undefined : Number(code), said }]
      }),
    ...(trial === undefined ? {} : { trial: trialOf(rest[folders.length + 1], token) }),
  }
}

/** Whether the commands are also found the other way; silence there is no finding of its own. */
const otherWay = async (line: Line): Promise<Examination['other']> => {
  const loginShell = !line.loginShell
  try {
    const answer = await converse(
      { ...line, setup: undefined, loginShell },
      { library: '', parts: [{ body: FOUND_PART, seconds: 20, stage: 0 }] },
      false,
    )
    return {
      loginShell,
      found: replyOf(answer.parts[0])
        .out.split('\n')
        .filter((tool) => TOOLS.includes(tool)),
    }
  } catch (error) {
    if (!(error instanceof PortError)) throw error
    return undefined
  }
}

const now = (): number => Math.floor(Date.now() / 1000)

/** One remote command for everything, and a small one the other way round (login shell or not). Throws PortError. */
export async function examine(line: Line, questions: Questions): Promise<Examination> {
  const token = `escapement-doctor.${randomBytes(4).toString('hex')}`
  const before = now()
  const answer = await converse(line, { library: `${LIBRARY}${SUBMIT_LIBRARY}`, parts: partsFor(questions, token) }, false)
  const after = now()
  const { there, ...seen } = read(answer, questions, token)
  return { ...seen, clock: { before, there, after }, other: await otherWay(line) }
}
