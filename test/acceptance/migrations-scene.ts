import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { openScene } from './preflight-scene.ts'

type Files = Readonly<Record<string, string>>

const runbook = (migrations: string) => `service: inventory
environments: { production: { promote: { branch: main } } }
checklist:
  tests: { require: [test], wait: 0s }
  migrations: ${migrations}
  security: off
  rollback-plan: off
`

// A server that is started as root runs under another account, which must be let in.
export const temp = mkdtempSync(path.join(os.tmpdir(), 'migrations-acceptance-'))
chmodSync(temp, 0o755)

export const removeTemp = () => {
  rmSync(temp, { recursive: true, force: true })
}

/** main has shipped `shipped`; the pull request has merged it and adds `change`. */
export const judgeChange = async (given: {
  readonly shipped: Files
  readonly change: Files
  /** Of the check, as the runbook has them. */
  readonly options: string
}) => {
  const scene = await openScene()
  try {
    await scene.git('checkout', '--quiet', 'main')
    await scene.commit({ '.github/runbook.yml': runbook(given.options), ...given.shipped }, 'Shipped')
    await scene.git('push', '--quiet', 'origin', 'main')
    await scene.git('checkout', '--quiet', 'stock')
    await scene.git('merge', '--quiet', '--no-edit', 'main')
    const sha = await scene.commit(given.change, 'Change the schema')
    await scene.git('push', '--quiet', 'origin', 'stock')
    // Another file of this worker may have taken it away already.
    mkdirSync(temp, { recursive: true, mode: 0o755 })
    const { report, run } = await scene.start({ inputs: { sha }, env: { TMPDIR: temp } })
    const row = report.checks.find(({ id }) => id === 'migrations')
    return { row, run, failed: run.outputs['failed-checks'] ?? '' }
  } finally {
    await scene.end()
  }
}
