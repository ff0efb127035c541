import { existsSync } from 'node:fs'
import path from 'node:path'
import { type Ended, openScene, type Scene } from './preflight-scene.ts'

const leftPad = { version: '1.2.0', resolved: 'https://registry.example/left-pad/-/left-pad-1.2.0.tgz' }
const manifest = { name: 'a', version: '1.0.0', dependencies: { 'left-pad': '^1.2.0' } }
const packages = { '': manifest, 'node_modules/left-pad': leftPad }

const files = {
  'package.json': JSON.stringify(manifest),
  'package-lock.json': JSON.stringify(
    { name: 'a', version: '1.0.0', lockfileVersion: 3, requires: true, packages },
    null,
    2,
  ),
}

const runbook = (security: string) => `service: inventory
environments: { production: { promote: { branch: main } } }
checklist:
  tests: { require: [test], wait: 0s }
  security: ${security}
`

/** A pull request with an old left-pad in its lock file, under these options of the check. */
export const openSecurity = async (security: string): Promise<Scene> => {
  const scene = await openScene(files)
  await scene.git('checkout', '--quiet', 'main')
  await scene.commit({ '.github/runbook.yml': runbook(security) }, 'Security')
  await scene.git('push', '--quiet', 'origin', 'main')
  scene.ci('test', 'success')
  return scene
}

export const securityOf = (ended: Ended) => ended.report.checks.find((check) => check.id === 'security')

/** .ci/run installs the scanners; on another machine without one only its part is left out. */
export const onPath = (program: string): boolean =>
  (process.env['PATH'] ?? '').split(path.delimiter).some((folder) => existsSync(path.join(folder, program)))
