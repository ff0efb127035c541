#!/usr/bin/env bash
# Dumps the database before a release. Preflight runs it, says where by BACKUP_FILE, restores what it finds there and
# compares every row; docs/checks/backup.md.
#
# From the step's env:  DATABASE_URL INVENTORY_HOME
set -euo pipefail
: "${DATABASE_URL:?give it to the step: a secret of the environment}"

# Debian keeps the programs of each major version outside of PATH; the newest can dump every older server.
pg_dump=$(command -v pg_dump || compgen -G '/usr/lib/postgresql/*/bin/pg_dump' | sort -V | tail -n 1)
: "${pg_dump:?install PostgreSQL\'s client programs, postgresql-client on Debian}"

"$pg_dump" --format=custom --file="$BACKUP_FILE" "$DATABASE_URL"

# Where backups are kept; of a real service that is another machine.
mkdir -p "$INVENTORY_HOME/backups"
cp "$BACKUP_FILE" "$INVENTORY_HOME/backups/$BACKUP_SHA.dump"
