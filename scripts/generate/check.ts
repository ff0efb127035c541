import { z } from 'zod'
import type { ReadyCheck } from '../../src/checks/check.ts'
import { codeSpan } from '../../src/report/markdown.ts'
import { optionRows } from './keys.ts'
import { emptySection } from './markers.ts'

/** The section `check` of docs/checks/<id>.md: the question, why it is asked, options, permissions. */
export const checkSections = (check: ReadyCheck): ReadonlyMap<string, string> => {
  const options = optionRows(z.toJSONSchema(check.options, { io: 'input', unrepresentable: 'any' }))
  const permissions = check.permissions.map((permission) => codeSpan(permission)).join(', ')
  const text = [
    `**Claim:** ${check.title}.`,
    check.why,
    `**Permissions:** ${permissions === '' ? 'none' : permissions}.`,
    `**Options** under \`checklist.${check.id}\`, beside \`gate\` (\`block\`, \`warn\` or \`off\`; \`block\` by default):`,
    options === '' ? 'none.' : options,
  ]
  return new Map([['check', text.join('\n\n')]])
}

/** The page of a check that has none yet; its prose is written by hand below. */
export const newCheckPage = (check: ReadyCheck): string =>
  `# \`${check.id}\`\n\n${emptySection('check')}\n\n## What to do\n`
