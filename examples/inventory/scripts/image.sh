#!/usr/bin/env bash
# Builds the image of the commit that is checked out and pushes it: once, before anything is deployed. Deploying and going
# back only pull it.
#
# From the workflow's env: IMAGE (registry and name), and BASE_IMAGE when it is not node:24-slim
set -euo pipefail

: "${IMAGE:?is set by the workflow: registry.example.com/inventory}"
sha=$(git rev-parse --verify HEAD)

npm ci --omit=dev --ignore-scripts --prefer-offline --no-audit --no-fund
printf '{"sha":"%s"}\n' "$sha" >release.json
docker build --quiet --build-arg "BASE=${BASE_IMAGE:-node:24-slim}" --tag "$IMAGE:$sha" .
docker push --quiet "$IMAGE:$sha"
