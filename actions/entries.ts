// actions: the one entry of all bundles. Each step loads its own action, and nothing of the other three.

/** What a step can be started as; `dist/<name>/index.js` names it. */
const entries = {
  preflight: () => import('./preflight/main.ts'),
  deploy: () => import('./deploy/main.ts'),
  'deploy/post': () => import('./deploy/post.ts'),
  smoke: () => import('./smoke/main.ts'),
  rollback: () => import('./rollback/main.ts'),
  'rollback/post': () => import('./rollback/post.ts'),
} as const

/** Runs one step to its end. */
export const start = async (name: keyof typeof entries): Promise<void> => {
  await entries[name]()
}
