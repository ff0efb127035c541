#!/usr/bin/env bash
# Puts one release of the inventory service in place on the machine that this job runs on.
#
# Run by the deploy and rollback actions in a checkout of the release; the same script goes forward and back.
# From the action:      DEPLOY_ENVIRONMENT DEPLOY_SHA DEPLOY_VERSION DEPLOY_ARTIFACT DEPLOY_OUTPUT
# From the step's env:  DATABASE_URL PORT INVENTORY_HOME, and DATABASE_POOL_SIZE HOST SERVICE_URL when they are set
set -euo pipefail

: "${DEPLOY_ENVIRONMENT:?is set by the deploy action}"
: "${DEPLOY_SHA:?is set by the deploy action}"
: "${DEPLOY_OUTPUT:?is set by the deploy action}"
: "${DATABASE_URL:?give it to the step: a secret of the environment}"
: "${PORT:?give it to the step: a variable of the environment}"
: "${INVENTORY_HOME:?give it to the step: the folder for releases}"

source_folder=$(cd "$(dirname "$0")/.." && pwd)
mkdir -p "$INVENTORY_HOME/releases" "$INVENTORY_HOME/dependencies"
home=$(cd "$INVENTORY_HOME" && pwd)
release=$home/releases/$DEPLOY_SHA
digest=$(node "$source_folder/scripts/digest.js" "$source_folder")

# What comes back must be what was verified, to the byte.
if [[ -n ${DEPLOY_ARTIFACT:-} && $DEPLOY_ARTIFACT != "$digest" ]]; then
  echo "The release that was verified is $DEPLOY_ARTIFACT, this checkout is $digest. Nothing was changed." >&2
  exit 1
fi

if [[ -d $release && $(node "$source_folder/scripts/digest.js" "$release") == "$digest" ]]; then
  echo "release ${DEPLOY_SHA:0:7} is in place already, nothing to install"
else
  echo "installing release ${DEPLOY_SHA:0:7}"
  rm -rf "$release.partial" "$release"
  mkdir "$release.partial"
  cp -R "$source_folder"/{db,package-lock.json,package.json,scripts,src} "$release.partial/"
  printf '{"sha":"%s"}\n' "$DEPLOY_SHA" >"$release.partial/release.json"

  # Releases with the same lock file share their dependencies.
  lock=$(node -p 'require("node:crypto").createHash("sha256").update(require("node:fs").readFileSync(process.argv[1])).digest("hex").slice(0, 16)' "$source_folder/package-lock.json")
  dependencies=$home/dependencies/$lock
  if [[ ! -d $dependencies ]]; then
    rm -rf "$dependencies.partial"
    mkdir "$dependencies.partial"
    cp "$source_folder"/{package.json,package-lock.json} "$dependencies.partial/"
    (cd "$dependencies.partial" && npm ci --omit=dev --ignore-scripts --prefer-offline --no-audit --no-fund)
    mv "$dependencies.partial" "$dependencies"
  fi
  ln -s "../../dependencies/$lock/node_modules" "$release.partial/node_modules"
  mv "$release.partial" "$release"
fi

echo "migrating the database of $DEPLOY_ENVIRONMENT"
node "$release/scripts/migrate.js" up

echo "starting"
RELEASE_VERSION=${DEPLOY_VERSION:-} node "$release/scripts/service.js" start "$release"

# The five newest releases stay, so that going back needs no network.
for old in $(ls -1dt "$home"/releases/*/ | tail -n +6); do
  if [[ ${old%/} != "$release" ]]; then rm -rf "$old"; fi
done

{
  echo "artifact=$digest"
  if [[ -n ${SERVICE_URL:-} ]]; then echo "url=$SERVICE_URL"; fi
} >>"$DEPLOY_OUTPUT"
