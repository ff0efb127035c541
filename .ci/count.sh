# shellcheck shell=bash
# Sourced by .ci/run: runs parts, one after another or beside each other, and counts how they end.

passed=0 failed=0 skipped=0
notes=()

headline() { printf '\n=== %s\n' "$*"; }

has() { command -v "$1" >/dev/null 2>&1; }

skip() { # name, reason
  headline "$1"
  printf 'SKIPPED, NOT PASSED: %s\n' "$2"
  notes+=("skipped: $1 ($2)")
  skipped=$((skipped + 1))
}

count_part() { # name, exit code, seconds
  if [ "$2" -eq 0 ]; then
    passed=$((passed + 1))
    printf '%s: passed in %s s\n' "$1" "$3"
  else
    failed=$((failed + 1))
    notes+=("failed: $1")
    printf '%s: FAILED after %s s\n' "$1" "$3"
  fi
}

part() { # name, command...
  local name=$1 began=$SECONDS code=0
  shift
  headline "$name"
  "$@" </dev/null || code=$?
  count_part "$name" "$code" $((SECONDS - began))
}

# Parts that run beside others: what they print is shown when they are waited for.
begun=() pids=()

begin() { # name, command...
  local name=$1 log=$out/parts/${#begun[@]}
  shift
  # Job control gives each a process group of its own, so that stopping it stops what it started.
  set -m
  {
    began=$SECONDS code=0
    "$@" </dev/null || code=$?
    printf '%s' $((SECONDS - began)) >"$log.seconds"
    exit "$code"
  } >"$log.log" 2>&1 &
  set +m
  pids+=($!)
  begun+=("$name")
}

end_all() {
  local index code
  for index in "${!begun[@]}"; do
    code=0
    wait "${pids[index]}" || code=$?
    headline "${begun[index]}"
    cat "$out/parts/$index.log"
    count_part "${begun[index]}" "$code" "$(cat "$out/parts/$index.seconds" 2>/dev/null || printf '?')"
  done
  begun=() pids=()
}

stop_begun() {
  local pid
  for pid in ${pids[@]+"${pids[@]}"}; do kill -TERM -- "-$pid" 2>/dev/null; done
}

# vitest's own counts; a run that executed nothing, or failed outside of any test, is a failure.
count_tests() { # report, exit code of the run
  local counts ok bad pending
  counts=$(node -e '
    const r = JSON.parse(require("node:fs").readFileSync(process.argv[1], "utf8"))
    console.log(r.numPassedTests, r.numFailedTests, r.numPendingTests + r.numTodoTests)
  ' "$1" 2>/dev/null) || counts='0 0 0'
  read -r ok bad pending <<<"$counts"
  passed=$((passed + ok)) failed=$((failed + bad)) skipped=$((skipped + pending))
  printf 'tests: %s passed, %s failed, %s skipped\n' "$ok" "$bad" "$pending"
  [ "$bad" -gt 0 ] && notes+=("failed: $bad tests")
  [ "$pending" -gt 0 ] && notes+=("skipped: $pending tests; the list above says which")
  if [ $((ok + bad)) -eq 0 ]; then
    failed=$((failed + 1))
    notes+=('failed: no test ran')
  elif [ "$2" -ne 0 ] && [ "$bad" -eq 0 ]; then
    failed=$((failed + 1))
    notes+=('failed: the test run itself (a file that does not load, or an error outside of a test)')
  fi
}
