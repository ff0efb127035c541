# shellcheck shell=bash
# Sourced by .ci/run: what the chosen parts need of the machine, of Go, of PyPI and of npm.

readonly actionlint_version=v1.7.12
readonly zizmor_version=1.32.0
act_version=v$(sed -n "s/^const version = '\(.*\)'$/\1/p" scripts/test-workflows/act.ts)
readonly act_version

can_install() { has apt-get && [ "$(id -u)" -eq 0 ]; }

is_missing() { # Debian's name of a package
  case $1 in
    postgresql) ! has postgres && ! compgen -G '/usr/lib/postgresql/*/bin/postgres' >/dev/null ;;
    python3-pytest) ! python3 -c 'import pytest' 2>/dev/null ;;
    docker.io) ! { has docker && has dockerd; } ;;
    openssh-server) ! [ -x /usr/sbin/sshd ] ;;
    python3-paramiko) ! /usr/bin/python3 -c 'import paramiko' 2>/dev/null ;;
    kubernetes-client) ! has kubectl ;;
    python3-venv) ! python3 -c 'import venv, ensurepip' 2>/dev/null ;;
    *) ! has "$1" ;;
  esac
}

packages_of() { # part
  case $1 in
    unit) printf '%s\n' postgresql ;;
    acceptance)
      printf '%s\n' postgresql python3-pytest python3-venv docker.io docker-compose docker-registry
      printf '%s\n' openssh-server python3-paramiko prometheus kubernetes-client
      ;;
    demo) printf '%s\n' postgresql python3-pytest docker.io docker-compose docker-registry ;;
    workflows) printf '%s\n' postgresql python3-pytest python3-venv shellcheck ;;
  esac
}

# What the tests and the example use when it is there. They say themselves what they do without it.
system_packages() {
  local wanted=() name
  while read -r name; do
    is_missing "$name" && wanted+=("$name")
  done < <(for name in "${chosen[@]}"; do packages_of "$name"; done | sort -u)
  [ ${#wanted[@]} -eq 0 ] && return
  headline "System packages: ${wanted[*]}"
  if ! can_install; then
    printf 'Not installed: this needs root and apt-get. What needs them reports it.\n'
    return
  fi
  # A server that starts by itself would take the port and the data folder of nobody.
  mkdir -p /etc/postgresql-common
  [ -e /etc/postgresql-common/createcluster.conf ] || echo 'create_main_cluster = false' >/etc/postgresql-common/createcluster.conf
  # Debian's way to install sshd without a server that starts by itself; the tests start their own.
  mkdir -p /etc/ssh
  [ -x /usr/sbin/sshd ] || touch /etc/ssh/sshd_not_to_be_run
  if ! { apt-get update -qq && apt-get install -y -qq --no-install-recommends "${wanted[@]}"; } </dev/null >"$out/apt.log" 2>&1; then
    tail -5 "$out/apt.log"
    printf 'Not all could be installed; what needs them reports it.\n'
  fi
}

# What an installer prints is kept in out/ and matters only when it fails.
quietly() { # name of the log, command...
  local log=$out/$1.log
  shift
  "$@" >"$log" 2>&1 && return
  tail -5 "$log"
  return 1
}

# Compiling yields to whatever else wants the processor.
compile() { # go's command and its arguments
  CGO_ENABLED=0 nice -n 19 go "$@"
}

# Docker Compose as users have it; test/acceptance/docker-compose.test.ts says when it is missing.
install_compose_plugin() {
  quietly compose compile build -C embedded/docker/plugin -trimpath -o "$out/docker/cli-plugins/docker-compose" \
    -mod=mod -ldflags '-s -w -X github.com/docker/compose/v2/internal.Version=v2.40.3' \
    github.com/docker/compose/v2/cmd
}

# Kubernetes' API server and controllers, with etcd: test/acceptance/kubernetes.test.ts says when they are missing.
build_control_plane() {
  local version='k8s.io/component-base/version'
  quietly control-plane compile build -C embedded/kubernetes/control-plane -trimpath -o "$out/kubernetes/control-plane" \
    -mod=mod -ldflags "-s -w -X $version.gitVersion=v1.36.3 -X $version.gitMajor=1 -X $version.gitMinor=36" .
}

install_go_programs() {
  export GOBIN=$out/bin
  quietly actionlint compile install "github.com/rhysd/actionlint/cmd/actionlint@$actionlint_version" &&
    quietly act compile install "github.com/nektos/act@$act_version"
}

# Is one of the chosen acceptance tests in a file of this name?
are_tested() { # part of a file's name
  $whole && return
  is_chosen acceptance || return
  [[ $(vitest list --filesOnly --project acceptance ${vitest[@]+"${vitest[@]}"} 2>/dev/null) == *"$1"* ]]
}

begin_builds() {
  has go || return
  if { has docker || can_install; } && are_tested /docker-; then
    begin 'Docker Compose plug-in (built)' install_compose_plugin
  fi
  if { has kubectl || can_install; } && are_tested /kubernetes; then
    begin 'Kubernetes control plane (built)' build_control_plane
  fi
  if is_chosen workflows; then begin 'actionlint and act (built)' install_go_programs; fi
}

# Programs that preflight runs, of PyPI and npm. The acceptance tests say which of them they had to do without.
install_python() { # program, packages...
  local name=$1
  shift
  quietly "$name" python3 -m venv "$out/$name" && quietly "$name" "$out/$name/bin/pip" install --quiet "$@" &&
    ln -sf "$out/$name/bin/$name" "$out/bin/$name"
}

install_npm() { # folder, package
  quietly "$1" npm install --prefix "$out/$1" --no-save --ignore-scripts --no-audit --no-fund "$2"
}

install_dbmate() {
  install_npm dbmate dbmate@2.36.0 && ln -sf "$out/dbmate/node_modules/.bin/dbmate" "$out/bin/dbmate"
}

install_programs() {
  if has python3; then
    part 'cyclonedx-py (installed)' install_python cyclonedx-py 'cyclonedx-bom==7.5.0'
    part 'pytest (installed)' install_python pytest 'pytest==9.2.0' 'pytest-rerunfailures==16.7'
    part 'bandit (installed)' install_python bandit 'bandit==1.9.4'
    part 'pip-audit (installed)' install_python pip-audit 'pip-audit==2.10.1'
    part 'Alembic (installed)' install_python alembic 'alembic==1.20.1' 'psycopg[binary]==3.3.9'
  fi
  part 'dbmate (installed)' install_dbmate
  # The npm of Node 20 and 22 asks a second audit endpoint when the first one refuses.
  part 'npm 10 (installed)' install_npm npm10 npm@10.9.9
}
