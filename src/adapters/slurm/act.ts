import { entryName, tokenOf } from '../../core/keys.ts'
import type { Deed } from '../../ports/backend.ts'
import { checkpointWord } from '../remote/checkpoint.ts'
import { deployPhrase, type Numbered, type Phrase, refused } from '../remote/deeds.ts'
import { quote, staysBelow, words } from '../remote/quote.ts'
import { sbatchOptions } from './options.ts'
import type { TokenPlace } from './squeue.ts'

/** How this backend puts things. */
export interface Manner {
  place: TokenPlace
  /** Random, ends quoted texts. */
  mark: string
}

/** One squeue before anything is submitted or swept; and, when it is not known yet, whether there is accounting. */
export function actSqueue(place: TokenPlace, absent: boolean | undefined): string {
  const probe = `said=$(sched timeout -k 2 30 sacct -n -X -P -j 1 --format=JobID </dev/null 2>&1)
case $said in *'ccounting storage is disabled'*) : >"$D/absent" ;; esac\n`
  const known = absent ? ': >"$D/absent"\n' : ''
  return `${absent === undefined ? probe : known}whole "$D/queue" sched squeue -h -t all --me -o ${quote(`%F|%T|%r|${place === 'comment' ? '%k' : '%j'}`)} || exit 1
rc=$(cat "$D/queue.rc"); [ "$rc" = 0 ] || exit "$rc"
: >"$D/queue.ok"
[ -e "$D/absent" ] && echo absent
exit 0
`
}

/** Whether a deed needs squeue at all. */
export const asksQueue = (deed: Deed): boolean =>
  (deed.kind === 'submit' && deed.start.kind === 'sbatch') || deed.kind === 'void' || deed.kind === 'cancel-surplus'

/** One deed as a line of shell. */
export function phrase({ deed, index }: Numbered, manner: Manner): Phrase {
  switch (deed.kind) {
    case 'deploy':
      return deployPhrase(deed, index, manner.mark)
    case 'submit':
      return submission(deed, index, manner)
    case 'release':
      return shell('let_go', index, entryName(deed.key), deed.job)
    case 'void':
      return shell('void', index, entryName(deed.key), tokenOf(deed.key, deed.site.ownerHash))
    case 'cancel-surplus':
      return shell('cancel_surplus', index, entryName(deed.key), tokenOf(deed.key, deed.site.ownerHash), deed.job)
    case 'cancel':
      if (/^p[0-9]+\./.test(deed.job)) return shell('cancel_process', index, deed.job)
      return /^[0-9]+(_[0-9]+)?$/.test(deed.job)
        ? shell('cancel', index, deed.job)
        : refused('IO', `\`${deed.job}\` is not the id of a job`)
  }
}

const shell = (name: string, index: number, ...args: string[]): Phrase => ({ kind: 'shell', text: `${name} ${index} ${words(args)}` })

function submission(deed: Extract<Deed, { kind: 'submit' }>, index: number, manner: Manner): Phrase {
  const { start } = deed
  const token = tokenOf(deed.key, deed.site.ownerHash)
  const entry = entryName(deed.key)
  const checkpoint = checkpointWord(deed.checkpoint)
  if (start.kind !== 'sbatch') {
    const kind = start.kind === 'command' ? 'command' : 'deploy'
    return shell('start_process', index, entry, token, kind, String(Math.max(1, Math.ceil(start.timeout))), checkpoint, start.command)
  }
  if (!staysBelow(start.script)) return refused('UNSAFE_PATH', start.script)
  const options = sbatchOptions(start.options, manner.place === 'name')
  if (options.kind === 'refused') return refused('SUBMIT', options.message)
  const bearer = manner.place === 'comment' ? `--comment=${token}` : `--job-name=${token}`
  return shell('submit', index, entry, token, start.script, checkpoint, ...options.list, bearer)
}
