import { quote } from '../remote/quote.ts'

/**
 * What runs in the place of the user's script where there is no accounting: the script through its own interpreter as a child,
 * signals forwarded, and at the end a record of its exit. `@…@` are filled in by `wrap`.
 */
const BODY = `
at=@attempt@
began=$(date +%s)
@interpreter@ @script@ "$@" &
child=$!
for signal in HUP INT USR1 USR2 TERM CONT; do trap "kill -$signal $child 2>/dev/null" $signal; done
while :; do wait $child; code=$?; kill -0 $child 2>/dev/null || break; done
ln -sn "$code.$began.\${SLURMD_NODENAME:-$(uname -n)}" "$at/exit.\${SLURM_ARRAY_TASK_ID:-n}.\${SLURM_RESTART_COUNT:-0}"
exit $code
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
