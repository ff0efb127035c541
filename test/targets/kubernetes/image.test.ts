import { describe, expect, test } from 'vitest'
import {
  chooseImage,
  imageOfId,
  isSameImage,
  kustomization,
  servedImage,
} from '../../../src/targets/kubernetes/image.ts'

const hex = 'a'.repeat(64)
const variables = {
  DEPLOY_SHA: 'f'.repeat(40),
  DEPLOY_VERSION: '1.2.0',
  DIGEST: `sha256:${hex}`,
  EMPTY: '',
  BAD: 'x y',
}

describe('the image', () => {
  test.each([
    ['registry.example.com/api', `registry.example.com/api:${'f'.repeat(40)}`],
    ['localhost:5000/team/api', `localhost:5000/team/api:${'f'.repeat(40)}`],
    ['registry.example.com/api:v${DEPLOY_VERSION}', 'registry.example.com/api:v1.2.0'],
    ['registry.example.com/api@${DIGEST}', `registry.example.com/api@sha256:${hex}`],
    [`api:v1@sha256:${hex}`, `api:v1@sha256:${hex}`],
  ])('%s', (text, image) => {
    expect(chooseImage(text, variables)).toEqual({ ok: true, image })
  })

  test.each([
    ['api@${IMAGE_DIGEST}', 'names IMAGE_DIGEST, which is not set'],
    ['api:${EMPTY}', 'names EMPTY, which is not set'],
    ['api:${BAD}', 'is not an image name'],
    ['api@sha256:short', 'is not an image name'],
    ['--all=x', 'is not an image name'],
  ])('%s is refused', (text, words) => {
    expect(chooseImage(text, variables)).toEqual({ ok: false, why: expect.stringContaining(words) })
  })
})

test.each([
  [`docker-pullable://registry.example.com/api@sha256:${hex}`, `registry.example.com/api@sha256:${hex}`],
  [`registry.example.com/api@sha256:${hex}`, `registry.example.com/api@sha256:${hex}`],
  [`docker://sha256:${hex}`, null],
  [`sha256:${hex}`, null],
  ['', null],
])('what a pod says it runs: %s', (id, image) => {
  expect(imageOfId(id)).toBe(image)
})

test.each([
  [
    `localhost:5000/api@sha256:${hex}`,
    { name: 'localhost:5000/api', newName: 'localhost:5000/api', digest: `sha256:${hex}` },
  ],
  ['localhost:5000/api:v1', { name: 'localhost:5000/api', newName: 'localhost:5000/api', newTag: 'v1' }],
])('kustomize is told %s', (image, change) => {
  expect(JSON.parse(kustomization(image))).toEqual({ resources: ['manifests.yaml'], images: [change] })
})

describe('one image under several names', () => {
  const digest = `sha256:${hex}`
  test.each([
    [`registry.example.com/api@${digest}`],
    [`mirror.example.com/api@${digest}`],
    [`docker-pullable://registry.example.com/api@${digest}`],
  ])('%s is recorded under the name that was asked for', (imageId) => {
    expect(servedImage('registry.example.com/api:v1', imageId)).toBe(`registry.example.com/api@${digest}`)
  })

  test('an id without a repository is none that could be pulled', () => {
    expect(servedImage('registry.example.com/api:v1', digest)).toBeNull()
  })

  test.each([
    ['the same text', 'registry.example.com/api:v1', true],
    ['behind a mirror', 'mirror.example.com/registry.example.com/api:v1', true],
    ['of another registry', 'mirror.example.com/api:v1', true],
    ['with the digest that a webhook resolved', `registry.example.com/api:v1@${digest}`, true],
    ['of another tag', 'registry.example.com/api:v2', false],
    ['of another name', 'registry.example.com/web:v1', false],
  ])('%s', (_, image, is) => {
    expect(isSameImage({ image, imageId: '' }, 'registry.example.com/api:v1')).toBe(is)
  })
})
