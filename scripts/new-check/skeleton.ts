import { emptySection } from '../generate/markers.ts'

/** What a new check is called: `licence-texts`, `licenceTexts`, `Licence texts`. */
export interface Names {
  readonly id: string
  /** Of the constant that src/checklist/registry.ts lists. */
  readonly constant: string
  readonly title: string
}

/** `licenceTexts` as the beginning of a type's name: no type name of src has two meanings. */
const typeOf = (constant: string): string => `${constant.charAt(0).toUpperCase()}${constant.slice(1)}`

/** `licence-texts` as a title: `Licence texts`. */
export const titleOf = (id: string): string => `${id.charAt(0).toUpperCase()}${id.slice(1)}`.replaceAll('-', ' ')

/** `licence-texts` as the name of a constant: `licenceTexts`. */
export const constantOf = (id: string): string => id.replace(/-(\w)/g, (_match, next: string) => next.toUpperCase())

/** What it asks, and what it decides: two functions that never become one. */
const gatherAndDecide = (id: string, type: string): string => `type ${type}Options = z.output<typeof options>

interface ${type}Facts {
  /** null: the runbook names no file. */
  readonly document: string | null
  /** null: the commit does not have the file. */
  readonly text: string | null
}

/** Without the permission the reader throws an ExpectedError, which makes the check \`unknown\`. */
const gather = async ({ release }: Subject, { document }: ${type}Options, { github }: CheckPorts): Promise<${type}Facts> =>
  document === undefined
    ? { document: null, text: null }
    : { document, text: await github.file(document, release.sha) }

const fail = (summary: string, document: string): Decision => ({
  status: 'fail',
  summary,
  findings: [
    { level: 'error', message: \`\${summary}.\`, path: document, remedy: \`Write \${document}, and commit it.\` },
  ],
})

const decide = ({ document, text }: ${type}Facts): Decision => {
  if (document === null)
    return { status: 'skip', summary: "no file is named ('checklist.${id}.document')", findings: [] }
  if (text === null) return fail(\`\${document} does not exist\`, document)
  if (text.trim() === '') return fail(\`\${document} is empty\`, document)
  return { status: 'pass', summary: \`\${document} exists\`, findings: [] }
}`

/**
 * src/checklist/<id>/<id>.ts: a check that works, to be replaced part by part. It asks nothing until a runbook names a
 * file, so that nothing else changes by it.
 */
export const checkSource = ({
  id,
  constant,
  title,
}: Names): string => `// checklist/${id}: says here in one sentence what the check proves.
import { z } from 'zod'
import type { CheckPorts } from '../../ports/ports.ts'
import { type Decision, defineCheck, type Subject } from '../check.ts'
import { remedies } from '../remedies.ts'

const options = z.object({
  document: z
    .string()
    .min(1)
    .max(500)
    .optional()
    .meta({ description: 'the file that must be in the released commit; without it nothing is asked' }),
})

${gatherAndDecide(id, typeOf(constant))}

/** ${title}. */
export const ${constant} = defineCheck({
  id: '${id}',
  title: '${title}',
  why: 'Say here in one sentence what goes wrong without it.',
  remedies: remedies['${id}'],
  permissions: ['contents: read'],
  options,
  gather,
  decide,
})
`

/** test/checklist/<id>/<id>.test.ts, with the fixture that its cases share. */
export const testSource = ({ id, constant }: Names): string => `import { describe, expect, it } from 'vitest'
import type { Subject } from '../../../src/checklist/check.ts'
import { ${constant} } from '../../../src/checklist/${id}/${id}.ts'
import { ExpectedError } from '../../../src/core/errors.ts'
import { fakeGitHub } from '../../fakes/github.ts'
import { anEnvironment, sha } from '../../fakes/nouns.ts'
import { fakePorts } from '../../fakes/world.ts'

const subject: Subject = {
  release: { sha: sha('a'), ref: 'refs/heads/main', version: null },
  environment: anEnvironment(),
  environments: [anEnvironment()],
  pull: null,
  stage: 'release',
  policySha: sha('a'),
}

/** The released commit, with these files. */
const released = (files: Readonly<Record<string, string>>) =>
  fakeGitHub({ files: new Map(Object.entries(files).map(([path, text]) => [\`\${sha('a')}:\${path}\`, text])) })

const options = { document: 'docs/page.md' }

describe('${id}', () => {
  it.each([
    ['no file is named', {}, {}, 'skip'],
    ['the file exists', options, { 'docs/page.md': 'text' }, 'pass'],
    ['the file does not exist', options, {}, 'fail'],
    ['the file is empty', options, { 'docs/page.md': '\\n' }, 'fail'],
  ] as const)('%s', async (_name, chosen, files, status) => {
    const ports = fakePorts({ github: released(files) })
    expect((await ${constant}.run(subject, chosen, ports)).status).toBe(status)
  })

  it('is unknown without the permission: it throws what the checklist turns into that', async () => {
    const github = released({})
    github.refuse('file', 'contents: read')
    await expect(${constant}.run(subject, options, fakePorts({ github }))).rejects.toThrow(ExpectedError)
  })
})
`

/** docs/checks/<id>.md with prose that is true of the skeleton, until somebody writes what is true of the check. */
export const pageSource = ({ id }: Names): string => `# \`${id}\`

${emptySection('check')}

## What counts

The file that \`document\` names must exist in the released commit, and must not be empty. Its content is not judged. Without \`document\` the line is skipped, and says so.

This page was made with the check. Describe here what the check looks at and what proves the claim, when it is \`skip\` or \`unknown\`, and what a pass does not prove.

## What to do

${emptySection('remedies')}
`

const registered = /(preflightChecks: readonly ReadyCheck\[\] = \[[^\]]*?),?(\s*)\]/

/** src/checklist/registry.ts with the check: its import by name, and its line at the end of the list. */
export const withRegistration = (registry: string, { id, constant }: Names): string => {
  const lines = registry.split('\n')
  const nameIn = (line: string): string => /^import \{ (\w+) \} from/.exec(line)?.[1] ?? ''
  const before =
    lines.findLast((line) => nameIn(line) !== '' && nameIn(line) < constant) ??
    lines.findLast((line) => line.startsWith('import type '))
  return lines
    .flatMap((line) => (line === before ? [line, `import { ${constant} } from './${id}/${id}.ts'`] : [line]))
    .join('\n')
    .replace(registered, `$1, ${constant}$2]`)
}

/** src/checklist/remedies.ts with an entry for the check. */
export const withRemedies = (remedies: string, { id }: Names): string =>
  remedies.replace(
    /\n\} satisfies /,
    `\n  '${id}': [{ when: 'The file does not exist or is empty', then: 'write it, and commit it.' }],$&`,
  )
