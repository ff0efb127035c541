// cli/status: asks GitHub what runs where, for each service of the repository. Changes nothing.
import { shortSha } from '../../src/core/release.ts'
import { asApp } from '../as-app.ts'
import { runbooksAtTip } from '../doctor/sources.ts'
import { openSignedIn } from '../signed-in.ts'
import type { CommandPorts, ExitCode } from '../ports.ts'
import { gatherStatus } from './gather.ts'
import { renderStatus, renderStatusJson, type ServiceStatus } from './render.ts'
import * as words from './words.ts'

/** The command line of `status`, parsed. */
export interface StatusRequest {
  /** Empty: every runbook file of the default branch. */
  readonly files: readonly string[]
  /** Whose records count: the login of the app by whose token the workflows run. */
  readonly app: string
  readonly isJson: boolean
}

/** Exit code 0 whatever runs: it was found out and is said. */
export const runStatus = async (request: StatusRequest, ports: CommandPorts): Promise<ExitCode> => {
  const { terminal, now } = ports
  const { asked, open } = await openSignedIn(words, ports)
  const repository = `${asked.owner}/${asked.name}`
  const asking = async () => {
    const { github } = await open
    const { branch, sha, runbooks } = await runbooksAtTip(request.files, { github })
    const found: ServiceStatus[] = []
    for (const runbook of runbooks) {
      const environments = await gatherStatus(runbook, { ...asked, now }, asApp(github, request.app))
      found.push({ repository, service: runbook.service, environments })
    }
    return { branch, sha, found }
  }
  const { branch, sha, found } = await terminal.during(words.asking(repository), asking())
  const source = { branch, sha: shortSha(sha), now }
  terminal.out(request.isJson ? renderStatusJson(found) : renderStatus(found, source, terminal))
  return 0
}
