import type { Asked, Finding } from '../../core/evidence.ts'
import type { Site } from '../../ports/backend.ts'
import type { PartAnswer } from './answer.ts'
import { COPY_LIBRARY, COPY_READERS, copyBody, PIECE_SECONDS } from './copy.ts'
import { parseManifest } from './deploy.ts'
import { quote, quoteGlob, staysBelow, words } from './quote.ts'
import type { Part } from './script.ts'

/** More files than this are not listed or searched. */
const MOST_FILES = 2000
/** Bytes that one need may bring home, whatever was asked. */
const MOST_BYTES = 262_144
/** Seconds to look at files. */
const FILE_SECONDS = 30
/** Bytes of a command's output that are kept. */
const OUTPUT_BYTES = 4000

/** Shell functions that look at files. */
export const GATHER_LIBRARY = `
newest() { # files: sets best, the last of those that are equally new
  best=
  for f in "$@"; do
    [ -f "$f" ] || continue
    if [ -z "$best" ] || ! [ "$best" -nt "$f" ]; then best=$f; fi
  done
}
listed() { # manifests: their paths, those below the folder
  for m in "$@"; do
    [ -f "$m" ] && while IFS= read -r line; do
      p=\${line#* * * }
      case $p in "$line"|/*|..|../*|*/..|*/../*) ;; *) printf '%s\\n' "$p" ;; esac
    done <"$m"
  done
  return 0
}
${COPY_LIBRARY}`

/** A glob below the folder as sh expands it, or undefined when it leads elsewhere or is of no kind that is understood. */
function globWord(glob: string, site: Site): string | undefined {
  const below = glob.startsWith(`${site.remoteDir}/`) ? glob.slice(site.remoteDir.length + 1) : glob.replace(/^(\.\/)+/, '')
  return staysBelow(below) && !below.includes('**') ? `./${quoteGlob(below)}` : undefined
}

/** One part per need, or why it cannot be looked at. */
export function needPart(site: Site, need: Asked): Part | { refused: string } {
  const globs = need.kind === 'words' ? need.globs : 'glob' in need ? [need.glob] : []
  const list = globs.map((glob) => globWord(glob, site))
  if (list.includes(undefined))
    return { refused: `a pattern must stay below the campaign's folder, without \`..\` and \`**\`: ${globs.join(' ')}` }
  const body = bodyOf(need, list.join(' '))
  if (body === undefined) return { refused: 'this is not for a cluster to answer' }
  const enter = `[ -e ${quote(site.remoteDir)} ] || exit 44\ncd ${quote(site.remoteDir)} || exit 45\n`
  return { body: enter + body, seconds: secondsFor(need), stage: 0 }
}

function secondsFor(need: Asked): number {
  switch (need.kind) {
    case 'run':
      return need.timeout + 10
    case 'digests':
      return need.seconds
    case 'piece':
      return PIECE_SECONDS
    default:
      return FILE_SECONDS
  }
}

function bodyOf(need: Asked, globs: string): string | undefined {
  switch (need.kind) {
    case 'files':
      return `set -- ${globs}\n[ $# -gt ${MOST_FILES} ] && echo more\nn=0
for f in "$@"; do\nshift\n[ -f "$f" ] && [ "$n" -lt ${MOST_FILES} ] && { n=$((n+1)); set -- "$@" "$f"; }\ndone
[ "$n" -gt 0 ] && stat -L --printf '%s %Y %n\\0' -- "$@"\nexit 0\n`
    case 'words':
      return `set -- ${globs}\n[ $# -gt ${MOST_FILES} ] && { echo 'more than ${MOST_FILES} files' >&2; exit 46; }\nn=0
for f in "$@"; do\nshift\n[ -f "$f" ] && { n=$((n+1)); set -- "$@" "$f"; }\ndone\nprintf '%s\\n' "$n"\n[ "$n" -gt 0 ] || exit 0
LC_ALL=C grep -F -w -n -H -Z -a -m 1 ${need.exact ? '' : '-i '}-e ${quote(need.word)} -- "$@" >"$D/hits.$$"; rc=$?\nhead -n 1 "$D/hits.$$" | head -c 2000\n[ -s "$D/hits.$$" ] || [ "$rc" -le 1 ]\n`
    case 'tail':
    case 'head':
      return `newest ${globs}\n[ -n "$best" ] || exit 0\nprintf '%s %s\\0' "$(wc -c <"$best")" "$best"\n${need.kind} -c ${bounded(need.bytes)} -- "$best"\n`
    case 'hash':
      return `newest ${globs}\n[ -n "$best" ] || exit 0\nsum=$(sha256sum <"$best") || exit 47\nprintf '%s %s\\0' "\${sum%% *}" "$best"\n`
    case 'run':
      return `{ timeout -k 5 ${Math.max(1, Math.ceil(need.timeout))} sh -c ${quote(need.command)} </dev/null 2>&1; echo $? >"$D/ran.$$"; } | { head -c ${OUTPUT_BYTES} >"$D/said.$$"; cat >/dev/null; }
printf '%s\\n' "$(cat "$D/ran.$$")"; cat "$D/said.$$"\n`
    case 'deployment':
      return `[ -f .escapement/owner ] && head -c 1000 .escapement/owner; printf '\\0'\n[ -f .escapement/manifest ] && cat .escapement/manifest; printf '\\0'
for i in .escapement/intent.*; do [ -f "$i" ] && cat "$i"; done; printf '\\0'
{ for p in ${words(need.paths.filter(staysBelow))}; do printf '%s\\n' "$p"; done; listed .escapement/manifest .escapement/intent.*; } | sort -u >"$D/paths.$$" || exit 47
while IFS= read -r p; do printf '%s\\0%s\\0' "$p" "$(hash_of "$p")"; done <"$D/paths.$$"\n`
    default:
      return copyBody(need, globs)
  }
}

const bounded = (bytes: number): number => Math.min(Math.max(1, Math.trunc(bytes)), MOST_BYTES)

/** Turns a part's answer into the finding. Pure. */
export function readFinding(need: Asked, answer: PartAnswer | undefined): Finding {
  if (answer === undefined || answer.kind === 'late' || answer.code === 124 || answer.code === 137) return unobserved('no answer in time')
  if (answer.code === 44) return nowhere(need)
  if (answer.code !== 0) return unobserved(answer.err.trim().slice(-300) || `could not look (exit ${answer.code})`)
  return READERS[need.kind](Buffer.from(answer.out), need)
}

const unobserved = (why: string): Finding => ({ kind: 'unobserved', why })

/** The campaign's folder does not exist: nothing is there, and that was seen. */
function nowhere(need: Asked): Finding {
  switch (need.kind) {
    case 'files':
      return { kind: 'files', files: [], truncated: false }
    case 'words':
      return { kind: 'words', filesLooked: 0 }
    case 'tail':
    case 'head':
      return { kind: 'text', text: '', truncated: false }
    case 'hash':
      return { kind: 'hash' }
    case 'hashes':
      return { kind: 'hashes', files: [], truncated: false }
    case 'digests':
      return { kind: 'digests', files: need.paths.map(() => undefined) }
    case 'piece':
      return { kind: 'piece' }
    case 'deployment':
      return {
        kind: 'deployment',
        deployed: [],
        intended: [],
        actual: Object.fromEntries(need.paths.map((path) => [path, staysBelow(path) ? 'missing' : 'other'])),
      }
    default:
      return unobserved('the campaign has no folder there yet')
  }
}

const READERS: { [K in Asked['kind']]: (out: Buffer, need: Asked) => Finding } = {
  files: readFiles,
  words: readWords,
  tail: (out, need) => readText(out, need),
  head: (out, need) => readText(out, need),
  hash: readHash,
  run: readRun,
  deployment: readDeployment,
  ...COPY_READERS,
  document: () => unobserved('a document is in the repository'),
}

const nameOf = (path: string): string => path.replace(/^\.\//, '')

function readFiles(out: Buffer): Finding {
  const text = out.toString('utf8')
  const truncated = text.startsWith('more\n')
  const files = text
    .slice(truncated ? 5 : 0)
    .split('\0')
    .slice(0, -1)
    .flatMap((record) => {
      const match = /^([0-9]{1,15}) ([0-9]{1,11}) ([\s\S]+)$/.exec(record)
      return match?.[3] === undefined ? [] : [{ path: nameOf(match[3]), size: Number(match[1]), modified: Number(match[2]) }]
    })
  return { kind: 'files', files, truncated }
}

function readWords(out: Buffer): Finding {
  const match = /^([0-9]{1,9})\n(?:([^\0]+)\0([0-9]{1,15}):([^\n]*))?/.exec(out.toString('utf8'))
  if (!match) return unobserved('the answer could not be read')
  const filesLooked = Number(match[1])
  if (match[2] === undefined) return { kind: 'words', filesLooked }
  return { kind: 'words', filesLooked, hit: { file: nameOf(match[2]), line: Number(match[3]), text: (match[4] ?? '').slice(0, 500) } }
}

function readText(out: Buffer, need: Asked): Finding {
  const zero = out.indexOf(0)
  if (zero < 0) return { kind: 'text', text: '', truncated: false }
  const match = /^([0-9]+) ([\s\S]+)$/.exec(out.toString('utf8', 0, zero))
  const asked = need.kind === 'tail' || need.kind === 'head' ? bounded(need.bytes) : 0
  return { kind: 'text', file: nameOf(match?.[2] ?? ''), text: out.toString('utf8', zero + 1), truncated: Number(match?.[1]) > asked }
}

function readHash(out: Buffer): Finding {
  const match = /^([0-9a-f]{64}) ([\s\S]+)\0$/.exec(out.toString('utf8'))
  return match?.[1] && match[2] ? { kind: 'hash', file: nameOf(match[2]), sha256: match[1] } : { kind: 'hash' }
}

function readRun(out: Buffer): Finding {
  const end = out.indexOf(10)
  const code = out.toString('utf8', 0, end)
  return end > 0 && /^[0-9]{1,3}$/.test(code)
    ? { kind: 'ran', code: Number(code), output: out.toString('utf8', end + 1) }
    : unobserved('the command left no exit status')
}

function readDeployment(out: Buffer, need: Asked): Finding {
  const paths = need.kind === 'deployment' ? need.paths : []
  const [owner = '', manifest = '', intents = '', ...pairs] = out.toString('utf8').split('\0')
  const { sha, entries } = parseManifest(manifest)
  // a file may be called `__proto__`
  const actual = new Map(paths.filter((path) => !staysBelow(path)).map((path) => [path, 'other']))
  for (let i = 0; i + 1 < pairs.length; i += 2) if (staysBelow(pairs[i] ?? '')) actual.set(pairs[i] ?? '', pairs[i + 1] ?? '')
  if (paths.some((path) => !/^[0-9a-f]{64}$|^(?:missing|link|other)$/.test(actual.get(path) ?? '')))
    return unobserved('the answer could not be read')
  return {
    kind: 'deployment',
    deployed: entries,
    intended: parseManifest(intents).entries,
    actual: Object.fromEntries(actual),
    ...(owner === '' ? {} : { owner: owner.trimEnd() }),
    ...(sha === undefined ? {} : { sha }),
  }
}
