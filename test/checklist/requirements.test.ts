import { describe, expect, it } from 'vitest'
import { readRequirements, withoutConstraints } from '../../src/checklist/requirements.ts'

const commit = 'a'.repeat(40)
const hash = 'b'.repeat(64)

describe('what a line of a requirements file asks for', () => {
  it.each<readonly [string, string, string | null]>([
    ['flask==3.0.0', 'flask', '3.0.0'],
    ['Flask[async] == 3.0.0 ; python_version < "4"', 'Flask', '3.0.0'],
    ['flask===3.0.0', 'flask', '3.0.0'],
    [`flask==3.0.0 \\\n    --hash=sha256:${hash}`, 'flask', '3.0.0'],
    ['flask==3.*', 'flask', null],
    ['flask>=3,==3.0.0', 'flask', null],
    ['flask', 'flask', null],
    [`tool @ git+https://example.com/tool.git@${commit}`, 'tool', commit],
    [`tool @ git+ssh://git@example.com/tool.git@${commit}#subdirectory=x`, 'tool', commit],
    [`-e git+https://example.com/tool@${commit}#egg=tool`, 'tool', commit],
    [`git+https://example.com/tool@${commit}#subdirectory=a&egg=tool`, 'tool', commit],
    ['tool @ git+https://example.com/tool@v1.0.0', 'tool', null],
    [`tool @ git+https://example.com/tool@${commit.slice(1)}`, 'tool', null],
    [`tool @ https://example.com/tool-1.2.3-py3-none-any.whl#sha256=${hash}`, 'tool', '1.2.3'],
    [`tool @ https://example.com/tool-1.2.3.tar.gz --hash=sha256:${hash}`, 'tool', '1.2.3'],
    [`tool @ https://example.com/download#sha256=${hash}`, 'tool', `sha256-${hash.slice(0, 40)}`],
    ['tool @ https://example.com/tool-1.2.3-py3-none-any.whl', 'tool', null],
    ['https://example.com/tool.zip', 'https://example.com/tool.zip', null],
  ])('%j', (text, name, version) => {
    expect(readRequirements('r.txt', text).asked).toMatchObject([{ name, version }])
  })

  it.each([
    '',
    '# flask==3',
    '-r base.txt',
    '-c c.txt',
    '--index-url https://example.com',
    '-e .',
    './lib',
    'lib/shared',
    '--hash=sha256:x',
  ])('nothing in %j', (text) => {
    expect(readRequirements('r.txt', text).asked).toEqual([])
  })
})

it('includes and constraints are told apart, and constraints can be taken out', () => {
  const text = '-r base.txt\n-c ../constraints.txt\n--constraint=https://example.com/c.txt\nflask==3.0.0\n'
  expect(readRequirements('api/prod.txt', text)).toMatchObject({
    includes: ['api/base.txt'],
    constraints: ['constraints.txt', null],
  })
  expect(withoutConstraints(text)).toBe('-r base.txt\nflask==3.0.0\n')
})

describe('what a requirements file includes', () => {
  it.each([
    ['-r base.txt', ['api/base.txt']],
    ['-rbase.txt', ['api/base.txt']],
    ['--requirement=../base.txt', ['base.txt']],
    ['  -r ./more.txt', ['api/more.txt']],
    ['-r ../../etc/passwd', [null]],
    ['-r /etc/passwd', [null]],
    ['-r https://example.com/x.txt', [null]],
    ['flask==3.0.0 # -r base.txt', []],
    ['', []],
  ])('%s', (text, includes) => {
    expect(readRequirements('api/requirements.txt', text).includes).toEqual(includes)
  })
})
