import { execFileSync } from 'node:child_process'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { openStage, shaOf, type Stage } from './github-stage.ts'

let stage: Stage
let main: string
let topic: string

beforeAll(async () => {
  stage = await openStage()
  main = await stage.git('rev-parse', 'HEAD')
  await stage.git('checkout', '--quiet', '-b', 'feature/topic')
  topic = await stage.commit(
    { 'docs/ü b.md': 'one\ntwo\n', 'README.md': 'hello\nworld\n' },
    'Topic\n\nWith a body\n\nand more',
  )
  await stage.git('push', '--quiet', 'origin', 'feature/topic')
})
afterAll(() => stage.end())

describe('commits', () => {
  test('a commit shows its author as an account, its whole message and its files', async () => {
    const reply = await stage.ask(`GET /commits/${topic}`)
    expect(reply.body).toMatchObject({
      sha: topic,
      author: { login: 'alice' },
      commit: { message: 'Topic\n\nWith a body\n\nand more', verification: { verified: false } },
      parents: [{ sha: main }],
      stats: { additions: 3, deletions: 0, total: 3 },
      files: [
        { filename: 'README.md', status: 'modified', additions: 1, patch: expect.stringContaining('+world') },
        { filename: 'docs/ü b.md', status: 'added', additions: 2 },
      ],
    })
  })

  test('a branch with a slash, a tag and a short sha name a commit', async () => {
    await stage.git('tag', 'v1')
    await stage.git('push', '--quiet', 'origin', 'v1')
    for (const name of ['feature/topic', 'heads/feature/topic', 'v1', topic.slice(0, 8)]) {
      expect((await stage.ask(`GET /commits/${encodeURIComponent(name)}`)).body).toMatchObject({ sha: topic })
    }
    const missing = await stage.ask('GET /commits/nowhere')
    expect([missing.status, missing.body]).toMatchObject([422, { message: 'No commit found for SHA: nowhere' }])
  })

  test('the log can be asked for a branch and a path', async () => {
    expect((await stage.ask('GET /commits?sha=feature/topic')).body).toMatchObject([{ sha: topic }, { sha: main }])
    expect((await stage.ask('GET /commits?sha=feature/topic&path=docs')).body).toMatchObject([{ sha: topic }])
  })

  test('a commit made by a bot in its own name is signed by GitHub', async () => {
    const base = await stage.ask(`GET /git/commits/${main}`)
    const tree = z.object({ tree: z.object({ sha: z.string() }) }).parse(base.body).tree.sha
    const own = await stage.ask('POST /git/commits', { message: 'own', tree, parents: [main] })
    expect(own.body).toMatchObject({ author: { name: 'github-actions[bot]' }, verification: { verified: true } })
    const author = { name: 'Bob', email: 'bob@example.com', date: '2026-01-02T03:04:05Z' }
    const other = await stage.ask('POST /git/commits', { message: 'other', tree, parents: [main], author })
    expect(other.body).toMatchObject({ author, committer: author, verification: { verified: false } })
    const wrong = await stage.ask('POST /git/commits', { message: 'x', tree: main, parents: [] })
    expect(wrong.status).toBe(422)
  })

  test('a tree is made on top of another: files added, kept and taken away', async () => {
    const body = {
      base_tree: topic,
      tree: [
        { path: 'new.txt', content: 'new' },
        { path: 'README.md', mode: '100644', type: 'blob', sha: null },
      ],
    }
    const reply = await stage.ask('POST /git/trees', body)
    const paths = z.object({ tree: z.array(z.object({ path: z.string() })) }).parse(reply.body)
    expect(paths.tree.map((entry) => entry.path)).toEqual(['.github', 'docs', 'new.txt'])
  })

  test('a blob goes in and out byte by byte', async () => {
    const content = Buffer.from([0, 255, 10, 13, 128]).toString('base64')
    const made = await stage.ask('POST /git/blobs', { content, encoding: 'base64' })
    expect((await stage.ask(`GET /git/blobs/${shaOf(made)}`)).body).toMatchObject({ size: 5, content: `${content}\n` })
  })
})

describe('compare', () => {
  const cases = [
    { name: 'ahead', range: 'main...feature/topic', status: 'ahead', ahead: 1, behind: 0, files: 2 },
    { name: 'behind', range: 'feature/topic...main', status: 'behind', ahead: 0, behind: 1, files: 0 },
    { name: 'identical', range: 'main...main', status: 'identical', ahead: 0, behind: 0, files: 0 },
  ]
  test.each(cases)('$name', async ({ range, status, ahead, behind, files }) => {
    const reply = await stage.ask(`GET /compare/${encodeURIComponent(range)}`)
    expect(reply.body).toMatchObject({ status, ahead_by: ahead, behind_by: behind, merge_base_commit: { sha: main } })
    expect(z.object({ files: z.array(z.unknown()) }).parse(reply.body).files).toHaveLength(files)
  })

  test('diverged, and unrelated is 404', async () => {
    await stage.git('checkout', '--quiet', '-b', 'other', main)
    await stage.commit({ other: 'x' }, 'Other')
    await stage.git('checkout', '--quiet', '--orphan', 'island')
    await stage.commit({ island: 'x' }, 'Island')
    await stage.git('push', '--quiet', 'origin', 'other', 'island')
    const apart = await stage.ask('GET /compare/other...feature%2Ftopic')
    expect(apart.body).toMatchObject({ status: 'diverged', ahead_by: 1, behind_by: 1, commits: [{ sha: topic }] })
    const alien = await stage.ask('GET /compare/main...island')
    expect([alien.status, alien.body]).toMatchObject([404, { message: expect.stringContaining('No common ancestor') }])
    expect((await stage.ask('GET /compare/main...nowhere')).status).toBe(404)
  })

  test('over 250 commits: the newest without pages, all of them by pages, files on the first page only', async () => {
    const lines = Array.from({ length: 260 }, (_, index) => {
      const who = `Alice <alice@example.com> ${1_700_000_000 + index} +0000`
      return `commit refs/heads/long\nauthor ${who}\ncommitter ${who}\ndata 3\nc${String(index % 100).padStart(2, '0')}\n${index === 0 ? `from ${main}\n` : ''}M 100644 inline f${index}\ndata 1\nx\n`
    })
    execFileSync('git', ['fast-import', '--quiet'], { cwd: stage.github.directory, input: lines.join('\n') })
    const shape = z.object({
      total_commits: z.number(),
      commits: z.array(z.object({ sha: z.string() })),
      files: z.array(z.unknown()),
    })
    const whole = shape.parse((await stage.ask('GET /compare/main...long')).body)
    const tip = stage.github.state().refs['refs/heads/long']
    expect([whole.total_commits, whole.commits.length, whole.files.length]).toEqual([260, 250, 260])
    expect(whole.commits.at(-1)?.sha).toBe(tip)
    const third = shape.parse((await stage.ask('GET /compare/main...long?per_page=100&page=3')).body)
    expect([third.commits.length, third.files.length, third.commits.at(-1)?.sha]).toEqual([60, 0, tip])
  })
})

describe('contents', () => {
  test('a file is base64 with line breaks', async () => {
    const reply = await stage.ask('GET /contents/README.md?ref=feature/topic')
    const { content } = z.object({ content: z.string(), encoding: z.literal('base64') }).parse(reply.body)
    expect(Buffer.from(content, 'base64').toString()).toBe('hello\nworld\n')
  })

  test('raw is the text itself', async () => {
    const reply = await stage.ask('GET /contents/README.md', undefined, {
      headers: { accept: 'application/vnd.github.raw+json' },
    })
    expect(reply.text).toBe('hello\n')
  })

  test('a folder is a list, also the root', async () => {
    expect((await stage.ask('GET /contents/.github/workflows')).body).toMatchObject([
      { name: 'deploy.yml', type: 'file' },
    ])
    expect((await stage.ask('GET /contents/')).body).toMatchObject([
      { name: '.github', type: 'dir' },
      { name: 'README.md' },
    ])
  })

  test('a missing file or ref is 404', async () => {
    expect((await stage.ask('GET /contents/nope')).status).toBe(404)
    expect((await stage.ask('GET /contents/README.md?ref=nope')).status).toBe(404)
  })
})
