import { spawn } from 'node:child_process'
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { findProgram, runProgram } from '../docker/programs.ts'
import { freePort } from '../docker/registry.ts'
import { endsWithParent } from '../parent.ts'

/** OpenSSH's own server on loopback (Debian: openssh-server), for the user who runs this, with keys of its own. */
export interface SshServer {
  /** `ssh://me@127.0.0.1:41234` */
  readonly url: string
  /** A folder for the front of PATH, whose `ssh` is the machine's own, told where its keys are: it does not ask HOME. */
  readonly bin: string
  /** What sessions did, as the server wrote it down. */
  log(): string
  stop(): Promise<void>
}

const startsWithinMs = 10_000

const makeKey = (file: string) => runProgram(['ssh-keygen', '-q', '-t', 'ed25519', '-N', '', '-f', file])

const answers = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = net.connect(port, '127.0.0.1')
    socket.once('error', () => resolve(false))
    socket.once('data', () => {
      socket.destroy()
      resolve(true)
    })
  })

const writeClient = (directory: string, ssh: string, port: number): string => {
  const hostKey = readFileSync(path.join(directory, 'host.pub'), 'utf8').split(' ').slice(0, 2).join(' ')
  writeFileSync(path.join(directory, 'known_hosts'), `[127.0.0.1]:${port} ${hostKey}\n`)
  const config = path.join(directory, 'client')
  const lines = [`IdentityFile ${directory}/user`, `UserKnownHostsFile ${directory}/known_hosts`, 'BatchMode yes']
  writeFileSync(config, `${['IdentitiesOnly yes', 'StrictHostKeyChecking yes', ...lines].join('\n')}\n`)
  const bin = path.join(directory, 'bin')
  mkdirSync(bin)
  writeFileSync(path.join(bin, 'ssh'), `#!/bin/sh\nexec ${ssh} -F ${config} "$@"\n`, { mode: 0o755 })
  return bin
}

/** `env`: what a session finds set. null: there is no sshd on this machine. */
export const startSsh = async (directory: string, env: Readonly<Record<string, string>>): Promise<SshServer | null> => {
  const [daemon, ssh] = [findProgram('sshd'), findProgram('ssh')]
  if (daemon === null || ssh === null) return null
  mkdirSync(directory, { recursive: true })
  chmodSync(directory, 0o700)
  await makeKey(path.join(directory, 'host'))
  await makeKey(path.join(directory, 'user'))
  const port = await freePort()
  const variables = Object.entries(env).map(([name, value]) => `${name}=${value}`)
  const settings = [
    ...[`ListenAddress 127.0.0.1:${port}`, `HostKey ${directory}/host`, `AuthorizedKeysFile ${directory}/user.pub`],
    ...[
      'PasswordAuthentication no',
      'PermitRootLogin prohibit-password',
      'UsePAM no',
      'StrictModes no',
      'PidFile none',
    ],
    ...['LogLevel VERBOSE', `SetEnv ${variables.join(' ')}`],
  ]
  writeFileSync(path.join(directory, 'server'), `${settings.join('\n')}\n`)
  // Where root's sshd puts itself before it knows the user; systemd makes it elsewhere.
  if (process.getuid?.() === 0) mkdirSync('/run/sshd', { recursive: true, mode: 0o755 })
  const log = path.join(directory, 'log')
  const [first, ...args] = [...endsWithParent('TERM'), daemon, '-D', '-E', log, '-f', path.join(directory, 'server')]
  const child = spawn(first, args, { detached: true, stdio: 'ignore' })
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const stop = async () => {
    child.kill('SIGTERM')
    await gone
  }
  const deadline = performance.now() + startsWithinMs
  while (!(await answers(port))) {
    if (child.exitCode !== null || performance.now() > deadline) {
      await stop()
      throw new Error(`sshd does not answer: ${readFileSync(log, 'utf8').trim()}`)
    }
    await wait(50)
  }
  const url = `ssh://${os.userInfo().username}@127.0.0.1:${port}`
  return { url, bin: writeClient(directory, ssh, port), log: () => readFileSync(log, 'utf8'), stop }
}
