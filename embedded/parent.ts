import { spawnSync } from 'node:child_process'

/** On Linux a server is told to end when we are killed, so that not even SIGKILL leaves it behind: what its argv begins with. */
export const endsWithParent = (signal: 'INT' | 'TERM'): readonly string[] =>
  process.platform === 'linux' && spawnSync('setpriv', ['--pdeathsig', signal, '--', 'true']).status === 0
    ? ['setpriv', '--pdeathsig', signal, '--']
    : []
