/**
 * Submission in two phases, as shell: `sbatch --hold`, the exclusive link, the release. It needs no clock, no accounting and no
 * search after the fact: a held job whose answer was lost never runs, and the next look finds it by its token.
 */
export const SUBMIT_LIBRARY = `
unset SBATCH_WAIT SQUEUE_ACCOUNT SQUEUE_ARRAY SQUEUE_LICENSES SQUEUE_NAMES SQUEUE_PARTITION SQUEUE_QOS SQUEUE_SORT SQUEUE_STATES SQUEUE_USERS
sched() { echo x >>"$D/calls"; "$@"; }
quiet_squeue() { [ "$(cat "$D/0.rc" 2>/dev/null)" = 0 ] && [ -e "$D/queue.ok" ]; }
bearers() { # token held|live: ids of jobs that bear it; cancelled ones were surplus and never ran
  grep -F "|$1" "$D/queue" | while IFS='|' read -r id state reason token; do
    [ "$token" = "$1" ] || continue
    how=live
    case $state in
    CANCELLED|REVOKED) continue ;;
    PENDING) case $reason in JobHeldUser|JobHeldAdmin) how=held ;; esac ;;
    esac
    [ "$how" = "$2" ] && printf '%s\\n' "$id"
  done | sort -nu
}
cancel_held() { sched timeout -k 2 30 scancel --state=PENDING "$1" </dev/null >/dev/null 2>&1; }
transient() { # message: perhaps accepted, perhaps not
  case $1 in
  *'ocket timed out'*|*'nable to contact slurm controller'*|*'connect failure'*|*'ero Bytes were transmitted'*|*'rotocol authentication error'*|*'emporarily unable to accept'*|*'esource temporarily unavailable'*|*'onnection refused'*|*'onnection timed out'*|*'onnection reset'*|*'authentication error'*|*'unge encode failed'*|*'nexpected message'*|*'Slurm backup controller in standby'*|*'process configuration file'*) return 0 ;;
  esac
  return 1
}
release() { # attempt's folder, job: never after the marker, or a person's own hold would be undone
  [ -L "$1/released" ] && return 0
  said=$(sched timeout -k 2 30 scontrol release "$2" </dev/null 2>&1) || case $said in
  *'no longer pending'*|*'already finished'*|*'already completing'*|*'already started'*) ;;
  *) return 1 ;;
  esac
  once "$2" "$1/released"; :
}
enter() { until mkdir "$D/lock" 2>/dev/null; do sleep 0.05; done; }
leave() { rmdir "$D/lock"; }
hold_new() { # deed attempt's folder, token, script, options...: sets job
  deed=$1; a=$2; script=$4; shift 4
  [ -e "./$script" ] || { no "$deed" SUBMIT "there is no script $script in $PWD"; return 1; }
  head -c 1 "./$script" >/dev/null 2>"$D/$deed.err" || { no "$deed" SUBMIT "$(cat "$D/$deed.err")"; return 1; }
  [ -e "$D/absent" ] && { wrap "$a" "$script" "$@" || { no "$deed" IO "the wrapper of $script cannot be written"; return 1; }; }
  enter
  if [ -e "$D/silent" ]; then leave; dunno "$deed" "not tried: the scheduler has just failed to answer"; return 1; fi
  said=$(sched timeout -k 5 40 sbatch --hold --parsable "$@" "\${wrapped:-$PWD/$script}" </dev/null 2>"$D/$deed.err"); code=$?
  error=$(cat "$D/$deed.err")
  if [ "$code" -ne 0 ] && { [ "$code" = 124 ] || [ "$code" = 137 ] || transient "$error"; }; then
    : >"$D/silent"; leave; dunno "$deed" "\${error:-sbatch: no answer in 40 s}"; return 1
  fi
  leave
  [ "$code" = 127 ] && { no "$deed" SUBMIT "sbatch was not found there; name the module that brings it in setup:"; return 1; }
  # who refuses says why; a failure without a word may have been an answer that got lost
  [ "$code" -eq 0 ] || [ -n "$error" ] || { dunno "$deed" "sbatch: exit $code, without a word"; return 1; }
  [ "$code" -eq 0 ] || { no "$deed" SUBMIT "$error"; return 1; }
  job=$(printf '%s\\n' "$said" | tail -n 1); job=\${job%%;*}
  case $job in ''|*[!0-9]*) dunno "$deed" "sbatch answered: $said"; return 1 ;; esac
}
elsewhere() { # job: sets from if its script does not lie in this folder; in doubt it is ours, for two jobs would be worse
  shown=" $(sched timeout -k 2 30 scontrol -o show job "$1" </dev/null 2>/dev/null)"
  case $shown in *" Command=$PWD/"*|*" Command=$(pwd -P)/"*) return 1 ;; *' Command=/'*) ;; *) return 1 ;; esac
  from=\${shown#*' Command='}; from=\${from%%' '*}
}
submit() { # deed entry token script checkpoint options...
  i=$1; e=.escapement/ledger/$2; token=$3; s=$4; check=$5; shift 5
  said=$(mkdir -p "$e" 2>&1) || { no "$i" IO "the record of the attempt can't be made on the cluster: $said"; return 1; }
  job=; wrapped=; adopted=yes
  if ! [ -L "$e/id" ]; then
    quiet_squeue || { dunno "$i" "nothing was submitted: squeue did not answer: $(tail -n 1 "$D/0.err" 2>/dev/null)"; return 1; }
    job=$(bearers "$token" live | head -n 1)
    [ -n "$job" ] || job=$(bearers "$token" held | head -n 1)
    if [ -z "$job" ]; then
      [ -n "$check" ] && once "$check" "$e/checkpoint"
      adopted=no
      hold_new "$i" "$e" "$token" "$s" "$@" || return 1
    elif elsewhere "$job"; then
      no "$i" OWNER "job $job is this very attempt, but was submitted from $from: another branch or checkout of this repository runs the campaign there; give both the same remote_dir, or one of them another folder in the repository"
      return 1
    fi
    said=$(ln -sn "$job" "$e/id" 2>&1)
  fi
  winner=$(readlink "$e/id") || { dunno "$i" "job $job is held and does not run: its number can't be written down on the cluster\${said:+ ($said)}; once there is room, the next run finds it"; return 1; }
  if [ -n "$job" ] && [ "$job" != "$winner" ]; then cancel_held "$job"; adopted=yes; fi
  [ "$winner" = void ] && { dunno "$i" 'another run has given this attempt up'; return 1; }
  note=
  release "$e" "$winner" || note="not released yet: $(printf '%s' "$said" | clean)"
  sweep "$token" "$winner"
  say "$i" submitted "$winner" "$adopted" "$note"
}
sweep() { # token winner: surplus held jobs never ran
  quiet_squeue || return 0
  for other in $(bearers "$1" held); do [ "$other" = "$2" ] || cancel_held "$other"; done
}
let_go() { # deed entry job
  e=.escapement/ledger/$2
  [ "$(readlink "$e/id")" = "$3" ] || { no "$1" SUBMIT "the ledger names $(readlink "$e/id" || echo no job), not $3"; return 1; }
  release "$e" "$3" || { dunno "$1" "scontrol release: $said"; return 1; }
  say "$1" done
}
void() { # deed entry token
  void_process "$1" "$2" || return 1
  quiet_squeue || { dunno "$1" 'given up, but squeue did not answer: its held jobs are swept later'; return 1; }
  sweep "$3" void
  say "$1" done
}
cancel_surplus() { # deed entry token job: only what is held, bears the token, and is not the ledger's own
  quiet_squeue || { dunno "$1" 'squeue did not answer'; return 1; }
  winner=$(readlink ".escapement/ledger/$2/id") || { no "$1" SUBMIT 'the ledger names no job for this attempt'; return 1; }
  [ "$winner" = "$4" ] && { no "$1" SUBMIT "job $4 is the attempt's own"; return 1; }
  bearers "$3" held | grep -qx "$4" || { say "$1" done; return 0; }
  cancel_held "$4" || { dunno "$1" 'scancel did not answer'; return 1; }
  say "$1" done
}
cancel() { # deed job
  said=$(sched timeout -k 2 30 scancel "$2" </dev/null 2>&1) || { dunno "$1" "scancel: $said"; return 1; }
  say "$1" done
}
`
