import { readState, runPost } from '../../src/runtime/action.ts'
import { readJobStatus } from './inputs.ts'
import { tidyUp } from './tidy-up.ts'

await runPost(async ({ inputs, ports, writer }) => {
  const environment = readState('environment')
  // No environment: nothing was begun. Ended: main saw to it all.
  if (environment === '' || readState('ended') === 'true') return
  await tidyUp(environment, readJobStatus(inputs), { ...ports, writer })
})
