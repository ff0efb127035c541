// rollback/run: checks out what the target needs of the good release, and starts before it is needed.
import { type Return } from '../decide/plan.ts'
import { nameOfRelease } from '../../core/text.ts'
import type { ReadPorts } from '../../ports/ports.ts'
import type { Target } from '../../targets/target.ts'

/** The folder with what the target needs of the release that is put back. */
export interface ReleaseFiles {
  /** Begins beside what else is to be found out: nothing that serves is touched by it. */
  begin(good: Return): void
  /** Begins now if nobody did; throws what went wrong. */
  folder(good: Return): Promise<string>
  /** Once nothing of it runs any more. */
  ended(): Promise<void>
}

type ReleaseFilesPorts = Pick<ReadPorts, 'git' | 'github' | 'log'>

const shownFiles = 10

const described = (files: readonly string[]): string => {
  const more = files.length > shownFiles ? `, and ${files.length - shownFiles} more` : ''
  return files.length === 0 ? 'none of its files' : `${files.slice(0, shownFiles).join(', ')}${more}`
}

const bring = async (
  { release, artifact }: Return,
  asked: Promise<Target>,
  ports: ReleaseFilesPorts,
): Promise<string> => {
  const [git, target] = await Promise.all([ports.git(), asked])
  const needs = await target.restoreNeeds(artifact, (path) => ports.github.file(path, release.sha))
  if (needs === 'all') return git.checkout(release.sha)
  ports.log.info(`Of ${nameOfRelease(release)} the target needs ${described(needs)}.`)
  return git.checkout(release.sha, needs)
}

/** `targetOf`: how the good release is put in place, which its own commit may say. */
export const releaseFiles = (targetOf: (good: Return) => Promise<Target>, ports: ReleaseFilesPorts): ReleaseFiles => {
  let begun: Promise<string> | null = null
  const start = (good: Return) => (begun ??= bring(good, targetOf(good), ports))
  return {
    begin: (good) => {
      // Whoever asks for the folder hears of it.
      start(good).catch(() => undefined)
    },
    folder: (good) => start(good),
    ended: async () => {
      await begun?.catch(() => undefined)
    },
  }
}
