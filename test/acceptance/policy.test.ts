import { afterEach, expect, it, vi } from 'vitest'
import { recordDeploy } from './rollback-record.ts'
import { readReport } from './report.ts'
import { openScene, patient, type Scene } from './scene.ts'

// Whose word counts: the tip of the default branch, and a verdict for what it proved.
vi.setConfig({ testTimeout: 180_000 })

let scene: Scene
afterEach(() => scene.close())

const runbookPath = '.github/runbook.yml'
const off = (...kept: readonly string[]): string =>
  [
    'tests',
    'security',
    'sbom',
    'migrations',
    'variables',
    'secrets',
    'backup',
    'approvals',
    'rollback-plan',
    'promotion',
  ]
    .filter((id) => !kept.includes(id))
    .map((id) => `  ${id}: off\n`)
    .join('')
const judgedBy = (checklist: string) => (text: string) =>
  patient(`${text.replace(/checklist:[^]*/, '')}checklist:\n${checklist}`)
/** Only the way that the release takes is judged. */
const promotionOnly = judgedBy(`${off('promotion')}  promotion: block\n`)

it('a tag on an unmerged commit does not bring its own policy to production', async () => {
  scene = await openScene({ runbook: patient })
  const weak = (await scene.git('show', `main:${runbookPath}`))
    .replace('approvals: 2', 'approvals: 0\n    preflight: optional')
    .replaceAll(', on-branch: main', '')
    .replace('    after: staging\n', '')
  const evil = await scene.commit({ [runbookPath]: weak }, 'Weaken', 'mallory')
  await scene.tag('v9.0.0', evil)
  const run = await scene.run('deploy', { ref: 'refs/tags/v9.0.0', sha: evil, inputs: { environment: 'production' } })
  expect(run.outputs, run.log).toMatchObject({ verdict: 'fail', 'reason-code': 'off-branch' })
  expect(scene.places.production.serving()).toBe('')
})

it('where develop is the default branch and releases come from main, policy is of the one and origin of the other', async () => {
  scene = await openScene({ runbook: promotionOnly, defaultBranch: 'develop' })
  await scene.git('push', '-q', 'origin', 'main:refs/heads/develop')
  const text = await scene.git('show', `main:${runbookPath}`)
  const staging = "    promote: { tag: 'v*', on-branch: main }\n"
  expect(text).toContain(staging)
  const weak = text.replace(staging, `${staging}    preflight: optional\n`)
  const sha = await scene.commit({ [runbookPath]: weak }, 'Release, and a gate less')
  await scene.tag('v1.0.0', sha)
  const at = { ref: 'refs/tags/v1.0.0', sha, inputs: { environment: 'staging' } }
  const early = await scene.run('deploy', at)
  expect(early.outputs, early.log).toMatchObject({ 'reason-code': 'preflight-missing' })
  const judged = await scene.run('preflight', at)
  expect(judged.outputs, judged.log).toMatchObject({ verdict: 'pass' })
  const run = await scene.run('deploy', at)
  expect(run.outputs, run.log).toMatchObject({ 'reason-code': 'deployed' })
  const ahead = await scene.commit({ 'a.txt': 'a' }, 'Ahead', 'develop')
  await scene.tag('v1.1.0', ahead)
  const off = await scene.run('deploy', { ref: 'refs/tags/v1.1.0', sha: ahead, inputs: { environment: 'staging' } })
  expect(off.outputs, off.log).toMatchObject({ 'reason-code': 'off-branch' })
})

it('a verdict opens the gate in another run of the commit, and none once the policy has changed', async () => {
  scene = await openScene({ runbook: promotionOnly })
  const sha = await scene.commit({ 'a.txt': 'a' }, 'A')
  await scene.tag('v1.0.0', sha)
  const at = { ref: 'refs/tags/v1.0.0', sha, inputs: { environment: 'staging' } }
  const judged = await scene.run('preflight', at)
  expect(judged.outputs, judged.log).toMatchObject({ verdict: 'pass' })
  const status = scene.github.state().statuses.at(-1)
  expect(status?.description).toMatch(/ \[policy [0-9a-f]{16} until \d{4}-\d\d-\d\dT\d\d:\d\dZ\]$/)
  const text = await scene.git('show', `main:${runbookPath}`)
  await scene.commit({ [runbookPath]: text.replace('backup: off', 'backup: warn') }, 'Another policy')
  const late = await scene.run('deploy', at)
  expect(late.outputs, late.log).toMatchObject({ 'reason-code': 'preflight-outdated' })
  expect(readReport(late).remedy).toMatch(/^Run preflight again: gh run rerun \d+$/)
  await scene.commit({ [runbookPath]: text }, 'The policy of before')
  const run = await scene.run('deploy', at)
  expect(run.outputs, run.log).toMatchObject({ 'reason-code': 'deployed' })
})

it('a release whose verdict could not be put on record is red, and deploy says which permission is missing', async () => {
  scene = await openScene({ runbook: promotionOnly })
  const sha = await scene.commit({ 'a.txt': 'a' }, 'A')
  await scene.tag('v1.0.0', sha)
  const token = scene.github.token({
    permissions: { contents: 'write', deployments: 'write', statuses: 'read', checks: 'write', actions: 'read' },
  })
  const at = { ref: 'refs/tags/v1.0.0', sha, token, inputs: { environment: 'staging' } }
  const judged = await scene.run('preflight', at)
  expect([judged.exitCode, judged.outputs['reason-code']], judged.log).toEqual([1, 'no-permission'])
  expect(judged.summary).toContain('could not be put on record')
  const run = await scene.run('deploy', at)
  expect(run.outputs, run.log).toMatchObject({ 'reason-code': 'preflight-missing' })
  expect(readReport(run).remedy).toContain('statuses: write')
})

it('a rollback with a broken runbook restores by the newest valid one, and says so', async () => {
  scene = await openScene({ runbook: patient })
  const good = await scene.commit({ 'a.txt': 'good' }, 'Good')
  await scene.tag('v1.0.0', good)
  const end = { state: 'success', description: 'verified 1.0.0' } as const
  await recordDeploy(scene, { environment: 'production', tag: 'v1.0.0', sha: good, end })
  const text = await scene.git('show', `main:${runbookPath}`)
  const bad = await scene.commit({ 'a.txt': 'bad' }, 'Bad')
  await scene.tag('v1.1.0', bad)
  const failed = { state: 'failure', description: 'failed: 500' } as const
  await recordDeploy(scene, { environment: 'production', tag: 'v1.1.0', sha: bad, end: failed })
  const broken = await scene.commit({ [runbookPath]: text.replace('approvals: 2', 'aprovals: 2') }, 'Break')
  const run = await scene.run('rollback', {
    ref: 'refs/heads/main',
    sha: broken,
    event: { name: 'workflow_dispatch', payload: { ref: 'refs/heads/main' } },
    inputs: { environment: 'production', reason: 'checkout fails' },
  })
  expect(scene.places.production.serving(), run.log).toBe(good)
  expect(run.log).toContain("The runbook at the tip of main can't be read; the newest valid one")
})

it('what is observed is judged and shown, and nothing blocks: deploy takes the failed verdict', async () => {
  const observing = (text: string) =>
    `observe-until: 2999-12-31\n${judgedBy(`${off('backup')}  backup: { file: none.dump }\n`)(text)}`
  scene = await openScene({ runbook: observing })
  const sha = await scene.commit({ 'a.txt': 'a' }, 'A')
  await scene.tag('v1.0.0', sha)
  const at = { ref: 'refs/tags/v1.0.0', sha, inputs: { environment: 'staging' } }
  const judged = await scene.run('preflight', at)
  expect([judged.exitCode, judged.outputs['verdict']], judged.log).toEqual([0, 'fail'])
  const run = await scene.run('deploy', at)
  expect(run.outputs, run.log).toMatchObject({ 'reason-code': 'deployed' })
  expect(run.log).toContain("Nothing blocks: 'observe-until' is 2999-12-31.")
})

it('broken glass: one who may, with the approval of another, and an incident of it', async () => {
  const glass = (text: string) =>
    `break-glass: { from: [ann], approvals: 1 }\n${judgedBy(`${off('backup')}  backup: { file: none.dump }\n`)(text)}`
  scene = await openScene({ runbook: glass })
  const sha = await scene.commit({ 'a.txt': 'a' }, 'A')
  await scene.tag('v1.0.0', sha)
  const ref = 'refs/tags/v1.0.0'
  const at = { ref, sha, inputs: { environment: 'staging' } }
  expect((await scene.run('preflight', at)).outputs).toMatchObject({ verdict: 'fail' })
  const { id } = scene.github.startRun({
    workflow: '.github/workflows/deploy.yml',
    event: 'push',
    ref,
    sha,
    actor: 'ann',
  })
  const force = { ...at, runId: id, inputs: { environment: 'staging', force: 'the shop burns' } }
  const alone = await scene.run('deploy', force)
  expect(alone.outputs, alone.log).toMatchObject({ 'reason-code': 'preflight-failed' })
  expect(readReport(alone).remedy).toContain('0 of 1 approvals of this run by others are there')
  scene.github.approveRun(id, 'bob', 'staging')
  const run = await scene.run('deploy', force)
  expect(run.outputs, run.log).toMatchObject({ 'reason-code': 'deployed' })
  const state = scene.github.state()
  expect(state.issues).toMatchObject([
    { title: `Break glass: 1.0.0 (${sha.slice(0, 7)}) to staging past a failed preflight` },
  ])
  expect(JSON.stringify(state.deployments)).toContain('the shop burns')
})
