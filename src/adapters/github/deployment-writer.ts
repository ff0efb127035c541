// adapters/github: creates deployments and sets their statuses. A response without a new one is an error.
import { ExpectedError } from '../../core/errors.ts'
import type { Deployment } from '../../core/github.ts'
import type { RecordEvent } from '../../core/record-event.ts'
import { shortSha } from '../../core/release.ts'
import { encodeEvent } from '../../records/decide/event.ts'
import { statusText } from '../../records/decide/verdict.ts'
import type { DeploymentWriter } from '../../ports/github.ts'
import { accept, parse, write } from './answers.ts'
import { anything } from './anything.ts'
import { createOnce } from './create-once.ts'
import { deploymentSchema } from './deployment-answer.ts'
import { listDeployments } from './deployment-list.ts'
import type { Reply } from './exchange.ts'
import type { Purpose } from './refusal.ts'
import type { Api } from './request.ts'
import { wordsOf } from './retry.ts'
import { plainLogin } from './viewer.ts'

type DeploymentRequest = Parameters<DeploymentWriter['createDeployment']>[0]

const needs = 'deployments: write'
const deploymentStatus =
  (api: Api): DeploymentWriter['deploymentStatus'] =>
  async (request) => {
    const { state, description } = encodeEvent(request.event)
    const purpose = { what: `set deployment ${request.deployment} to ${state}`, needs }
    const body = {
      state,
      description,
      ...(request.environmentUrl === undefined ? {} : { environment_url: request.environmentUrl }),
      ...(request.logUrl === undefined ? {} : { log_url: request.logUrl }),
    }
    const path = `${api.repo}/deployments/${request.deployment}/statuses`
    // The same status twice says the same: it may be repeated.
    await write(api, { ...purpose, method: 'POST', path, body, repeat: 'safe' }, anything)
  }

const bodyOf = (request: DeploymentRequest): Readonly<Record<string, unknown>> => ({
  ref: request.payload.sha,
  task: request.task,
  auto_merge: false,
  required_contexts: [],
  payload: request.payload,
  environment: request.environment,
  description: statusText(request.description),
  transient_environment: false,
  production_environment: request.production,
})

const notRecorded = (message: string, remedy: string) => new ExpectedError({ code: 'bad-input', message, remedy })

/** https://docs.github.com/en/rest/deployments/deployments#create-a-deployment: only 201 has made one. */
const refuseOthers = (purpose: Purpose, request: DeploymentRequest, reply: Reply): void => {
  const said = wordsOf(reply.data).slice(0, 200)
  const sha = shortSha(request.payload.sha)
  if (reply.status === 202) {
    throw notRecorded(
      `GitHub merged another branch instead of recording a deployment of ${sha}: ${said}`,
      'Nothing was deployed. Look at the head of the branch, then run the job again.',
    )
  }
  if (reply.status === 409) {
    throw notRecorded(
      `GitHub refuses to record a deployment of ${sha} (conflict): ${said}`,
      'Nothing was deployed. Put right what GitHub names and run the job again.',
    )
  }
  if (reply.status === 422) {
    throw notRecorded(
      `GitHub refuses to record a deployment of ${sha} to ${request.environment}: ${said}`,
      'Nothing was deployed. Check that the commit is in this repository and that the environment name is a valid one.',
    )
  }
  accept(purpose, reply)
}

const createDeployment =
  (api: Api, viewer: () => Promise<string>): DeploymentWriter['createDeployment'] =>
  async (request) => {
    const { payload, environment } = request
    const purpose = { what: `record a deployment of ${shortSha(payload.sha)} to ${environment}`, needs }
    const setStatus = deploymentStatus(api)
    const put = (deployment: Deployment, event: RecordEvent) => setStatus({ deployment: deployment.id, event })
    const take = async (reply: Reply): Promise<Deployment> => {
      refuseOthers(purpose, request, reply)
      const made = parse(purpose, deploymentSchema, reply.data)
      if (made.sha === payload.sha) return made
      await put(made, { event: 'broken', text: 'GitHub recorded another commit than the one asked for' })
      throw notRecorded(
        `GitHub recorded ${shortSha(made.sha)} instead of ${shortSha(payload.sha)} for ${environment}.`,
        'Nothing was deployed, and the record was marked as an error. Run the job again.',
      )
    }
    const find = async (): Promise<readonly Deployment[]> => {
      const [us, all] = await Promise.all([viewer(), listDeployments(api, environment, payload.sha)])
      return all.filter((one) => one.payload?.key === payload.key && plainLogin(one.creator ?? '') === us)
    }
    return createOnce({
      find,
      post: () => api.attempt({ ...purpose, method: 'POST', path: `${api.repo}/deployments`, body: bodyOf(request) }),
      take,
      discard: (extra) => put(extra, { event: 'doubled', text: 'an answer was lost' }),
      settle: () => api.settle(),
    })
  }

/** Records what is deployed. */
export const deploymentWriter = (api: Api, viewer: () => Promise<string>): DeploymentWriter => ({
  createDeployment: createDeployment(api, viewer),
  deploymentStatus: deploymentStatus(api),
})
