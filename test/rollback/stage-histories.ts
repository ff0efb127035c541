import type { Stage } from './stage.ts'

/** v1.0.0 verified in production, and on a branch a bad release that was deployed from `ref`. */
export const badReleaseOn = (
  stage: Stage,
  branch: string,
  ref: string,
): { readonly good: string; readonly bad: string } => {
  const good = stage.scene.commit({ 'app.txt': 'one\n' }, 'feat: one')
  stage.tag('v1.0.0', good)
  stage.deployed({ sha: good, ref: branch === 'main' || ref.startsWith('refs/tags/') ? 'refs/tags/v1.0.0' : ref })
  if (branch !== 'main') stage.scene.dev('checkout', '-q', '-b', branch)
  const bad = stage.scene.commit({ 'app.txt': 'two\n' }, 'feat: two')
  stage.tag('v1.1.0', bad)
  stage.deployed({ sha: bad, ref, statuses: ['in_progress', 'failure: x'] })
  stage.serving = bad
  return { good, bad }
}
