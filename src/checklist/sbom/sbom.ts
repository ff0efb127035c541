// checklist/sbom: the check that the SBOM is complete, licences are allowed and its difference is reviewed.
import { z } from 'zod'
import { ExpectedError } from '../../core/errors.ts'
import { isVerified } from '../../records/decide/history.ts'
import { isLicence } from './licence.ts'
import { sbomPublications, sbomStatement, type SbomDigests } from '../../records/decide/verdict.ts'
import { isPublished, type ReviewFacts } from './review.ts'
import { judgeSbom, type SbomBase, type SbomFacts } from './verdict.ts'
import {
  canonical,
  changeLine,
  countChanges,
  differenceOf,
  ingredientsOf,
  type Ingredient,
  type SbomChange,
} from './components.ts'
import { type SbomPart } from '../../ports/sbom.ts'
import { gatherHistory } from '../../records/gather/history.ts'
import type { CheckPorts } from '../../ports/ports.ts'
import { program } from '../../core/options/program.ts'
import { duration } from '../../core/options/scalars.ts'
import { beforeMerge } from '../before-merge.ts'
import { type Decision, defineCheck, type Subject } from '../check.ts'
import { judgedCommits } from '../judged-commits.ts'
import { remedies } from '../remedies.ts'
import type { Inventory, InventoryRequest } from './gather.ts'
import { gatherApprovals } from '../../approvals/gather/approvals.ts'
import * as words from './words.ts'
import { insideRepository } from '../../core/words.ts'

const path = z
  .string()
  .min(1)
  .max(500)
  .refine((text) => !text.startsWith('/') && !text.split('/').includes('..'), {
    error: insideRepository,
  })

const licence = z
  .string()
  .max(200)
  .refine(isLicence, { error: 'must be one licence of https://spdx.org/licenses/ (AGPL-3.0-only), or a LicenseRef' })

const options = z.object({
  paths: z.array(path).min(1).max(50).optional().meta({
    description:
      'folders with a lock file, or requirements files, that are shipped; without it what lies in the root counts',
  }),
  file: z
    .union([path, z.array(path).min(1).max(20)])
    .optional()
    .meta({
      description:
        'SBOMs of the whole repository that earlier steps left in the workspace, for what is not read here: CycloneDX 1.4 to 1.7 or SPDX 2.3, as JSON',
    }),
  command: program.optional().meta({
    description:
      'a program that writes such an SBOM to its output or to `SBOM_FILE`; run on a checkout of the commit, without secrets',
  }),
  'dev-dependencies': z
    .enum(['omit', 'include'])
    .default('omit')
    .meta({ description: 'whether packages that are not shipped are part of it' }),
  'deny-licenses': z.array(licence).max(500).default([]).meta({
    description: 'SPDX ids, each with an exception if only that is meant; without any, licences are not judged',
  }),
  licenses: z
    .record(z.string().min(1).max(250), z.string().min(1).max(1_000))
    .default({})
    .meta({ description: 'by `name` or `name@version`: the licence of a package whose lock file does not say it' }),
  'unclear-licenses': z.enum(['block', 'show']).default('block').meta({
    description: 'under `deny-licenses`: what becomes of a package whose licence is missing or none that SPDX knows',
  }),
  review: z.enum(['none', 'pull-request', 'file']).default('none').meta({
    description:
      'who looks at the difference: an approval given after it was shown, a committed `review-file` that names it, or nobody',
  }),
  'review-file': path.default('docs/sbom-review.md').meta({ description: 'for `review: file`' }),
  'pull-request': beforeMerge,
  timeout: duration
    .refine((ms) => ms >= 1_000, { error: 'must be at least 1s' })
    .prefault('2m')
    .meta({ description: 'how long one generator may take' }),
})

type SbomOptions = z.output<typeof options>

interface GatheredSbom extends SbomFacts {
  /** Where the document is; null when there was nothing to make one from. */
  readonly file: string | null
  readonly madeAt: string
  /** What is put on record at the judged commit; null when it is there already, or nothing has changed. */
  readonly statement: string | null
}

const partsOf = ({ yields }: Inventory): readonly SbomPart[] => yields.flatMap((each) => (each.made ? [each.part] : []))

/** What is verified in the environment, made again from its own commit: nothing has to be stored anywhere. */
const gatherBase = async (
  { environment }: Subject,
  make: (sha: string) => Promise<Inventory>,
  ports: CheckPorts,
): Promise<{ readonly base: SbomBase; readonly before: readonly Ingredient[] }> => {
  const history = await gatherHistory(environment.place, ports)
  const sha = history.entries.find(isVerified)?.deployment.payload.sha
  if (sha === undefined) return { base: { known: 'none' }, before: [] }
  const git = await ports.git()
  if ((await git.resolve(sha)) === null) return { base: { known: 'broken', sha, why: words.baseGone }, before: [] }
  const inventory = await make(sha)
  const [broken] = inventory.yields.flatMap((each) => (each.made ? [] : [each.fault]))
  return broken === undefined
    ? { base: { known: 'whole', sha }, before: ingredientsOf(partsOf(inventory)) }
    : { base: { known: 'broken', sha, why: `${broken.path}: ${broken.why}` }, before: [] }
}

const gatherReview = async (
  { review, 'review-file': file }: SbomOptions,
  subject: Subject,
  ports: CheckPorts,
): Promise<ReviewFacts> => {
  const { release, environment, environments, pull } = subject
  switch (review) {
    case 'none':
      return { mode: 'none' }
    case 'file':
      return { mode: 'file', path: file, text: await ports.github.file(file, release.sha) }
    case 'pull-request': {
      const approvals = await gatherApprovals({ release, pull, environment: { ...environment, approvals: 1 } }, ports)
      const head = approvals.choice.chosen ? approvals.choice.pull.head : null
      const [statuses, viewer] = await Promise.all([
        head === null ? [] : ports.github.statuses(head),
        ports.github.viewer(),
      ])
      const later = environments.slice(environments.findIndex(({ name }) => name === environment.name) + 1)
      return {
        mode: 'pull-request',
        approvals,
        later: later.map(({ name }) => name),
        publications: sbomPublications(statuses, { service: environment.place.service, viewer }),
      }
    }
  }
}

/** The document and its difference, as files for whoever reads and uploads them. */
const write = async (
  subject: Subject,
  parts: readonly SbomPart[],
  changes: readonly SbomChange[],
  ports: CheckPorts,
): Promise<{ readonly file: string; readonly invalid: string | null }> => {
  const { release, environment } = subject
  const { json, invalid } = await ports.sbom.assemble({ service: ports.context.repository.name, release, parts })
  const folder = `${ports.context.paths.temp}/runbook-sbom-${ports.context.run.id}/${encodeURIComponent(environment.name)}`
  await Promise.all([
    ports.files.show(`${folder}/sbom.cdx.json`, json),
    ports.files.show(`${folder}/difference.txt`, changes.map((change) => `${changeLine(change)}\n`).join('')),
  ])
  return { file: `${folder}/sbom.cdx.json`, invalid }
}

const statementOf = (
  subject: Subject,
  review: ReviewFacts,
  changes: readonly SbomChange[],
  digests: SbomDigests,
): string | null =>
  subject.stage === 'release' ||
  review.mode !== 'pull-request' ||
  changes.length === 0 ||
  isPublished(review.publications, subject.environment.name, digests)
    ? null
    : sbomStatement(digests, countChanges(changes))

const requestOf = (chosen: SbomOptions, commits: readonly string[]): InventoryRequest => ({
  paths: chosen.paths ?? null,
  omitDev: chosen['dev-dependencies'] === 'omit',
  timeoutMs: chosen.timeout,
  documents: {
    files: chosen.file === undefined ? [] : [chosen.file].flat(),
    command: chosen.command ?? null,
    commits,
  },
})

const gather = async (subject: Subject, chosen: SbomOptions, ports: CheckPorts): Promise<GatheredSbom> => {
  const { sha } = subject.release
  const git = await ports.git()
  if ((await git.resolve(sha)) === null)
    throw new ExpectedError({
      code: 'bad-input',
      message: words.commitGone(sha),
      remedy: words.pushAgain,
    })
  const { makeInventory } = await import('./gather.ts')
  const request = requestOf(chosen, judgedCommits(subject, ports.context))
  const own = makeInventory(sha, request, ports)
  const make = (other: string) => (other === sha ? own : makeInventory(other, request, ports))
  const [inventory, { base, before }, review] = await Promise.all([
    own,
    gatherBase(subject, make, ports),
    gatherReview(chosen, subject, ports),
  ])
  const parts = partsOf(inventory)
  const now = ingredientsOf(parts)
  const changes = differenceOf(before, now)
  const digests = {
    difference: ports.sbom.digest(canonical(changes)),
    components: ports.sbom.digest(canonical(now)),
  }
  const written = parts.length === 0 ? { file: null, invalid: null } : await write(subject, parts, changes, ports)
  return {
    ...inventory,
    sha,
    base,
    changes,
    digests,
    review,
    environment: subject.environment.name,
    ...written,
    madeAt: ports.clock.now(),
    statement: statementOf(subject, review, changes, digests),
    policy: {
      deny: chosen['deny-licenses'],
      unclear: chosen['unclear-licenses'],
      stated: new Map(Object.entries(chosen.licenses)),
    },
  }
}

const decide = (facts: GatheredSbom, chosen: SbomOptions, { stage }: Subject): Decision => {
  const { early, ...verdict } = judgeSbom(facts)
  const { sha, madeAt, file, statement } = facts
  return {
    ...verdict,
    early: early && stage === 'pull-request' && chosen['pull-request'] === 'show',
    evidence: file === null ? [] : [{ what: 'SBOM', sha, at: madeAt }],
    ...(file === null ? {} : { file }),
    ...(statement === null ? {} : { statement }),
  }
}

/** What is shipped is known by name, version and licence, and somebody looked at what is new in it. */
export const sbom = defineCheck({
  id: 'sbom',
  title: words.title,
  why: words.why,
  remedies: remedies.sbom,
  permissions: ['contents: read', 'deployments: read', 'statuses: read', 'pull-requests: read'],
  options,
  gather,
  decide,
})
