import { readFileSync } from 'node:fs'

/** What the environment variables say, or an error that names the one to set. */
export const readConfig = (env) => ({
  host: env.HOST || '127.0.0.1',
  port: wholeNumber(env, 'PORT', { least: 0, most: 65_535, otherwise: 8080 }),
  databaseUrl: required(env, 'DATABASE_URL'),
  poolSize: wholeNumber(env, 'DATABASE_POOL_SIZE', { least: 1, most: 500, otherwise: 10 }),
  release: readRelease(env),
})

/**
 * A release knows what it is: scripts/deploy.sh writes release.json next to package.json when it installs one.
 * The version comes with the start, because one commit may be released under several tags.
 */
const readRelease = (env) => {
  const at = (name) => new URL(`../${name}`, import.meta.url)
  const { version } = JSON.parse(readFileSync(at('package.json'), 'utf8'))
  return { sha: readJson(at('release.json'))?.sha ?? 'unknown', version: env.RELEASE_VERSION || version }
}

const readJson = (url) => {
  try {
    return JSON.parse(readFileSync(url, 'utf8'))
  } catch (error) {
    if (error.code === 'ENOENT') return null
    throw error
  }
}

const required = (env, name) => {
  if (env[name]) return env[name]
  throw new Error(`${name} is not set: see .env.example`)
}

const wholeNumber = (env, name, { least, most, otherwise }) => {
  const text = env[name]
  if (text === undefined || text === '') return otherwise
  const value = Number(text)
  if (/^\d+$/.test(text) && value >= least && value <= most) return value
  throw new Error(`${name} is '${text}': give a whole number from ${least} to ${most}`)
}
