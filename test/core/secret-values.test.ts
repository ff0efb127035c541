import { describe, expect, test } from 'vitest'
import { namedSecrets, secretsOf } from '../../src/core/secret-values.ts'
import { redactor } from '../../src/core/redact.ts'

describe('a secret of the step', () => {
  test.each([
    ['DB_PASS', 'dbpass-of-the-service-1'],
    ['PGPASSWORD', 'hunter2'],
    ['SSH_KEY', 'sshkey-of-the-service-1'],
    ['KUBECONFIG', 'kubeconfig-of-the-service'],
    ['CONNECTION_STRING', 'Server=db;Pwd=connection-password-1'],
    ['SESSION_COOKIE', 'cookie-of-the-service-1'],
    ['SHORT_TOKEN', 'abc1234'],
    ['dbPassword', 'sunflower'],
    ['NPM_AUTH', 'Bearer abcdef99'],
    ['ANYTHING', `ghp_${'a1B2'.repeat(9)}`],
    ['ANYTHING', 'q8Zr2Lw9Xn4Kd7Vb1Mt6Ys3H'],
    ['ANYTHING', 'amqp://app:100%off-today@mq.internal/v'],
    ['ANYTHING', 'redis://:a/b@c#d%e@redis:6379/0'],
  ])('%s=%s', (name, value) => {
    expect(secretsOf({ [name]: value })).toContain(value)
  })

  test.each([
    ['the password of an address', 'DATABASE_URL', 'postgres://app:hunter2@db/x', 'hunter2'],
    ['decoded', 'BROKER', 'amqp://app:p%40ssword@mq', 'p@ssword'],
    ['with a bare %', 'BROKER', 'amqp://app:100%sure@mq', '100%sure'],
    ['with every sign', 'BROKER', 'redis://:a/b@c#d%e@redis:6379/0', 'a/b@c#d%e'],
    ['of settings', 'CONNECTION_STRING', 'Server=db;Pwd=connection-password-1', 'connection-password-1'],
    ['of a header', 'NPM_AUTH', 'Bearer abcdef99', 'abcdef99'],
  ])('by itself: %s', (_name, name, value, part) => {
    expect(secretsOf({ [name]: value })).toContain(part)
  })

  test.each([
    ['DATABASE_URL', 'postgres://postgres:postgres@localhost/x'],
    ['DATABASE_PASSWORD', 'postgres'],
    ['API_KEY', 'changeme'],
    ['ENVIRONMENT_KEY', 'production'],
    ['SECRET_PORT', '8080'],
    ['PIN', '1234'],
    ['USE_TOKEN', 'true'],
    ['PWD', '/home/runner/work/inventory/inventory'],
    ['SSH_AUTH_SOCK', '/tmp/ssh-agent/socket-1'],
    ['KUBECONFIG', '/home/runner/.kube/config'],
    ['GOOGLE_APPLICATION_CREDENTIALS', '/home/runner/work/key.json'],
    ['COMPASS_REGION', 'north-by-north-west'],
    ['MONKEY_NAME', 'george-the-monkey'],
    ['GIT_AUTHOR_NAME', 'Octo Cat the Second'],
    ['SERVICE_URL', 'https://api.example.com/v1'],
    ['IMAGE', 'ghcr.io/acme/inventory@sha256:6f1ed002ab5595859014ebf0951522d9b4d7a3ba'],
    ['GITHUB_SHA', '6f1ed002ab5595859014ebf0951522d9b4d7a3ba'],
    ['JAVA_HOME_17_X64', '/usr/lib/jvm/temurin-17-jdk-amd64'],
  ])('is not: %s=%s', (name, value) => {
    expect(secretsOf({ [name]: value })).toEqual([])
  })

  test('a name of the runbook: whatever it is called, short too, but no ordinary word', () => {
    const env = { PLACE: 'x7-k', SEASON: 'production', WHERE: 'the old mill by the river' }
    expect(namedSecrets(['PLACE', 'SEASON', 'WHERE', 'ABSENT'], env)).toEqual(['x7-k', 'the old mill by the river'])
  })

  test('an address stays readable but for its password', () => {
    const env = { DATABASE_URL: 'postgres://app:hunter2@db.internal/x' }
    expect(redactor(secretsOf(env))('cannot reach db.internal as app')).toBe('cannot reach db.internal as app')
  })
})
