// core: which values of a step's environment are secrets, and which parts of one are secrets by themselves. Pure.
import { markCredentials } from './credentials.ts'
import { isOrdinary } from './ordinary-words.ts'
import { percentDecoded } from './percent.ts'
import { isSecretName, isSecretVariable } from './secret-names.ts'

type Values = Readonly<Record<string, string>>

/** A shorter value is found by trying, and stands in every text. */
const shortest = 6
/** What a runbook names is one also where it is short. */
const shortestNamed = 4

const isLongEnough = (value: string, least = shortest): boolean => value.length >= least && !isOrdinary(value)

/**
 * User and password as they stand in an address, of whatever scheme and with whatever signs: a password with `/`, `@`,
 * `#` or a bare `%` in it is no valid URL, and is used all the same.
 */
const userInfoOf = (value: string): readonly [user: string, password: string] | null => {
  const found = /^[a-z][a-z0-9+.-]*:\/\/([^\s:@/]*)(?::(\S*))?@[^\s@]*$/i.exec(value)
  return found === null ? null : [found[1] ?? '', found[2] ?? '']
}

/** `postgres:postgres` hides nothing, and blanking the word would hide the reason of a failure. */
const ofAddress = (value: string): readonly string[] => {
  const info = userInfoOf(value)
  if (info === null) return []
  const [user, password] = info
  const secret = password === '' ? user : password
  if (password === user || !isLongEnough(secret)) return []
  return password === '' && secret.length < 16 ? [] : [secret, percentDecoded(secret)]
}

/** `Server=db;Pwd=x` and `?sig=x&token=y`: what stands behind a name that says so. */
const ofSettings = (value: string): readonly string[] =>
  value.split(/[;&?\n,]/).flatMap((pair) => {
    const at = pair.search(/[=:]/)
    const name = pair.slice(0, Math.max(at, 0)).replace(/["'{\s]/g, '')
    const given = pair.slice(at + 1).trim()
    const inner = given.replace(/^["']|["'}]+$/g, '')
    return at > 0 && isSecretName(name) && !given.startsWith('//') && isLongEnough(inner) ? [inner] : []
  })

/** `Bearer x`, `Basic dXNlcjpwYXNz`: the word behind the scheme. */
const ofScheme = (value: string): readonly string[] => {
  const [scheme = '', given = ''] = value.trim().split(/[ \t]+/, 2)
  return /^(?:bearer|basic|token|digest|apikey)$/i.test(scheme) && isLongEnough(given) ? [given] : []
}

/** A file or a folder: where a secret lies is none, and people need it to find what is wrong. */
const isPath = (value: string): boolean => /^(?:~|\.{1,2})?\/(?:[\w.@+-]+\/)+[\w@+-]*\.?[a-z\d]{0,10}$/i.test(value)

/** Bits per sign, as Shannon counts them. */
const entropy = (text: string): number => {
  const counts = new Map<string, number>()
  for (const sign of text) counts.set(sign, (counts.get(sign) ?? 0) + 1)
  return [...counts.values()].reduce((sum, count) => sum - (count / text.length) * Math.log2(count / text.length), 0)
}

/** Made by a machine to be guessed by nobody. Commits, digests and ids have no capital letters, paths have slashes. */
const looksRandom = (value: string): boolean =>
  value.length <= 512 &&
  /^(?=[^A-Z]*[A-Z])(?=[^a-z]*[a-z])(?=[^\d]*\d)[\w+=.~-]{24,}$/.test(value) &&
  !/^v?\d+\./.test(value) &&
  entropy(value) >= 4

/** A token of a service that is known by its beginning, or something else that nobody would have to be told. */
const looksLikeCredential = (value: string): boolean => {
  let found = looksRandom(value)
  markCredentials(value.slice(0, 65_536), () => {
    found = true
  })
  return found
}

const partsOf = (value: string): readonly string[] => [
  ...ofAddress(value.trim()),
  ...ofSettings(value),
  ...ofScheme(value),
]

const isSecret = (name: string, value: string): boolean =>
  isLongEnough(value.trim()) &&
  ((isSecretVariable(name) && !isPath(value)) || ofAddress(value.trim()).length > 0 || looksLikeCredential(value))

/**
 * A whole address whose password is an ordinary word is none: its host is what a failure is about, and the word would
 * blank every text.
 */
const isOpenAddress = (value: string): boolean =>
  userInfoOf(value.trim()) !== null && ofAddress(value.trim()).length === 0 && ofSettings(value).length === 0

const unique = (values: readonly string[]): readonly string[] => [...new Set(values)]

/**
 * Values of the step's own `env:` that are secrets: by their name, by their look, or as an address with a password. The
 * runner masks what it knows in the log, and nothing else: a report file and the API get a text as we write it.
 */
export const secretsOf = (env: Values): readonly string[] =>
  unique(
    Object.entries(env).flatMap(([name, value]) =>
      isSecret(name, value) && !isOpenAddress(value) ? [value, ...partsOf(value)] : [],
    ),
  )

/** What a runbook says is secret, whatever its name and look: only ordinary words stay. */
export const namedSecrets = (names: readonly string[], env: Values): readonly string[] =>
  unique(
    names.flatMap((name) => {
      const value = env[name] ?? ''
      return isLongEnough(value.trim(), shortestNamed) ? [value, ...partsOf(value)] : []
    }),
  )
