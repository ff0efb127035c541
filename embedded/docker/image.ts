import { copyFileSync, cpSync, mkdirSync, realpathSync } from 'node:fs'
import path from 'node:path'
import type { DockerEngine } from './engine.ts'
import { runProgram } from './programs.ts'

const service = path.join(import.meta.dirname, 'service')

/** The libraries that a program is linked with, as `ldd` finds them here. */
const librariesOf = async (program: string): Promise<readonly string[]> =>
  [...(await runProgram(['ldd', program])).matchAll(/(\/\S+) \(0x/g)].flatMap(([, file]) => file ?? [])

/** This machine's Node.js with its libraries and nothing else, as one layer: no registry or distribution is asked. */
export const importNode = async (
  engine: DockerEngine,
  name: string,
  more: { readonly app?: string; readonly changes?: readonly string[] } = {},
): Promise<void> => {
  const root = path.join(engine.directory, 'root')
  const node = realpathSync(process.execPath)
  mkdirSync(path.join(root, 'bin'), { recursive: true })
  mkdirSync(path.join(root, 'tmp'))
  copyFileSync(node, path.join(root, 'bin', 'node'))
  for (const library of await librariesOf(node)) {
    mkdirSync(path.join(root, path.dirname(library)), { recursive: true })
    copyFileSync(realpathSync(library), path.join(root, library))
  }
  if (more.app !== undefined) cpSync(more.app, path.join(root, 'app'), { recursive: true })
  const archive = path.join(engine.directory, 'root.tar')
  await runProgram(['tar', '-C', root, '-cf', archive, '.'])
  await engine.docker('import', ...(more.changes ?? []).flatMap((change) => ['--change', change]), archive, name)
}

/** The image of the service that the Docker tests deploy. `VERSION=base`. */
export const importBase = (engine: DockerEngine, name: string): Promise<void> =>
  importNode(engine, name, {
    app: service,
    changes: [
      'CMD ["/bin/node","/app/server.mjs"]',
      'ENV VERSION=base',
      'HEALTHCHECK --interval=1s --timeout=5s --retries=3 CMD ["/bin/node","/app/health.mjs"]',
    ],
  })

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
