import { randomBytes } from 'node:crypto'
import { allPermissions, appOf, userOf, workflowPermissions } from './access.ts'
import { addCheckRun } from './check-state.ts'
import type { EmbeddedGitHub, GitHubUnderTest } from './control.ts'
import { mergePull, openPull, pullOf, type PullIssue } from './pull-state.ts'
import { approveRun, changeRun, holdRun, runOf, startRun, workflowPath } from './run-state.ts'
import { environmentOf, type StoredReview } from './store.ts'
import type { World } from './world.ts'

type Control = Pick<
  GitHubUnderTest,
  | 'addUser'
  | 'token'
  | 'startRun'
  | 'finishRun'
  | 'approveRun'
  | 'holdRun'
  | 'openPull'
  | 'review'
  | 'mergePull'
  | 'addCheckRun'
  | 'updateCheckRun'
  | 'addStatus'
  | 'setRules'
  | 'setEnvironment'
  | 'setSettings'
  | 'setAutoMerge'
  | 'setCodeScanning'
  | 'setDependabot'
>

async function existingPull(world: World, number: number): Promise<PullIssue> {
  const issue = await pullOf(world, number)
  if (issue === null) throw new Error(`there is no pull request ${number}`)
  return issue
}

function fullRef(ref: string): string {
  return ref.startsWith('refs/') ? ref : `refs/heads/${ref}`
}

function accounts(world: World): Pick<Control, 'addUser' | 'token'> {
  const { store } = world
  return {
    addUser(login, permission, kind = login.endsWith('[bot]') ? 'Bot' : 'User') {
      const known = store.users.get(login.toLowerCase())
      store.users.set(login.toLowerCase(), { id: known?.id ?? store.nextId(), login, kind, permission })
    },
    token({ login = 'github-actions[bot]', permissions } = {}) {
      if (login.endsWith('[bot]') && !store.users.has(login.toLowerCase())) {
        store.users.set(login.toLowerCase(), { id: store.nextId(), login, kind: 'Bot', permission: null })
      }
      userOf(store, login)
      const whole = login === 'github-actions[bot]' ? workflowPermissions : allPermissions
      const token = `ghs_${randomBytes(18).toString('hex')}`
      store.tokens.set(token, { login, permissions: permissions ?? whole })
      return token
    },
  }
}

function actions(world: World): Pick<Control, 'startRun' | 'finishRun' | 'approveRun' | 'holdRun'> {
  return {
    startRun({ workflow, event, ref, sha, actor = world.owner }) {
      userOf(world.store, actor)
      const path = workflowPath(world, workflow)
      const name = workflow.includes('/') || /\.ya?ml$/.test(workflow) ? path : workflow
      const run = startRun(world, { path, name, event, ref: fullRef(ref), sha, actor, title: name })
      return { id: run.id, suiteId: run.suiteId }
    },
    finishRun: (id, conclusion) => changeRun(world, id, { status: 'completed', conclusion, pending: [] }),
    approveRun(id, login, environment, state = 'approved') {
      approveRun(world, id, { login: userOf(world.store, login).login, environment, state })
    },
    holdRun(id, environment, reviewers = []) {
      for (const login of reviewers) userOf(world.store, login)
      holdRun(world, id, environment, reviewers)
    },
  }
}

function pulls(world: World): Pick<Control, 'openPull' | 'review' | 'mergePull'> {
  return {
    async openPull({ head, base, title, body, author }) {
      for (const branch of [head, base]) {
        if ((await world.git.ref(`refs/heads/${branch}`)) === null) throw new Error(`there is no branch ${branch}`)
      }
      const { login, kind } = userOf(world.store, author)
      const app = kind === 'Bot' ? appOf(world.store, login.replace(/\[bot\]$/, '')) : null
      return (await openPull(world, { head, base, title, body: body ?? null, login, app, draft: false })).number
    },
    async review(number, login, state) {
      userOf(world.store, login)
      const issue = await existingPull(world, number)
      const own = issue.pull.reviews.findLast((one) => one.login === login && one.state !== 'COMMENTED')
      const made: StoredReview = {
        id: world.store.nextId(),
        login,
        state,
        body: '',
        sha: issue.pull.headSha,
        createdAt: world.store.now(),
      }
      // To dismiss is to change the review that stands.
      const reviews =
        state === 'DISMISSED' && own !== undefined
          ? issue.pull.reviews.map((one) => (one === own ? { ...one, state } : one))
          : [...issue.pull.reviews, made]
      world.store.issues.set(number, { ...issue, pull: { ...issue.pull, reviews } })
    },
    async mergePull(number, { method, login }) {
      userOf(world.store, login)
      return mergePull(world, await existingPull(world, number), { method, login })
    },
  }
}

/** A check run, or with `runId` a job of that run, as an app reports it. */
function putCheckRun(world: World, given: Parameters<Control['addCheckRun']>[0]): number {
  const { store } = world
  const { sha, name, status, conclusion, runId, app = 'github-actions', startedAt, attempt = 1, runner = null } = given
  if (runId !== undefined) runOf(world, runId)
  const done = status === 'completed'
  const run = addCheckRun(world, {
    app: appOf(store, app),
    sha,
    name,
    status,
    conclusion: done ? (conclusion ?? 'success') : null,
    completedAt: done ? store.now() : null,
    attempt,
    runner,
    ...(startedAt === undefined ? {} : { startedAt }),
    ...(runId === undefined ? {} : { runId }),
  })
  const page = runId === undefined ? `runs/${run.id}` : `actions/runs/${runId}/job/${run.id}`
  store.checkRuns.set(run.id, { ...run, detailsUrl: `${world.repoHtml}/${page}` })
  return run.id
}

function checks(world: World): Pick<Control, 'addCheckRun' | 'updateCheckRun' | 'addStatus'> {
  const { store } = world
  return {
    addCheckRun: (given) => putCheckRun(world, given),
    updateCheckRun(id, status, conclusion) {
      const run = store.checkRuns.get(id)
      if (run === undefined) throw new Error(`there is no check run ${id}`)
      const done = status === 'completed'
      store.checkRuns.set(id, {
        ...run,
        status,
        conclusion: done ? (conclusion ?? 'success') : null,
        completedAt: done ? store.now() : null,
      })
    },
    addStatus({ sha, context, state, login, description = null, url = null }) {
      userOf(store, login)
      const id = store.nextId()
      store.statuses.push({
        id,
        sha,
        context,
        state,
        login,
        description,
        targetUrl: url,
        createdAt: store.now(),
      })
    },
  }
}

function scanning(world: World): Pick<Control, 'setCodeScanning' | 'setDependabot'> {
  const { store } = world
  return {
    setCodeScanning({ sha, ref = 'refs/heads/main', tool = 'CodeQL', findings }) {
      const createdAt = store.now()
      store.analyses.push({ id: store.nextId(), ref, sha, tool, results: findings.length, createdAt })
      for (const finding of findings) {
        const number = store.scanningAlerts.length + 1
        const own = { ref: finding.ref ?? ref, tool: finding.tool ?? tool }
        store.scanningAlerts.push({ number, sha, finding, ...own, createdAt })
      }
    },
    setDependabot(findings) {
      const createdAt = store.now()
      store.dependabot.set(
        'alerts',
        findings.map((finding, index) => ({ number: index + 1, finding, createdAt })),
      )
    },
  }
}

/** What people and other programs do, as the one who plays them calls it. */
export function controls(world: World): Control {
  const { store } = world
  return {
    ...accounts(world),
    ...actions(world),
    ...pulls(world),
    ...checks(world),
    ...scanning(world),
    setRules: (branch, rules) => void store.rules.set(branch, rules),
    setEnvironment(name, change) {
      store.environments.set(name.toLowerCase(), { ...environmentOf(store, name), ...change })
    },
    setAutoMerge(how) {
      store.autoMerge.allowed = true
      store.autoMerge.squashOnly = how === 'squash'
    },
    setSettings({ secrets = {}, variables = {} }) {
      for (const [name, moment] of Object.entries(secrets)) store.secrets.set(name, moment)
      for (const [name, value] of Object.entries(variables)) store.variables.set(name, value)
    },
  }
}

/** What stands now, for assertions. */
export function snapshot(world: World, refs: Readonly<Record<string, string>>): ReturnType<EmbeddedGitHub['state']> {
  const { store } = world
  const issues = [...store.issues.values()]
  const comments = [...store.comments.values()]
  return {
    deployments: [...store.deployments.values()],
    issues: issues
      .filter((issue) => issue.pull === null)
      .map((issue) => ({
        number: issue.number,
        title: issue.title,
        body: issue.body ?? '',
        state: issue.state,
        labels: issue.labels,
        comments: comments.filter((one) => one.issue === issue.number).map((one) => one.body),
      })),
    checkRuns: [...store.checkRuns.values()].map(({ id, sha, name, status, conclusion, ...run }) => ({
      id,
      sha,
      name,
      status,
      conclusion,
      output: { title: run.title, summary: run.summary, text: run.text, annotations: run.annotations },
    })),
    statuses: store.statuses.map((status) => ({ ...status, description: status.description ?? '' })),
    comments: comments.map(({ issue, body, login }) => ({ issue, body, login })),
    pulls: issues.flatMap(({ number, title, state, body, labels, pull }) => {
      if (pull === null) return []
      const { head, base, draft } = pull
      const autoMerge = store.autoMerge.pulls.get(number) ?? null
      return [{ number, title, state, head, base, draft, labels, autoMerge, body: body ?? '' }]
    }),
    refs,
  }
}
