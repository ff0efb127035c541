// targets: every sentence and remedy of this room, in one place. Pure.
import { formatDuration } from '../core/duration.ts'

// command

export const outputTooLong = (bytes: number): string => `it has ${bytes} bytes, which is too many`

export const outputNotUsed = (why: string): string => `DEPLOY_OUTPUT: ${why}. It is not used.`

export const noFolder = (directory: string): string => `The checkout has no folder ${directory}. Nothing was changed.`

export const checkDirectory = "Check 'deploy.command.directory' in the runbook."

export const deployingWith = (program: string): string => `Deploying with ${program}`

export const running = (program: string, ms: number): string => `${program} is running, ${formatDuration(ms)} so far.`

export const noSuchProgram = (program: string): string =>
  `${program} could not be started: there is no such program in the checkout or on PATH.`

export const checkCommand =
  "Check 'deploy.command' in the runbook, that the release is checked out, and that the file is executable."

export const notExecutable = (program: string): string => `${program} could not be started: the file is not executable.`

export const makeExecutable = (program: string): string =>
  `Make it executable in git and release that commit: git update-index --chmod=+x ${program.replace(/^\.\//, '')}`

export const raiseTimeout = "Read its last lines below; raise 'deploy.command.timeout' if it only needs longer."

export const ranTooLong = (program: string): string => `${program} exceeded its time limit and was stopped.`

export const lastLinesBelow = 'Its last lines are below.'

// compose/compose

export const imagesUnread = (why: string): string => `its images can't be read: ${why}`

export const composeStates =
  "The containers' states and last lines are below. What ran before was replaced: roll back if users feel it."

export const notUpInTime = (project: string, waitingFor: string): string =>
  `${project} did not come up in time: still waiting for ${waitingFor}.`

export const raiseComposeTimeout = (advice: string): string =>
  `${advice} Raise 'deploy.compose.timeout' if it only needs longer.`

export const notWell = (project: string, why: string): string => `${project} is not healthy: ${why}.`

export const upBut = (project: string, why: string): string => `${project} is up, but ${why}.`

export const installCompose =
  'Install the Compose plug-in of Docker (docker compose) where this job runs, or docker-compose 1.29.'

export const noCompose = 'There is no Docker Compose on this machine. Nothing was changed.'

export const pushImageAgain = 'Push it to the registry again, or choose an older release as the target.'

export const recordedImageGone = (image: string): string =>
  `The recorded image ${image} is no longer available. Nothing was changed.`

export const pullRemedy =
  'Compose says why below: check the file, the image names, the host and the login to the registry.'

export const pullFailed = (program: readonly string[]): string =>
  `${program.join(' ')} pull failed. Nothing was changed.`

export const overTime = 'took longer than its time limit'

export const upFailed = (program: readonly string[], how: string): string => `${program.join(' ')} up ${how}.`

export const deployingCompose = (project: string): string => `Deploying ${project} with Docker Compose`

export const composeUp = (project: string, files: readonly string[]): string =>
  `docker compose up of ${project} (${files.join(', ')})`

// compose/judge

export const endedWith = ({
  name,
  exitCode,
  why,
}: {
  readonly name: string
  readonly exitCode: number
  readonly why: string
}): string => `${name} ended with exit code ${exitCode}${why}`

export const endedEarly = (name: string): string => `${name} ended, although it should keep running`

export const restarted = (name: string, times: number): string => `${name} was restarted ${times} times`

export const restartsAgain = (name: string, exitCode: number): string =>
  `${name} is restarted again and again (exit code ${exitCode})`

export const noContainers = 'the project has no containers'

export const allEnded = 'all its containers have ended'

export const runsOther = ({
  service,
  found,
  id,
  wanted,
}: {
  readonly service: string
  readonly found: undefined | string
  readonly id: string
  readonly wanted: string
}): string => `${service} runs ${found ?? id}, but ${wanted} was recorded`

export const runsBoth = ({
  service,
  before,
  name,
}: {
  readonly service: string
  readonly before: string
  readonly name: string
}): string => `${service} runs both ${before} and ${name}`

export const notRunning = (names: string): string => `${names} was recorded and does not run`

// deploy-output

export const artifactControl = 'is an artifact with control characters'

export const urlUnreadable = 'is a url that can not be read'

export const urlScheme = 'is a url of neither http nor https'

export const urlCredentials = 'is a url with credentials in it'

export const unknownLine = 'is neither artifact=… nor url=…'

export const badLine = (index: number, problem: string): string => `line ${index + 1} ${problem}`

export const moreBadLines = (count: number): string => `${count} more lines are invalid`

// docker

export const installDocker =
  'Run this job where the Docker command line is installed, or install it in an earlier step.'

export const noDocker = 'There is no `docker` program on PATH. Nothing was changed.'

export const checkEngine =
  "Check that the engine runs, 'host' in the runbook or DOCKER_HOST, and the key that ssh uses."

export const engineSilent = 'it did not answer in time'

export const engineUnreached = (why: string): string =>
  `The Docker engine can't be reached: ${why} Nothing was changed.`

// restore-images

export const noImagesRecorded = (version: null | string, sha: string): string =>
  `No images were recorded for ${version ?? sha}: its own file is used as it is.`

export const recordedNoImages = 'The record of this release is not a list of images by service. Nothing was changed.'

export const chooseSameTarget = (kind: string): string =>
  `Choose a release that was deployed by ${kind}, or deploy this one again.`

// swarm/judge

export const tasksFail = (name: string, lastError: string): string =>
  `the tasks of ${name} fail again and again${lastError}`

export const rollbackFailsToo = (said: string): string => `${said}, and the earlier version fails too`

export const rolledBackBySwarm = (name: string, message: string): string => `Swarm rolled ${name} back${message}`

export const rollbackStopped = (name: string, message: string): string =>
  `Swarm began to roll ${name} back and stopped halfway${message}`

export const updateStopped = (name: string, message: string): string =>
  `Swarm stopped the update of ${name} halfway${message}`

export const stateUnknown = (name: string, state: undefined | string): string =>
  `${name} is in an unknown state: ${state ?? ''}`

export const noServices = 'the stack has no services'

export const noneRuns = 'none of its services runs'

export const serviceRunsOther = ({
  name,
  found,
  wanted,
}: {
  readonly name: string
  readonly found: undefined | null | string
  readonly wanted: string
}): string => `${name} runs ${found ?? 'nothing'}, but ${wanted} was recorded`

// swarm/swarm

export const nameManager =
  "Let 'host' in the runbook or DOCKER_HOST name a manager of the swarm (docker swarm init makes one)."

export const notAManager = 'The Docker engine is not a swarm manager. Nothing was changed.'

export const runsAsBefore =
  'The earlier version runs again, so no rollback is needed. The errors and last lines are below.'

export const unclearWhatRuns =
  'The running version, the errors and the last lines are below. Roll back, or correct the cause and deploy again.'

export const notConvergedInTime = (stack: string, waitingFor: string): string =>
  `The stack ${stack} did not converge in time: still waiting for ${waitingFor}.`

export const raiseSwarmTimeout = (advice: string): string =>
  `${advice} Raise 'deploy.swarm.timeout' if it only needs longer.`

export const notConverged = (stack: string, why: string): string => `The stack ${stack} did not converge: ${why}.`

export const stackRunsBut = (stack: string, why: string): string => `The stack ${stack} runs, but ${why}.`

export const fitsNoNode = (name: string): string =>
  `${name} is to run on every node that fits, and its constraints fit none`

export const noDigest = (names: string): string =>
  `No registry reported the digest of ${names}: nothing is recorded, so a rollback uses the tags as they are then.`

export const stackDeployFailed = (how: string): string => `docker stack deploy ${how}.`

export const deployingStack = (stack: string): string => `Deploying the stack ${stack}`

export const stackDeploy = (stack: string, files: readonly string[]): string =>
  `docker stack deploy of ${stack} (${files.join(', ')})`

// waiting

export const waitingFor = (ms: number, what: string): string => `${formatDuration(ms)}: waiting for ${what}`
