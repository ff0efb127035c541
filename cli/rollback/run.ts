// cli/rollback: plans a rollback by the planner of the action, without a workflow. Changes nothing.
import { ExpectedError } from '../../src/core/errors.ts'
import type { EnvironmentConfig, Runbook } from '../../src/runbook/runbook.ts'
import { besideOf } from '../../src/rollback/gather/beside.ts'
import { planReturn } from '../../src/rollback/gather/plan-return.ts'
import { migrationsOf } from '../../src/rollback/gather/plan.ts'
import { asApp } from '../as-app.ts'
import { runbooksAtTip } from '../doctor/sources.ts'
import type { CommandPorts, ExitCode } from '../ports.ts'
import { openSignedIn } from '../signed-in.ts'
import { renderRollbackJson, renderRollbackPlan } from './render.ts'
import * as words from './words.ts'

/** The command line of `rollback --dry-run`, parsed. */
export interface RollbackPlanRequest {
  readonly environment: string
  /** Empty: every runbook file of the default branch; one service must have the environment. */
  readonly files: readonly string[]
  /** A tag or a full sha; null: the last verified release. */
  readonly to: string | null
  /** Whose records count: the login of the app by whose token the workflows run. */
  readonly app: string
  readonly isJson: boolean
}

interface Chosen {
  readonly service: string
  readonly environment: EnvironmentConfig
}

const chosenAmong = (runbooks: readonly Runbook[], asked: string): Chosen => {
  const name = asked.toLowerCase()
  const found = runbooks.flatMap(({ service, environments }): readonly Chosen[] =>
    environments.filter((each) => each.name.toLowerCase() === name).map((environment) => ({ service, environment })),
  )
  const [first, second] = found
  if (first !== undefined && second === undefined) return first
  const all = runbooks.flatMap(({ environments }) => environments.map((each) => each.name))
  const services = found.map(({ service }) => service).join(', ')
  throw first === undefined
    ? new ExpectedError({
        code: 'no-environment',
        message: words.noEnvironment(asked.slice(0, 80), [...new Set(all)].join(', ')),
        remedy: words.giveEnvironment,
      })
    : new ExpectedError({ code: 'bad-input', message: words.severalServices(asked, services), remedy: words.nameFile })
}

/** Exit code 1: there is no way back as it was asked for. */
export const runRollbackPlan = async (request: RollbackPlanRequest, ports: CommandPorts): Promise<ExitCode> => {
  const { terminal } = ports
  const signIn = { noToken: words.noToken, giveToken: words.giveToken(request.environment) }
  const { asked, open } = await openSignedIn(signIn, ports)
  const plan = async () => {
    const { github: plain, planning } = await open
    const { branch, runbooks } = await runbooksAtTip(request.files, { github: plain })
    const { service, environment } = chosenAmong(runbooks, request.environment)
    const github = asApp(plain, request.app)
    const question = {
      environment,
      to: request.to,
      bad: { of: 'live' as const },
      force: null,
      trustedBranch: branch,
      tracks: ['restore' as const, 'reconcile' as const],
      migrationsDirectory: migrationsOf(environment),
    }
    const planned = await planReturn(question, { ...planning, github, beside: besideOf({ github }) })
    return { service, environment, planned }
  }
  const { service, environment, planned } = await terminal.during(words.asking(`${asked.owner}/${asked.name}`), plan())
  const place = { service, environment: environment.name }
  terminal.out(request.isJson ? renderRollbackJson(planned) : renderRollbackPlan(planned, place, terminal))
  return planned.outcome === 'plan' ? 0 : 1
}
