// targets/kubernetes: decides whether a rollout is done, which digest serves, and which pods fail. Pure.
import { isSameImage, servedImage } from './image.ts'
import type { PodFact, WorkloadFact } from './facts.ts'
import * as words from './words.ts'

export interface RolloutFacts {
  /** How `kubectl rollout status` ended. */
  readonly status: 'done' | 'failed' | 'timed-out'
  /** null: the API did not say, or in words that are not understood. */
  readonly workload: WorkloadFact | null
  readonly pods: readonly PodFact[] | null
  readonly container: string
  /** The image that was asked for. */
  readonly image: string
}

export type RolloutJudgement =
  /** `image`: by digest; null when the pods do not tell it. */
  { readonly ok: true; readonly image: string | null } | { readonly ok: false; readonly why: string }

const failed = (why: string): RolloutJudgement => ({ ok: false, why })

/** Pods of the newest definition that serve. */
const serving = ({ pods, image }: RolloutFacts): readonly PodFact[] =>
  (pods ?? []).filter((pod) => isSameImage(pod, image) && pod.ready && !pod.ending)

const digestOf = (facts: RolloutFacts): RolloutJudgement => {
  if (facts.image.includes('@sha256:')) return { ok: true, image: facts.image.replace(/:[^/:@]*@/, '@') }
  const ids = [...new Set(serving(facts).map(({ imageId }) => imageId))]
  const images = [...new Set(ids.map((id) => servedImage(facts.image, id)))]
  if (images.length > 1) return failed(words.differentImages(facts.image, ids))
  return { ok: true, image: images[0] ?? null }
}

/** The pods that did not become ready, those of the newest definition before others. */
export const failingPods = ({ pods, image }: Pick<RolloutFacts, 'pods' | 'image'>): readonly PodFact[] =>
  (pods ?? [])
    .filter((pod) => !pod.ready && !pod.ending)
    .toSorted((a, b) => Number(isSameImage(b, image)) - Number(isSameImage(a, image)))

/**
 * Does the whole workload run the image that was asked for? `kubectl rollout status` alone does not know which image that
 * is, and calls a workload of no pods a success.
 */
export const judgeRollout = (facts: RolloutFacts): RolloutJudgement => {
  const { status, workload, container, image } = facts
  if (workload === null || facts.pods === null) return failed(words.rolloutUnknown)
  const now = workload.containers.find(({ name }) => name === container)?.image
  if (now !== image) return failed(words.otherImage({ container, found: now, wanted: image }))
  if (status !== 'done') {
    const trouble = failingPods(facts)[0]?.trouble ?? workload.complaints[0] ?? ''
    const how = status === 'timed-out' ? words.rolloutTooSlow : 'it failed'
    const said = trouble === '' ? '' : ` (${trouble})`
    return failed(
      words.rolloutState({
        how,
        available: workload.available,
        wanted: workload.wanted,
        updated: workload.updated,
        said,
      }),
    )
  }
  if (!workload.observed) return failed(words.definitionUnseen)
  if (workload.wanted === 0) return failed(words.scaledToZero)
  const { wanted, updated, available } = workload
  if (updated < wanted || available < wanted) {
    return failed(words.notAllNew({ updated, wanted, available }))
  }
  if (serving(facts).length === 0) return failed(words.noPodReady(image))
  return digestOf(facts)
}

/** One line a pod, for a report. */
export const describePods = (pods: readonly PodFact[]): string =>
  pods
    .map(({ name, phase, ready, restarts, trouble, image }) => {
      const restarted = restarts === 0 ? '' : `, ${restarts} restarts`
      return `${name}: ${phase}, ${ready ? 'ready' : 'not ready'}${restarted}, ${image}${trouble === '' ? '' : `\n  ${trouble}`}`
    })
    .join('\n')
