import { authorise } from './access.ts'
import { ApiError, notFound, unprocessable, type Answer, type Caller, type Route } from './call.ts'
import { answerComplaint, matchOperation, requestComplaint } from './contract.ts'
import { checkRoutes } from './routes/checks.ts'
import { commitRoutes } from './routes/commits.ts'
import { contentRoutes } from './routes/contents.ts'
import { deploymentRoutes } from './routes/deployments.ts'
import { environmentRoutes } from './routes/environments.ts'
import { issueRoutes } from './routes/issues.ts'
import { objectRoutes } from './routes/objects.ts'
import { protectionRoutes } from './routes/protection.ts'
import { pullRoutes } from './routes/pulls.ts'
import { refRoutes } from './routes/refs.ts'
import { repositoryRoutes } from './routes/repository.ts'
import { runRoutes } from './routes/runs.ts'
import { scanningRoutes } from './routes/scanning.ts'
import { settingRoutes } from './routes/settings.ts'
import { statusRoutes } from './routes/statuses.ts'
import type { World } from './world.ts'

/** Every operation that is answered. */
export const routes: ReadonlyMap<string, Route> = new Map(
  [
    checkRoutes,
    commitRoutes,
    contentRoutes,
    deploymentRoutes,
    environmentRoutes,
    issueRoutes,
    objectRoutes,
    protectionRoutes,
    pullRoutes,
    refRoutes,
    repositoryRoutes,
    runRoutes,
    scanningRoutes,
    settingRoutes,
    statusRoutes,
  ].flatMap((area) => area.map((route) => [route.operation, route] as const)),
)

export interface RestRequest {
  readonly method: string
  /** Without `/api/v3`. */
  readonly path: string
  readonly query: URLSearchParams
  readonly body: unknown
  readonly accept: string
}

/** A REST request answered; what does not fit GitHub's description goes to `complain`. */
export async function answerRest(
  world: World,
  caller: Caller,
  request: RestRequest,
  complain: (complaint: string) => void,
): Promise<{ readonly answer: Answer; readonly operation: string | null }> {
  const { method, path } = request
  const match = matchOperation(method, path.replace(/^\/repositories\/\d+/, `/repos/${world.owner}/${world.repo}`))
  const route = match === null ? undefined : routes.get(match.operation.id)
  if (match === null || route === undefined) {
    complain(`${method} ${path}: the embedded GitHub has no such operation`)
    throw notFound()
  }
  const { operation, params } = match
  const foreign =
    params['owner'] !== undefined &&
    (params['owner'].toLowerCase() !== world.owner.toLowerCase() ||
      params['repo']?.toLowerCase() !== world.repo.toLowerCase())
  if (foreign) throw notFound()
  authorise(caller, route.needs)
  const asked = requestComplaint(operation, { params, query: request.query, body: request.body })
  if (asked !== null) {
    complain(`request ${method} ${path} (${operation.id}): ${asked}`)
    throw unprocessable('Invalid request.', [asked])
  }
  const url = `${world.apiUrl}${path}`
  try {
    const { query, body, accept } = request
    const answer = await route.answer({ params, query, body, caller, accept, url }, world)
    if (answer.raw === undefined) report(answer.status, answer.body)
    return { answer, operation: operation.id }
  } catch (error) {
    if (error instanceof ApiError) report(error.status, errorBody(error))
    throw Object.assign(error instanceof Error ? error : new Error(String(error)), { operation: operation.id })
  }

  function report(status: number, body: unknown): void {
    const complaint = answerComplaint(operation, status, body)
    if (complaint !== null) complain(`answer ${status} to ${method} ${path} (${operation.id}): ${complaint}`)
  }
}

/** GitHub's form of a no. */
export function errorBody(error: ApiError): unknown {
  return {
    message: error.message,
    ...(error.errors === null ? {} : { errors: error.errors }),
    documentation_url: 'https://docs.github.com/rest',
    status: String(error.status),
  }
}
