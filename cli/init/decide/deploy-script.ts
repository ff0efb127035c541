// cli/init/decide: the script of a service of which no file tells how it is deployed. Pure.
import * as words from '../words.ts'

/** Refuses until a person has written the one line that nobody else can know. */
export const deployScript = (hint: string | null): string =>
  [
    '#!/usr/bin/env bash',
    ...words.aboutScript.map((line) => `# ${line}`),
    'set -euo pipefail',
    '',
    ...(hint === null ? [] : [`# ${words.documentedLine}`, `# ${hint}`]),
    `echo "${words.notYet}" >&2`,
    'exit 1',
    '',
  ].join('\n')
