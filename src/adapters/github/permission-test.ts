// adapters/github: learns whether a token may write, by requests that can change nothing.
import { orUnreadable } from '../../core/errors.ts'
import type { PermissionTester } from '../../ports/github.ts'
import type { Api, Ask } from './request.ts'

const nothing = '0'.repeat(40)

/** Each asks for what can't be: a token without the permission is refused before GitHub looks at the body. */
const impossible = (
  permission: Parameters<PermissionTester['mayWrite']>[0],
  { branch, workflow }: Parameters<PermissionTester['mayWrite']>[1],
): { readonly path: string; readonly body: NonNullable<Ask['body']> } => {
  switch (permission) {
    case 'contents':
      return { path: '/git/refs', body: { ref: `refs/heads/${branch}`, sha: nothing } }
    case 'deployments':
      return { path: '/deployments', body: { ref: nothing, auto_merge: false, required_contexts: [] } }
    case 'pull-requests':
      return { path: '/pulls', body: { title: 'none', head: branch, base: branch } }
    case 'issues':
      return { path: '/issues', body: { title: '' } }
    case 'actions': {
      const path = `/actions/workflows/${encodeURIComponent(workflow ?? '')}/dispatches`
      return { path, body: { ref: `refs/heads/${nothing}` } }
    }
  }
}

/**
 * What a token may do stands nowhere; only a refused try tells.
 * https://docs.github.com/en/rest/using-the-rest-api/troubleshooting-the-rest-api#resource-not-accessible
 */
export const permissionTester = (api: Api): PermissionTester => ({
  mayWrite: async (permission, where) => {
    const { path, body } = impossible(permission, where)
    const tried = api.ask({
      what: `learn whether the token holds ${permission}: write`,
      needs: `${permission}: write`,
      method: 'POST',
      path: `${api.repo}${path}`,
      body,
      repeat: 'safe',
    })
    return (await orUnreadable(tried)).ok
  },
})
