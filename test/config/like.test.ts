import { aPlace } from '../fakes/nouns.ts'
import { describe, expect, it } from 'vitest'
import { parseRunbook } from '../../src/config/load.ts'
import { runbookSchema } from '../../src/config/schema.ts'
import { ExpectedError } from '../../src/core/errors.ts'
import { describedSchema } from '../../scripts/generate/schema.ts'

const readAt = { path: '.github/runbook.yml', sha: 'a'.repeat(40) }
const parse = (environments: string, rest = '') =>
  parseRunbook(`service: inventory\n${rest}environments:\n${environments}`, readAt)

const europe = `  production-eu:
    promote: { tag: 'v*', prerelease: false }
    after: staging
    approvals: 2
    url: https://eu.example.com
    deploy: { command: ./scripts/deploy.sh }
    checklist:
      backup: { command: ./backup.sh, max-age: 24h }
      variables: { gate: warn, required: [A, B] }
      secrets: { gate: off, reason: rotated by the platform }
      sbom: off
      manual: [Stakeholders told]
`
const staging = `  staging: { promote: { tag: 'v*' } }\n`

const named = (name: string, environments: string, rest = '') => {
  const found = parse(environments, rest).environments.find((one) => one.name === name)
  if (found === undefined) throw new Error(`no ${name}`)
  return found
}

const refusal = (environments: string): string => {
  try {
    parse(environments)
  } catch (thrown) {
    if (thrown instanceof ExpectedError && thrown.code === 'bad-config') return thrown.message
    throw thrown
  }
  return 'not refused'
}

describe('an environment that is like another', () => {
  it('takes over every key, and its own keys win', () => {
    const text = `${staging}${europe}  production-us: { like: production-eu, url: 'https://us.example.com', approvals: 1 }\n`
    const [eu, us] = ['production-eu', 'production-us'].map((name) => named(name, text))
    expect(us).toEqual({
      ...eu,
      name: 'production-us',
      place: aPlace('production-us'),
      url: 'https://us.example.com',
      approvals: 1,
      // Another place is judged by other keys.
      trust: { ...eu?.trust, digest: us?.trust.digest },
    })
    expect(us?.trust.digest).not.toBe(eu?.trust.digest)
    expect(us).toMatchObject({ promote: { tag: 'v*', prerelease: false }, after: ['staging'] })
  })

  it('takes promote, after and url of its own where they are given, each as a whole', () => {
    const own = `  next: { like: production-eu, promote: { branch: next }, after: production-eu, url: 'https://n.example.com' }\n`
    expect(named('next', `${staging}${europe}${own}`)).toMatchObject({
      promote: { branch: 'next', tag: null, prerelease: true },
      after: ['production-eu'],
      url: 'https://n.example.com',
      approvals: 2,
    })
  })

  it.each([
    ['an option of a check', 'backup: { max-age: 2h }', 'backup', { command: './backup.sh', 'max-age': '2h' }, 'block'],
    ['a list as a whole', 'variables: { required: [C] }', 'variables', { required: ['C'] }, 'warn'],
    ['a gate and leaves the options', 'backup: warn', 'backup', { command: './backup.sh', 'max-age': '24h' }, 'warn'],
    ['a gate beside options', 'variables: { gate: block }', 'variables', { required: ['A', 'B'] }, 'block'],
    [
      'options, which switch on what is off there',
      'sbom: { deny-licenses: [MIT] }',
      'sbom',
      { 'deny-licenses': ['MIT'] },
      'block',
    ],
    [
      'options of a check that is off with a reason',
      'secrets: { max-age: 5d }',
      'secrets',
      { 'max-age': '5d' },
      'block',
    ],
    ['one check and keeps the others', 'backup: off', 'sbom', {}, 'off'],
  ])('overrides in the checklist %s', (_, own, id, options, gate) => {
    const text = `${staging}${europe}  us: { like: production-eu, checklist: { ${own} } }\n`
    expect(named('us', text).checklist.get(id)).toEqual({ gate, options })
  })

  it('does not take over the reason for another gate', () => {
    const text = (own: string) => `${staging}${europe}  us: { like: production-eu, checklist: { ${own} } }\n`
    const secrets = (own: string) => named('us', text(own)).checklist.get('secrets')
    expect(secrets('secrets: off')).toEqual({ gate: 'off', options: {} })
    expect(secrets('sbom: warn')).toEqual({ gate: 'off', options: {}, reason: 'rotated by the platform' })
  })

  it('goes over what it takes, and both go over the common checklist', () => {
    const text = `${staging}${europe}  us: { like: production-eu, checklist: { backup: { max-age: 1h } } }\n`
    const { checklist, policy } = named(
      'us',
      text,
      'checklist: { backup: { gate: warn, max-age: 9h, restore-test: true } }\n',
    )
    expect(checklist.get('backup')).toEqual({
      gate: 'warn',
      options: { command: './backup.sh', 'max-age': '1h', 'restore-test': true },
    })
    expect(policy.manual).toEqual(['Stakeholders told'])
  })

  it('is resolved over a chain, also where the source comes later in the file', () => {
    const text = `  c: { like: b, approvals: 3 }\n  b: { like: a, url: 'https://b.example.com' }\n  a: { promote: { branch: main }, preflight: optional }\n`
    expect(named('c', text)).toMatchObject({
      approvals: 3,
      url: 'https://b.example.com',
      preflight: 'optional',
      promote: { branch: 'main' },
    })
    expect(parse(text).environments.map(({ name }) => name)).toEqual(['c', 'b', 'a'])
  })

  it('is production when it is like the environment of that name, unless it says otherwise', () => {
    const text = (own: string) => `  production: { promote: { tag: 'v*' } }\n  us: { like: production${own} }\n`
    expect(named('us', text('')).production).toBe(true)
    expect(named('us', text(', production: false')).production).toBe(false)
    expect(named('us', text('').replaceAll('production', 'live')).production).toBe(false)
  })

  it('may be called like a number, or like a member of every object', () => {
    const text = `  '7': { promote: { branch: main }, approvals: 4 }\n  constructor: { like: '7' }\n`
    expect(named('constructor', text).approvals).toBe(4)
  })
})

describe('a like that can not be followed', () => {
  const a = '  a: { promote: { branch: main } }\n'
  it.each([
    [
      'of an unknown environment',
      `${a}  us: { like: production-eu }\n`,
      '.github/runbook.yml, line 4, column 15: `environments.us.like` names an environment that is not in this file; name one of `a`',
    ],
    [
      'of a misspelt environment',
      `  production: { promote: { branch: main } }\n  us: { like: producton }\n`,
      '.github/runbook.yml, line 4, column 15: `environments.us.like` names an environment that is not in this file; did you mean `production`?',
    ],
    [
      'of itself',
      '  a: { like: a }\n',
      '.github/runbook.yml, line 3, column 14: `environments.a.like` names its own environment; name another one',
    ],
    [
      'of a name that every object has',
      `${a}  b: { like: toString }\n`,
      '.github/runbook.yml, line 4, column 14: `environments.b.like` names an environment that is not in this file; name one of `a`',
    ],
    [
      'of no name',
      `${a}  b: { like: 7, promote: { branch: x } }\n`,
      '.github/runbook.yml, line 4, column 14: `environments.b.like` must be text, not 7',
    ],
  ])('is refused: %s', (_, text, message) => {
    expect(refusal(text)).toBe(message)
  })

  it('is refused in a circle, at each that forms it and nowhere else', () => {
    const said = refusal(`${a}  b: { like: c }\n  c: { like: d }\n  d: { like: c }\n`)
    expect(said.split('\n')).toEqual([
      '.github/runbook.yml has 2 problems:',
      '- line 5, column 14: `environments.c.like` leads in a circle (c like d like c), so there is nothing to take over; remove one `like`',
      '- line 6, column 14: `environments.d.like` leads in a circle (d like c like d), so there is nothing to take over; remove one `like`',
    ])
  })

  it('is refused over more than ten environments', () => {
    const chain = Array.from({ length: 12 }, (_, index) => `  e${index + 1}: { like: e${index} }\n`).join('')
    expect(refusal(`  e0: { promote: { branch: main } }\n${chain}`)).toContain(
      '`environments.e11.like` leads over more than 10 environments; name one that is nearer to the first',
    )
  })

  it('is refused where more than a hundred take over', () => {
    const many = Array.from({ length: 101 }, (_, index) => `  e${index}: { like: a }\n`).join('')
    expect(refusal(`${a}${many}`)).toBe(
      '.github/runbook.yml, line 104, column 17: `environments.e100.like` is one of more than 100; write the keys of some environments out',
    )
  })

  it('hides no other problem of the file', () => {
    const said = refusal('  a: { like: a }\n  b: { promote: { branch: main }, aproval: 1 }\n')
    expect(said).toContain('has 2 problems')
    expect(said).toContain('`environments.b.aproval` is not a key')
  })
})

describe('a mistake in a key that is taken over', () => {
  const eu = '  eu: { promote: { branch: main }, url: nowhere }\n'
  it('is told once, at its place in the file, with who takes it over', () => {
    expect(refusal(`${eu}  us: { like: eu }\n  ap: { like: us }\n`)).toMatch(
      /^\.github\/runbook\.yml, line 3, column 41: `environments\.eu\.url` .* \(taken over by `us`, `ap`\)$/,
    )
  })

  it('of the wrong way to take a ref is told at the source', () => {
    expect(refusal('  eu: { promote: { branch: main, tag: v1 } }\n  us: { like: eu, approvals: 1 }\n')).toBe(
      '.github/runbook.yml, line 3, column 18: `environments.eu.promote` needs exactly one of `branch` and `tag`; keep one (taken over by `us`)',
    )
  })

  it('that is one only where it is taken over is told there', () => {
    const text = `  staging: { promote: { branch: main }, after: dev }\n  dev: { like: staging, promote: { branch: dev } }\n`
    expect(refusal(text)).toContain('line 3, column 48: `environments.dev.after` leads in a circle (dev after dev)')
    expect(refusal(text)).toContain('(taken over from `staging` by `like`)')
  })

  it('inside a check is told where that part is written', () => {
    const text = `  eu:
    promote: { branch: main }
    checklist: { backup: { max-age: never } }
  us:
    like: eu
    checklist: { backup: { restore-test: maybe } }
`
    const said = refusal(text).split('\n')
    expect(said).toHaveLength(3)
    expect(said[1]).toMatch(
      /^- line 5, column 37: `environments\.eu\.checklist\.backup\.max-age` .*\(taken over by `us`\)$/,
    )
    expect(said[2]).toMatch(/^- line 8, column 42: `environments\.us\.checklist\.backup\.restore-test` /)
  })

  it('is not looked for in the source where the key is replaced as a whole', () => {
    const text = `  eu:
    promote: { branch: main }
    deploy: { compose: { file: a.yml, project: p } }
  us:
    like: eu
    deploy: { compose: { file: a.yml } }
`
    expect(refusal(text)).toMatch(
      /^\.github\/runbook\.yml, line 8, column 15: `environments\.us\.deploy\.compose\.project` is missing/,
    )
  })
})

describe('environments with one rule by like', () => {
  it('take the same refs without an order, as the file lists them', () => {
    const text = `${staging}${europe}  production-us: { like: production-eu }\n  production-ap: { like: production-us }\n`
    expect(parse(text).environments.map(({ name }) => name)).toEqual([
      'staging',
      'production-eu',
      'production-us',
      'production-ap',
    ])
  })

  it('need an order as any other when the rule is written twice', () => {
    const text = `  eu: { promote: { tag: 'v*' } }\n  us: { like: eu, promote: { tag: 'v*' } }\n`
    expect(refusal(text)).toContain('`environments.us.promote` can take the same tag as `eu`')
  })
})

describe('promote', () => {
  it('is required without like, and where like does not give it', () => {
    expect(refusal('  a: { approvals: 1 }\n')).toContain('`environments.a.promote` is missing')
    expect(refusal('  a: { approvals: 1 }\n  b: { like: a }\n')).toContain('`environments.b.promote` is missing')
  })

  it('is optional for editors only beside like', () => {
    const environments = JSON.stringify(describedSchema().properties?.['environments'])
    expect(environments).toContain('"anyOf":[{"required":["promote"]},{"required":["like"]}]')
    expect(runbookSchema.safeParse({ service: 's', environments: { a: { like: 'b' } } }).success).toBe(false)
  })
})
