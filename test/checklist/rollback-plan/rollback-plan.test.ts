import { describe, expect, it } from 'vitest'
import { rollbackPlan } from '../../../src/checklist/rollback-plan/rollback-plan.ts'
import { anEntry } from '../../fakes/history.ts'
import { anEnvironment, sha } from '../../fakes/nouns.ts'
import { ask, gitCommit, good, judged, later, line, middle, page, subject, world } from './scene.ts'

describe('rollback-plan: the rehearsal', () => {
  it('undoes what came since the verified release, on the branch as it stands', async () => {
    const ports = world()
    expect(await ask(ports)).toEqual({
      status: 'pass',
      summary:
        "back to aaaaaaa, 2 commits undone without a conflict, as a pull request: a whole release of several changes leaves main only by an order: 'bad' names it, or 'reconcile: push' insists",
      findings: [],
    })
    // On the branch as it stands, and on top of the release itself, where it must give the good tree.
    const commits = [judged, middle]
    expect(ports.rehearsed).toEqual([
      { onto: later, commits },
      { onto: judged, commits },
    ])
  })

  it('undoes it on the head of a pull request', async () => {
    const ports = world()
    await ask(ports, {}, subject({ stage: 'pull-request' }))
    expect(ports.rehearsed[0]?.onto).toBe(judged)
  })

  it('has nothing to undo where the branch does not hold the release: a rollback reverts on the branch alone', async () => {
    const ports = world({ git: { refs: new Map([['refs/heads/main', good]]) } })
    expect(await ask(ports)).toMatchObject({
      status: 'pass',
      summary: 'back to aaaaaaa, nothing to undo: main does not contain this commit',
    })
    expect(ports.rehearsed).toEqual([])
  })

  it('a conflict fails, with commit and files', async () => {
    const rehearsal = { outcome: 'conflict', commit: middle, files: ['src/items.js'] } as const
    const decision = await ask(world({ git: { rehearsal } }))
    expect(decision).toMatchObject({
      status: 'fail',
      summary: 'The revert of bbbbbbb, on the way to aaaaaaa, conflicts in src/items.js',
    })
  })

  it('a commit that is not there any more is unknown', async () => {
    const rest = [...line].filter(([of]) => of !== judged)
    const decision = await ask(world({ git: { commits: new Map([...rest, gitCommit(later, [middle])]) } }))
    expect(decision.status).toBe('unknown')
  })

  it('a revert of workflow files is a warning: the workflow token can not push it', async () => {
    const rehearsal = { outcome: 'clean', tree: sha('e'), trees: [], files: ['.github/workflows/ci.yml'] } as const
    const decision = await ask(world({ git: { rehearsal } }))
    expect(decision.status).toBe('pass')
    expect(decision.findings[0]).toMatchObject({ level: 'warning' })
  })

  it('says that the release to return to lies on another line', async () => {
    const commits = new Map([...line, gitCommit(good, []), gitCommit(middle, [])])
    const refs = new Map([
      ['refs/heads/main', later],
      ['refs/heads/hotfix/1', good],
    ])
    const { promote } = anEnvironment()
    const environment = anEnvironment({ promote: { ...promote, onBranch: ['main', 'hotfix/*'] } })
    const decision = await ask(world({ git: { commits, refs } }), {}, subject({ environment }))
    expect(decision.findings[0]).toMatchObject({ level: 'notice' })
  })
})

describe('rollback-plan: where it goes back to', () => {
  it.each([
    ['nothing was ever deployed', [], 'pass', 'First deployment to production'],
    [
      'nothing was ever verified',
      [anEntry({ id: 1, sha: good, statuses: ['failure: smoke'] })],
      'pass',
      'none was ever verified',
    ],
    ['only this very release was verified', [anEntry({ id: 1, sha: judged })], 'pass', 'this release is the only one'],
    [
      'the tag of the only good release was moved',
      [anEntry({ id: 1, sha: middle, ref: 'refs/tags/v1.0.0' })],
      'pass',
      'no longer names the commit',
    ],
    [
      'the tag of the only good release is gone, which costs it its name',
      [anEntry({ id: 1, sha: good, ref: 'refs/tags/v0.9.0' })],
      'pass',
      '',
    ],
    [
      'a release that was rolled back is passed over',
      [anEntry({ id: 2, sha: good, kind: 'rollback', bad: middle }), anEntry({ id: 1, sha: middle })],
      'pass',
      '',
    ],
  ] as const)('%s', async (_name, entries, status, words) => {
    const decision = await ask(world({ entries }))
    expect(decision.status).toBe(status)
    expect(decision.findings.map((finding) => finding.message).join('\n')).toContain(words)
  })

  it('warns where none may be returned to, with the reason of each, and blocks no release that would be one', async () => {
    const entries = [
      anEntry({ id: 2, sha: middle, ref: 'refs/tags/v1.0.0' }),
      anEntry({ id: 1, sha: sha('9'), ref: 'refs/tags/v0.9.0' }),
    ]
    const decision = await ask(world({ entries }))
    expect([decision.status, decision.summary]).toEqual([
      'pass',
      'documented; no verified release of production can be returned to',
    ])
    const told = decision.findings.filter(({ message }) => message.startsWith("Rollback can't return to"))
    expect(told.map(({ level, message }) => `${level}: ${message}`)).toEqual([
      "warning: Rollback can't return to bbbbbbb: refs/tags/v1.0.0 no longer names the commit that was verified.",
      "warning: Rollback can't return to 9999999: its commit is no longer in the repository.",
    ])
  })

  it('clones nothing when there is nothing to return to', async () => {
    const ports = { ...world({ entries: [] }), git: () => Promise.reject(new Error('cloned')) }
    expect((await rollbackPlan.run(subject(), {}, ports)).status).toBe('pass')
  })
})

describe('rollback-plan: points of no return', () => {
  const added = (...paths: readonly string[]) => ({ changes: paths.map((path) => ({ status: 'A', path })) })
  const drop = 'ALTER TABLE items DROP COLUMN level;'
  const add = 'ALTER TABLE items ADD COLUMN level int;'
  it.each([
    [
      'a migration with a file down',
      ['db/migrations/2_x.up.sql', 'db/migrations/2_x.down.sql'],
      { 'db/migrations/2_x.up.sql': add, 'db/migrations/2_x.down.sql': drop },
      {},
      'pass',
    ],
    [
      'a migration that takes a column away, whose file down brings it back empty',
      ['db/migrations/2_x.up.sql', 'db/migrations/2_x.down.sql'],
      { 'db/migrations/2_x.up.sql': drop, 'db/migrations/2_x.down.sql': add },
      {},
      'fail',
    ],
    [
      'a migration whose file down holds a comment and nothing else',
      ['db/migrations/2_x.up.sql'],
      { 'db/migrations/2_x.up.sql': add, 'db/migrations/2_x.down.sql': '-- later' },
      {},
      'fail',
    ],
    [
      'a migration with an empty file down',
      ['db/migrations/2_x.up.sql'],
      { 'db/migrations/2_x.up.sql': drop, 'db/migrations/2_x.down.sql': ' \n' },
      {},
      'fail',
    ],
    ['a migration without', ['db/migrations/2_x.sql'], { 'db/migrations/2_x.sql': drop }, {}, 'fail'],
    [
      'a migration that holds its own way down',
      ['db/migrations/2_x.sql'],
      { 'db/migrations/2_x.sql': `-- migrate:up\n${add}\n-- migrate:down\n${drop}` },
      {},
      'pass',
    ],
    [
      'a migration in the folder that the runbook names',
      ['sql/2_x.sql'],
      { 'sql/2_x.sql': drop },
      { migrations: 'sql' },
      'fail',
    ],
    ['SQL that is no migration', ['sql/2_x.sql'], { 'sql/2_x.sql': drop }, {}, 'pass'],
  ] as const)('%s', async (_name, paths, files, options, status) => {
    const decision = await ask(world({ files, git: added(...paths) }), options)
    expect(decision.status).toBe(status)
  })

  it('names the file and the release that may not work any more', async () => {
    const path = 'db/migrations/2_x.sql'
    const decision = await ask(world({ files: { [path]: drop }, git: added(path) }))
    expect(decision.findings[0]).toMatchObject({ path, line: 1 })
    expect(decision.summary).toBe(
      'db/migrations/2_x.sql has no down migration that restores everything: once it has run, aaaaaaa may not work any more (point of no return)',
    )
  })
})

describe('rollback-plan: the page', () => {
  it.each([
    ['is missing', null, 'There is no docs/rollback.md'],
    ['is empty', '', 'is a stub: 0 characters'],
    ['is a stub', '# Rollback\n\n1. Ask Bob\n2. `git revert`\n', 'is a stub'],
    ['has no heading', page.replace('# Rolling back inventory', 'Rolling back inventory'), 'has no heading'],
    ['names no steps', `# Rollback\n\n${'Somebody will see to it in time. '.repeat(20)}`, 'names no steps'],
    ['is unfinished', page.replace('Watch the page', 'TBD'), "unfinished: 'TBD' on line 6"],
    ['is to be written', `${page}\nThe rest is to be written.`, "unfinished: 'to be written' on line 9"],
  ] as const)('that %s fails', async (_name, text, words) => {
    const decision = await ask(world({ page: text }))
    expect(decision.status).toBe('fail')
    expect(decision.findings.map((finding) => finding.message).join('\n')).toContain(words)
  })

  it('may have another name, and say todo in a sentence', async () => {
    const ports = world({ page: null, files: { 'RUNBOOK.md': `${page}\nPut it on the todo list.` } })
    expect((await ask(ports, { document: 'RUNBOOK.md' })).status).toBe('pass')
  })
})
