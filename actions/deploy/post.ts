// actions/deploy: the post step, which closes the deployments and the lock that an interrupted main step left.
import { readState, runPost } from '../../src/runtime/action.ts'
import { readJobStatus } from './inputs.ts'
import { endJob } from '../../src/deploy/post.ts'

await runPost(async ({ inputs, ports, writer }) => {
  const environment = readState('environment')
  // No environment: nothing was begun. Ended: main saw to it all.
  if (environment === '' || readState('ended') === 'true') return
  await endJob(environment, readJobStatus(inputs), { ...ports, writer })
})
