import type { Asked, CopyNeed, FileHashed, Finding } from '../../core/evidence.ts'
import { staysBelow, words } from './quote.ts'

/** Seconds in which a piece must be read and brought home: slow lines move some 130 KB/s. */
export const PIECE_SECONDS = 120

/** Shell functions that read outputs; none follows a link. */
export const COPY_LIBRARY = `
hashes() { # file limit: size, time, sha256, git's blob id, name; no hashes where it is larger, or changes under our hands
  size=$(stat -c %s -- "$1") && time=$(stat -c %Y -- "$1") || return 0
  sum=-; oid=-
  if [ "$size" -le "$2" ] && head -c "$2" -- "$1" >"$D/copy.$$"; then
    size=$(wc -c <"$D/copy.$$"); size=$((size))
    sum=$(sha256sum <"$D/copy.$$"); oid=$( { printf 'blob %s\\0' "$size"; cat "$D/copy.$$"; } | sha1sum)
  fi
  printf '%s %s %s %s %s\\0' "$size" "$time" "\${sum%% *}" "\${oid%% *}" "$1"
}
fetch() { # file limit: its length and its bytes; - for one that is not there, is no regular file, or is larger
  if way_is_clear "$1" && [ -f "$1" ] && head -c "$(($2 + 1))" -- "$1" >"$D/copy.$$" && [ "$(wc -c <"$D/copy.$$")" -le "$2" ]; then
    printf '%s\\0' "$(($(wc -c <"$D/copy.$$")))"; cat "$D/copy.$$"
  else printf -- '-\\0'; fi
}
digest() { # file bytes: size, time, and sha256 of so many of its first bytes (-: of all); - for no regular file, or one that changes meanwhile
  if way_is_clear "$1" && [ -f "$1" ] && was=$(stat -c '%s %Y' -- "$1"); then
    if [ "$2" = - ]; then sum=$(sha256sum <"$1"); else sum=$(head -c "$2" -- "$1" | sha256sum); fi
    [ "$(stat -c '%s %Y' -- "$1")" = "$was" ] && printf '%s %s\\0' "$was" "\${sum%% *}" && return
  fi
  printf -- '-\\0'
}
piece() { # file offset bytes: size and time of the file, then so many bytes from there
  if way_is_clear "$1" && [ -f "$1" ] && was=$(stat -c '%s %Y' -- "$1"); then
    printf '%s\\0' "$was"; tail -c "+$(($2 + 1))" -- "$1" | head -c "$3"
  else printf -- '-\\0'; fi
}
`

/** More files than this are not listed. */
const MOST_FILES = 2000

const isCopyNeed = (need: Asked): need is CopyNeed => need.kind in COPY_READERS

/** Shell that answers a need for copies; undefined when it is none, or not for a cluster to answer. */
export function copyBody(need: Asked, globs: string): string | undefined {
  if (!isCopyNeed(need)) return undefined
  switch (need.kind) {
    case 'hashes':
      return `set -- ${globs}\n[ $# -gt ${MOST_FILES} ] && echo more\nn=0
for f in "$@"; do\n[ "$n" -lt ${MOST_FILES} ] || break\nf=\${f#./}; way_is_clear "$f" && [ -f "$f" ] || continue\nn=$((n+1)); hashes "$f" ${Math.trunc(need.upTo)}\ndone\nexit 0\n`
    case 'fetch':
      return need.paths.every(staysBelow)
        ? `for f in ${words(need.paths)}; do fetch "$f" ${Math.trunc(need.bytes)}; done\nexit 0\n`
        : undefined
    case 'digests':
      return need.paths.every(staysBelow)
        ? `${need.paths.map((path, i) => `digest ${words([path, need.first[i] == null ? '-' : String(Math.trunc(need.first[i]))])}\n`).join('')}exit 0\n`
        : undefined
    case 'piece':
      return staysBelow(need.path)
        ? `piece ${words([need.path, String(Math.trunc(need.offset)), String(Math.trunc(need.bytes))])}\nexit 0\n`
        : undefined
    default:
      return undefined
  }
}

const unobserved = (why: string): Finding => ({ kind: 'unobserved', why })
const unreadable = unobserved('the answer could not be read')

function readHashes(out: Buffer): Finding {
  const text = out.toString('utf8')
  const truncated = text.startsWith('more\n')
  const files = text
    .slice(truncated ? 5 : 0)
    .split('\0')
    .slice(0, -1)
    .flatMap((record): FileHashed[] => {
      const [, size, time, sha256 = '-', oid = '-', path] = /^([0-9]{1,15}) ([0-9]{1,11}) (\S+) (\S+) ([\s\S]+)$/.exec(record) ?? []
      if (path === undefined) return []
      const file = { path: path.replace(/^\.\//, ''), size: Number(size), modified: Number(time) }
      return [/^[0-9a-f]{64}$/.test(sha256) && /^[0-9a-f]{40}$/.test(oid) ? { ...file, sha256, oid } : file]
    })
  return { kind: 'hashes', files, truncated }
}

function readFetched(out: Buffer, need: Asked): Finding {
  const contents: (Uint8Array | undefined)[] = []
  let at = 0
  for (const _ of need.kind === 'fetch' ? need.paths : []) {
    const zero = out.indexOf(0, at)
    if (zero < 0) return unreadable
    const length = out.toString('latin1', at, zero)
    at = zero + 1
    const size = /^[0-9]+$/.test(length) ? Number(length) : undefined
    contents.push(size === undefined ? undefined : new Uint8Array(out.subarray(at, at + size)))
    at += size ?? 0
  }
  return at <= out.length ? { kind: 'fetched', contents } : unreadable
}

function readDigests(out: Buffer, need: Asked): Finding {
  const records = out.toString('latin1').split('\0').slice(0, -1)
  if (need.kind !== 'digests' || records.length !== need.paths.length) return unreadable
  const files = records.map((record) => {
    const [, size, time, sha256] = /^([0-9]+) ([0-9]+) ([0-9a-f]{64})$/.exec(record) ?? []
    return sha256 === undefined ? undefined : { size: Number(size), modified: Number(time), sha256 }
  })
  return { kind: 'digests', files }
}

function readPiece(out: Buffer): Finding {
  const zero = out.indexOf(0)
  const head = out.toString('latin1', 0, Math.max(0, zero))
  if (head === '-') return { kind: 'piece' }
  const [, size, time] = /^([0-9]+) ([0-9]+)$/.exec(head) ?? []
  if (time === undefined) return unreadable
  return { kind: 'piece', size: Number(size), modified: Number(time), bytes: new Uint8Array(out.subarray(zero + 1)) }
}

const notHere = (): Finding => unobserved('this is not for a cluster to answer')

/** Turns answers into findings. Pure. */
export const COPY_READERS: { [K in CopyNeed['kind']]: (out: Buffer, need: Asked) => Finding } = {
  hashes: readHashes,
  fetch: readFetched,
  digests: readDigests,
  piece: readPiece,
  standing: notHere,
  artifact: notHere,
}
