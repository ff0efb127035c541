// core: sentences that several rooms say in the same words, each written once. Pure.

export const variableName = 'must be the name of a variable'

export const insideRepository = 'must be a path inside the repository'

export const insideFromRoot = `${insideRepository}; give it from the root, without \`..\``

export const programAndArguments = 'the program and its arguments; with `shell: bash` a script'

export const runByBash = 'run the text by bash -eo pipefail'

export const programTimeout = 'the program is stopped after this time'

export const scratchAddress =
  "variable with the address of a server to make a scratch database on; without it the runner's own"

export const keepReachable = 'Push the commit again under a branch or tag, and keep released commits reachable.'

export const setUpNode = "Add a step with 'actions/setup-node' before preflight."

export const variableNotSet = (who: string, variable: string): string =>
  `${who} needs the environment variable ${variable}, which is not set in this step`

export const notOnRecord = (message: string, why: string): string =>
  `${message} But the verdict could not be put on record, so deploy would not find it: ${why}`
