import { copyFileSync, cpSync, mkdirSync, realpathSync } from 'node:fs'
import path from 'node:path'
import type { DockerEngine } from './engine.ts'
import { runProgram } from './programs.ts'

const service = path.join(import.meta.dirname, 'service')

/** The libraries that a program is linked with, as `ldd` finds them here. */
const librariesOf = async (program: string): Promise<readonly string[]> =>
  [...(await runProgram(['ldd', program])).matchAll(/(\/\S+) \(0x/g)].flatMap(([, file]) => file ?? [])

const health = 'HEALTHCHECK --interval=1s --timeout=5s --retries=3 CMD ["/bin/node","/app/health.mjs"]'

/**
 * The service's image, without any registry or distribution: this machine's Node.js with its libraries and the service,
 * imported as one layer. `VERSION=base`.
 */
export const importBase = async (engine: DockerEngine, name: string): Promise<void> => {
  const root = path.join(engine.directory, 'root')
  const node = realpathSync(process.execPath)
  mkdirSync(path.join(root, 'bin'), { recursive: true })
  mkdirSync(path.join(root, 'tmp'))
  copyFileSync(node, path.join(root, 'bin', 'node'))
  for (const library of await librariesOf(node)) {
    mkdirSync(path.join(root, path.dirname(library)), { recursive: true })
    copyFileSync(realpathSync(library), path.join(root, library))
  }
  cpSync(service, path.join(root, 'app'), { recursive: true })
  const archive = path.join(engine.directory, 'root.tar')
  await runProgram(['tar', '-C', root, '-cf', archive, '.'])
  await engine.docker(
    'import',
    ...['--change', 'CMD ["/bin/node","/app/server.mjs"]', '--change', 'ENV VERSION=base', '--change', health],
    ...[archive, name],
  )
}

/** An image that differs from the base only in its VERSION, and so in its digest. */
export const deriveImage = async (
  engine: DockerEngine,
  given: { readonly base: string; readonly name: string; readonly version: string; readonly change?: string },
): Promise<void> => {
  const container = await engine.docker('create', '--network', 'none', given.base)
  const change = given.change === undefined ? [] : ['--change', given.change]
  await engine.docker('commit', '--change', `ENV VERSION=${given.version}`, ...change, container, given.name)
  await engine.docker('rm', container)
}
