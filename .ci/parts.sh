# shellcheck shell=bash
# Sourced by .ci/run: the parts themselves. begin_<part> runs beside others, run_<part> by itself.

readonly report=$out/test-report.json

begin_lint() { begin 'Lint (npm run lint)' npm run --silent lint; }
begin_types() { begin 'Types (npm run types)' npm run --silent types; }
begin_generated() { begin 'Generated files are current (npm run generate -- --check)' npm run --silent generate -- --check; }
begin_dist() { begin 'Bundles in dist are current' dist_is_current; }

dist_is_current() {
  node scripts/build.ts || return 1
  local difference
  # --ignored: an exclude rule of this machine must not hide a bundle that was never committed.
  difference=$(git status --porcelain --untracked-files=all --ignored=matching -- dist)
  [ -z "$difference" ] && return
  printf 'dist is not what the sources build. Run "npm run build" and commit:\n%s\n' "$difference"
  return 1
}

tests() { # title, command...
  local began=$SECONDS code=0
  headline "$1"
  shift
  rm -f "$report"
  "$@" </dev/null || code=$?
  count_tests "$report" "$code"
  printf 'tests took %s s\n' $((SECONDS - began))
}

run_tests() {
  local project
  if $whole; then
    tests 'Tests (npm test)' npm test
    return
  fi
  for project in unit acceptance; do
    is_chosen "$project" || continue
    tests "Tests: $project ${vitest[*]-}" vitest run --project "$project" ${vitest[@]+"${vitest[@]}"}
  done
}

run_demo() {
  part 'npm start, on processes' npm start --silent -- --environments=processes
  if has docker && has dockerd && has docker-registry; then
    part 'npm start, on Docker Compose and a swarm' npm start --silent -- --environments=docker
  else
    skip 'npm start, on Docker Compose and a swarm' 'docker.io or docker-registry is not on this machine'
  fi
}

# Those of the repository and its examples, and those that its pages show, which people copy.
workflow_files() {
  git ls-files --cached --others --exclude-standard '.github/workflows/*.yml' '*/.github/workflows/*.yml' &&
    node scripts/docs-workflows.ts out/docs-workflows
}

run_actionlint() {
  local listed files
  listed=$(workflow_files) || return 1
  mapfile -t files <<<"$listed"
  actionlint -no-color "${files[@]}" &&
    printf '%s workflows\n' "${#files[@]}"
}

run_zizmor() {
  local listed files
  listed=$(workflow_files && git ls-files 'actions/*/action.yml' .github/dependabot.yml) || return 1
  mapfile -t files <<<"$listed"
  zizmor --offline --no-progress --persona=auditor --config .github/zizmor.yml "${files[@]}"
}

run_shellcheck() {
  local files
  # What .ci/run sources is checked with it: alone, its names would look unknown.
  mapfile -t files < <(git ls-files '.ci/run' '*.sh' ':!.ci/*.sh')
  shellcheck --external-sources --check-sourced --severity=warning "${files[@]}" && printf '%s scripts\n' "${#files[@]}"
}

run_workflows() {
  if has actionlint; then
    part "actionlint $actionlint_version" run_actionlint
  else
    skip 'actionlint' 'it is not on this machine, and Go could not build it'
  fi

  if ! has python3; then
    skip 'zizmor' 'Python 3 is not on this machine'
  elif ! install_python zizmor "zizmor==$zizmor_version"; then
    skip 'zizmor' 'it could not be installed'
  else
    part "zizmor $zizmor_version (offline, auditor)" run_zizmor
  fi

  if has shellcheck; then
    part 'shellcheck' run_shellcheck
  else
    skip 'shellcheck' 'it is not on this machine and could not be installed'
  fi

  if has go; then
    part 'Workflows under act (npm run test:workflows)' npm run --silent test:workflows
  else
    skip 'Workflows under act' 'Go, which builds act, is not on this machine'
  fi
}
