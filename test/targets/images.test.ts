import { describe, expect, test } from 'vitest'
import { decodeImages, encodeImages, immutableNames, repositoryOf } from '../../src/targets/images.ts'

const hex = 'a'.repeat(64)

describe('the record of the images', () => {
  test('comes back, in the order of the names', () => {
    const images = { web: `127.0.0.1:5000/web@sha256:${hex}`, api: `sha256:${hex}` }
    const text = encodeImages(images)
    expect(text).toBe(encodeImages({ api: images.api, web: images.web }))
    expect(decodeImages(text)).toEqual(images)
  })

  test.each([
    ['a digest of the command target', `sha256:${hex}`],
    ['half of it', `{"api":"sha256:${hex}`],
    ['nothing', '{}'],
    ['a list', `["sha256:${hex}"]`],
    ['a tag, which can move', '{"api":"registry.example.com/api:v1"}'],
    ['an option', `{"api":"--privileged@sha256:${hex}"}`],
    ['a service name that is none', `{"../api":"sha256:${hex}"}`],
    ['a short digest', '{"api":"api@sha256:abc"}'],
  ])('%s is no record', (_name, text) => {
    expect(decodeImages(text)).toBeNull()
  })
})

test.each([
  ['nginx', 'nginx'],
  ['nginx:1', 'nginx'],
  ['docker.io/library/nginx:1', 'nginx'],
  ['docker.io/acme/api', 'acme/api'],
  ['127.0.0.1:5000/api', '127.0.0.1:5000/api'],
  [`127.0.0.1:5000/team/api:v1@sha256:${hex}`, '127.0.0.1:5000/team/api'],
])('the repository of %s', (reference, expected) => {
  expect(repositoryOf(reference)).toBe(expected)
})

test('the names of an image, the best first', () => {
  const digests = [`other/api@sha256:${hex}`, `nginx@sha256:${hex}`]
  expect(immutableNames('docker.io/library/nginx:1', { id: 'sha256:1', digests })).toEqual([
    `nginx@sha256:${hex}`,
    'sha256:1',
    `other/api@sha256:${hex}`,
  ])
})
