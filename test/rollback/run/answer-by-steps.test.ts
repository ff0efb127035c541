import { describe, expect, test } from 'vitest'
import { parseRunbook } from '../../../src/config/load.ts'
import { subjectOf, type Outcome } from '../../../src/core/outcome.ts'
import { ending, type Execution, type FailedDeploy } from '../../../src/deploy/execution.ts'
import { answerFailureLater, finishRollbackLater } from '../../../src/rollback/run/later.ts'
import { fakeGitHub } from '../../fakes/github.ts'
import { aRun } from '../../fakes/nouns.ts'
import { fullWriter } from '../../fakes/rollback-writer.ts'
import { fakeLog, fakePorts } from '../../fakes/world.ts'
import { rowsOf } from '../../report/rows.ts'

const text = 'service: inventory\nenvironments: { dev: { promote: { branch: main } } }\n'
const runbook = parseRunbook(text, { path: '.github/runbook.yml', sha: '0'.repeat(40) })
const [environment] = runbook.environments
if (environment === undefined) throw new Error('no environment')

const opened: Outcome = {
  conclusion: {
    verdict: 'pass',
    reasonCode: 'opened',
    message: 'Deployment 7 is open: the next steps deploy.',
    remedy: '',
    subject: subjectOf({ service: 'inventory', environment: 'dev' }),
    parts: [],
  },
  outputs: { 'deployment-id': '7' },
  failJob: false,
}
const held: Outcome = {
  ...opened,
  conclusion: {
    ...opened.conclusion,
    verdict: 'fail',
    reasonCode: 'held',
    message: '1.1.0 is held.',
    serving: { what: 'as-before' },
    users: { affected: 'not-by-this-run' },
    next: { do: 'rerun' },
  },
  failJob: true,
}

const deploy = '.github/workflows/deploy.yml'
const rollback = '.github/workflows/rollback.yml'
const uses = (...actions: readonly string[]) =>
  `jobs:\n  a:\n    steps:\n${actions.map((name) => `      - uses: acme/gates/actions/${name}@v1\n`).join('')}`

/** The run is of deploy.yml. */
const request = (
  files: Readonly<Record<string, string>>,
  onFailure: FailedDeploy['onFailure'],
): FailedDeploy & { readonly log: ReturnType<typeof fakeLog> } => {
  const github = fakeGitHub()
  const log = fakeLog()
  const ports = fakePorts({ github, log })
  github.state.runs.push(aRun({ id: ports.context.run.id, path: `${deploy}@main`, headSha: ports.context.sha }))
  for (const [path, content] of Object.entries(files)) github.state.files.set(`${ports.context.sha}:${path}`, content)
  const none = () => Promise.reject(new Error('nothing is put back'))
  return {
    ports: { ...ports, writer: fullWriter(github, () => '') },
    log,
    runbook,
    environment,
    sha: 'a'.repeat(40),
    onFailure,
    restore: { target: null, targetFor: none, verify: none, userEnvironment: {}, lockWaitMs: 0 },
    audience: { notifiers: [], filter: { events: [], environments: [] } },
    runbookFor: none,
  }
}
const execution: Execution = { ...ending('opened', opened.conclusion.message), deployment: 7, steps: [] }

describe("'on-failure' where the next steps deploy", () => {
  test.each([
    ['its own steps', { [deploy]: uses('deploy', 'smoke', 'rollback') }, 'pass', `the rollback steps of ${deploy}`],
    ['another workflow', { [deploy]: uses('deploy'), [rollback]: uses('rollback') }, 'fail', `until ${rollback} is`],
    ['nobody', { [deploy]: uses('deploy', 'smoke') }, 'fail', 'no workflow uses the rollback action'],
  ] as const)('says that a bad release is taken back by: %s', async (_, files, status, part) => {
    const asked = request(files, 'rollback')
    const end = await answerFailureLater(opened, execution, asked)
    expect(end).toMatchObject({ failJob: false, outputs: opened.outputs, conclusion: { reasonCode: 'opened' } })
    const { message, next } = end.conclusion
    expect(message).toContain(`${opened.conclusion.message} 'on-failure: rollback' does nothing here`)
    expect(message).toContain(part)
    expect(next).toMatchObject({ do: 'dispatch', what: 'rollback', inputs: [{ value: 'dev' }, {}] })
    expect(rowsOf(end.conclusion).checks.find(({ id }) => id === 'on-failure')?.status).toBe(status)
    expect(asked.log.lines.join('\n')).toContain(part)
  })

  test('files that can not be read say nothing of it, and stop no deploy', async () => {
    const asked = request({}, 'shadow')
    const github = { ...asked.ports.github, workflowRun: () => Promise.reject(new Error('a fault of ours')) }
    const end = await answerFailureLater(opened, execution, { ...asked, ports: { ...asked.ports, github } })
    expect(end).toMatchObject({ failJob: false, conclusion: { verdict: 'pass', reasonCode: 'opened' } })
    expect(end.conclusion.message).toContain(
      "'on-failure: shadow' does nothing here: this step ends before the release is verified. " +
        'Whether a step of this workflow puts an earlier release back could not be read.',
    )
    expect(asked.log.lines.join('\n')).toContain('a fault of ours')
  })

  test('nothing is said where nothing was asked for', async () => {
    expect(await answerFailureLater(opened, execution, request({}, 'hold'))).toBe(opened)
  })

  test('a rollback that an earlier run left unfinished names the workflow that ends it, and stays held', async () => {
    const end = await finishRollbackLater(held, request({}, 'hold'))
    expect(end).toMatchObject({ failJob: true, conclusion: { verdict: 'fail', reasonCode: 'held' } })
    expect(end.conclusion.message).toBe(
      '1.1.0 is held. An earlier run left its rollback unfinished, and only steps of a workflow put a release back in dev.',
    )
    expect(end.conclusion.remedy).toContain('Start the workflow that rolls dev back')
    expect(end.conclusion.next).toMatchObject({ do: 'dispatch', what: 'rollback' })
  })
})
