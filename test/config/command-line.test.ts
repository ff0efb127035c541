import { describe, expect, it } from 'vitest'
import { parseCommandLine } from '../../src/config/command-line.ts'

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
