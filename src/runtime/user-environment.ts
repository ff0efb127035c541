// runtime: which variables a user's program may see, and which values count as secrets. Pure.

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

const secretName =
  /TOKEN|SECRET|PASSW|PASSPHRASE|CREDENTIAL|PRIVATE|API_?KEY|ROUTING_?KEY|ACCESS_?KEY|WEBHOOK|DSN|DATABASE_URL/i
const withPassword = /^[a-z][a-z0-9+.-]*:\/\/[^/\s:@]*:[^/\s@]+@/i

/** `postgres:postgres` hides nothing, and blanking the word would hide the reason of a failure. */
const passwordsIn = (value: string): readonly string[] => {
  if (!withPassword.test(value) || !URL.canParse(value)) return []
  const { username, password } = new URL(value)
  return password === username || password.length < 8 ? [] : [password, decodeURIComponent(password)]
}

/**
 * Values of the step's own `env:` that look like secrets, by their name or as a URL with a password. The runner masks
 * what it knows in the log, and nothing else: a report file and the API get a text as we write it.
 */
export const secretsOf = (env: Readonly<Record<string, string>>): readonly string[] =>
  Object.entries(env).flatMap(([name, value]) => {
    const passwords = passwordsIn(value)
    return value.length >= 8 && (secretName.test(name) || passwords.length > 0) ? [value, ...passwords] : []
  })
