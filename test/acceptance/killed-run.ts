import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect } from 'vitest'
import { findProgram } from '../../embedded/docker/programs.ts'
import type { Scene } from './scene.ts'

const ends = new Set(['success', 'failure', 'error', 'inactive'])

/** One run that is killed, and the next one for the same commit: it ends what was left, and is the only one to succeed. */
export const killThenDeploy = async (
  scene: Scene,
  sha: string,
  killed: Readonly<Record<string, string>>,
  given: {
    readonly env?: Readonly<Record<string, string>>
    readonly inputs?: Readonly<Record<string, string>>
  } = {},
): Promise<void> => {
  const ofDev = () => scene.github.state().deployments.filter(({ environment }) => environment === 'dev')
  const finals = (deployment: ReturnType<typeof ofDev>[number]) =>
    deployment.statuses.map(({ state }) => state).filter((state) => ends.has(state))
  const locks = () => Object.keys(scene.github.state().refs).filter((ref) => ref.startsWith('refs/runbook/locks/'))
  const on = { ref: 'refs/heads/main', sha }
  const workflow = '.github/workflows/deploy.yml'
  const { id } = scene.github.startRun({ workflow, event: 'push', ...on, actor: 'ann' })
  const env = given.env ?? {}
  const running = await scene.start('deploy', {
    ...{ ...on, runId: id, env: { ...env, ...killed } },
    ...(given.inputs === undefined ? {} : { inputs: given.inputs }),
  })
  const first = await running.done
  scene.github.finishRun(id, 'cancelled')
  expect(first.outputs['reason-code'], first.log).toBeUndefined()
  expect(locks()).toHaveLength(1)
  expect(ofDev().flatMap(finals)).toEqual([])

  const next = await scene.run('deploy', { ...on, env })
  expect(next.outputs['reason-code'], next.log).toBe('deployed')
  expect(locks()).toEqual([])
  const deployments = ofDev()
  expect(deployments).toHaveLength(2)
  for (const deployment of deployments) expect(finals(deployment)).not.toEqual([])
  expect(deployments.filter((deployment) => finals(deployment).includes('success'))).toHaveLength(1)
}

/** When a program kills the action that started it, and at which of its calls: a pattern of `case` over name and arguments. */
export interface Death {
  readonly when: 'before' | 'after'
  readonly at: string
}

/** Killed before a call is killed after the one before it, so only the first is tried both ways. */
export const deathsAt = (calls: readonly string[]): readonly Death[] =>
  calls.flatMap((at, index) => [
    ...(index === 0 ? [{ when: 'before' as const, at }] : []),
    { when: 'after' as const, at },
  ])

const script = (real: string) => `#!/bin/sh
call="$(basename "$0") $*"
echo "$call" >>"$CALLS"
case "$call" in $KILL_AT) killer=$KILL_WHEN ;; *) killer=never ;; esac
if [ "$killer" = before ]; then echo killed >>"$CALLS"; kill -9 $PPID; exit 1; fi
${real} "$@"
code=$?
if [ "$killer" = after ]; then echo killed >>"$CALLS"; kill -9 $PPID; fi
exit $code
`

/** Real programs, each behind one that writes down its calls and kills whoever started it where it is told to. */
export const openKiller = (folder: string, programs: readonly string[]) => {
  const bin = path.join(folder, 'bin')
  mkdirSync(bin, { recursive: true })
  for (const name of programs) {
    writeFileSync(path.join(bin, name), script(findProgram(name) ?? '/nonexistent'))
    chmodSync(path.join(bin, name), 0o755)
  }
  const file = path.join(folder, 'calls')
  const search = `${bin}${path.delimiter}${process.env['PATH'] ?? ''}`
  return {
    /** For every run; the one to be killed gets `deadly` as well. */
    env: { PATH: search, CALLS: file, KILL_AT: '', KILL_WHEN: 'never' },
    deadly: ({ when, at }: Death) => ({ KILL_AT: at, KILL_WHEN: when }),
    /** The calls, each by name and arguments; `killed` where one of them killed. */
    calls: () => (existsSync(file) ? readFileSync(file, 'utf8').trimEnd().split('\n') : []),
  }
}

/** Was it killed just there, and are these calls all that there are? Whatever is new has to be tried as well. */
export const expectCalls = (calls: readonly string[], known: readonly string[], { at }: Death): void => {
  const matches = (call: string, pattern: string) => new RegExp(`^${pattern.replaceAll('*', '.*')}$`).test(call)
  const end = calls.indexOf('killed')
  expect(calls.filter((call) => call === 'killed')).toHaveLength(1)
  expect(matches(calls[end - 1] ?? '', at), calls[end - 1]).toBe(true)
  const others = calls.filter((call) => call !== 'killed')
  expect(others.filter((call) => !known.some((pattern) => matches(call, pattern)))).toEqual([])
  expect(known.filter((pattern) => !calls.slice(end + 1).some((call) => matches(call, pattern)))).toEqual([])
}
