// targets: encodes images by digest as an artifact, so that a restore starts the very same images. Pure.
import { z } from 'zod'
import { jsonOf } from './child.ts'

/** By service, the image that runs: `repository@sha256:…`, or the engine's own id where no registry knows it. */
export type ServiceImages = Readonly<Record<string, string>>

const immutable = /^(?:\w[\w.:-]*\/)*\w[\w.-]*@sha256:[0-9a-f]{64}$|^sha256:[0-9a-f]{64}$/
const artifact = z.record(z.string().regex(/^[\w.-]+$/), z.string().regex(immutable))

/** Compact and in the order of the names: the same images are the same text. */
export const encodeImages = (images: ServiceImages): string =>
  JSON.stringify(Object.fromEntries(Object.entries(images).toSorted(([a], [b]) => (a < b ? -1 : 1))))

/** null: nothing that `encodeImages` wrote. */
export const decodeImages = (text: string): ServiceImages | null => {
  const parsed = artifact.safeParse(jsonOf(text))
  return parsed.success && Object.keys(parsed.data).length > 0 ? parsed.data : null
}

/** Docker writes `docker.io/library/nginx` as `nginx`, people as they like. */
const familiar = (repository: string) => repository.replace(/^docker\.io\//, '').replace(/^library\//, '')

/** `registry.example.com:5000/api:v1@sha256:…` without tag and digest. */
export const repositoryOf = (reference: string): string =>
  familiar((reference.split('@', 1)[0] ?? '').replace(/:[^/:]*$/, ''))

/**
 * Every name of an image that can never come to mean another, the best to pull it by first: the digest under the repository
 * that was asked for, then the id, which only this engine knows, then digests under other repositories.
 */
export const immutableNames = (
  asked: string,
  image: { readonly id: string; readonly digests: readonly string[] },
): readonly string[] => {
  const own = image.digests.filter((digest) => repositoryOf(digest) === repositoryOf(asked))
  return [...own, image.id, ...image.digests.filter((digest) => !own.includes(digest))]
}
