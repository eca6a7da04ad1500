import { quote } from '../remote/quote.ts'

/**
 * What runs in the place of the user's script where there is no accounting: the script through its own interpreter as a child,
 * signals forwarded, and at the end a record of its exit, `<code>.<start>.<node>`. `@…@` are filled in by `wrap`.
 *
 * SIGTERM alone does not say why, and the controller soon forgets: so the job asks while it ends, and a letter before the code
 * says t time limit, p preempted, c cancelled. The controller shows COMPLETING then, whatever the end will be called. A requeue
 * gets no letter: its count of restarts is one ahead already. The record is written before the answer is waited for, because
 * KillWait may be shorter than a busy controller's silence.
 */
const BODY = `
at=@attempt@
began=$(date +%s)
asker=
why() { # exit status: 1 time limit, 2 preempted, 3 cancelled, 0 not known
  job=\${SLURM_ARRAY_TASK_ID:+\${SLURM_ARRAY_JOB_ID}_$SLURM_ARRAY_TASK_ID}
  job=\${job:-$SLURM_JOB_ID}
  [ -n "$job" ] || exit 0
  said=$(SLURM_TIME_FORMAT=%s timeout -s KILL 10 scontrol show job "$job" </dev/null 2>/dev/null) || exit 0
  case $said in *' JobState=TIMEOUT '*|*' JobState='*' Reason=TimeLimit '*) exit 1 ;; esac
  case $said in *" Restarts=\${SLURM_RESTART_COUNT:-0} "*) ;; *) exit 0 ;; esac
  case $said in *' JobState=PREEMPTED '*|*' PreemptTime='[0-9]*) exit 2 ;; esac
  case $said in *' JobState=CANCELLED '*|*' JobState=COMPLETING Reason=None '*) exit 3 ;; esac
  exit 0
}
deaf() { trap '' HUP INT USR1 USR2 TERM; } # and so is what is started then: a signal to all processes would kill it
hear() { for signal in HUP INT USR1 USR2 TERM CONT; do trap "pass $signal" $signal; done; }
ask() { [ -n "$asker" ] || { deaf; why & asker=$!; hear; }; }
pass() { kill -$1 $child 2>/dev/null; [ $1 != TERM ] || ask; }
await() { # process: sets code; a signal ends wait early, and the shell may then have reaped the process by itself
  while :; do wait $1; code=$?; kill -0 $1 2>/dev/null || break; done
  wait $1 2>/dev/null; again=$?
  [ $again -eq 127 ] || code=$again
}
@interpreter@ @script@ "$@" &
child=$!
hear
await $child
ended=$code
[ $ended -ne 143 ] || ask # the script may be told, and end, before we are told
deaf
name=exit.\${SLURM_ARRAY_TASK_ID:-n}.\${SLURM_RESTART_COUNT:-0}
record=$ended.$began.\${SLURMD_NODENAME:-$(uname -n)}
if ln -sn "$record" "$at/$name" && [ -n "$asker" ]; then
  await $asker
  case $code in 1) letter=t ;; 2) letter=p ;; 3) letter=c ;; *) letter= ;; esac
  [ -z "$letter" ] || { ln -sn "$letter$record" "$at/script/$name" && mv -f "$at/script/$name" "$at/$name"; }
fi
exit $ended
`

/**
 * Shell function `wrap attempt script`: writes the wrapper under the script's own name (the job's default name and `%x`) with the
 * script's head of comments, so that its #SBATCH lines count, and sets `wrapped`.
 */
export const WRAPPER_LIBRARY = `
wrapper_body=${quote(BODY)}
sq() { # one word for sh; by hand, because sed would be fooled by newlines
  rest=$1; out=
  while :; do
    case $rest in
    *\\'*) out="$out\${rest%%\\'*}'\\\\''"; rest=\${rest#*\\'} ;;
    *) break ;;
    esac
  done
  printf "'%s'" "$out$rest"
}
fill() { # text mark value
  printf '%s%s%s' "\${1%%"$2"*}" "$3" "\${1#*"$2"}"
}
wrap() { # attempt's folder, script
  wrapped=$PWD/$1/script/\${2##*/}
  mkdir -p "$PWD/$1/script" || return 1
  IFS= read -r head <"./$2" || :
  case $head in '#!'*) interpreter=\${head#'#!'} ;; *) interpreter=/bin/sh ;; esac
  body=$(fill "$wrapper_body" @attempt@ "$(sq "$PWD/$1")")
  body=$(fill "$body" @interpreter@ "$interpreter")
  body=$(fill "$body" @script@ "$(sq "$PWD/$2")")
  {
    echo '#!/bin/sh'
    while IFS= read -r line || [ -n "$line" ]; do
      case $line in '#!'*) ;; '#'*|'') printf '%s\\n' "$line" ;; *) break ;; esac
    done <"./$2"
    printf '%s\\n' "$body"
  } >"$wrapped.$$" && mv "$wrapped.$$" "$wrapped"
}
`
