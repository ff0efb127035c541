import { describe, expect, it } from 'vitest'
import { commandLineOf, parseCommandLine } from '../../src/core/command-line.ts'

describe('parseCommandLine', () => {
  it.each([
    ['./deploy.sh', ['./deploy.sh']],
    ['  ./deploy.sh   a\tb\n c ', ['./deploy.sh', 'a', 'b', 'c']],
    [`say 'a b' "c d" e'f g'h ''`, ['say', 'a b', 'c d', 'ef gh', '']],
    [`say '$HOME' 'a;'b`, ['say', '$HOME', 'a;b']],
    ['make -j2 CC=gcc --x="1 2"', ['make', '-j2', 'CC=gcc', '--x=1 2']],
    [`say "it's"`, ['say', "it's"]],
    ['price 5$', ['price', '5$']],
    ['C:\\bin\\x.exe /y', ['C:\\bin\\x.exe', '/y']],
  ])('%j', (text, argv) => {
    expect(parseCommandLine(text)).toEqual({ ok: true, argv })
  })

  it.each([
    ['a && b', '`&&`'],
    ['a | b', '`|`'],
    ['a > b', '`>`'],
    ['a; b', '`a;`'],
    ['a $(b)', '`$(b)`'],
    ['a `b`', 'shell: bash'],
    ['a "$HOME"', 'in single quotes'],
    ['a ${X}', 'in single quotes'],
    ['', 'names no program'],
    [`'' a`, 'names no program'],
    [`a 'b`, 'never closed'],
  ])('refuses %j', (text, why) => {
    const line = parseCommandLine(text)
    expect(line.ok ? '' : line.why).toContain(why)
  })
})

describe('a command as it is written', () => {
  it.each([
    ['text', './a.sh b', ['./a.sh', 'b']],
    ['a list, taken as it is', ['a', '$HOME; b'], ['a', '$HOME; b']],
    ['a mapping with text', { run: './a.sh b' }, ['./a.sh', 'b']],
    ['a script', { run: 'a | b', shell: 'bash' }, ['bash', '--noprofile', '--norc', '-eo', 'pipefail', '-c', 'a | b']],
  ] as const)('%s', (_name, command, argv) => {
    expect(commandLineOf(command)).toEqual({ ok: true, argv })
  })

  it.each([
    ['a list for bash', { run: ['a'], shell: 'bash' }, 'a list, which bash can not run'],
    ['a null byte', ['a\0b'], 'null byte'],
    ['nothing', [], 'names no program'],
  ] as const)('%s is refused', (_name, command, why) => {
    const line = commandLineOf(command)
    expect(line.ok ? '' : line.why).toContain(why)
  })
})
