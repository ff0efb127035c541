/** The objects that the stand-in serves, in the words of the Kubernetes API (apps/v1, v1). */

export interface DeploymentState {
  image: string
  readonly revisions: string[]
  generation: number
}

export const namespace = 'inventory'
const labels = { app: 'api' }

/** An image of just this tag never becomes ready; a commit as a tag may hold the three letters anywhere. */
export const isBad = (image: string) => image.endsWith(':bad')

const template = (image: string) => ({ metadata: { labels }, spec: { containers: [{ name: 'api', image }] } })

export const deployment = ({ image, generation, revisions }: DeploymentState) => ({
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: {
    ...{ name: 'api', namespace, uid: 'd1', generation, resourceVersion: String(generation) },
    annotations: { 'deployment.kubernetes.io/revision': String(revisions.length) },
  },
  spec: {
    replicas: 1,
    selector: { matchLabels: labels },
    template: template(image),
    strategy: { type: 'RollingUpdate' },
  },
  status: {
    observedGeneration: generation,
    ...(isBad(image)
      ? { replicas: 2, updatedReplicas: 1, readyReplicas: 1, availableReplicas: 1, unavailableReplicas: 1 }
      : { replicas: 1, updatedReplicas: 1, readyReplicas: 1, availableReplicas: 1 }),
    conditions: [{ type: 'Available', status: 'True', reason: 'MinimumReplicasAvailable', message: 'has minimum' }],
  },
})

export const replicaSets = ({ revisions }: DeploymentState) =>
  revisions.map((image, index) => ({
    apiVersion: 'apps/v1',
    kind: 'ReplicaSet',
    metadata: {
      ...{ name: `api-${index + 1}`, namespace, uid: `r${index + 1}`, labels },
      annotations: { 'deployment.kubernetes.io/revision': String(index + 1) },
      ownerReferences: [{ apiVersion: 'apps/v1', kind: 'Deployment', name: 'api', uid: 'd1', controller: true }],
    },
    spec: { replicas: 1, selector: { matchLabels: labels }, template: template(image) },
    status: { replicas: 1 },
  }))

const waiting = { reason: 'CrashLoopBackOff', message: 'back-off 10s restarting failed container' }

const pod = (name: string, image: string) => ({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name, namespace, labels },
  spec: { containers: [{ name: 'api', image }] },
  status: {
    phase: 'Running',
    containerStatuses: [
      {
        ...{ name: 'api', image, ready: !isBad(image), restartCount: isBad(image) ? 2 : 0 },
        imageID: `${image.replace(/[:@].*$/, '')}@sha256:${(isBad(image) ? 'b' : 'a').repeat(64)}`,
        state: isBad(image) ? { waiting } : { running: {} },
        lastState: isBad(image) ? { terminated: { exitCode: 3, reason: 'Error' } } : {},
      },
    ],
  },
})

/** As a rolling update leaves them: one of before serves as long as the new one is not ready. */
export const pods = ({ image, revisions }: DeploymentState) => {
  const newest = pod(`api-${revisions.length}-x`, image)
  const before = revisions.at(-2)
  return isBad(image) && before !== undefined ? [pod(`api-${revisions.length - 1}-x`, before), newest] : [newest]
}

export const events = (about: string) =>
  about.includes('api-')
    ? [
        {
          apiVersion: 'v1',
          kind: 'Event',
          metadata: { name: 'e1', namespace },
          involvedObject: { kind: 'Pod', name: about },
          ...{ type: 'Warning', reason: 'BackOff', message: 'Back-off restarting failed container', count: 4 },
        },
      ]
    : []

const resource = (name: string, kind: string) => ({
  ...{ name, singularName: kind.toLowerCase(), namespaced: true, kind },
  verbs: ['get', 'list', 'watch', 'patch', 'create'],
})

/** What kubectl asks first: which kinds there are. */
export const discovery: Readonly<Record<string, unknown>> = {
  '/api': { kind: 'APIVersions', versions: ['v1'] },
  '/apis': {
    kind: 'APIGroupList',
    apiVersion: 'v1',
    groups: [
      {
        name: 'apps',
        versions: [{ groupVersion: 'apps/v1', version: 'v1' }],
        preferredVersion: { groupVersion: 'apps/v1', version: 'v1' },
      },
    ],
  },
  '/api/v1': {
    kind: 'APIResourceList',
    groupVersion: 'v1',
    resources: [resource('pods', 'Pod'), resource('pods/log', 'Pod'), resource('events', 'Event')],
  },
  '/apis/apps/v1': {
    kind: 'APIResourceList',
    groupVersion: 'apps/v1',
    resources: [resource('deployments', 'Deployment'), resource('replicasets', 'ReplicaSet')],
  },
}
