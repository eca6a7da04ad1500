import { quote } from '../remote/quote.ts'
import { EXIT_RECORD } from './exit-record.ts'

/**
 * Shell function `wrap attempt script options...`: writes the wrapper under the script's own name (the job's default name and `%x`)
 * with the script's head of comments, so that its #SBATCH lines count, and sets `wrapped`.
 */
export const WRAPPER_LIBRARY = `
wrapper_body=${quote(EXIT_RECORD)}
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
orders_term() { # one #SBATCH line or option
  case $1 in *--signal*B:*TERM*|*--signal*B:15*) own=yes ;; esac
}
wrap() { # attempt's folder, script, options...
  folder=$PWD/$1; script=$2; shift 2
  wrapped=$folder/script/\${script##*/}
  mkdir -p "$folder/script" || return 1
  own=
  for line in "$@"; do orders_term "$line"; done
  while IFS= read -r line; do case $line in '#SBATCH'*) orders_term "$line" ;; esac; done <"./$script"
  IFS= read -r head <"./$script" || :
  case $head in '#!'*) interpreter=\${head#'#!'} ;; *) interpreter=/bin/sh ;; esac
  body=$(fill "$wrapper_body" @attempt@ "$(sq "$folder")")
  body=$(fill "$body" @own@ "$own")
  body=$(fill "$body" @squeue@ "$(sq "$(command -v squeue || echo squeue)")")
  body=$(fill "$body" @interpreter@ "$interpreter")
  body=$(fill "$body" @script@ "$(sq "$PWD/$script")")
  {
    echo '#!/bin/sh'
    while IFS= read -r line || [ -n "$line" ]; do
      case $line in '#!'*) ;; '#'*|'') printf '%s\\n' "$line" ;; *) break ;; esac
    done <"./$script"
    printf '%s\\n' "$body"
  } >"$wrapped.$$" && mv "$wrapped.$$" "$wrapped"
}
`
