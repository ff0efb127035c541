import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { openAccess } from '../cli/terminal/access.ts'
import { openRepository, openWriter } from '../cli/terminal/git.ts'
import { runCommand } from '../cli/run.ts'
import type { Terminal } from '../cli/ports.ts'
import { fixtures } from '../test/acceptance/adoption-fixtures.ts'

// What the first hour costs: commands that README asks for, files and lines that init writes, lines left to a person, time.

const execute = promisify(execFile)
const readme = readFileSync(path.join(import.meta.dirname, '..', 'README.md'), 'utf8')
const [, install = ''] = /## Install\n\n```sh\n([\s\S]*?)```/.exec(readme) ?? []
console.log(`README, install: ${install.trim().split('\n').length} lines of commands`)

const silent: Terminal = {
  isInteractive: false,
  hasColours: false,
  out: () => undefined,
  aside: () => undefined,
  during: (_text, work) => work,
  ask: () => Promise.resolve(''),
}

const adopt = async ({ name, files, branch = 'main', tags = [] }: (typeof fixtures)[number]) => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'adopt-'))
  try {
    const git = (...args: readonly string[]) => execute('git', [...args], { cwd: folder })
    await git('init', '-q', '-b', branch)
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(folder, file)), { recursive: true })
      writeFileSync(path.join(folder, file), text)
    }
    await git('add', '-A')
    await git('-c', 'user.name=Ann', '-c', 'user.email=ann@example.com', 'commit', '-q', '-m', 'The service')
    for (const tag of tags) await git('tag', tag)
    await git('remote', 'add', 'origin', `https://github.com/acme/${name}.git`)
    const began = performance.now()
    const ports = {
      terminal: silent,
      repository: await openRepository(folder),
      writer: await openWriter(folder),
      github: openAccess({}, silent),
      now: new Date().toISOString(),
      version: '0.1.0',
      release: { sha: '0'.repeat(40), version: '0.1.0' },
    }
    await runCommand(['init', '--yes'], { terminal: silent, version: '0.1.0', open: () => Promise.resolve(ports) })
    const ms = Math.round(performance.now() - began)
    await git('add', '-A')
    const { stdout } = await git('diff', '--cached', '--numstat')
    const added = stdout
      .trim()
      .split('\n')
      .map((line) => Number(line.split('\t')[0]))
    return { files: added.length, lines: added.reduce((sum, count) => sum + count, 0), ms }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

for (const fixture of fixtures) {
  const { files, lines, ms } = await adopt(fixture)
  const byHand = fixture.name === 'pnpm-monorepo' ? 'several services' : 'one service'
  console.log(`${fixture.name.padEnd(24)} ${files} files, ${lines} lines written, 0 by hand, ${ms} ms (${byHand})`)
}
