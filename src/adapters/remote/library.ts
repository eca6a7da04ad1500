/**
 * Shell functions that every part has. POSIX sh and coreutils; what they print is read by the parsers beside this file.
 * All facts of the ledger are symbolic links: made in one step, exclusively, also on NFS and on a full file system.
 */
export const LIBRARY = `
tab=$(printf '\\t')
clean() { tr '\\n\\t\\r' '   ' | tail -c 1500; }
say() { # deed outcome field...
  printf '%s' "$1"; shift
  for field in "$@"; do printf '\\t%s' "$field"; done
  printf '\\n'
}
no() { # deed code message: a definite refusal
  say "$1" refused "$2" "$(printf '%s' "$3" | clean)"; return 1
}
dunno() { # deed message
  say "$1" unknown "$(printf '%s' "$2" | clean)"; return 1
}
once() { ln -sn "$1" "$2" 2>/dev/null; } # exclusive: the first one wins
ticks() { # when a living process started, in the kernel's ticks; a zombie is dead
  s=$(cat "/proc/$1/stat" 2>/dev/null) || return 1
  s=\${s##*) }; set -f; set -- $s; set +f
  case $1 in Z|X) return 1 ;; esac
  printf '%s' "\${20}"
}
alive() { # p<pid>.<ticks>.<host>
  x=\${1#p}; pid=\${x%%.*}; x=\${x#*.}
  if [ "\${x#*.}" != "$(uname -n)" ]; then echo unknown
  elif [ -n "$pid" ] && [ "$(ticks "$pid")" = "\${x%%.*}" ]; then echo yes
  else echo no; fi
}
mark() { # entry job: its commit has reached git
  [ -L "$1/recorded" ] || { [ "$(readlink "$1/id")" = "$2" ] && once 1 "$1/recorded"; } || :
}
flush_links() { [ $# -gt 0 ] && LC_ALL=C QUOTING_STYLE=literal stat -c '%Y %N' "$@" 2>/dev/null; return 0; }
is_open() { case $open in *" $(readlink "$1/claim") "*) : ;; *) false ;; esac; }
list_ledger() { # in the ledger's folder; $open: ids that git still follows, a space on each side
  # liveness first, so that a process that ends meanwhile shows its exit
  for e in *; do
    [ -L "$e/claim" ] && ! [ -L "$e/exit" ] && printf 'alive %s %s\\n' "$e" "$(alive "$(readlink "$e/claim")")"
  done
  set --
  for e in *; do
    [ -d "$e" ] || continue
    [ -L "$e/id" ] && ! [ -L "$e/recorded" ] && printf 'ask %s\\n' "$(readlink "$e/id")"
    [ -L "$e/follows" ] && { ! [ -L "$e/recorded" ] || is_open "$e"; } && printf 'ask %s\\n' "$(readlink "$e/follows")"
    [ -L "$e/id" ] || printf 'entry %s\\n' "$e"
    for f in "$e"/*; do [ -L "$f" ] && set -- "$@" "$f"; done
    [ $# -gt 200 ] && { flush_links "$@"; set --; }
  done
  flush_links "$@"
}
owned() { # owner make?: 0 ours (now), 1 somebody else's ($other), 2 cannot be written, 3 not a folder of its own, 4 nobody's
  [ -L .escapement ] && return 3
  if ! [ -f .escapement/owner ]; then
    [ "$2" = make ] || return 4
    mkdir -p .escapement/ledger 2>/dev/null || return 2
    t=.escapement/owner.$$.$(date +%s)
    printf '%s\\n' "$1" >"$t" 2>/dev/null && [ "$(cat "$t")" = "$1" ] && ln "$t" .escapement/owner 2>/dev/null
    rm -f "$t"
    [ -f .escapement/owner ] || return 2
  fi
  other=$(head -c 1000 .escapement/owner)
  [ "$other" = "$1" ]
}
`
