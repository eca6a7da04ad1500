import type { ManifestEntry } from '../../core/evidence.ts'
import { own } from '../../core/own.ts'
import type { Deed } from '../../ports/backend.ts'
import { quote, staysBelow } from './quote.ts'

type Deploy = Extract<Deed, { kind: 'deploy' }>

/** Shell functions that write deployed files: everything below the folder, through no link, atomically, verified. */
export const DEPLOY_LIBRARY = `
way_is_clear() { # path: every folder on the way is a real one, the file itself is regular or missing
  at=; rest=$1
  while :; do
    case $rest in
    */*) at=$at\${rest%%/*}; rest=\${rest#*/}
      [ -L "$at" ] && return 1
      [ -e "$at" ] && ! [ -d "$at" ] && return 1
      at=$at/ ;;
    *) break ;;
    esac
  done
  [ -L "$1" ] && return 1
  [ -e "$1" ] && ! [ -f "$1" ] && return 1
  return 0
}
hash_of() { # path: its sha256, or missing, link, other
  if way_is_clear "$1"; then
    [ -e "$1" ] || { echo missing; return; }
    sum=$(sha256sum <"$1" 2>/dev/null) && [ -n "$sum" ] && { echo "\${sum%% *}"; return; }
    echo other
  elif [ -L "$1" ]; then echo link
  else
    at=; rest=$1
    while :; do
      case $rest in
      */*) at=$at\${rest%%/*}; rest=\${rest#*/}; [ -L "$at" ] && { echo link; return; }; at=$at/ ;;
      *) break ;;
      esac
    done
    echo other
  fi
}
expected() { # deed; lines "hash path": all must stand as they were seen
  drift=; unsafe=
  while IFS= read -r line; do
    hash=\${line%% *}; path=\${line#* }
    [ -n "$path" ] || continue
    now=$(hash_of "$path")
    case $now in
    link|other) unsafe="$unsafe, $path ($now)" ;;
    "$hash") ;;
    *) drift="$drift, $path" ;;
    esac
  done
  [ -z "$unsafe" ] || { no "$1" UNSAFE_PATH "\${unsafe#, }"; return 1; }
  [ -z "$drift" ] || { no "$1" DRIFT "\${drift#, }"; return 1; }
}
beside() { # deed; $started: the entries that had a job when it was looked at
  for link in .escapement/ledger/*/id .escapement/ledger/*/claim; do
    [ -L "$link" ] || continue
    name=\${link%/*}; name=\${name##*/}
    case " $started " in *" $name "*) ;; *) dunno "$1" "nothing more was written: another run has started $name meanwhile"; return 1 ;; esac
  done
}
put() { # deed hash-before hash mode path; base64 on standard input
  way_is_clear "$5" || { no "$1" UNSAFE_PATH "$5"; return 1; }
  case $5 in */*) folder=\${5%/*} ;; *) folder=. ;; esac
  said=$(mkdir -p "$folder" 2>&1) || { no "$1" IO "the folder $folder can't be made on the cluster: $said"; return 1; }
  new=$folder/.escapement-upload.$$
  rm -f "$new"
  said=$({ base64 -d >"$new"; } 2>&1)
  if [ "$(hash_of "$new")" != "$3" ] || ! chmod "$4" "$new"; then rm -f "$new"; no "$1" IO "$5 could not be written whole on the cluster\${said:+ ($said)}"; return 1; fi
  beside "$1" || { rm -f "$new"; return 1; }
  if [ -n "$2" ] && [ "$(hash_of "$5")" != "$2" ]; then rm -f "$new"; no "$1" DRIFT "$5"; return 1; fi
  said=$(mv -f "$new" "$5" 2>&1) || { rm -f "$new"; no "$1" IO "$5 can't be written on the cluster: $said"; return 1; }
}
take_away() { # deed path hash: only what still stands as it was deployed
  beside "$1" || return 1
  [ "$(hash_of "$2")" = "$3" ] && rm -f "$2"
  return 0
}
write_list() { # deed name; text on standard input; in one step
  said=$({ cat >.escapement/list.$$ && mv -f .escapement/list.$$ ".escapement/$2"; } 2>&1) || { no "$1" IO "the list of deployed files can't be written on the cluster: $said"; return 1; }
}
forget_intents() { # those of an hour ago: no remote shell lives that long, so nobody writes by them any more
  ref=.escapement/ref.$$
  if : >"$ref" && touch -d '1 hour ago' "$ref" 2>/dev/null; then
    for i in .escapement/intent.*; do [ -f "$i" ] && [ "$i" -ot "$ref" ] && rm -f "$i"; done
  fi
  rm -f "$ref"
}
`

/** Reads `<remoteDir>/.escapement/manifest`; lines that are not entries are left out. Pure. */
export function parseManifest(text: string): { sha?: string; entries: ManifestEntry[] } {
  const [sha = '', ...lines] = text.split('\n')
  const entries = lines.flatMap((line): ManifestEntry[] => {
    const match = /^([0-9a-f]{64}) (644|755) ([0-9]+) (.+)$/.exec(line)
    if (!match?.[1] || !match[4]) return []
    return [{ sha256: match[1], mode: match[2] as '644' | '755', size: Number(match[3]), path: match[4] }]
  })
  return sha === '' ? { entries } : { sha, entries }
}

const manifestText = (deed: Deploy): string =>
  [deed.sha, ...deed.manifest.map((e) => `${e.sha256} ${e.mode} ${e.size} ${e.path}`)].map((line) => `${line}\n`).join('')

/** A deployment says what it is about to write before it does: who meets it half-way must not take it for somebody's edit. */
const intentName = ({ sha }: Deploy): string => `intent.${sha.replace(/[^0-9a-f]/g, '').slice(0, 40)}`

/** Paths that we would write, remove or list, and must not: outside of the folder, or in our own. */
export function unsafePaths(deed: Deploy): string[] {
  const paths = [...deed.uploads.map((u) => u.path), ...deed.remove, ...deed.manifest.map((e) => e.path), ...Object.keys(deed.expect)]
  return [...new Set(paths)].filter((path) => !staysBelow(path) || path.split('/')[0] === '.escapement')
}

/** Shell of one deployment, paths already judged by `unsafePaths`. `mark` ends the texts: no line of them equals it. */
export function deployScript(deed: Deploy, index: number, mark: string): string {
  // what is removed is known by its hash from `expect`, else it is left alone
  const removals = deed.remove.flatMap((path) =>
    [own(deed.expect, path)].flatMap((hash) =>
      hash === undefined ? [] : [`take_away ${index} ${quote(path)} ${quote(hash)} || exit 0\n`],
    ),
  )
  const uploads = deed.uploads.map((file) => {
    const head = `put ${index} ${quote(own(deed.expect, file.path) ?? '')} ${quote(file.sha256)} ${quote(file.mode)} ${quote(file.path)} <<'${mark}' || exit 0\n`
    return `${head}${lines(Buffer.from(file.content).toString('base64'))}${mark}\n`
  })
  const expected = Object.entries(deed.expect).filter(([path]) => !deed.remove.includes(path))
  const expectations = expected.map(([path, hash]) => `${hash} ${path}\n`).join('')
  return `started=${quote(deed.started.join(' '))}
beside ${index} || exit 0
expected ${index} <<'${mark}' || exit 0
${expectations}${mark}
write_list ${index} ${intentName(deed)} <<'${mark}' || exit 0
${manifestText(deed)}${mark}
${uploads.join('')}${removals.join('')}write_list ${index} manifest <<'${mark}' || exit 0
${manifestText(deed)}${mark}
forget_intents
say ${index} done
`
}

const lines = (text: string): string => (text.match(/.{1,1000}/g) ?? []).map((line) => `${line}\n`).join('')
