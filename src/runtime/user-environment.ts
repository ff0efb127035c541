// runtime: which variables a user's program may see, and which are the runner's and ours. Pure.

/** Names that belong to the runner and to us: inputs, state, tokens, and the files by which steps command the runner. */
const ours = /^(?:INPUT_|STATE_|ACTIONS_|NODE_OPTIONS$|GITHUB_(?:ENV|OUTPUT|PATH|STATE|STEP_SUMMARY|ARTIFACTS|TOKEN)$)/

/**
 * What a program that the user runs may know of our environment: everything they put there, nothing of ours. A variable
 * that holds one of our tokens is left out under whatever name.
 */
export const userEnvironment = (
  env: Readonly<Record<string, string | undefined>>,
  secrets: readonly string[],
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) =>
      value === undefined || ours.test(name) || secrets.some((secret) => secret !== '' && value.includes(secret))
        ? []
        : [[name, value]],
    ),
  )
