// checklist: the option `pull-request`: a check shows, or blocks on, what only a merge or review can fulfil.
import { z } from 'zod'
import type { Subject } from './check.ts'

/** Option `pull-request` of the checks that ask for what only a merge or a review makes true. */
export const beforeMerge = z
  .enum(['show', 'strict'])
  .default('show')
  .meta({ description: 'on a pull request: `show` what is missing without blocking it, or `strict`: block' })

/** Is it too early to ask for it? */
export const isBeforeMerge = (subject: Subject, options: { readonly 'pull-request': z.output<typeof beforeMerge> }) =>
  subject.stage === 'pull-request' && options['pull-request'] === 'show'
