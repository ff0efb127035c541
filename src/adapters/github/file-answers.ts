// adapters/github: how answers about files, folders and our own login look.
import { z } from 'zod'

/** By REST. A folder is answered as an array of its entries. */
export const contentsAnswer = z.union([
  z.object({
    type: z.string(),
    sha: z.string(),
    encoding: z.string().optional(),
    content: z.string().optional(),
  }),
  z.array(z.unknown()).transform(() => null),
])

export const blobAnswer = z.object({ encoding: z.enum(['base64', 'utf-8']), content: z.string() })

const blob = z.object({ text: z.string().nullable(), isTruncated: z.boolean(), byteSize: z.number() }).partial()

export const fileAnswer = z
  .object({
    file: z.object({ mode: z.number(), type: z.string(), object: blob.nullable() }).nullish(),
  })
  .nullable()

export const folderAnswer = z
  .object({
    entries: z.array(z.object({ name: z.string(), object: blob.omit({ byteSize: true }).nullable() })).optional(),
  })
  .nullable()

/** The tip of the default branch, with a file and a folder of it. */
export const tipAnswer = z
  .object({
    name: z.string(),
    target: z.object({
      oid: z.string(),
      file: z.object({ mode: z.number(), type: z.string(), object: blob.nullable() }).nullish(),
      folder: z.object({ object: folderAnswer }).nullish(),
    }),
  })
  .nullable()

export const viewerAnswer = z.object({ login: z.string() })
