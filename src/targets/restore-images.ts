// targets: restores compose and swarm from recorded digests, or from the release's files.
import type { ReadPorts } from '../ports/ports.ts'
import { failure } from './child.ts'
import { decodeImages, type ServiceImages } from './images.ts'
import type { TargetOutcome, TargetRequest } from './target.ts'

/** Puts back the very images that ran; without a record the release's own file, and what its tags mean by now. */
export const restoreImages = (
  kind: 'compose' | 'swarm',
  { artifact, release }: TargetRequest,
  ports: Pick<ReadPorts, 'log'>,
  start: (wanted: ServiceImages | null) => Promise<TargetOutcome>,
): Promise<TargetOutcome> => {
  if (artifact === null) {
    ports.log.warn(`No images were recorded for ${release.version ?? release.sha}: its own file is used as it is.`)
    return start(null)
  }
  const wanted = decodeImages(artifact)
  if (wanted !== null) return start(wanted)
  return Promise.resolve(
    failure(
      'What was recorded for this release is no list of images by service. Nothing was changed.',
      `Choose a release that was deployed by ${kind}, or deploy this one anew.`,
      artifact.slice(0, 200),
    ),
  )
}
