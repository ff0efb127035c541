import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openStage, type Stage } from './github-stage.ts'

let stage: Stage
let folder: string

beforeEach(async () => {
  stage = await openStage()
  folder = mkdtempSync(path.join(tmpdir(), 'clone-'))
})
afterEach(async () => {
  rmSync(folder, { recursive: true, force: true })
  await stage.end()
})

test(
  'a clone, a shallow clone that is deepened, one without blobs, and a fetch by sha',
  { timeout: 30_000 },
  async () => {
    const old = await stage.git('rev-parse', 'HEAD')
    await stage.commit({ a: '1' }, 'Second')
    await stage.git('push', '--quiet', 'origin', 'main')
    const { cloneUrl } = stage.github
    const into = (name: string) => path.join(folder, name)
    await stage.git('clone', '--quiet', cloneUrl, into('whole'))
    await stage.git('clone', '--quiet', '--depth=1', cloneUrl, into('shallow'))
    expect(await stage.git('-C', into('shallow'), 'rev-list', '--count', 'HEAD')).toBe('1')
    await stage.git('-C', into('shallow'), 'fetch', '--quiet', '--unshallow')
    expect(await stage.git('-C', into('shallow'), 'rev-list', '--count', 'HEAD')).toBe('2')
    await stage.git('clone', '--quiet', '--filter=blob:none', '--no-checkout', cloneUrl, into('thin'))
    await stage.git('init', '--quiet', into('bare'))
    await stage.git('-C', into('bare'), 'fetch', '--quiet', '--depth=1', cloneUrl, old)
    expect(await stage.git('-C', into('bare'), 'rev-parse', 'FETCH_HEAD')).toBe(old)
  },
)

describe('a push is refused', () => {
  const cases = [
    { name: 'without contents', permissions: { metadata: 'read' as const }, words: 'not found' },
    { name: 'with contents: read', permissions: { contents: 'read' as const }, words: '403' },
  ]
  test.each(cases)('$name', async ({ permissions, words }) => {
    await stage.commit({ a: '1' }, 'Second')
    const { code, output } = await stage.tryGit(['push', 'origin', 'main'], stage.github.token({ permissions }))
    expect(code).not.toBe(0)
    expect(output).toContain(words)
  })

  test('with a token that nobody gave', async () => {
    const { code, output } = await stage.tryGit(['fetch', 'origin'], 'ghs_wrong')
    expect(code).not.toBe(0)
    expect(output).toMatch(/Authentication failed|terminal prompts disabled/)
  })

  test('when the branch is protected, in the words of GH013', async () => {
    stage.github.setRules('main', { pullRequest: { approvals: 1 }, requiredChecks: ['build'] })
    const before = stage.github.state().refs['refs/heads/main']
    await stage.commit({ a: '1' }, 'Direct')
    const { code, output } = await stage.tryGit(['push', 'origin', 'main'])
    expect(code).not.toBe(0)
    expect(output).toContain('remote: error: GH013: Repository rule violations found for refs/heads/main.')
    expect(output).toContain('- Changes must be made through a pull request.')
    expect(output).toContain('- Required status check "build" is expected.')
    expect(output).toContain('! [remote rejected] main -> main (push declined due to repository rule violations)')
    expect(stage.github.state().refs['refs/heads/main']).toBe(before)
    expect((await stage.tryGit(['push', 'origin', 'HEAD:refs/heads/free'])).code).toBe(0)
  })

  test('when a required check passed for the commit, the push is not refused', async () => {
    stage.github.setRules('main', { requiredChecks: ['build'] })
    const sha = await stage.commit({ a: '1' }, 'Direct')
    await stage.git('push', '--quiet', 'origin', 'HEAD:refs/heads/free')
    stage.github.addCheckRun({ sha, name: 'build', status: 'completed', conclusion: 'success' })
    expect((await stage.tryGit(['push', 'origin', 'main'])).code).toBe(0)
  })
})

describe('workflow files and a token that may not write them', () => {
  const sentence =
    'refusing to allow a GitHub App to create or update workflow `.github/workflows/deploy.yml` without `workflows` permission'

  test('a changed workflow is refused, for a branch and for the API', async () => {
    const sha = await stage.commit({ '.github/workflows/deploy.yml': 'on: push\n' }, 'Other workflow')
    const bot = stage.github.token()
    const pushed = await stage.tryGit(['push', 'origin', 'HEAD:refs/heads/topic'], bot)
    expect(pushed.output).toContain(`[remote rejected] HEAD -> topic (${sentence})`)
    const person = stage.github.token({ login: 'alice' })
    expect((await stage.tryGit(['push', 'origin', 'HEAD:refs/heads/alices'], person)).code).toBe(0)
    // Now it stands on a branch, so it is nothing new any more.
    expect((await stage.ask('POST /git/refs', { ref: 'refs/heads/topic', sha }, { token: bot })).status).toBe(201)
  })

  test('a tag on an old commit whose workflows no branch has any more is refused too', async () => {
    const old = await stage.git('rev-parse', 'HEAD')
    await stage.commit({ '.github/workflows/deploy.yml': 'on: push\n' }, 'Other workflow')
    await stage.git('push', '--quiet', 'origin', 'main')
    const pushed = await stage.tryGit(['push', 'origin', `${old}:refs/tags/old`], stage.github.token())
    expect(pushed.output).toContain(sentence)
    const made = await stage.ask('POST /git/refs', { ref: 'refs/tags/old', sha: old })
    expect(made.status).toBe(403)
    expect(made.headers.get('x-accepted-github-permissions')).toContain('workflows=write')
  })

  test('a workflow that is only deleted is let through', async () => {
    await stage.git('rm', '--quiet', '.github/workflows/deploy.yml')
    await stage.commit({}, 'Gone')
    expect((await stage.tryGit(['push', 'origin', 'HEAD:refs/heads/topic'], stage.github.token())).code).toBe(0)
  })
})
