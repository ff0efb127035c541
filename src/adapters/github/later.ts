// adapters/github: the reader's and the writer's methods, whose code is loaded when the first of them is called.
import type { GitHubWriter } from '../../ports/github.ts'
import type { Parts } from './parts.ts'

type Reader = Parts['reader']
type ReadArguments = { readonly [Name in keyof Reader]: Parameters<Reader[Name]> }
type ReadResults = { readonly [Name in keyof Reader]: Awaited<ReturnType<Reader[Name]>> }
type LaterReads = { readonly [Name in keyof Reader]: (...given: ReadArguments[Name]) => Promise<ReadResults[Name]> }

type WriteArguments = { readonly [Name in keyof GitHubWriter]: Parameters<GitHubWriter[Name]> }
type WriteResults = { readonly [Name in keyof GitHubWriter]: Awaited<ReturnType<GitHubWriter[Name]>> }
type LaterWrites = {
  readonly [Name in keyof GitHubWriter]: (...given: WriteArguments[Name]) => Promise<WriteResults[Name]>
}

type Open = () => Promise<Parts>

const readerLater = (open: Open): Reader => {
  const reads = async (): Promise<LaterReads> => (await open()).reader
  const by =
    <Name extends keyof Reader>(name: Name) =>
    async (...given: ReadArguments[Name]): Promise<ReadResults[Name]> =>
      (await reads())[name](...given)
  return {
    repository: by('repository'),
    resolveRef: by('resolveRef'),
    commit: by('commit'),
    commitAuthors: by('commitAuthors'),
    compare: by('compare'),
    fileHistory: by('fileHistory'),
    checkRuns: by('checkRuns'),
    statuses: by('statuses'),
    workflowRun: by('workflowRun'),
    jobsOfRun: by('jobsOfRun'),
    workflowRuns: by('workflowRuns'),
    waitingRuns: by('waitingRuns'),
    runApprovals: by('runApprovals'),
    pull: by('pull'),
    pullsOf: by('pullsOf'),
    pullsFrom: by('pullsFrom'),
    pullFiles: by('pullFiles'),
    reviews: by('reviews'),
    permissionOf: by('permissionOf'),
    deployment: by('deployment'),
    deploymentStatuses: by('deploymentStatuses'),
    lock: by('lock'),
    branchRules: by('branchRules'),
    protectionChecks: by('protectionChecks'),
    isProtected: by('isProtected'),
    isEnvironmentGuarded: by('isEnvironmentGuarded'),
    pushRule: by('pushRule'),
    scans: by('scans'),
    scanAlerts: by('scanAlerts'),
    dependencyAlerts: by('dependencyAlerts'),
    branches: by('branches'),
    issues: by('issues'),
  }
}

const writerLater = (open: Open): GitHubWriter => {
  const writes = async (): Promise<LaterWrites> => (await open()).writer
  const by =
    <Name extends keyof GitHubWriter>(name: Name) =>
    async (...given: WriteArguments[Name]): Promise<WriteResults[Name]> =>
      (await writes())[name](...given)
  return {
    findCheckRun: by('findCheckRun'),
    checkRun: by('checkRun'),
    commitStatus: by('commitStatus'),
    comment: by('comment'),
    createDeployment: by('createDeployment'),
    deploymentStatus: by('deploymentStatus'),
    takeLock: by('takeLock'),
    releaseLock: by('releaseLock'),
    createIssue: by('createIssue'),
    updateIssue: by('updateIssue'),
    commentOnIssue: by('commentOnIssue'),
    openPull: by('openPull'),
    updatePull: by('updatePull'),
    mergeWhenReady: by('mergeWhenReady'),
    signedCommit: by('signedCommit'),
    moveRef: by('moveRef'),
    mayWrite: by('mayWrite'),
    dispatchWorkflow: by('dispatchWorkflow'),
  }
}

export interface PartsLater extends Parts {
  /** Is anybody waiting for the code? Resolves when whoever called has put the question; null when nobody waits. */
  readonly loading: () => Promise<void> | null
}

/** Opened at the first call of any of them, and once. */
export const partsLater = (open: Open): PartsLater => {
  let opened: Promise<Parts> | null = null
  let loading: Promise<void> | null = null
  const load = (): Promise<Parts> => {
    const parts = open()
    const told = parts.then(() => new Promise<void>((resolve) => setImmediate(resolve)))
    const end = () => {
      loading = null
    }
    loading = told.then(end, end)
    return parts
  }
  const once = () => {
    opened ??= load()
    return opened
  }
  return { reader: readerLater(once), writer: writerLater(once), loading: () => loading }
}
