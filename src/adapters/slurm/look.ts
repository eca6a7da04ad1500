import { parseToken } from '../../core/keys.ts'
import type { JobSeen, Sight } from '../../core/observation.ts'
import type { Watched } from '../../ports/backend.ts'
import type { Answer, PartAnswer } from '../remote/answer.ts'
import { LEDGER_SECONDS, type Listed, ledgerScript, ledgerSight, processSeen } from '../remote/ledger.ts'
import { quote } from '../remote/quote.ts'
import type { Part } from '../remote/script.ts'
import { readInstant } from './fields.ts'
import { mergeJobs } from './merge.ts'
import { exitRecords, ofThisLife } from './records.ts'
import type { Row } from './rows.ts'
import { isAccountingAbsent, parseSacct, SACCT_FORMAT } from './sacct.ts'
import { parseScontrol } from './scontrol.ts'
import { parseSqueue, squeueFormat, type TokenPlace } from './squeue.ts'

/** squeue answers an error after 9 to 20 s when slurmctld is down or hangs. */
const SCHEDULER_SECONDS = 40

/** Times in epoch seconds; and lists of array elements whole, because squeue cuts them after 26 characters in the middle of a number. */
const ENVIRONMENT = 'env SLURM_TIME_FORMAT=%s SLURM_BITSTR_LEN=0'

const ask = (file: string, command: string): string => `whole "$D/${file}" sched ${ENVIRONMENT} ${command}`

/** One poll: the clock, one squeue, all ledgers; then one sacct, and scontrol only for ends that sacct does not tell. */
export function lookParts(watched: readonly Watched[], place: TokenPlace): Part[] {
  const squeue = `date +%s
${ask('queue', `squeue -h -t all --me -o ${quote(squeueFormat(place))}`)} || exit 1
rc=$(cat "$D/queue.rc"); [ "$rc" = 0 ] || exit "$rc"
: >"$D/queue.ok"
cat "$D/queue"
`
  const ledgers = watched.map((site) => ({ body: ledgerScript(site), seconds: LEDGER_SECONDS, stage: 0 }))
  const jobs = [...new Set(watched.flatMap((site) => site.jobs))].filter((id) => /^[0-9]{1,18}$/.test(id))
  return [
    { body: squeue, seconds: SCHEDULER_SECONDS, stage: 0 },
    ...ledgers,
    { body: endsScript(jobs, watched.length), seconds: SCHEDULER_SECONDS, stage: 1 },
  ]
}

// Ids of attempts that git may not know come from the ledgers' own answers.
function endsScript(jobs: readonly string[], ledgers: number): string {
  const outs = Array.from({ length: ledgers }, (_, i) => `"$D/${i + 1}.out"`).join(' ')
  return `ids=${quote(jobs.join(' '))}
for id in $(grep -h '^ask [0-9][0-9]*$' ${outs} /dev/null 2>/dev/null | sort -u); do case $id in ask) ;; *) ids="$ids $id" ;; esac; done
ids=$(printf '%s\\n' $ids | sort -nu)
[ -n "$ids" ] || { echo idle; exit 0; }
list=$(printf '%s,' $ids); list=\${list%,}
any=$(printf '%s|' $ids); any=\${any%|}
${ask('acct', `sacct -n -P -X -j "$list" --format=${SACCT_FORMAT}`)} 2>"$D/acct.err" && rc=$(cat "$D/acct.rc") || rc=1
echo "sacct $rc"; cat "$D/acct"; echo 'end sacct'; cat "$D/acct.err" >&2
[ -e "$D/queue.ok" ] || exit 0
need=
while IFS='|' read -r id state rest; do
  case $state in PENDING|RUNNING|SUSPENDED|COMPLETING|CONFIGURING|STOPPED|SIGNALING|RESIZING|STAGE_OUT|REQUEUE*|RESV_DEL_HOLD|SPECIAL_EXIT) continue ;; esac
  grep -q "^$id|[A-Z_]*[^|]*|[0-9:]*|[0-9]*|[^|]*|[0-9][0-9]*|" "$D/acct" || need="$need \${id%%_*}"
done <<X
$(grep -E "^($any)[_|]" "$D/queue")
X
[ -n "$need" ] || exit 0
need=$(printf '%s\\n' $need | sort -nu)
pattern=$(printf '%s|' $need); pattern=\${pattern%|}
case $need in *[!0-9]*) one= ;; *) one=$need ;; esac
sched ${ENVIRONMENT} scontrol -o show job $one </dev/null 2>"$D/show.err" | grep -E "^JobId=($pattern) | ArrayJobId=($pattern) "
`
}

export interface Looked {
  sight: Sight
  /** Whether sacct said that there is no accounting; undefined: it was not asked, or did not answer. */
  accounting: 'available' | 'absent' | undefined
}

/** Joins the parts of one look. Pure. */
export function readLook(answer: Answer, watched: readonly Watched[]): Looked {
  const [squeue, ...others] = answer.parts
  const refused = silence(squeue)
  if (refused !== undefined || squeue?.kind !== 'ended') return { sight: refused ?? silent('no answer'), accounting: undefined }
  const [clockLine = '', ...lines] = text(squeue.out).split('\n')
  const clock = readInstant(clockLine)
  if (clock === undefined) return { sight: silent('the cluster did not tell its time'), accounting: undefined }
  const queue = parseSqueue(lines.join('\n'))
  const ends = readEnds(others[watched.length])
  const read = watched.map((site, i) => ledgerSight(others[i], site))
  const listed = read.flatMap((ledger) => ledger.listed)
  const own = watched.map((site, i) => ({ site, listed: read[i]?.listed ?? [] }))
  const jobs = mergeJobs(askedFor(watched, listed, queue.rows), {
    squeue: queue.rows,
    sacct: ofThisLife(own, ends.sacct),
    scontrol: ofThisLife(own, ends.scontrol),
    records: ends.accounting === 'absent' ? exitRecords(own) : [],
  })
  for (const [id, job] of processes(listed, clock, jobs)) jobs.set(id, job)
  return {
    sight: {
      kind: 'seen',
      clock,
      jobs,
      accounting: ends.accounting,
      ...(queue.unread === undefined ? {} : { garbled: queue.unread }),
      ledgers: new Map(watched.flatMap(({ campaign }, i) => (read[i] ? [[campaign, read[i].sight] as const] : []))),
      strays: straysOf(watched, queue.rows),
      oddities: [...queue.oddities, ...ends.oddities],
    },
    accounting: ends.asked && ends.accounting !== 'unobserved' ? ends.accounting : undefined,
  }
}

const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8')
const silent = (why: string): Sight => ({
  kind: 'unobserved',
  code: 'SCHEDULER_SILENT',
  why,
  hint: 'mostly that is a restart of SLURM or its maintenance; jobs survive both; if it lasts, `squeue --me` on the login node tells the same, and the site can help',
})

function silence(squeue: PartAnswer | undefined): Sight | undefined {
  if (squeue === undefined || squeue.kind === 'late' || squeue.code === 124 || squeue.code === 137)
    return silent(`squeue did not answer in ${SCHEDULER_SECONDS} s`)
  if (squeue.code === 127) {
    return {
      kind: 'unobserved',
      code: 'NO_SCHEDULER',
      why: 'squeue was not found there',
      hint: 'if a module brings it, name it in `setup:` in .github/escapement.yml (`setup: module load slurm`), and leave `login_shell: true`',
    }
  }
  if (squeue.code === 0) return undefined
  const said = squeue.err.trim().split('\n').at(-1)?.slice(0, 300)
  return silent(said ? `squeue: ${said}` : `squeue ended with exit status ${squeue.code} and no word`)
}

interface Ends {
  asked: boolean
  accounting: 'available' | 'absent' | 'unobserved'
  sacct: Row[]
  scontrol: Row[]
  oddities: string[]
}

function readEnds(answer: PartAnswer | undefined): Ends {
  const nothing = { sacct: [], scontrol: [], oddities: [] }
  if (answer?.kind !== 'ended') return { ...nothing, asked: true, accounting: 'unobserved' }
  const all = text(answer.out)
  if (all === 'idle\n') return { ...nothing, asked: false, accounting: 'available' }
  const match = /^sacct ([0-9]+)\n([\s\S]*?)end sacct\n([\s\S]*)$/.exec(all)
  if (!match) return { ...nothing, asked: true, accounting: 'unobserved' }
  const [, code, rows = '', shown = ''] = match
  const scontrol = parseScontrol(shown)
  const absent = isAccountingAbsent(answer.err)
  if (code !== '0')
    return { asked: true, accounting: absent ? 'absent' : 'unobserved', sacct: [], scontrol: scontrol.rows, oddities: scontrol.oddities }
  const sacct = parseSacct(rows)
  return {
    asked: true,
    accounting: 'available',
    sacct: sacct.rows,
    scontrol: scontrol.rows,
    oddities: [...sacct.oddities, ...scontrol.oddities],
  }
}

/** What git and the ledgers name, and every job in the queue that bears a token of these campaigns. */
function askedFor(watched: readonly Watched[], listed: readonly Listed[], queue: readonly Row[]): Set<string> {
  const owners = new Set(watched.map((site) => `${site.campaign} ${site.ownerHash}`))
  const ids = new Set(watched.flatMap((site) => site.jobs))
  for (const { facts } of listed) {
    for (const name of ['id', 'follows']) if (/^[0-9]+$/.test(facts.get(name)?.to ?? '')) ids.add(facts.get(name)?.to ?? '')
  }
  for (const row of queue) {
    const token = parseToken(row.token ?? '')
    if (token !== undefined && owners.has(`${token.campaign} ${token.owner}`)) ids.add(row.id)
  }
  return ids
}

/** Of other campaigns, perhaps such as are gone: whose they are the token tells. */
function straysOf(watched: readonly Watched[], queue: readonly Row[]): JobSeen[] {
  const owners = new Set(watched.map((site) => `${site.campaign} ${site.ownerHash}`))
  const rows = queue.filter((row) => {
    const token = row.phase === 'ended' ? undefined : parseToken(row.token ?? '')
    return token !== undefined && !owners.has(`${token.campaign} ${token.owner}`)
  })
  const jobs = rows.map(({ indices: _, ...job }): JobSeen => job)
  return [...new Map(jobs.map((job) => [job.id, job])).values()]
}

/** Jobs that are processes; a deploy script that submitted one after we had stopped waiting is seen as the job that it submitted. */
export function processes(listed: readonly Listed[], clock: number, jobs: ReadonlyMap<string, JobSeen>): [string, JobSeen][] {
  return listed.flatMap((entry): [string, JobSeen][] => {
    const seen = processSeen(entry, clock)
    if (seen === undefined) return []
    const follows = entry.facts.get('follows')?.to
    if (follows === undefined) return [[seen.id, seen]]
    const job = jobs.get(follows)
    return job === undefined ? [] : [[seen.id, { ...job, id: seen.id }]]
  })
}
