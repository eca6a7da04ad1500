/**
 * Shell (dash, bash, busybox) that stands in the place of the user's script where there is no accounting: it runs the script through its
 * own interpreter, hands signals on, and leaves facts in the attempt's folder, each named for the array task and the requeue. What they
 * mean is for `exitRecords` to say.
 *
 * - `start → <epoch>.<cores by node>.<node>`, `pid → <pid>` of the script
 * - `limit → <time left>` when it was asked for (the link's own time says when), or `@<epoch>` of the end
 * - `term → 15` when SIGTERM came, but for the first one that the script has ordered for itself (`--signal=B:TERM@…`)
 * - `exit → <code>.<epoch of the start>.<node>`
 *
 * Two shells, because bash loses a child's status in every third case where a trapped signal comes into `wait` as the child dies, and
 * dash where anything is started after that: one has the script in its foreground and writes down how it ended; the batch shell hands on
 * what it is sent, which is all that a script gets from SLURM (proctrack/cgroup; where pgid or linuxproc signal every process, it gets
 * it twice). Nothing asks the scheduler when SIGTERM has come: the answer may take longer than KillWait leaves. While a fact is written
 * SIGTERM is ignored, for it may go to `ln` as well. Names begin with `esc_`, so that no exported variable of the script is written
 * over; messages go nowhere, so that the script's log is the script's. `@…@` are filled in by `wrap`.
 */
export const EXIT_RECORD = `
esc_at=@attempt@; esc_own=@own@
esc_me=\${SLURM_ARRAY_TASK_ID:-n}.\${SLURM_RESTART_COUNT:-0}
esc_node=\${SLURMD_NODENAME:-$(uname -n)}
esc_signals='HUP INT QUIT ALRM USR1 USR2 TERM XCPU URG WINCH'
esc_note() { ln -sn -- "$1" "$esc_at/$2.$esc_me" 2>/dev/null; }
esc_pass() { # signal
  [ "$!" = "$esc_last" ] && { trap - "$1"; kill -"$1" "$$"; } # the script has not begun yet
  esc_pid=$(readlink "$esc_at/pid.$esc_me") && kill -"$1" "$esc_pid" 2>/dev/null
  [ "$1" = TERM ] || return
  [ -n "$esc_own" ] && { esc_own=; return; }
  trap '' TERM; esc_note 15 term; trap 'esc_pass TERM' TERM
}
esc_limit() { # jobs that are over at once ask nobody
  trap '' $esc_signals
  sleep 5
  unset SQUEUE_ACCOUNT SQUEUE_ARRAY SQUEUE_LICENSES SQUEUE_NAMES SQUEUE_PARTITION SQUEUE_QOS SQUEUE_SORT SQUEUE_STATES SQUEUE_USERS
  esc_left=$(timeout 60 @squeue@ -h -j "$SLURM_JOB_ID" -o %L </dev/null)
  case $esc_left in ''|*[!0-9:-]*) ;; *) esc_note "$esc_left" limit ;; esac
}
esc_run() { # interpreter, script, arguments; a shell that has stood without job control ignores SIGINT and SIGQUIT, its script must not
  trap : $esc_signals
  esc_env=
  env --default-signal=INT,QUIT true && esc_env='env --default-signal=INT,QUIT'
  $esc_env /bin/sh -c 'ln -sn -- "$$" "$0"; exec "$@" <&3 2>&4 3<&- 4>&-' "$esc_at/pid.$esc_me" "$@"
  esc_code=$?
  trap '' $esc_signals
  for esc_i in 1 2 3; do
    esc_note "$esc_code.$esc_began.$esc_node" exit || [ -L "$esc_at/exit.$esc_me" ] && break
    sleep 1
  done
  exit $esc_code
}
esc_began=$(date +%s)
esc_note "$esc_began.\${SLURM_JOB_CPUS_PER_NODE:-}.$esc_node" start
if [ -n "\${SLURM_JOB_END_TIME:-}" ]; then esc_note "@$SLURM_JOB_END_TIME" limit
elif [ -n "\${SLURM_JOB_ID:-}" ]; then { esc_limit & } >/dev/null 2>&1 </dev/null; fi
esc_last=$!
for esc_i in $esc_signals; do trap "esc_pass $esc_i" "$esc_i"; done
{ esc_run @interpreter@ @script@ "$@" 2>/dev/null & } 3<&0 4>&2
esc_runner=$!
exec 2>/dev/null
while kill -0 "$esc_runner"; do wait "$esc_runner"; esc_code=$?; done
esc_said=$(readlink "$esc_at/exit.$esc_me") && esc_code=\${esc_said%%.*}
exit "$esc_code"
`
