import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { planInit } from '../../../cli/init/decide/plan.ts'
import {
  deployWorkflow,
  monitorWorkflow,
  rollbackWorkflow,
  type WorkflowPlan,
} from '../../../cli/init/decide/workflows.ts'
import { gatherFacts } from '../../../cli/init/gather.ts'
import { workflowProblems } from '../../contract/workflow-policy.ts'
import { read, root } from '../../contract/source.ts'
import { fakeRepository, filesOf } from '../repository.ts'

const release = { sha: '0'.repeat(40), version: '0.1.0' }
const example = 'examples/inventory'

const plan = (given: Partial<WorkflowPlan> = {}): WorkflowPlan => ({
  key: null,
  config: null,
  branch: 'main',
  tagPrefix: 'v',
  environments: [
    { name: 'dev', takes: 'branch', onlyReleases: false, after: null },
    { name: 'staging', takes: 'tag', onlyReleases: false, after: null },
    { name: 'production', takes: 'tag', onlyReleases: true, after: 'staging' },
  ],
  variables: [{ name: 'DATABASE_URL', isSecret: true }],
  release,
  ...given,
})

const all = (given: Partial<WorkflowPlan>) =>
  [deployWorkflow, rollbackWorkflow, monitorWorkflow].map((one) => one(plan(given)))

const step = z.object({ uses: z.string(), with: z.record(z.string(), z.unknown()).optional() })

describe('the canonical workflows', () => {
  test('are what init writes for the example, to the byte, and what README shows', async () => {
    const facts = await gatherFacts(fakeRepository({ files: filesOf(path.join(root, example)) }))
    const { files } = planInit({
      facts,
      today: '2026-11-30',
      release,
      choices: { environments: ['dev', 'staging', 'production'], url: null, approvals: 2 },
      existing: { has: () => false, isForeignWorkflow: () => false },
    })
    const workflows = files.filter((file) => file.path.startsWith('.github/workflows/'))
    expect(workflows.map((file) => file.path)).toEqual([
      '.github/workflows/deploy.yml',
      '.github/workflows/rollback.yml',
      '.github/workflows/monitor.yml',
    ])
    for (const file of workflows) expect(file.text).toBe(read(`${example}/${file.path}`))
    const [, shown] = /```yaml\n(name: Deploy\n[\s\S]*?)```/u.exec(read('README.md')) ?? []
    expect(shown).toBe(read(`${example}/.github/workflows/deploy.yml`))
  })

  test.each([
    ['the usual', {}],
    ['one of several services', { key: 'api', config: '.github/runbook-api.yml', tagPrefix: 'api-v' }],
    ['tags without a letter, another branch', { tagPrefix: '', branch: 'develop', variables: [] }],
    ['production alone', { environments: [{ name: 'production', takes: 'tag', onlyReleases: true, after: null }] }],
  ] satisfies readonly (readonly [string, Partial<WorkflowPlan>])[])('keep the policy: %s', (name, given) => {
    expect(all(given).flatMap((text) => workflowProblems(text, name))).toEqual([])
  })

  const jobsOf = (text: string) =>
    z
      .object({
        on: z.looseObject({ push: z.object({ branches: z.unknown(), tags: z.unknown() }).partial().optional() }),
        jobs: z.record(z.string(), z.looseObject({ if: z.string().optional(), needs: z.string().optional() })),
      })
      .parse(parse(text))

  test('name the branch and the tags of the service, and no pre-release goes on to the last environment', () => {
    const { on, jobs } = jobsOf(deployWorkflow(plan({ branch: 'develop', tagPrefix: 'api-v', key: 'api' })))
    expect(on.push).toEqual({ branches: ['develop'], tags: ['api-v*'] })
    expect(Object.keys(jobs)).toEqual(['checklist-api', 'dev', 'staging', 'production', 'adopt'])
    expect(jobs['dev']?.if).toBe("github.ref == 'refs/heads/develop' && !inputs.ref && !inputs.adopt")
    // The prefix has a hyphen of its own.
    expect(jobs['production']?.if).toBe(
      "${{ !contains(inputs.ref || github.ref, '-alpha') && !contains(inputs.ref || github.ref, '-beta') && !contains(inputs.ref || github.ref, '-rc') }}",
    )
    expect(jobs['production']?.needs).toBe('staging')
  })

  test('of an environment that is alone ask for a tag, and of one without a branch filter no branch', () => {
    const only = { name: 'production', takes: 'tag', onlyReleases: true, after: null } as const
    const { on, jobs } = jobsOf(deployWorkflow(plan({ tagPrefix: '', environments: [only] })))
    expect(on.push).toEqual({ tags: ['[0-9]*'] })
    expect(jobs['production']?.if).toBe(
      "${{ (startsWith(github.ref, 'refs/tags/') || inputs.ref) && !inputs.adopt && !contains(inputs.ref || github.ref, '-') }}",
    )
  })
  test('adopt what serves by a job of its own, beside which nothing else runs, and which judges nothing', () => {
    const given = plan({ key: 'api', config: '.github/runbook-api.yml' })
    const { on, jobs } = z
      .object({
        on: z.object({ workflow_dispatch: z.object({ inputs: z.record(z.string(), z.unknown()) }).loose() }).loose(),
        jobs: z.record(
          z.string(),
          z.object({ if: z.string().optional(), needs: z.unknown().optional(), steps: z.array(step) }),
        ),
      })
      .parse(parse(deployWorkflow(given)))
    expect(on.workflow_dispatch.inputs).toMatchObject({
      adopt: { type: 'boolean', default: false },
      environment: { type: 'choice', options: ['production', 'staging', 'dev'] },
      reason: { type: 'string', default: '' },
    })
    const { adopt, ...others } = jobs
    const runs = Object.entries(others).filter(([, job]) => job.if?.includes('!inputs.adopt') !== true && !job.needs)
    // A pull request and a merge group are no dispatch.
    expect(runs.map(([name]) => name)).toEqual(['checklist-api'])
    expect(adopt?.if).toBe('inputs.adopt')
    expect(adopt?.steps.map(({ uses }) => uses.replace(/@.*/u, ''))).toEqual([
      'actions/checkout',
      'runbook-gates/runbook-gates/actions/deploy',
    ])
    expect(adopt?.steps[1]?.with).toEqual({
      config: '.github/runbook-api.yml',
      environment: '${{ inputs.environment }}',
      ref: '${{ inputs.ref }}',
      adopt: true,
      reason: '${{ inputs.reason }}',
    })
  })
})
