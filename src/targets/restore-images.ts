// targets: restores compose and swarm from recorded digests, or from the release's files.
import type { ReadPorts } from '../ports/ports.ts'
import { failure } from './child.ts'
import { decodeImages, type ServiceImages } from './images.ts'
import type { TargetOutcome, TargetRequest } from './target.ts'
import * as words from './words.ts'

/** Puts back the very images that ran; without a record the release's own file, and what its tags mean by now. */
export const restoreImages = (
  kind: 'compose' | 'swarm',
  { artifact, release }: TargetRequest,
  ports: Pick<ReadPorts, 'log'>,
  start: (wanted: ServiceImages | null) => Promise<TargetOutcome>,
): Promise<TargetOutcome> => {
  if (artifact === null) {
    ports.log.warn(words.noImagesRecorded(release.version, release.sha))
    return start(null)
  }
  const wanted = decodeImages(artifact)
  if (wanted !== null) return start(wanted)
  return Promise.resolve(failure(words.recordedNoImages, words.chooseSameTarget(kind), artifact.slice(0, 200)))
}
