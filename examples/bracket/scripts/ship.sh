#!/bin/sh
# Stands for the step that deploys: puts the checked-out page where it is served from, with the commit beside it.
set -eu
cp index.html "$SHIP_TO/index.html"
printf '%s' "$SHIP_SHA" >"$SHIP_TO/version.txt"
