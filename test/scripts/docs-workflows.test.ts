import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { extractWorkflows } from '../../scripts/docs-workflows/extract.ts'

const workflow = 'name: Deploy\non: push\njobs:\n  deploy:\n    runs-on: ubuntu-latest\n'

const shown = (page: string) => extractWorkflows('docs/policy.md', page)

describe('the workflows that a page shows', () => {
  test('are named by the page and the line', () => {
    const page = `# Policy\n\n\`\`\`yaml\n${workflow}\`\`\`\n\nOr:\n\n\`\`\`yml\n${workflow}\`\`\`\n`
    expect(shown(page)).toEqual([
      { file: 'docs-policy-line-4.yml', text: workflow },
      { file: 'docs-policy-line-14.yml', text: workflow },
    ])
  })

  test.each([
    ['a runbook', '```yaml\nservice: inventory\nenvironments: {}\n```'],
    ['a job alone', '```yaml\njobs:\n  deploy: {}\n```'],
    ['a step that has such keys inside', '```yaml\n- with:\n    on: push\n    jobs: 2\n```'],
    ['another language', `\`\`\`js\n${workflow}\`\`\``],
    ['no language', `\`\`\`\n${workflow}\`\`\``],
    ['prose', workflow],
    ['a fence that is quoted by a longer one', `\`\`\`\`md\n\`\`\`yaml\n${workflow}\`\`\`\n\`\`\`\``],
  ])('%s is none', (_name, page) => {
    expect(shown(page)).toEqual([])
  })

  test.each([
    ['in a list', `- So:\n  \`\`\`yaml\n${workflow.replaceAll(/^(?=.)/gm, '  ')}  \`\`\`\n`],
    ['between tildes', `\n~~~yaml\n${workflow}~~~\n`],
    ['with Windows line ends', `\n\`\`\`yaml\n${workflow}\`\`\`\n`.replaceAll('\n', '\r\n')],
    ['that are never closed', `\n\`\`\`yaml\n${workflow.trimEnd()}`],
  ])('are found %s', (_name, page) => {
    expect(shown(page)).toEqual([{ file: 'docs-policy-line-3.yml', text: workflow }])
  })

  test('are found with a quoted key, and when no parser would take them', () => {
    const odd = '"on": push\njobs: {\n'
    expect(shown(`\`\`\`yaml\n${odd}\`\`\``)).toEqual([{ file: 'docs-policy-line-2.yml', text: odd }])
  })

  test('are those of this repository', () => {
    const names = ['README.md', 'docs/monitor.md'].map((page) =>
      extractWorkflows(page, readFileSync(page, 'utf8')).map(({ text }) => /^name: (.*)$/m.exec(text)?.[1]),
    )
    expect(names).toEqual([['Deploy'], ['Watch', 'Monitor']])
  })
})
