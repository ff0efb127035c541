import { z } from 'zod'
import type { ReadyCheck } from '../../src/checklist/check.ts'
import { codeSpan } from '../../src/report/markdown.ts'
import { optionRows } from './keys.ts'
import { emptySection } from './markers.ts'

/** The sections `check` and `remedies` of docs/checks/<id>.md: the question, why it is asked, options, permissions; what to do. */
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
  const remedies = check.remedies.map(({ when, then }) => `- **${when}**: ${then}`)
  return new Map([
    ['check', text.join('\n\n')],
    ['remedies', remedies.join('\n')],
  ])
}

/** The page of a check that has none yet; its prose is written by hand below. */
export const newCheckPage = (check: ReadyCheck): string =>
  `# \`${check.id}\`\n\n${emptySection('check')}\n\n## What to do\n\n${emptySection('remedies')}\n`
