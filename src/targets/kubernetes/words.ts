// targets/kubernetes: the sentences and remedies of the target Kubernetes. Pure.
import { isOrAre } from '../../core/text.ts'

// kubernetes/image

export const imageNeeds = (image: string, variables: readonly string[]): string =>
  `the image ${image} names ${variables.join(', ')}, which ${isOrAre(variables.length)} not set`

export const notAnImage = (image: string): string => `${image.slice(0, 200)} is not an image name`

// kubernetes/judge

export const differentImages = (image: string, ids: readonly string[]): string =>
  `its pods run different images under the tag ${image}, which moved in the meantime: ${ids.join(', ')}`

export const selectorUnclear = (workload: string): string =>
  `The selector of ${workload} is not understood, so its pods can't be found. Nothing was changed.`

export const checkSelector = 'Use matchLabels, or the operators In, NotIn, Exists and DoesNotExist.'

export const onDelete = (workload: string): string =>
  `${workload} renews a pod only when somebody deletes it (updateStrategy OnDelete). Nothing was changed.`

export const useRollingUpdate = "Set 'updateStrategy.type: RollingUpdate', or deploy it by a command of your own."

export const partitioned = (workload: string, partition: number): string =>
  `${workload} renews only the pods from number ${partition} on (rollingUpdate.partition). Nothing was changed.`

export const clearPartition = "Set 'updateStrategy.rollingUpdate.partition' to 0 when all pods may be renewed."

/** `init container migrate: CrashLoopBackOff, exit code 1`. */
export const initTrouble = (name: string, trouble: string): string => `init container ${name}: ${trouble}`

export const rolloutUnknown = 'the API server did not report the result'

export const otherImage = ({
  container,
  found,
  wanted,
}: {
  readonly container: string
  readonly found: undefined | string
  readonly wanted: string
}): string => `its container ${container} is defined with ${found ?? 'no image'} and not with ${wanted}`

export const rolloutTooSlow = 'it did not finish in time'

export const rolloutState = ({
  how,
  available,
  wanted,
  updated,
  said,
}: {
  readonly how: string
  readonly available: number
  readonly wanted: number
  readonly updated: number
  readonly said: string
}): string => `${how}: ${available} of ${wanted} pods are available, ${updated} are new${said}`

export const definitionUnseen = 'its controller has not seen the new definition'

export const scaledToZero = 'it is scaled to 0 pods, so nothing runs'

export const notAllNew = ({
  updated,
  wanted,
  available,
}: {
  readonly updated: number
  readonly wanted: number
  readonly available: number
}): string => `only ${updated} of ${wanted} pods are new and ${available} available, although kubectl reported success`

export const noPodReady = (image: string): string => `no pod is ready with ${image}`

// kubernetes/kubernetes

export const installKubectl = "Install kubectl in an earlier step; GitHub's runners have it."

export const noKubectl = (why: string): string =>
  `There is no \`kubectl\` program on PATH, and it could not be installed: ${why}. Nothing was changed.`

export const checkKubeconfig =
  "Check KUBECONFIG, 'context', 'namespace' and 'workload', and that its user may get and patch it."

export const workloadUnread = (workload: string, why: string): string =>
  `${workload} can't be read: ${why} Nothing was changed.`

export const workloadUnclear = (workload: string): string =>
  `The answer about ${workload} was not understood. Nothing was changed.`

export const resume = (workload: string): string =>
  `Resume it (kubectl rollout resume ${workload}) when the person who paused it agrees.`

export const paused = (workload: string): string => `The rollout of ${workload} is paused. Nothing was changed.`

export const noContainer = (workload: string, container: string): string =>
  `${workload} has no container ${container}. Nothing was changed.`

export const nameOneOf = (names: string): string => `Name one of ${names} in the runbook.`

export const oldPodsServe =
  'Pods of the earlier release may still serve; events and last lines are below. Roll back, or correct the cause and deploy again.'

export const undoneByKubectl =
  'It was undone, as the runbook says: the earlier revision runs again. Events and last lines are below.'

export const undoFailed = ({
  why,
  workload,
  leave,
}: {
  readonly why: string
  readonly workload: string
  readonly leave: string
}): string => `Undoing it failed as well: ${why} Look at ${workload} now. ${leave}`

export const kubectlSaysWhy = "kubectl says why below; check the manifests, and the rights of the kubeconfig's user."

export const notChanged = (workload: string, image: string): string =>
  `kubectl could not change ${workload} to ${image}.`

export const rolloutFailed = (workload: string, why: string): string =>
  `The rollout of ${workload} did not succeed: ${why}.`

export const noDigests = (workload: string, image: string): string =>
  `The pods of ${workload} do not report the digest of ${image}: no image is recorded for a rollback.`

export const rollingOut = (image: string, workload: string): string => `Rolling ${image} out to ${workload}`

export const noImage = (why: string): string => `No image can be rolled out: ${why}. Nothing was changed.`

export const checkImage = "Check 'deploy.kubernetes.image' and the step's env."

export const tagIsUsed = (version: null | string, sha: string): string =>
  `No image was recorded for ${version ?? sha}: its tag is used as it is now.`

export const recordedNoImage = (container: string): string =>
  `The record of this release names no image of the container ${container}. Nothing was changed.`

export const chooseKubernetes = 'Choose a release that was deployed by kubernetes, or deploy this one again.'

export const rolloutOf = (workload: string, namespace: string): string => `rollout of ${workload} in ${namespace}`
