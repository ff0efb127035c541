import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parseRunbook } from '../../src/config/load.ts'
import type { Deployment } from '../../src/core/github.ts'
import type { Git } from '../../src/ports/git.ts'
import { nobody } from '../../src/incident/run/notify.ts'
import type { Verification } from '../../src/smoke/decide/verdict.ts'
import { rollback } from '../../src/rollback/run/rollback.ts'
import type { Rollback, RollbackRequest } from '../../src/rollback/run/request.ts'
import type { WritePorts } from '../../src/ports/ports.ts'
import type { Target, TargetOutcome, TargetRequest } from '../../src/targets/target.ts'
import { contextFor, gitScene, type GitScene } from '../adapters/git/scene.ts'
import { fakeGitHub, type FakeGitHub } from '../fakes/github.ts'
import { statusesOf } from '../fakes/history.ts'
import { workflowsOf } from '../fakes/history.ts'
import { aRun } from '../fakes/nouns.ts'
import { fullWriter, type FullWriter } from '../fakes/rollback-writer.ts'
import { fakeClock, fakeLog, fakePorts, type FakeLog } from '../fakes/world.ts'

const file = `service: inventory
environments:
  dev: { promote: { branch: main }, deploy: { command: ./deploy.sh } }
  production:
    promote: { tag: "v*", prerelease: false, on-branch: main }
    url: https://api.example.com
    deploy: { command: ./deploy.sh }
    recovery: { rto: 15m }
`

/** A request without its groups: a test names what it changes, and nothing else. */
export type FlatRequest = Pick<RollbackRequest, 'runbook' | 'environment' | 'dryRun' | 'audience'> &
  RollbackRequest['order'] &
  RollbackRequest['revert'] &
  RollbackRequest['restore']

const toRequest = (flat: FlatRequest): RollbackRequest => {
  const { runbook, environment, dryRun, audience, mode, commits, tag } = flat
  const { to, bad, tracks, reason, severity, acceptDataLoss, force } = flat
  const { target, targetFor, verify, userEnvironment, lockWaitMs } = flat
  return {
    runbook,
    environment,
    dryRun,
    audience,
    order: { to, bad, tracks, reason, severity, acceptDataLoss, force },
    revert: { mode, commits, tag },
    restore: { target, targetFor, verify, userEnvironment, lockWaitMs },
    runbookFor: () => Promise.resolve(runbook),
  }
}

/** Real git on loopback, a GitHub with memory, and a production where a target was told what to put. */
export interface Stage {
  readonly scene: GitScene
  readonly github: FakeGitHub
  readonly writer: FullWriter
  readonly log: FakeLog
  /** What the target was asked to put in place, and what lay in the folder it was given. */
  readonly put: readonly { readonly request: TargetRequest; readonly app: string }[]
  /** What serves now; verification compares with it. */
  serving: string
  answer: TargetOutcome
  /** A deployment of ours, newest last. */
  deployed(release: {
    readonly sha: string
    readonly ref?: string
    readonly kind?: 'deploy' | 'rollback'
    readonly bad?: string
    readonly statuses?: readonly string[]
    readonly artifact?: string
    readonly environment?: string
  }): Deployment
  /** Tags a commit, and publishes everything. */
  tag(name: string, sha: string): void
  /** Tags a commit, which the next `tag` publishes. */
  tagUnpublished(name: string, sha: string): void
  /** What a run begins with: a clone of its own, and a request of nothing special. */
  begin(): { readonly ports: WritePorts; readonly request: FlatRequest & { readonly target: Target } }
  /** `git`: what git answers instead. */
  run(given?: Partial<FlatRequest>, git?: Partial<Git>): Promise<Rollback>
  /** The same over other ports. */
  runWith(ports: WritePorts, given?: Partial<FlatRequest>): Promise<Rollback>
  main(): string
  readonly production: RollbackRequest['environment']
  readonly onVerify: { hook: (() => void) | null }
  close(): Promise<void>
}

const verification = (wanted: string | null, serving: string): Verification => {
  const well = wanted === serving
  return {
    verdict: well ? 'pass' : 'fail',
    reasonCode: well ? 'healthy' : 'old-version',
    message: well ? 'it serves' : `${serving.slice(0, 7)} serves instead`,
    remedy: '',
    observedSha: serving,
    rollbackEligible: false,
    checks: [],
    facts: [],
    tables: [],
    texts: [],
  }
}

export const rollbackStage = async (): Promise<Stage> => {
  const scene = await gitScene()
  const github = fakeGitHub()
  const server = (...args: readonly string[]) => scene.server.git(...args)
  const writer = fullWriter(github, server)
  const log = fakeLog()
  const put: { readonly request: TargetRequest; readonly app: string }[] = []
  const runbook = parseRunbook(file, { path: '.github/runbook.yml', sha: '0'.repeat(40) })
  const production = runbook.environments.find(({ name }) => name === 'production')
  if (production === undefined) throw new Error('no production')
  let id = 0
  let runs = 0
  const stage: Stage = {
    scene,
    github,
    writer,
    log,
    put,
    serving: '',
    production,
    onVerify: { hook: null },
    answer: { ok: true, artifact: null, url: null, instances: null },
    main: () => server('rev-parse', 'refs/heads/main'),
    tag: (name, sha) => {
      stage.tagUnpublished(name, sha)
      scene.publish()
    },
    tagUnpublished: (name, sha) => {
      scene.dev('tag', name, sha)
      github.state.refs.set(`refs/tags/${name}`, { ref: `refs/tags/${name}`, object: sha, commit: sha })
    },
    deployed: (release) => {
      id += 1
      const { sha, environment = 'production', ref = 'refs/heads/main' } = release
      const version = /^refs\/tags\/v(.*)$/.exec(ref)?.[1] ?? null
      const deployment: Deployment = {
        id,
        sha,
        ref: sha,
        environment,
        task: 'deploy',
        creator: 'github-actions[bot]',
        createdAt: `2026-01-0${id}T00:00:00Z`,
        payload: {
          runbook: 2,
          kind: release.kind ?? 'deploy',
          service: 'inventory',
          policy: null,
          version,
          ref,
          tagObject: sha,
          sha,
          tree: scene.dev('rev-parse', `${sha}^{tree}`),
          run: 500 + id,
          attempt: 1,
          artifact: release.artifact ?? null,
          previous: null,
          key: `key-${id}`,
          ...(release.bad === undefined ? {} : { from: release.bad }),
        },
      }
      github.state.deployments.unshift(deployment)
      github.state.deploymentStatuses.set(id, statusesOf(id, release.statuses ?? ['in_progress', 'success: verified']))
      const path = '.github/workflows/deploy.yml'
      const run = aRun({ id: 500 + id, path, headSha: sha, createdAt: '2025-12-31T23:00:00Z' })
      github.state.runs.push(run)
      for (const [where, text] of workflowsOf([run])) github.state.files.set(where, text)
      stage.serving = sha
      return deployment
    },
    begin: () => {
      // Each time it is tried again, a quarter of an hour after the one before.
      const scenery = contextFor(scene.server, scene.temp)
      const context = { ...scenery, run: { ...scenery.run, id: 900, attempt: 1 + runs } }
      const start = new Date(Date.UTC(2026, 1, 1, 2, 15 * runs)).toISOString()
      runs += 1
      // One clone a run, as the real port has it.
      let opened: Promise<Git> | null = null
      const ports = {
        ...fakePorts({
          github,
          context,
          git: () => (opened ??= scene.open()),
          log,
          clock: fakeClock({ start }),
        }),
        writer,
      }
      const restore = (request: TargetRequest): Promise<TargetOutcome> => {
        put.push({ request, app: readFileSync(path.join(request.directory, 'app.txt'), 'utf8') })
        if (stage.answer.ok) stage.serving = request.release.sha
        return Promise.resolve(stage.answer)
      }
      const no = () => Promise.reject(new Error('a rollback never deploys'))
      const request = {
        runbook,
        environment: production,
        to: null,
        bad: null,
        tracks: ['restore', 'reconcile'],
        mode: 'auto',
        reason: 'checkout fails',
        severity: 'high',
        acceptDataLoss: null,
        force: null,
        commits: 'each',
        tag: 'none',
        audience: nobody,
        dryRun: false,
        target: {
          kind: 'command',
          describe: './deploy.sh',
          restoreNeeds: () => Promise.resolve('all'),
          deploy: no,
          restore,
        },
        targetFor: () => Promise.resolve(null),
        verify: (asked) => {
          stage.onVerify.hook?.()
          return Promise.resolve(verification(asked.sha, stage.serving))
        },
        userEnvironment: {},
        lockWaitMs: 0,
      } satisfies FlatRequest
      return { ports, request }
    },
    run: (given = {}, instead = {}) => {
      const { ports, request } = stage.begin()
      const git = async () => ({ ...(await ports.git()), ...instead })
      return rollback(toRequest({ ...request, ...given }), { ...ports, git })
    },
    runWith: (ports, given = {}) => rollback(toRequest({ ...stage.begin().request, ...given }), ports),
    close: () => scene.close(),
  }
  return stage
}

/** v1.0.0 verified in production, v1.1.0 on top of it live and failed. */
export const badRelease = (stage: Stage) => {
  const good = stage.scene.commit({ 'app.txt': 'one\n', 'keep.txt': 'k\n' }, 'feat: one')
  stage.tagUnpublished('v1.0.0', good)
  stage.deployed({ sha: good, ref: 'refs/tags/v1.0.0', artifact: 'sha256:one' })
  const bad = stage.scene.commit({ 'app.txt': 'two\n' }, 'feat: two (#12)')
  stage.tag('v1.1.0', bad)
  stage.deployed({ sha: bad, ref: 'refs/tags/v1.1.0', statuses: ['in_progress', 'failure: 500 at /items'] })
  return { good, bad }
}
