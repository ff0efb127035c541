// adapters/runner: what a program that we start may know of our own environment. Pure.

const inherited = [
  'PATH',
  'HOME',
  'USER',
  'SHELL',
  'LANG',
  'LC_ALL',
  'TZ',
  'TMPDIR',
  'RUNNER_TEMP',
  'CI',
  'GITHUB_ACTIONS',
]

/** These and no others; tokens never are among them. */
export const baseEnvironment = (env: Readonly<Record<string, string | undefined>>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    inherited.flatMap((name) => {
      const value = env[name]
      return value === undefined ? [] : [[name, value]]
    }),
  )
