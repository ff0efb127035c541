import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openCommand } from '../../src/adapters/runner/command.ts'
import { openFiles } from '../../src/adapters/runner/files.ts'
import { ExpectedError } from '../../src/core/errors.ts'
import { findCheckout } from '../../src/deploy/workspace.ts'
import type { Command } from '../../src/ports/world.ts'
import { git } from '../adapters/git/server.ts'
import { aContext } from '../fakes/nouns.ts'
import { fakePorts } from '../fakes/world.ts'

let workspace: string
let release: { readonly sha: string; readonly ref: string; readonly version: string }
beforeEach(() => {
  workspace = mkdtempSync(path.join(tmpdir(), 'workspace-'))
  git(workspace, 'init', '--quiet', '--template=', '--initial-branch=main')
  write('app.txt', 'one\n')
  write('deploy.sh', 'true\n')
  write('.gitattributes', '*.jpg filter=lfs\n')
  write('logo.jpg', 'pointer\n')
  git(workspace, 'add', '-A')
  git(workspace, 'commit', '--quiet', '-m', 'feat: one')
  release = { sha: git(workspace, 'rev-parse', 'HEAD'), ref: 'refs/tags/v1.0.0', version: '1.0.0' }
})
afterEach(() => rmSync(workspace, { recursive: true, force: true }))

const write = (name: string, text: string, mode = 0o644): void => {
  const file = path.join(workspace, name)
  mkdirSync(path.dirname(file), { recursive: true })
  rmSync(file, { force: true })
  writeFileSync(file, text, { mode })
}

const find = (
  given: {
    readonly workspace?: string
    readonly folder?: string
    readonly allowDirty?: boolean
    readonly command?: Command
  } = {},
) => {
  const command = given.command ?? openCommand(new AbortController().signal, process.env)
  const context = aContext({ workspace: given.workspace ?? workspace })
  const ports = fakePorts({ context, command, files: openFiles() })
  const asked = { workingDirectory: given.folder ?? null, allowDirty: given.allowDirty ?? false }
  return findCheckout(release, asked, ports)
}

const refusal = async (asked: ReturnType<typeof find>): Promise<string> => {
  try {
    await asked
  } catch (thrown) {
    if (thrown instanceof ExpectedError) return `${thrown.code}: ${thrown.message} ${thrown.remedy}`
    throw thrown
  }
  return 'accepted'
}

const answering = (answer: {
  readonly exitCode: number | null
  readonly notFound: boolean
  readonly stderr: string
}): Command => ({
  run: () => Promise.reject(new Error('the test did not expect a program')),
  ask: () => Promise.resolve({ ...answer, stdout: '' }),
  baseEnvironment: () => ({}),
})

describe('where the release lies', () => {
  test('in the workspace', async () => {
    expect(await find()).toEqual({ directory: workspace, dirty: [] })
  })

  test('behind a symbolic link', async () => {
    const link = `${workspace}-link`
    symlinkSync(workspace, link)
    expect(await find({ workspace: link })).toEqual({ directory: link, dirty: [] })
    rmSync(link)
  })

  test("in a folder, where actions/checkout has a 'path': it is named, and taken when it is given", async () => {
    const outer = mkdtempSync(path.join(tmpdir(), 'outer-'))
    renameSync(workspace, path.join(outer, 'src'))
    const refused = await refusal(find({ workspace: outer }))
    expect(refused).toBe(
      "bad-input: The workspace itself is no checkout; src in it is one ('path:' of actions/checkout). Give deploy 'working-directory: src'.",
    )
    expect(await find({ workspace: outer, folder: 'src' })).toEqual({ directory: `${outer}/src`, dirty: [] })
    expect(await refusal(find({ workspace: outer, folder: 'lib' }))).toContain(
      'There is no folder lib in the workspace.',
    )
    renameSync(path.join(outer, 'src'), workspace)
    rmSync(outer, { recursive: true })
  })

  test('at another commit', async () => {
    write('app.txt', 'two\n')
    git(workspace, 'commit', '--quiet', '-am', 'feat: two')
    expect(await refusal(find())).toMatch(
      /^bad-input: The workspace is at [0-9a-f]{7}, not [0-9a-f]{7} \(refs\/tags\/v1\.0\.0\)\./,
    )
  })

  test('nowhere', async () => {
    const empty = mkdtempSync(path.join(tmpdir(), 'empty-'))
    expect(await refusal(find({ workspace: empty }))).toContain('The workspace has no checkout')
    rmSync(empty, { recursive: true })
  })

  test.each([
    ['git is not there', { exitCode: null, notFound: true, stderr: '' }, 'The program git is not on this runner'],
    [
      'git does not trust the owner',
      { exitCode: 128, notFound: false, stderr: "fatal: detected dubious ownership in repository at '/w'" },
      'its owner is another account. Add a step before deploy: git config --global --add safe.directory',
    ],
  ])('%s', async (_name, answer, expected) => {
    expect(await refusal(find({ command: answering(answer) }))).toContain(expected)
  })
})

describe('what earlier steps changed', () => {
  test('a tracked file is refused by name, or deployed and named', async () => {
    write('app.txt', 'left behind\n')
    expect(await refusal(find())).toMatch(
      /^bad-input: The workspace is not [0-9a-f]{7} any more: app\.txt was changed after the checkout\..*allow-dirty/,
    )
    expect(await find({ allowDirty: true })).toEqual({ directory: workspace, dirty: ['app.txt'] })
  })

  test('a file that is gone or staged is changed too', async () => {
    rmSync(path.join(workspace, 'app.txt'))
    write('deploy.sh', 'false\n')
    git(workspace, 'add', 'deploy.sh')
    expect((await find({ allowDirty: true })).dirty.toSorted()).toEqual(['app.txt', 'deploy.sh'])
  })

  test('a built file, a mode and what a filter makes are no change', async () => {
    write('dist/index.html', 'built\n')
    write('deploy.sh', 'true\n', 0o755)
    write('logo.jpg', 'the real picture\n')
    expect((await find()).dirty).toEqual([])
  })
})
