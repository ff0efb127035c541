import { writeFileSync } from 'node:fs'
import path from 'node:path'

// The only place where the objects of a push can be seen before it counts. It knows what git-http.ts tells it through the
// environment: GATE_REFUSAL (lines for the person), GATE_REASON (for the ref's own line), GATE_WORKFLOWS=deny.
// Without these (a push to the folder itself) everything is allowed.
const preReceive = `#!/bin/sh
if [ -n "$GATE_REFUSAL" ]; then
  printf '%s\\n' "$GATE_REFUSAL" >&2
  printf '%s' "$GATE_REASON" > "$GATE_REASON_FILE"
  exit 1
fi
[ "$GATE_WORKFLOWS" = deny ] || exit 0
known=$(git for-each-ref --format='%(objectname)' refs/heads | while read -r tip; do
  git ls-tree -r "$tip" -- .github/workflows
done)
while read -r old new ref; do
  case "$new" in *[!0]*) ;; *) continue ;; esac
  git ls-tree -r "$new" -- .github/workflows | while read -r file; do
    printf '%s\\n' "$known" | grep -qxF "$file" && continue
    path=$(printf '%s' "$file" | cut -f 2)
    printf '%s' "refusing to allow a GitHub App to create or update workflow \\\`$path\\\` without \\\`workflows\\\` permission" > "$GATE_REASON_FILE"
    exit 1
  done || exit 1
done
exit 0
`

/** Puts the hook that guards pushes into the bare repository. */
export function installHook(directory: string): void {
  writeFileSync(path.join(directory, 'hooks', 'pre-receive'), preReceive, { mode: 0o755 })
}
