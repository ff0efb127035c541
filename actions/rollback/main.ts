// actions/rollback: the entry of the step. Redacts secrets in texts that go into commits, then runs the rollback.
import { requireRunbook } from '../../src/config/require.ts'
import { verify } from '../../src/smoke/run/verify.ts'
import { runAction } from '../../src/runtime/action.ts'
import { audienceOf } from '../../src/runtime/audience.ts'
import { targetOf } from '../../src/targets/registry.ts'
import { cutReason, readInputs } from './inputs.ts'
import { run } from '../../src/rollback/run/action.ts'

await runAction('rollback', async (opened) => {
  const { inputs, ports, writer, userEnvironment, redact } = opened
  const given = readInputs(inputs)
  // git push is the one body that leaves by itself: what goes into a commit is redacted here.
  const acceptDataLoss = given.acceptDataLoss === null ? null : redact(given.acceptDataLoss)
  const force = given.force === null ? null : redact(given.force)
  // Cut after that: half a secret would not be known as one.
  const { reason, note } = cutReason(redact(given.reason))
  if (note !== null) ports.log.warn(note)
  const read = { ...given, reason, acceptDataLoss, force }
  const runbook = await requireRunbook({ ...ports, path: read.config, sha: ports.context.sha })
  return run(read, {
    ports: { ...ports, writer },
    runbook,
    verify: (request, asked) => verify({ ...request, userEnvironment }, asked),
    userEnvironment,
    targetFor: targetOf,
    audience: audienceOf(runbook, opened),
  })
})
