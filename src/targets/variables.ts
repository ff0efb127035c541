// targets: the DEPLOY_* variables that every target passes on about the release. Pure.
import type { TargetRequest } from './target.ts'

/** What every target tells about the release: a program in its environment, a compose file by `${DEPLOY_VERSION}`. */
export const deployVariables = (request: TargetRequest): Readonly<Record<string, string>> => ({
  DEPLOY_ENVIRONMENT: request.environment,
  DEPLOY_SHA: request.release.sha,
  DEPLOY_VERSION: request.release.version ?? '',
  DEPLOY_REF: request.release.ref,
  DEPLOY_PREVIOUS_SHA: request.previousSha ?? '',
  DEPLOY_ARTIFACT: request.artifact ?? '',
})
