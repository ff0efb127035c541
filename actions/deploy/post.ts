// actions/deploy: the post step, which closes the deployments and the lock that an interrupted main step left.
import { placeOfKey } from '../../src/core/place.ts'
import { readState, runPost } from '../../src/runtime/action.ts'
import { readJobStatus } from './inputs.ts'

await runPost(async (open) => {
  const place = placeOfKey(readState('place'))
  // No place: nothing was begun. Ended: main saw to it all.
  if (place === null || readState('ended') === 'true') return
  const { inputs: status, ports, writer } = await open(readJobStatus)
  const { askForEnd } = await import('../../src/deploy/post-first.ts')
  const github = await askForEnd(place, ports)
  const { endJob } = await import('../../src/deploy/post.ts')
  await endJob(place, status, { ...ports, github, writer })
})
