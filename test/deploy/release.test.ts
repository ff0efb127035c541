import { describe, expect, test } from 'vitest'
import { resolveRelease } from '../../src/deploy/release.ts'
import { requireRunbook } from '../../src/config/require.ts'
import { ExpectedError } from '../../src/core/errors.ts'
import { fakeGitHub } from '../fakes/github.ts'
import { aCommit, aContext, sha } from '../fakes/nouns.ts'
import { fakeLog, fakePorts } from '../fakes/world.ts'

const [old, now, tag] = [sha('a'), sha('b'), sha('c')]

/** main moved from `old` to `now`; v1.0.0 is an annotated tag of `old`; `both` is a branch and a tag. */
const arrange = (context: Parameters<typeof aContext>[0] = {}) => {
  const github = fakeGitHub()
  const { refs, commits } = github.state
  for (const commit of [aCommit({ sha: old }), aCommit({ sha: now, parents: [old] }), aCommit({ sha: sha('e') })]) {
    commits.set(commit.sha, commit)
  }
  const name = (ref: string, object: string, commit = object) => refs.set(ref, { ref, object, commit })
  name('refs/heads/main', now)
  name('refs/tags/v1.0.0', tag, old)
  name('refs/heads/both', now)
  name('refs/tags/both', old)
  name('refs/heads/rewritten', sha('e'))
  return fakePorts({ github, context: aContext({ sha: old, ref: 'refs/heads/main', ...context }) })
}
const refusal = async (body: Promise<unknown>): Promise<string> => {
  try {
    await body
  } catch (thrown) {
    if (thrown instanceof ExpectedError) return `${thrown.code}: ${thrown.message} ${thrown.remedy}`
    throw thrown
  }
  return 'accepted'
}

describe('resolveRelease', () => {
  test("the workflow's own branch: the commit that the run began with, although the branch has moved on", async () => {
    expect(await resolveRelease(null, arrange())).toMatchObject({ sha: old, ref: 'refs/heads/main', version: null })
  })

  test('an annotated tag is peeled, and its own sha is kept', async () => {
    const release = await resolveRelease(null, arrange({ ref: 'refs/tags/v1.0.0' }))
    expect(release).toMatchObject({ sha: old, tagObject: tag, version: '1.0.0' })
  })

  test('a bare name that is asked for', async () => {
    expect(await resolveRelease('v1.0.0', arrange())).toMatchObject({ ref: 'refs/tags/v1.0.0' })
    expect(await resolveRelease('main', arrange())).toMatchObject({ ref: 'refs/heads/main', sha: now })
  })

  test.each([
    ['a branch and a tag of the same name', 'both', {}, /^bad-input: .*refs\/tags\/both or refs\/heads\/both/],
    ['a ref that is not there', 'v9.9.9', {}, /^bad-input: There is no ref v9\.9\.9 .*deleted/],
    [
      'a branch that was deleted since',
      null,
      { ref: 'refs/heads/gone' },
      /^bad-input: There is no ref refs\/heads\/gone/,
    ],
    [
      'an event without a ref',
      null,
      { ref: '', event: 'deployment_status' },
      /^bad-input: The event 'deployment_status' carries no ref.*Give deploy the input 'ref'/,
    ],
    ['a branch that was rewritten', null, { ref: 'refs/heads/rewritten' }, /^off-branch: .*rewritten/],
    ['a tag that moved since the run began', null, { ref: 'refs/tags/v1.0.0', sha: now }, /^tag-moved: .*ruleset/],
  ])('%s is refused, with what to do', async (_name, ref, context, expected) => {
    expect(await refusal(resolveRelease(ref, arrange(context)))).toMatch(expected)
  })
})

test('no runbook file: which, where, and what to do', async () => {
  const { github } = arrange()
  const said = await refusal(requireRunbook({ path: '.github/runbook.yml', github, log: fakeLog() }))
  expect(said).toMatch(
    /^bad-config: There is no \.github\/runbook\.yml at the tip of main \(bbbbbbb\), where the policy is read\. Commit the runbook file to main/,
  )
})
