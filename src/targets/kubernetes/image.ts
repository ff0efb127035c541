// targets/kubernetes: fills in and validates the image, finds its digest and writes a kustomization. Pure.
import { repositoryOf } from '../images.ts'
import * as words from './words.ts'

export type ImageChoice = { readonly ok: true; readonly image: string } | { readonly ok: false; readonly why: string }

// https://github.com/distribution/reference: a name, then a tag, a digest or both.
const reference = /^\w[\w.-]*(?::\d+)?(?:\/\w[\w.-]*)*(?::\w[\w.-]{0,127})?(?:@sha256:[0-9a-f]{64})?$/

const withoutTag = (image: string) => !image.includes('@') && image.lastIndexOf(':') <= image.lastIndexOf('/')

/**
 * The image to run: `${NAME}` stands for a variable of the step or of the release; without tag and digest the full commit
 * is the tag.
 */
export const chooseImage = (text: string, variables: Readonly<Record<string, string>>): ImageChoice => {
  const unset = [...text.matchAll(/\$\{(\w+)\}/g)].flatMap(([, name = '']) => (variables[name] ? [] : [name]))
  if (unset.length > 0) return { ok: false, why: words.imageNeeds(text, unset) }
  const filled = text.replaceAll(/\$\{(\w+)\}/g, (_all, name: string) => variables[name] ?? '')
  const image = withoutTag(filled) ? `${filled}:${variables['DEPLOY_SHA'] ?? ''}` : filled
  return reference.test(image) ? { ok: true, image } : { ok: false, why: words.notAnImage(image) }
}

/** `docker-pullable://repository@sha256:…` (a pod's imageID) to an image by digest; null when it names no repository. */
export const imageOfId = (imageId: string): string | null => {
  const name = imageId.replace(/^[\w-]+:\/\//, '')
  return /^.+@sha256:[0-9a-f]{64}$/.test(name) ? name : null
}

const digestIn = (text: string): string | null => /sha256:[0-9a-f]{64}$/.exec(text)?.[0] ?? null

const lastPart = (image: string) => image.slice(image.lastIndexOf('/') + 1)

/**
 * Does the pod run what was asked for? An admission webhook may put a registry's mirror before the name, or the digest that
 * it resolved behind it; the image stays the same.
 */
export const isSameImage = (pod: { readonly image: string; readonly imageId: string }, asked: string): boolean => {
  if (pod.image === asked) return true
  const digest = digestIn(asked)
  if (digest !== null) return digestIn(pod.imageId) === digest || digestIn(pod.image) === digest
  const [named = ''] = pod.image.split('@')
  return named.endsWith(`/${asked}`) || lastPart(named) === lastPart(asked)
}

/** The image that pods run, by digest, under the name that was asked for: a node may know the same one by another. */
export const servedImage = (asked: string, imageId: string): string | null => {
  const digest = digestIn(imageId)
  const own = imageOfId(imageId)
  if (digest === null || own === null) return null
  const [name = ''] = asked.split('@')
  return `${name.replace(/:[^/:]*$/, '')}@${digest}`
}

/** kustomize's own words for "this image instead": over whatever the manifests name under that repository. */
export const kustomization = (image: string): string => {
  const [name = '', digest] = image.split('@')
  const tag = /:([^/:]*)$/.exec(name)?.[1]
  const newName = name.replace(/:[^/:]*$/, tag === undefined ? '$&' : '')
  const change = digest === undefined ? { newTag: tag } : { digest }
  const images = [...new Set([newName, repositoryOf(image)])].map((known) => ({ name: known, newName, ...change }))
  return `${JSON.stringify({ resources: ['manifests.yaml'], images })}\n`
}
