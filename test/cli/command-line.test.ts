import { describe, expect, test } from 'vitest'
import { readCommandLine } from '../../cli/command-line.ts'
import { runCommand } from '../../cli/run.ts'
import { paint } from '../../cli/paint.ts'
import { fakePorts, type Holdings } from './repository.ts'

const start = async (holdings: Holdings, ...args: readonly string[]) => {
  const ports = fakePorts(holdings)
  const code = await runCommand(args, {
    terminal: ports.terminal,
    version: '0.1.0',
    open: () => Promise.resolve(ports),
  })
  return { code, said: ports.said.join('\n'), aside: ports.aside.join('\n') }
}

const good = "service: shop\nenvironments:\n  production: { promote: { tag: 'v*' } }\n"

describe('the command line', () => {
  test.each([
    [['frob'], "There is no command 'frob'."],
    [['validte'], "There is no command 'validte'. Did you mean 'validate'?"],
    [['init', 'here'], "There is no command 'here'."],
    [['statu'], "There is no command 'statu'. Did you mean 'status'?"],
    [
      ['rollback', 'production'],
      'A rollback is started on GitHub: Actions, Rollback, Run workflow. From here it is only planned: --dry-run',
    ],
    [
      ['rollback', 'production', '--dry-run', '--to', 'a b'],
      "--to is 'a b'. Write a tag, or a commit with all its 40 characters: --to v1.2.0",
    ],
    [
      ['rollback', 'production', '--dry-run', '--to', 'v1..v2'],
      "--to is 'v1..v2'. Write a tag, or a commit with all its 40 characters: --to v1.2.0",
    ],
    [['rollback', '--dry-run'], 'Name the environment: rollback production --dry-run'],
    [['rollback', 'production', 'a.yml', 'b.yml', '--dry-run'], "There is no command 'b.yml'."],
    [
      ['status', '--app', 'a b'],
      "--app is 'a b'. Write the name of the app whose token the workflows use: --app my-deployer",
    ],
    [['init', '--frob'], "Unknown option '--frob'"],
    [['init', '--ref', 'v1'], "--ref is 'v1'. Write a full commit and its version: --ref <40 characters>=v1.2.0"],
    [
      ['init', '--environments', 'a,a'],
      "--environments is 'a,a'. Write names with commas, each once: --environments dev,staging,production",
    ],
    [
      ['init', '--url', 'example.com'],
      "--url is 'example.com'. Write an address that begins with https:// or http://.",
    ],
  ])('%j is refused with 2', async (args, why) => {
    expect(readCommandLine(args)).toEqual({ command: 'refused', why })
    const { code, said, aside } = await start({ files: {} }, ...args)
    expect([code, said, aside]).toEqual([2, '', `${why}\nnpx runbook-gates --help shows what there is.`])
  })

  test.each([[[]], [['--help']], [['init', '-h']]])(
    '%j shows the help, outside of any repository too',
    async (args) => {
      const { terminal, said } = fakePorts({ files: {} })
      const open = () => Promise.reject(new Error('no repository'))
      expect(await runCommand(args, { terminal, version: '0.1.0', open })).toBe(0)
      expect(said.join('')).toContain('npx runbook-gates validate')
    },
  )

  test('--version', async () => {
    expect(await start({ files: {} }, '--version')).toMatchObject({ code: 0, said: '0.1.0' })
  })

  test('colours only where the terminal has them', () => {
    expect(paint('green', 'x', { hasColours: false })).toBe('x')
    expect(paint('green', 'x', { hasColours: true })).toBe('\u001b[32mx\u001b[39m')
  })
})

describe('validate', () => {
  test('reads every runbook file of the repository', async () => {
    const files = { '.github/runbook.yml': good, '.github/runbook-api.yml': good, 'runbook.yml': 'x' }
    const { code, said } = await start({ files }, 'validate')
    expect(code).toBe(0)
    expect(said).toBe(
      'valid .github/runbook-api.yml: shop, promoted by production\nvalid .github/runbook.yml: shop, promoted by production',
    )
  })

  test('tells a mistake with line, column and what was probably meant', async () => {
    const files = { '.github/runbook.yml': good.replace('promote', 'promot') }
    const { code, said } = await start({ files }, 'validate')
    expect(code).toBe(1)
    expect(said).toContain('not valid .github/runbook.yml')
    expect(said).toContain(
      'line 3, column 17: `environments.production.promot` is not a key that the runbook knows; did you mean `promote`?',
    )
    const json = await start({ files }, 'validate', '--json')
    expect(JSON.parse(json.said)).toMatchObject([{ path: '.github/runbook.yml', valid: false, line: 3 }])
  })

  test.each([
    [{ '.github/runbook.yaml': good }, 'git mv .github/runbook.yaml .github/runbook.yml'],
    [{}, 'npx runbook-gates init writes one.'],
  ])('%j: %s', async (files, remedy) => {
    const { code, said } = await start({ files }, 'validate')
    expect([code, said.split('\n')[1]]).toEqual([1, remedy])
  })

  test('a file that is named and not there', async () => {
    const { code, said } = await start({ files: {} }, 'validate', 'other.yml')
    expect([code, said.split('\n')[0]]).toEqual([1, 'not valid There is no readable file other.yml.'])
  })
})
