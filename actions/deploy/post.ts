// actions/deploy: the post step, which closes the deployments and the lock that an interrupted main step left.
import { placeOfKey } from '../../src/core/place.ts'
import { readState, runPost } from '../../src/runtime/action.ts'
import { readJobStatus } from './inputs.ts'
import { endJob } from '../../src/deploy/post.ts'

await runPost(async ({ inputs, ports, writer }) => {
  const place = placeOfKey(readState('place'))
  // No place: nothing was begun. Ended: main saw to it all.
  if (place === null || readState('ended') === 'true') return
  await endJob(place, readJobStatus(inputs), { ...ports, writer })
})
