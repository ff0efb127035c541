// actions/rollback: the post step, which closes the record and the lock that main left to the workflow's next steps.
import { placeOfKey } from '../../src/core/place.ts'
import { readState, runPost } from '../../src/runtime/action.ts'
import { readJobStatus } from './inputs.ts'

await runPost(async (open) => {
  const place = placeOfKey(readState('place'))
  // No place: nothing was begun. Ended: main saw to it all.
  if (place === null || readState('ended') === 'true') return
  const { inputs: status, ports, writer } = await open(readJobStatus)
  const { endJob } = await import('../../src/deploy/post.ts')
  await endJob(place, status, { ...ports, writer })
})
