import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'

const names = ['actions', 'checks', 'contents', 'deployments', 'issues', 'pull-requests', 'statuses'] as const
const permissions = z.partialRecord(z.enum(names), z.enum(['read', 'write']))
const workflow = z.object({ jobs: z.record(z.string(), z.object({ permissions })) })

export type JobPermissions = z.output<typeof permissions>

const folder = path.join(import.meta.dirname, '..', '..', 'examples', 'inventory', '.github', 'workflows')

/** What the example's workflow grants a job: its token gets that and no more, so that what we document is enough. */
export const permissionsOf = (file: string, job: string): JobPermissions => {
  const { jobs } = workflow.parse(parse(readFileSync(path.join(folder, file), 'utf8')))
  const found = jobs[job]
  if (found === undefined) throw new Error(`${file} has no job ${job}`)
  return found.permissions
}
