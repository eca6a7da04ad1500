/**
 * An sbatch script without a scheduler, as shell: its own interpreter, its #SBATCH lines for output, error, name and array
 * (options from the campaign win), the variables that SLURM would set. `$0` is the token, `$1` the attempt's folder, `$2` the job's id.
 */
export const LOCAL_JOB = `
attempt=$1; job=$2
expand() { # %-pattern, array index
  text=$1; out=
  while :; do
    case $text in *%*) ;; *) break ;; esac
    out=$out\${text%%\\%*}; text=\${text#*%}
    rest=\${text#?}; letter=\${text%"$rest"}; text=$rest
    case $letter in
    j|A|J) out=$out$job ;;
    a) out=$out$2 ;;
    x) out=$out$name ;;
    u) out=$out\${LOGNAME:-} ;;
    N) out=$out$(uname -n) ;;
    %) out=$out% ;;
    *) out=$out%$letter ;;
    esac
  done
  printf '%s' "$out$text"
}
directive() { # words of one #SBATCH line
  while [ $# -gt 0 ]; do
    case $1 in
    --*=*) key=\${1%%=*}; value=\${1#*=} ;;
    --*) key=$1; value=\${2:-} ;;
    -?) key=$1; value=\${2:-} ;;
    -?*) value=\${1#-?}; key=\${1%"$value"} ;;
    *) shift; continue ;;
    esac
    shift
    case $key in
    --output|-o) said_output=$value ;;
    --error|-e) said_error=$value ;;
    --job-name|-J) said_name=$value ;;
    --array|-a) said_array=$value ;;
    esac
  done
}
indices() { # 1-7:2,9 one a line
  for piece in $(printf '%s' "$1" | tr ',' ' '); do
    step=1
    case $piece in *:*) step=\${piece#*:}; piece=\${piece%%:*} ;; esac
    first=\${piece%%-*}; last=\${piece#*-}
    case $first$last$step in *[!0-9]*|'') return 1 ;; esac
    [ "$step" -gt 0 ] || return 1
    while [ "$first" -le "$last" ]; do echo "$first"; first=$((first+step)); done
  done
}
run_once() { # array index or nothing
  out=$(expand "$output" "$1"); err=\${error:+$(expand "$error" "$1")}
  if [ -n "$1" ]; then SLURM_ARRAY_TASK_ID=$1; SLURM_ARRAY_JOB_ID=$job; export SLURM_ARRAY_TASK_ID SLURM_ARRAY_JOB_ID; fi
  if [ -n "$err" ]; then $interpreter "./$script" >"$out" 2>"$err"; else $interpreter "./$script" >"$out" 2>&1; fi
}
worker() { # takes elements until none is left
  for index in $list; do
    ln -sn 1 "$attempt/element.$index" 2>/dev/null || continue
    ( run_once "$index" )
    ln -sn "$?.EXITED" "$attempt/exit.$index.0"
  done
}
local_job() { # script output error name array
  script=$1; said_output=; said_error=; said_name=; said_array=
  set -f
  IFS= read -r head <"./$script"
  case $head in '#!'*) interpreter=\${head#'#!'} ;; *) interpreter=/bin/sh ;; esac
  while IFS= read -r line || [ -n "$line" ]; do
    case $line in '#SBATCH'*) directive \${line#'#SBATCH'} ;; '#'*|'') ;; *) break ;; esac
  done <"./$script"
  name=\${4:-\${said_name:-\${script##*/}}}; array=\${5:-$said_array}; error=\${3:-$said_error}
  output=\${2:-$said_output}
  SLURM_JOB_ID=$job; SLURM_JOBID=$job; SLURM_JOB_NAME=$name; SLURM_SUBMIT_DIR=$PWD
  export SLURM_JOB_ID SLURM_JOBID SLURM_JOB_NAME SLURM_SUBMIT_DIR
  if [ -z "$array" ]; then
    output=\${output:-slurm-%j.out}
    run_once ''; return
  fi
  output=\${output:-slurm-%A_%a.out}
  limit=$(nproc 2>/dev/null || echo 1)
  case $array in *%*) limit=\${array#*%} ;; esac
  list=$(indices "\${array%%%*}") && [ -n "$list" ] || { echo "not an array: $array"; return 1; }
  while [ "$limit" -gt 0 ]; do worker & limit=$((limit-1)); done
  wait
  for index in $list; do
    code=$(readlink "$attempt/exit.$index.0"); code=\${code%%.*}
    [ "\${code:-1}" -eq 0 ] || return "\${code:-1}"
  done
}
`
