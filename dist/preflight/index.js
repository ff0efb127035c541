// The step preflight, made by scripts/build.ts. Its code is in ../*.js, with what these files take of packages:

import { start } from '../index.js'

await start('preflight')
