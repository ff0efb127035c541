// smoke/action: finds the URL, release and deployment that smoke is asked about, and refuses foreign deployments.
import type { EnvironmentConfig, Runbook } from '../../runbook/runbook.ts'
import { ExpectedError } from '../../core/errors.ts'
import type { Deployment, DeploymentPayload } from '../../core/github.ts'
import { isVerifiedAt } from '../../records/decide/history.ts'
import { chooseEnvironment, takes, versionOf } from '../../core/promotion.ts'
import type { Release } from '../../core/release.ts'
import { gatherHistory, gatherOwn } from '../../records/gather/history.ts'
import type { ReadPorts } from '../../ports/ports.ts'
import type { SmokeInputs } from './inputs.ts'

/** What smoke looks at, and whose record it may finish. */
export interface SmokeSubject {
  readonly environment: EnvironmentConfig | null
  readonly url: string
  readonly release: Release
  /** Ours and in progress; null when smoke was not asked to finish one. */
  readonly deployment: (Deployment & { readonly payload: DeploymentPayload }) | null
}

const badInput = (message: string, remedy: string) => new ExpectedError({ code: 'bad-input', message, remedy })

/** States that a deployment can still be finished from. */
const open = new Set(['queued', 'pending', 'in_progress'])

/** Is it still to be finished? Asked again before writing: another step may have ended it meanwhile. */
export const isOpen = async (deployment: number, ports: Pick<ReadPorts, 'github'>): Promise<string | null> => {
  const [newest] = await ports.github.deploymentStatuses(deployment)
  return newest === undefined || open.has(newest.state) ? null : newest.state
}

const readDeployment = async (
  id: number,
  service: string,
  ports: ReadPorts,
): Promise<NonNullable<SmokeSubject['deployment']>> => {
  const deployment = await ports.github.deployment(id)
  if (deployment === null)
    throw badInput(`There is no deployment ${id} in this repository.`, "Pass deploy's output 'deployment-id' on.")
  const own = await gatherOwn(deployment, service, ports)
  if (own === null)
    throw badInput(
      `Deployment ${id} was not made by deploy for ${service} with this token, so it is not ours to finish.`,
      "Pass the output 'deployment-id' of our deploy step on, with the same token.",
    )
  const ended = await isOpen(id, ports)
  if (ended !== null)
    throw badInput(
      `Deployment ${id} has ended already: ${ended}.`,
      'Deploy again to get a new record, or run smoke without deployment-id.',
    )
  return own.deployment
}

/** The environment by name, or the first that takes the ref and has not verified this commit. */
const resolveEnvironment = async (
  asked: string | null,
  release: Release,
  runbook: Runbook,
  ports: ReadPorts,
): Promise<EnvironmentConfig | null> => {
  const { environments } = runbook
  if (asked !== null) {
    const found = environments.find(({ name }) => name.toLowerCase() === asked.toLowerCase())
    if (found !== undefined) return found
    const names = environments.map(({ name }) => name).join(', ')
    throw badInput(`There is no environment '${asked}' in the runbook.`, `Use one of: ${names}.`)
  }
  const takers = environments.filter((environment) => takes(environment, release) === null)
  if (takers.length <= 1) return takers[0] ?? null
  const histories = await Promise.all(takers.map(({ place }) => gatherHistory(place, ports)))
  const verified = new Set(
    histories.filter((history) => isVerifiedAt(history, release.sha)).map((one) => one.place.environment),
  )
  const choice = chooseEnvironment({ release, environments: takers, asked: null, verified })
  return choice.outcome === 'chosen' ? choice.environment : null
}

const releaseOf = (inputs: SmokeInputs, deployment: SmokeSubject['deployment'], { context }: ReadPorts): Release => {
  const payload = deployment?.payload
  if (payload !== undefined && inputs.sha !== null && inputs.sha !== payload.sha)
    throw badInput(
      `Input 'sha' is ${inputs.sha}, but deployment ${deployment?.id ?? ''} is of ${payload.sha}.`,
      "Leave 'sha' out: it is read from the deployment.",
    )
  const ref = payload?.ref ?? context.ref
  const sha = inputs.sha ?? payload?.sha ?? context.event.pull?.head ?? context.sha
  return { sha, ref, version: payload?.version ?? versionOf(ref) }
}

/** From inputs, deployment, runbook and run: where to look, and for which commit. */
export const resolveSubject = async (
  inputs: SmokeInputs,
  runbook: Runbook,
  ports: ReadPorts,
): Promise<SmokeSubject> => {
  const deployment = inputs.deployment === null ? null : await readDeployment(inputs.deployment, runbook.service, ports)
  const asked = deployment?.environment ?? inputs.environment
  if (deployment !== null && inputs.environment !== null && inputs.environment !== deployment.environment)
    throw badInput(
      `Input 'environment' is ${inputs.environment}, but deployment ${deployment.id} is in ${deployment.environment}.`,
      "Leave 'environment' out: it is read from the deployment.",
    )
  const release = releaseOf(inputs, deployment, ports)
  const environment =
    inputs.url !== null && asked === null ? null : await resolveEnvironment(asked, release, runbook, ports)
  const url = inputs.url ?? environment?.url ?? null
  if (url !== null) return { environment, url, release, deployment }
  throw badInput(
    environment === null
      ? `No environment takes ${release.ref}, and input 'url' is empty: there is nothing to look at.`
      : `Environment ${environment.name} has no url in the runbook, and input 'url' is empty.`,
    "Set 'environments.<name>.url' in the runbook, or give 'url' under 'with:'. No address is guessed.",
  )
}
