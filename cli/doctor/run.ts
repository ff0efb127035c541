// cli/doctor: asks GitHub whether the boundary is there, for each service of the repository. Changes nothing.
import { doctor } from '../../src/doctor/doctor.ts'
import type { AskedGitHub, AskedRepository, CommandPorts, ExitCode } from '../ports.ts'
import { openSignedIn } from '../signed-in.ts'
import { renderDoctor, renderDoctorJson, type ServiceDiagnosis } from './render.ts'
import { fromCheckout, fromTip, type BoundarySource } from './sources.ts'
import * as words from './words.ts'

/** The command line of `doctor`, parsed. */
export interface DoctorRequest {
  /** Empty: every runbook file there. */
  readonly files: readonly string[]
  /** Of the default branch on GitHub instead of the checkout. */
  readonly isTip: boolean
  readonly isJson: boolean
}

const diagnoseAll = async (
  { files, isTip }: DoctorRequest,
  { asked, opening }: { readonly asked: AskedRepository; readonly opening: Promise<AskedGitHub> },
  { repository }: Pick<CommandPorts, 'repository'>,
): Promise<{ readonly source: BoundarySource; readonly found: readonly ServiceDiagnosis[] }> => {
  const open = await opening
  const source = isTip ? await fromTip(files, open) : await fromCheckout(files, repository, open)
  const { branch, workflows } = source
  const name = `${asked.owner}/${asked.name}`
  const found: ServiceDiagnosis[] = []
  for (const { service, environments } of source.runbooks) {
    const question = { repository: name, service, branch, places: environments, workflows }
    found.push({ repository: name, service, diagnosis: await doctor(question, open) })
  }
  return { source, found }
}

/** Exit code 1: there are holes, or questions that could not be answered. */
export const runDoctor = async (request: DoctorRequest, ports: CommandPorts): Promise<ExitCode> => {
  const { terminal } = ports
  const { asked, open: opening } = await openSignedIn(words, ports)
  const asking = diagnoseAll(request, { asked, opening }, ports)
  const { source, found } = await terminal.during(words.asking(`${asked.owner}/${asked.name}`), asking)
  terminal.out(request.isJson ? renderDoctorJson(found) : renderDoctor(found, source, terminal))
  return found.every(({ diagnosis }) => diagnosis.verdict === 'pass') ? 0 : 1
}
