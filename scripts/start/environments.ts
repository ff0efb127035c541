import { mkdirSync } from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import type { PostgresServer } from '../../embedded/postgres/server.ts'
import type { Edit } from './changes.ts'

export const environmentNames = ['dev', 'staging', 'production'] as const
export type EnvironmentName = (typeof environmentNames)[number]

/** A place where the service runs: on this machine a folder, a port and a database. */
export interface Environment {
  readonly name: EnvironmentName
  readonly url: string
  readonly home: string
  /** What the workflow gives to the deploy step, as variables and secrets of the environment. */
  readonly variables: Readonly<Record<string, string>>
}

export type Environments = Readonly<Record<EnvironmentName, Environment>>

/** Ports that are free now, all different: they are held until all are known. */
const freePorts = async (count: number): Promise<readonly number[]> => {
  const servers = await Promise.all(
    Array.from(
      { length: count },
      () =>
        new Promise<net.Server>((resolve, reject) => {
          const server = net.createServer()
          server.once('error', reject)
          server.listen(0, '127.0.0.1', () => resolve(server))
        }),
    ),
  )
  const ports = servers.map((server) => {
    const address = server.address()
    return typeof address === 'object' && address !== null ? address.port : 0
  })
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))))
  return ports
}

const prepare = async (
  name: EnvironmentName,
  port: number,
  folder: string,
  postgres: PostgresServer,
  more: Readonly<Record<string, string>>,
): Promise<Environment> => {
  const home = path.join(folder, name)
  mkdirSync(home, { recursive: true })
  const url = `http://127.0.0.1:${port}`
  return {
    ...{ name, url, home },
    variables: {
      DATABASE_URL: await postgres.createDatabase(`inventory_${name}`),
      DATABASE_POOL_SIZE: '10',
      INVENTORY_HOME: home,
      PORT: String(port),
      ...more,
    },
  }
}

/** Three empty environments below `folder`; `more` are variables of all of them. */
export const prepareEnvironments = async (
  folder: string,
  postgres: PostgresServer,
  more: Readonly<Record<string, string>> = {},
): Promise<Environments> => {
  const [dev = 0, staging = 0, production = 0] = await freePorts(3)
  return {
    dev: await prepare('dev', dev, folder, postgres, more),
    staging: await prepare('staging', staging, folder, postgres, more),
    production: await prepare('production', production, folder, postgres, more),
  }
}

const hosts: Readonly<Record<EnvironmentName, string>> = {
  dev: 'https://dev-api.example.com',
  staging: 'https://staging-api.example.com',
  production: 'https://api.example.com',
}
const ownScript = '{ command: ./scripts/deploy.sh }'

/**
 * The example's runbook names the hosts of a real company; here they are on loopback, and where `targets` are given they are
 * what stands at `deploy:`. Nothing else is changed.
 */
export const onLoopback = (
  environments: Environments,
  targets: Readonly<Record<EnvironmentName, string>> | null = null,
): readonly Edit[] =>
  environmentNames.map((name) => ({
    path: '.github/runbook.yml',
    find: `url: ${hosts[name]}\n    deploy: ${ownScript}`,
    replace: `url: ${environments[name].url}\n    deploy: ${targets?.[name] ?? ownScript}`,
  }))

/** The npm package with PostgreSQL has no pg_dump: on a machine without its own, nothing can be dumped or restored. */
export const withoutBackup = (source: PostgresServer['source']): readonly Edit[] =>
  source === 'machine'
    ? []
    : [
        {
          path: '.github/runbook.yml',
          find: 'backup: { command: ./scripts/backup.sh, restore-test: true, compare-with: DATABASE_URL }',
          replace: 'backup: off',
        },
      ]
