// actions/rollback: the entry of the step. Redacts secrets in texts that go into commits, then runs the rollback.
import { leaveNoToken, runAction, saveState } from '../../src/runtime/action.ts'
import { cutReason, readInputs } from './inputs.ts'

await runAction('rollback', {
  readInputs,
  run: async (opened) => {
    const { inputs, ports, writer, userEnvironment, redact, over } = opened
    // Into the order itself: what is decided by it and shown of it has no secret in it.
    const clean = (text: string | null) => (text === null ? null : redact(text))
    // Cut after that: half a secret would not be known as one.
    const { reason, note } = cutReason(redact(inputs.reason))
    const read = { ...inputs, reason, acceptDataLoss: clean(inputs.acceptDataLoss), force: clean(inputs.force) }
    const { runbookFor, runbookForRollback } = await import('../../src/config/require.ts')
    const runbook = await runbookForRollback({ ...ports, path: read.config })
    const { audienceOf, run, targetOf, verifyLater } = (await import('./steps.ts')).rollbackSteps
    const session = { ports: { ...ports, writer }, runbook, userEnvironment, leaveNoToken, note }
    return run(read, {
      ...session,
      runbookFor: (sha, ifBroken) => runbookFor(runbook, sha, ifBroken, ports),
      verify: (request, asked) => over(() => verifyLater({ ...request, userEnvironment }, asked)),
      targetFor: targetOf,
      audience: audienceOf(runbook, opened),
      remember: saveState,
    })
  },
})
