// deploy: puts the post step's first question to GitHub, before the rest of its code is loaded. Decides nothing.
import type { Place } from '../core/place.ts'
import { letLeave } from '../records/gather/let-leave.ts'
import { remembering, type Remembering } from '../records/gather/memory.ts'
import type { ReadPorts } from '../ports/ports.ts'

/** Asks for the deployments of the place; whoever needs them meets a refusal. */
export const askForEnd = async (
  { environment }: Place,
  { github: asked, clock }: Pick<ReadPorts, 'github' | 'clock'>,
): Promise<Remembering> => {
  const github = remembering(asked)
  github.deployments(environment).catch(() => undefined)
  await letLeave(clock)
  return github
}
