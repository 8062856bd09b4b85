# Sourced by run, test and bench: numbered steps with progress and time, and a failure in one sentence.
# shellcheck shell=bash
here=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
build=$here/build
steps_now=${ZHIHUI_STEP:-0}
steps_total=0
step_head=

fail() { printf '%s\n' "$*" >&2; exit 1; }

# progress LOG: copies its input to LOG and shows how far a build is: on a terminal in place, elsewhere every tenth.
progress() {
  local line shown=0 tenth
  while IFS= read -r line; do
    printf '%s\n' "$line" >>"$1"
    if [[ $line =~ ^\[([0-9]+)/([0-9]+)\] ]]; then
      tenth=$((BASH_REMATCH[1] * 10 / BASH_REMATCH[2]))
      if [ -t 1 ]; then printf '\r%s%s of %s ' "$step_head" "${BASH_REMATCH[1]}" "${BASH_REMATCH[2]}"
      elif [ "$tenth" -gt "$shown" ]; then printf '%s0%% ' "$tenth"; shown=$tenth; fi
    fi
  done
}

# step WHAT REMEDY COMMAND…: on failure the end of the log, then REMEDY, which says what to do.
step() {
  local what=$1 remedy=$2 start=$SECONDS log status
  shift 2
  steps_now=$((steps_now + 1))
  log=$build/log/${what%%[: ]*}.log
  mkdir -p "$build/log"
  : >"$log"
  step_head="[$steps_now/$steps_total] $what … "
  printf '%s' "$step_head"
  set +e
  "$@" 2>&1 </dev/null | progress "$log"
  status=${PIPESTATUS[0]}
  set -e
  if [ "$status" != 0 ]; then
    printf 'failed after %s s\n' $((SECONDS - start))
    grep -E -A6 'error:|Error|FAILED' "$log" | tail -n 40 >&2 || tail -n 25 "$log" >&2
    fail "$remedy (log: $log)"
  fi
  printf '%s s\n' $((SECONDS - start))
}

# Everything after this line of the caller runs with the Debian 13 packages at hand, as step 1.
enter_root() {
  [ -z "${ZHIHUI_IN_ROOT:-}" ] || { [ "$steps_now" -gt 0 ] || steps_now=1; return 0; }
  local start=$SECONDS
  printf '[1/%s] Debian 13 packages … ' "$steps_total"
  "$here/packaging/root" || exit 1
  printf '%s s\n' $((SECONDS - start))
  ZHIHUI_STEP=1 exec "$here/packaging/root" "$@"
}

# As many compilers at once as there are cores, and 1.5 GB of memory for each.
jobs_for_memory() {
  local cores memory
  cores=$(nproc)
  memory=$(awk '/MemAvailable/ {print int($2 / 1572864)}' /proc/meminfo)
  [ "$memory" -ge 1 ] || memory=1
  echo $((cores < memory ? cores : memory))
}

# configure PRESET FOLDER: only when there is something new to say to CMake; ninja does the rest by itself.
configure() {
  local stamp=$2/.configured
  if [ -e "$2/build.ninja" ] && [ "$stamp" -nt "$here/CMakePresets.json" ] && [ "$stamp" -nt "$here/packaging/packages.txt" ]; then
    return 0
  fi
  (cd "$here" && cmake --preset "$1") && touch "$stamp"
}

compile() { # compile FOLDER [TARGET…]
  local folder=$1
  shift
  cmake --build "$folder" -j "$(jobs_for_memory)" ${1:+--target "$@"}
}
