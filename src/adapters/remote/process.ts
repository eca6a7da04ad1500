import { quote } from './quote.ts'

/**
 * The detached runner of one attempt: takes the claim itself, so that claim and pid are one fact, runs the command as its child,
 * and leaves `exit → <code>.<state>`. Whoever loses the claim ends without a trace.
 * Arguments: $0 token, $1 folder, $2 attempt's folder, $3 command|deploy|script, $4 bound in seconds (0: none), $5 what to run.
 */
const RUNNER = `
cd "$1" || exit 1
ticks() { s=$(cat "/proc/$1/stat" 2>/dev/null); s=\${s##*) }; set -f; set -- $s; set +f; printf %s "\${20}"; }
me=p$$.$(ticks $$).$(uname -n); at=$2
ln -sn "$me" "$at/claim" 2>/dev/null || exit 0
if [ "$3" != deploy ]; then
  ln -sn "$me" "$at/id" 2>/dev/null
  [ "$(readlink "$at/id")" = "$me" ] || exit 0
fi
SBATCH_JOB_NAME=$0; export SBATCH_JOB_NAME
began=$(date +%s)
case $3 in
command) timeout -k 10 "$4" sh -c "$5" </dev/null >"$at/out" 2>&1 & ;;
deploy) timeout -k 10 "$4" sh -c "$5" </dev/null >"$at/out" 2>"$at/err" & ;;
script) sh -c "$5" "$0" "$at" "$me" </dev/null >"$at/out" 2>&1 & ;;
esac
child=$!
trap 'trap "" TERM; kill -TERM $child 2>/dev/null; kill -TERM -$$ 2>/dev/null' TERM INT
while :; do wait $child; code=$?; kill -0 $child 2>/dev/null || break; done
state=EXITED
[ "$4" -gt 0 ] && [ $(( $(date +%s) - began )) -ge "$4" ] && case $code in 124|137) state=TIMEOUT ;; esac
[ -L "$at/cancelled" ] && state=CANCELLED
if [ "$3" = deploy ]; then
  job=
  if [ $code = 0 ]; then
    set -f
    for word in $(tail -c 4096 "$at/out"); do case $word in *[!0-9]*) ;; *) job=$word ;; esac; done
    set +f
  fi
  if [ -n "$job" ]; then ln -sn "$job" "$at/id" 2>/dev/null || ln -sn "$job" "$at/follows"
  else ln -sn "$me" "$at/id" 2>/dev/null; fi
fi
ln -sn "$code.$state" "$at/exit"
`

/** Seconds for which a submission waits for a process: instant commands finish in the same tick. */
const PATIENCE = 4

/** Shell functions that start, find again and end processes under the ledger. */
export const PROCESS_LIBRARY = `
runner=${quote(RUNNER)}
await_link() { # link tenths
  n=0
  until [ -L "$1" ]; do
    [ "$n" -ge "$2" ] && return 1
    sleep 0.1; n=$((n+1))
  done
}
start_process() { # deed entry token kind bound checkpoint what
  a=$PWD/.escapement/ledger/$2
  mkdir -p "$a" 2>/dev/null || { no "$1" IO "cannot make $a"; return 1; }
  adopted=yes
  if ! [ -L "$a/claim" ]; then
    [ -L "$a/id" ] && { dunno "$1" 'another run has given this attempt up'; return 1; }
    [ -n "$6" ] && once "$6" "$a/checkpoint"
    once "$5" "$a/bound"
    detach=setsid; command -v setsid >/dev/null 2>&1 || detach=
    $detach nohup sh -c "$runner" "$3" "$PWD" "$a" "$4" "$5" "$7" </dev/null >/dev/null 2>&1 &
    await_link "$a/claim" 50 || { dunno "$1" 'the process did not start'; return 1; }
    case $(readlink "$a/claim") in p$!.*) adopted=no ;; esac
  fi
  claim=$(readlink "$a/claim")
  [ "$claim" = void ] && { dunno "$1" 'another run has given this attempt up'; return 1; }
  if ! [ -L "$a/exit" ] && [ "$(alive "$claim")" = yes ]; then await_link "$a/exit" ${PATIENCE * 10}; fi
  once "$claim" "$a/id" # a deploy script that still runs, or a runner that died between claim and id
  say "$1" submitted "$(readlink "$a/id")" "$adopted" ''
}
cancel_process() { # deed job: its own runner forwards the signal and leaves the exit record
  for l in .escapement/ledger/*/claim; do
    [ "$(readlink "$l")" = "$2" ] || continue
    case $(alive "$2") in
    unknown) dunno "$1" "it runs on another machine"; return 1 ;;
    no) say "$1" done; return 0 ;;
    esac
    once 1 "\${l%/claim}/cancelled"
    pid=\${2#p}; pid=\${pid%%.*}
    kill -TERM "$pid" 2>/dev/null
    await_link "\${l%/claim}/exit" 30 || { kill -KILL "-$pid" 2>/dev/null; kill -KILL "$pid" 2>/dev/null; }
    say "$1" done; return 0
  done
  say "$1" done
}
void_process() { # deed entry: 0 when nobody can claim it any more
  a=.escapement/ledger/$2
  mkdir -p "$a" 2>/dev/null || { no "$1" IO "cannot make $a"; return 1; }
  once void "$a/claim"
  [ "$(readlink "$a/claim")" = void ] || { no "$1" SUBMIT "it has been started: $(readlink "$a/claim")"; return 1; }
  once void "$a/id"
  [ "$(readlink "$a/id")" = void ] || { no "$1" SUBMIT "its job is $(readlink "$a/id")"; return 1; }
}
`
