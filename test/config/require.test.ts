import { describe, expect, it } from 'vitest'
import { policyFor, requireRunbook, runbookFor, runbookForRollback } from '../../src/config/require.ts'
import { parseRunbook } from '../../src/config/load.ts'
import { ownVersion } from '../../src/core/version.ts'
import { fakeGitHub } from '../fakes/github.ts'
import { sha } from '../fakes/nouns.ts'
import { fakeLog } from '../fakes/world.ts'
import manifest from '../../package.json' with { type: 'json' }

const path = '.github/runbook.yml'
const [tip, old, older, head] = [sha('1'), sha('2'), sha('3'), sha('4')]

const text = (more = '', deploy = './deploy.sh') =>
  `service: inventory\nenvironments:\n  production: { promote: { tag: 'v*' }, url: 'https://a.example.com', deploy: { command: ${deploy} } }\n${more}`
const broken = text().replace('promote', 'promot')

const world = (files: Readonly<Record<string, string>>, fileHistory: readonly string[] = []) => {
  const github = fakeGitHub({
    repository: { id: 1, defaultBranch: 'develop', private: false },
    refs: new Map([['refs/heads/develop', { ref: 'refs/heads/develop', object: tip, commit: tip }]]),
    files: new Map(Object.entries(files).map(([at, one]) => [`${at}:${path}`, one])),
    fileHistory,
  })
  return { path, github, log: fakeLog() }
}

describe('the policy of the tip', () => {
  it('lets a tag lie on the default branch, whatever its name, unless on-branch says otherwise', async () => {
    const onBranch = async (written: string) =>
      (await requireRunbook(world({ [tip]: text().replace("'v*'", `'v*'${written}`) }))).environments[0]?.promote
        .onBranch
    expect(await onBranch('')).toBe('develop')
    expect(await onBranch(', on-branch: main')).toBe('main')
    expect(await onBranch(", on-branch: [main, 'release/*']")).toEqual(['main', 'release/*'])
    expect(await onBranch(', on-branch: any')).toBeNull()
  })

  it('takes deploy, url and smoke of the commit, and nothing else', async () => {
    const own = text('smoke: { bake: 3m }\n', './old.sh')
      .replace('promote:', 'preflight: optional, approvals: 0, promote:')
      .replace('https://a', 'https://old')
    const request = world({ [tip]: text(), [old]: `${own}waivers: []\nsome-old-key: 1\n` })
    const policy = await requireRunbook(request)
    const found = await runbookFor(policy, old, 'refuse', request)
    const [environment] = found.environments
    expect(environment).toMatchObject({
      url: 'https://old.example.com',
      preflight: 'required',
      target: { options: { argv: ['./old.sh'] } },
      released: { sha: old, differs: ['deploy', 'url'], unreadable: null },
    })
    expect(environment?.trust).toEqual(policy.environments[0]?.trust)
    expect(found.smoke.bake).toBe(180_000)
  })

  it('keeps the limits by which a release is undone', async () => {
    const limits = (p95: string, max: string, action: string) =>
      text(`smoke:
  latency: { p95: ${p95}, action: ${action} }
  errors: { max: 5%, action: alert }
  metrics:
    prometheus: https://p.example.com
    rules: [{ name: errors, query: q, max: ${max}, action: ${action} }, { name: load, query: l, max: ${max}, action: alert }]
`)
    const request = world({ [tip]: limits('1s', '1%', 'rollback'), [old]: limits('60s', '90%', 'investigate') })
    const { smoke } = await runbookFor(await requireRunbook(request), old, 'refuse', request)
    expect(smoke.latency).toMatchObject({ p95: 1000, action: 'rollback' })
    expect(smoke.metrics?.rules.map(({ name, max, action }) => [name, max, action])).toEqual([
      ['errors', '1%', 'rollback'],
      ['load', '90%', 'alert'],
    ])
  })

  it('a commit whose own keys can not be read: a deploy is refused, a restore takes the tip', async () => {
    const request = world({ [tip]: text(), [old]: text('', '{ compse: {} }') })
    const policy = await requireRunbook(request)
    await expect(runbookFor(policy, old, 'refuse', request)).rejects.toMatchObject({
      code: 'bad-config',
      message: expect.stringMatching(new RegExp(`^In commit ${old.slice(0, 7)}: \\.github/runbook\\.yml`)),
      remedy: expect.stringContaining('deploy a commit that has it corrected'),
    })
    const [environment] = (await runbookFor(policy, old, 'take-tip', request)).environments
    expect(environment?.target).toEqual(policy.environments[0]?.target)
    expect(environment?.released?.unreadable).toContain('.github/runbook.yml')
  })
})

describe('a rollback with a broken runbook', () => {
  it('takes the newest valid version of the default branch, and says so', async () => {
    const request = world({ [tip]: broken, [old]: broken, [older]: text() }, [tip, old, older])
    const runbook = await runbookForRollback(request)
    expect(runbook.readAt?.sha).toBe(older)
    expect(runbook.readAt?.instead).toContain("The runbook at the tip of develop can't be read; the newest valid one")
    expect(request.log.lines.join('\n')).toContain('promot')
  })

  it('says what is wrong where none was ever valid', async () => {
    await expect(runbookForRollback(world({ [tip]: broken }, [tip]))).rejects.toMatchObject({ code: 'bad-config' })
  })
})

describe('the policy for a pull request', () => {
  const ask = (files: Readonly<Record<string, string>>, history: readonly string[] = []) => {
    const request = world(files, history)
    return policyFor({ path, head }, request, 'inventory')
  }
  it.each([
    ['is the tip, and the change is valid', { [tip]: text(), [head]: text('freeze: []\n') }, 'tip', true],
    ['is the tip, and the change is not valid', { [tip]: text(), [head]: broken }, 'tip', false],
    ['is the change, where it brings the first file', { [head]: text() }, 'change', true],
    [
      'is the newest valid one, where it mends the file',
      { [tip]: broken, [old]: text(), [head]: text() },
      'earlier',
      true,
    ],
    ['is the change, where no version was ever valid', { [tip]: broken, [head]: text() }, 'change', true],
  ] as const)('%s', async (_name, files, from, ok) => {
    expect(await ask(files, [tip, old])).toMatchObject({ from, change: { ok } })
  })

  it('says nothing of a file that is as it was, and nothing of the default', async () => {
    expect(await ask({ [tip]: text(), [head]: text() })).toMatchObject({ from: 'tip', change: null })
    expect(await ask({})).toMatchObject({ from: 'defaults', change: null })
  })

  it('is refused where the tip is broken and the change does not mend it', async () => {
    await expect(ask({ [tip]: broken, [head]: broken })).rejects.toMatchObject({ code: 'bad-config' })
    await expect(ask({ [head]: broken })).rejects.toMatchObject({ code: 'bad-config' })
  })
})

describe('requires', () => {
  const parse = (range: string) =>
    parseRunbook(`requires: '${range}'\nkey-of-tomorrow: 1\n${text()}`, { path, sha: tip })
  it('is asked before the keys: a newer file ends with one sentence and the way out', () => {
    expect(() => parse('>=99')).toThrow(`${path} needs version >=99 of these actions, and this is ${ownVersion}.`)
    expect(() => parse(`>=${ownVersion}`)).toThrow('key-of-tomorrow')
    expect(() => parse('soon')).toThrow('is no range of versions')
  })
  it('compares with the version of the package', () => {
    expect(ownVersion).toBe(manifest.version)
  })
})

describe('the digest of a policy', () => {
  const digest = (more: string, at = path) =>
    parseRunbook(text(more), { path: at, sha: tip, branch: 'main' }).environments[0]?.trust.digest
  const same = digest('checklist: { backup: { max-age: 24h }, tests: { wait: 30m } }\n')
  it('is one for files that say the same', () => {
    expect(digest('checklist: { tests: { wait: 0.5h }, backup: { max-age: 1d } }\n', `./${path}`)).toBe(same)
    expect(
      digest('checklist: { backup: { max-age: 24h }, tests: { wait: 30m } }\nfreeze: []\nsmoke: { bake: 5m }\n'),
    ).toBe(same)
  })
  it('is another for another file or another key that judges', () => {
    expect(digest('checklist: { backup: { max-age: 24h }, tests: { wait: 30m } }\n', '.github/drill.yml')).not.toBe(
      same,
    )
    expect(digest('checklist: { backup: { max-age: 25h }, tests: { wait: 30m } }\n')).not.toBe(same)
  })
})

describe('a runbook with the other ending', () => {
  const misnamed = {
    code: 'bad-config',
    message: 'There is .github/runbook.yaml, but what is read is .github/runbook.yml, which is not there.',
    remedy:
      "Rename it: git mv .github/runbook.yaml .github/runbook.yml. Or name it in the input 'config' of each step.",
  }
  const having = (at: string) => {
    const request = world({})
    request.github.state.files.set(`${at}:.github/runbook.yaml`, text())
    return request
  }

  it('is told on the default branch, where the defaults would hold without a word', async () => {
    await expect(requireRunbook(having(tip))).rejects.toMatchObject(misnamed)
    await expect(policyFor({ path, head: null }, having(tip), 'shop')).rejects.toMatchObject(misnamed)
  })

  it('is told before the merge', async () => {
    await expect(policyFor({ path, head }, having(head), 'shop')).rejects.toMatchObject(misnamed)
  })

  it("is nobody's concern where the one that is read is there", async () => {
    const request = world({ [tip]: text() })
    request.github.state.files.set(`${tip}:.github/runbook.yaml`, 'service: [')
    expect((await requireRunbook(request)).service).toBe('inventory')
  })
})
