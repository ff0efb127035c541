import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

// npm run new:check -- licence-texts "Licence texts shipped"
// Writes the four things that a check is: its file, its test, its line in the registry, its page. A test fails until
// the check says what to do when it does not pass.

const root = path.join(import.meta.dirname, '..')
const [id = '', title = ''] = process.argv.slice(2)

const stop = (why: string): never => {
  console.error(`${why}\nusage: npm run new:check -- <id> "<claim that is true or false>"`)
  process.exit(1)
}

if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id)) stop(`'${id}' is no id: lower case words with hyphens`)
if (!/^[A-Z][\w ,()-]{3,60}$/.test(title)) stop(`'${title}' is no title: a short claim such as "Backup created"`)

const name = id.replace(/-(\w)/g, (_match, letter: string) => letter.toUpperCase())
const file = `src/checklist/${id}/${id}.ts`
const test = `test/checklist/${id}/${id}.test.ts`
if (existsSync(path.join(root, file))) stop(`${file} exists already`)

const source = `// checklist/${id}: says in a sentence what this file is for.
import { z } from 'zod'
import type { ReadPorts } from '../../ports/ports.ts'
import { type Decision, defineCheck, type Subject } from '../check.ts'

const options = z.object({
  document: z.string().min(1).default('docs/${id}.md').meta({ description: 'what is looked at' }),
})

type Options = z.output<typeof options>

interface Facts {
  readonly path: string
  readonly text: string | null
}

const gather = async (subject: Subject, { document }: Options, ports: ReadPorts): Promise<Facts> => ({
  path: document,
  text: await ports.github.file(document, subject.release.sha),
})

const decide = ({ path, text }: Facts): Decision =>
  text === null
    ? {
        status: 'fail',
        summary: \`there is no \${path}\`,
        findings: [{ level: 'error', message: \`There is no \${path}.\`, remedy: 'Write it.' }],
      }
    : { status: 'pass', summary: \`\${path} is there\`, findings: [] }

/** ${title}. */
export const ${name} = defineCheck({
  id: '${id}',
  title: '${title}',
  why: 'Say in a sentence what goes wrong without it.',
  // What a person meets when it does not pass, and does about it: { when: '...', then: '...' }.
  remedies: [],
  permissions: ['contents: read'],
  options,
  gather,
  decide,
})
`

const testSource = `import { describe, expect, it } from 'vitest'
import { ${name} } from '../../../src/checklist/${id}/${id}.ts'
import { fakeGitHub } from '../../fakes/github.ts'
import { anEnvironment, sha } from '../../fakes/nouns.ts'
import { fakePorts } from '../../fakes/world.ts'

const subject = {
  release: { sha: sha('a'), ref: 'refs/heads/main', version: null },
  environment: anEnvironment(),
  environments: [anEnvironment()],
  pull: null,
  stage: 'release',
  policySha: sha('a'),
} as const

describe('${id}', () => {
  it.each([
    ['is there', new Map([[\`\${sha('a')}:docs/${id}.md\`, 'text']]), 'pass'],
    ['is missing', new Map<string, string>(), 'fail'],
  ] as const)('what it looks at %s', async (_name, files, status) => {
    const ports = fakePorts({ github: fakeGitHub({ files: new Map(files) }) })
    expect((await ${name}.run(subject, {}, ports)).status).toBe(status)
  })
})
`

const write = (target: string, text: string) => {
  mkdirSync(path.dirname(path.join(root, target)), { recursive: true })
  writeFileSync(path.join(root, target), text)
  console.log(`wrote ${target}`)
}

const registry = 'src/checklist/registry.ts'
const line = `import { ${name} } from './${id}/${id}.ts'`
const lines = readFileSync(path.join(root, registry), 'utf8').split('\n')
const imports = lines.filter((each) => each.startsWith('import {') && each.includes("from './"))
const after = imports.findLast((each) => each.slice(each.indexOf('./')) < line.slice(line.indexOf('./'))) ?? imports[0]
const registered = lines
  .flatMap((each) => (each === after ? [each, line] : [each]))
  .join('\n')
  .replace(/(preflightChecks: readonly ReadyCheck\[\] = \[[^\]]*?),?(\s*)\]/, `$1, ${name}$2]`)

write(file, source)
write(test, testSource)
write(registry, registered)
execFileSync(process.execPath, [path.join(root, 'scripts', 'generate.ts')], { cwd: root, stdio: 'inherit' })
console.log(`next: put the line where the runbook has it, and write the prose of docs/checks/${id}.md`)
