import { expect, test } from 'vitest'
import { parseRunbook } from '../../src/config/load.ts'
import { deployRunsPrograms } from '../../src/deploy/programs.ts'
import { sha } from '../fakes/nouns.ts'

const text = `service: inventory
environments:
  dev: { promote: { branch: main }, url: 'https://dev.example.com' }
  production: { promote: { tag: 'v*' }, deploy: { command: ./deploy.sh } }
`
const runbook = parseRunbook(text, { path: '.github/runbook.yml', sha: sha('0'), branch: 'main' })

const asked = { environment: null, command: null, dryRun: false }
const main = { ref: 'refs/heads/main' }
const tag = { ref: 'refs/tags/v1.0.0' }

test.each([
  ['a ref that an environment with a target takes', asked, tag, true],
  ['a dry run', { ...asked, dryRun: true }, tag, false],
  ['a ref that nothing takes', asked, { ref: 'refs/heads/stock' }, false],
  ["a ref of an environment that the workflow's next steps deploy", asked, main, false],
  ["the same with the input 'command'", { ...asked, command: ['./deploy.sh'] }, main, true],
  ['an environment that was asked for', { ...asked, environment: 'Production' }, main, true],
  ['one that is not there', { ...asked, environment: 'moon', command: ['./deploy.sh'] }, tag, false],
] as const)('may programs run: %s', (_name, inputs, release, expected) => {
  expect(deployRunsPrograms(inputs, release, runbook)).toBe(expected)
})
