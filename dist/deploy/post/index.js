// The step deploy/post, made by scripts/build.ts. Its code is in ../../*.js, with what these files take of packages:

import { start } from '../../index.js'

await start('deploy/post')
