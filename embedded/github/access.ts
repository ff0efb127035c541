import { ApiError, type Caller, type Needs } from './call.ts'
import type { TokenPermission } from './control.ts'
import type { App, Store, User } from './store.ts'

export type Permissions = Readonly<Partial<Record<TokenPermission, 'read' | 'write'>>>

/** The most that `permissions:` of a workflow can give. https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#permissions */
export const workflowPermissions: Permissions = {
  actions: 'write',
  checks: 'write',
  contents: 'write',
  deployments: 'write',
  issues: 'write',
  metadata: 'read',
  'pull-requests': 'write',
  'security-events': 'write',
  statuses: 'write',
  'vulnerability-alerts': 'read',
}

/** Everything: what a person's own token, or an App with all boxes ticked, may do. */
export const allPermissions: Permissions = {
  ...workflowPermissions,
  administration: 'write',
  environments: 'write',
  secrets: 'write',
  variables: 'write',
  'vulnerability-alerts': 'write',
  workflows: 'write',
}

/** GitHub's names where they are not ours with an underscore. */
const headerNames: Readonly<Partial<Record<TokenPermission, string>>> = { variables: 'actions_variables' }

export function headerName(permission: string): string {
  const entry = Object.entries(headerNames).find(([name]) => name === permission)
  return entry?.[1] ?? permission.replaceAll('-', '_')
}

const forReaders = new Set(['issues', 'pull-requests', 'metadata'])

function satisfies(caller: Caller, permission: string, level: 'read' | 'write'): boolean {
  const entry = Object.entries(caller.permissions).find(([name]) => name === permission)
  const held = entry?.[1] ?? (permission === 'metadata' ? 'read' : null)
  return held === 'write' || held === level
}

export function accepted(needs: Needs): string {
  return needs
    .map((set) =>
      Object.entries(set)
        .map(([permission, level]) => `${headerName(permission)}=${level}`)
        .join(','),
    )
    .join('; ')
}

/** Throws what GitHub answers to a token that may not do it. https://docs.github.com/en/rest/using-the-rest-api/troubleshooting-the-rest-api#resource-not-accessible */
export function authorise(caller: Caller, needs: Needs): void {
  const allowed = needs.some((set) =>
    Object.entries(set).every(([permission, level]) => satisfies(caller, permission, level)),
  )
  if (!allowed) {
    throw new ApiError(
      403,
      `Resource not accessible by ${caller.app === null ? 'personal access token' : 'integration'}`,
      {
        headers: { 'x-accepted-github-permissions': accepted(needs) },
      },
    )
  }
  if (caller.app !== null) return
  if (caller.role === 'none') throw new ApiError(404, 'Not Found')
  const writes = needs.every((set) =>
    Object.entries(set).some(([permission, level]) => level === 'write' && !forReaders.has(permission)),
  )
  if (writes && caller.role === 'read') throw new ApiError(403, 'Must have push access to repository.')
}

/** The App behind a login that ends in `[bot]`, made on first mention. */
export function appOf(store: Store, slug: string): App {
  const known = store.apps.get(slug)
  if (known !== undefined) return known
  const app = { id: slug === 'github-actions' ? 15368 : store.nextId(), slug }
  store.apps.set(slug, app)
  return app
}

export function userOf(store: Store, login: string): User {
  const user = store.users.get(login.toLowerCase())
  if (user === undefined) throw new Error(`nobody is called ${login}: call addUser first`)
  return user
}

function presented(header: string | undefined): string | null {
  const [, scheme = '', value = ''] = /^(\S+)\s+(.+)$/.exec(header ?? '') ?? []
  if (/^(token|bearer)$/i.test(scheme)) return value
  if (!/^basic$/i.test(scheme)) return null
  const pair = Buffer.from(value, 'base64').toString('utf8')
  return pair.slice(pair.indexOf(':') + 1)
}

/** Who sent the Authorization header (token, bearer or basic); null when nobody we know. */
export function callerOf(store: Store, header: string | undefined): Caller | null {
  const secret = presented(header)
  const token = secret === null ? undefined : store.tokens.get(secret)
  if (token === undefined) return null
  const user = userOf(store, token.login)
  return {
    login: user.login,
    app: user.kind === 'Bot' ? appOf(store, user.login.replace(/\[bot\]$/, '')) : null,
    permissions: token.permissions,
    role: user.permission ?? 'none',
  }
}
