// config: validates the text of runbook.yml and builds the runbook; reports all problems in one error.
import { preflightChecks } from '../checklist/registry.ts'
import { waiversOf, securityWaivers } from './exceptions.ts'
import { readLikes, type LikeReading } from './like.ts'
import { isMapping, member } from './mapping.ts'
import { notifyOptions } from './notify.ts'
import { orderProblems, promotionOrder, type OrderProblem } from './order.ts'
import { policyOf } from './policy.ts'
import { badConfig, type Problem } from './problem.ts'
import type { CheckSetting, EnvironmentConfig, ReadAt, Runbook } from '../runbook/runbook.ts'
import { assertUnderstood } from './requires.ts'
import { runbookSchema, type RunbookFile } from './schema.ts'
import { shapeProblems, zodProblem } from './shape.ts'
import { readTarget } from './target.ts'
import { policyDigest, trustOf } from './trust.ts'
import { readYaml, type Source } from './yaml.ts'
import * as words from './words.ts'

type FileEnvironment = RunbookFile['environments'][string]

/** A check's value as the file says it: a gate, or options that may carry one. */
type WrittenCheck = Readonly<Record<string, unknown>> | string | undefined

const written = (checklist: unknown, id: string): WrittenCheck => {
  const value = member(checklist, id)
  return isMapping(value) || typeof value === 'string' ? value : undefined
}

const gates = ['block', 'warn', 'off'] as const
const gateOf = (value: WrittenCheck): CheckSetting['gate'] | undefined => {
  const gate = typeof value === 'string' ? value : value?.['gate']
  return gates.find((known) => known === gate)
}

const optionsOf = (value: WrittenCheck): Readonly<Record<string, unknown>> =>
  isMapping(value) ? Object.fromEntries(Object.entries(value).filter(([key]) => !['gate', 'reason'].includes(key))) : {}

/** The environment's setting over the common one. Options given to a check that is off for all switch it on here. */
const settingOf = (
  common: WrittenCheck,
  own: WrittenCheck,
): CheckSetting & { readonly options: Readonly<Record<string, unknown>> } => {
  const inherited = gateOf(common) ?? 'block'
  const gate = gateOf(own) ?? (isMapping(own) && inherited === 'off' ? 'block' : inherited)
  // A word on why it is off everywhere is none on why it is off here.
  const reason = member(gateOf(own) === undefined ? common : own, 'reason')
  const options = { ...optionsOf(common), ...optionsOf(own) }
  return { gate, options, ...(gate === 'off' && typeof reason === 'string' ? { reason } : {}) }
}

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

/** Taken from the file as written: the schema's output has parsed what each check parses for itself. */
const checklistOf = (
  file: unknown,
  environment: string,
  waivers: readonly unknown[],
): ReadonlyMap<string, CheckSetting> => {
  const own = member(member(member(file, 'environments'), environment), 'checklist')
  const common = member(file, 'checklist')
  return new Map(
    preflightChecks.map(({ id }) => {
      const setting = settingOf(written(common, id), written(own, id))
      if (id !== 'security' || waivers.length === 0) return [id, setting]
      const all = [...list(member(setting.options, 'waivers')), ...waivers]
      return [id, { ...setting, options: { ...setting.options, waivers: all } }]
    }),
  )
}

/** null: anywhere, because the runbook says so, or because a branch is its own. */
const onBranchOf = (
  { tag, 'on-branch': named }: FileEnvironment['promote'],
  branch: string | undefined,
): EnvironmentConfig['promote']['onBranch'] => {
  if (tag === undefined || named === 'any') return null
  return named ?? branch ?? null
}

const ruleOf = (name: string, file: FileEnvironment, { service, freeze: common }: RunbookFile, branch?: string) => ({
  name,
  place: { service, environment: name },
  promote: {
    branch: file.promote.branch ?? null,
    tag: file.promote.tag ?? null,
    prerelease: file.promote.prerelease,
    semver: file.promote.semver,
    onBranch: onBranchOf(file.promote, branch),
  },
  after: typeof file.after === 'string' ? [file.after] : (file.after ?? []),
  approvals: file.approvals,
  rollbackApprovals: file.rollback?.approvals ?? 0,
  preflight: file.preflight,
  production: file.production ?? name === 'production',
  url: file.url ?? null,
  freeze: file.freeze ?? common,
  recovery: { rtoMs: file.recovery?.rto ?? null, rpoMs: file.recovery?.rpo ?? null },
})

const environmentOf = (
  name: string,
  file: FileEnvironment,
  whole: { readonly file: RunbookFile; readonly written: unknown; readonly readAt: ReadAt | null },
) => {
  const target = file.deploy === undefined ? { ok: true as const, target: null } : readTarget(file.deploy)
  const { readAt, file: common } = whole
  const judged = {
    ...ruleOf(name, file, common, readAt?.branch),
    checklist: checklistOf(whole.written, name, securityWaivers(whole.file.waivers, name)),
    policy: policyOf(whole.file.checklist, file.checklist),
    maintenance: file.maintenance ?? whole.file.maintenance,
    target: target.ok ? target.target : null,
  }
  const key = policyDigest(judged, { waivers: waiversOf(common.waivers), path: readAt?.path ?? null })
  const bound = { digest: key, rollbackBy: file.rollback?.deploy }
  const validFor = [file.checklist?.['valid-for'], common.checklist['valid-for']]
  const environment: EnvironmentConfig = {
    ...judged,
    trust: trustOf(bound, common, file, validFor),
    released: null,
  }
  return { environment, problem: target.ok ? null : target.problem }
}

const monitorOf = (file: RunbookFile['monitor']): Runbook['monitor'] => {
  const { failures, successes, patience, severity, severities, warn, drift } = file
  return {
    failures,
    successes,
    patienceMs: patience,
    severity: severity ?? null,
    severities: {
      degraded: severities.degraded ?? null,
      drift: severities.drift ?? null,
      certificate: severities.certificate ?? null,
    },
    warn,
    drift,
    rollback:
      file['on-outage'] === 'tell'
        ? null
        : { windowMs: file['rollback-window'], workflow: `.github/workflows/${file['rollback-workflow']}` },
  }
}

const runbookOf = (
  file: RunbookFile,
  environments: readonly EnvironmentConfig[],
  readAt: Runbook['readAt'],
): Runbook => ({
  service: file.service,
  paths: file.paths,
  environments: promotionOrder(environments),
  smoke: file.smoke,
  monitor: monitorOf(file.monitor),
  incident: {
    severities: Object.fromEntries(
      Object.entries(file.incident.severities).map(([level, { respond, escalate }]) => [
        level,
        { respondMs: respond, escalate },
      ]),
    ),
    labels: file.incident.labels,
  },
  notify: notifyOptions(file.notify),
  secrets: file.secrets,
  waivers: waiversOf(file.waivers),
  readAt,
})

/** The environments in file order: an object would put names that are numbers first. */
const environmentsOf = (file: RunbookFile, whole: unknown, names: readonly string[], readAt: ReadAt | null) =>
  Object.entries(file.environments)
    .toSorted(([a], [b]) => names.indexOf(a) - names.indexOf(b))
    .map(([name, environment]) => environmentOf(name, environment, { file, written: whole, readAt }))

/** Of a list the entry that is to blame; of a single name the key itself. */
const keyOf = ({ environment, key, entry }: OrderProblem, source: Source): readonly (string | number)[] => {
  if (key === null) return []
  const value = member(member(member(source.value, 'environments'), environment), key)
  return Array.isArray(value) && entry !== null ? [key, entry] : [key]
}

const meaningProblems = (
  built: ReturnType<typeof environmentsOf>,
  { source, isSameRule }: LikeReading,
): readonly Problem[] => {
  const targets = built.flatMap(({ environment, problem }): readonly Problem[] => {
    if (problem === null) return []
    const path = ['environments', environment.name, 'deploy', ...problem.path]
    return [{ path, ...source.locate(path, 'value'), message: problem.message }]
  })
  const environments = built.map(({ environment }) => environment)
  const order = orderProblems(environments, isSameRule).map((problem): Problem => {
    const path = ['environments', problem.environment, ...keyOf(problem, source)]
    return { path, ...source.locate(path, problem.key === 'after' ? 'value' : 'key'), message: problem.message }
  })
  return [...targets, ...order]
}

/** The file in its shape, or every problem of `like` and of the shape. */
const validated = (
  likes: LikeReading,
):
  { readonly ok: true; readonly file: RunbookFile } | { readonly ok: false; readonly problems: readonly Problem[] } => {
  const parsed = runbookSchema.safeParse(likes.source.value, { error: zodProblem })
  if (parsed.success && likes.problems.length === 0) return { ok: true, file: parsed.data }
  const shape = parsed.success ? [] : shapeProblems(parsed.error, runbookSchema, likes.source)
  const causes = shape.filter((problem) => !likes.isConsequence(problem))
  return { ok: false, problems: [...likes.problems, ...likes.explain(causes)] }
}

/** runbook.yml to a Runbook, or one `bad-config` that lists every problem with its place and what to do. */
export const parseRunbook = (text: string, readAt: ReadAt): Runbook => {
  const read = readYaml(text)
  if (!read.ok) throw badConfig(readAt.path, read.problems)
  const { source } = read
  if (source.value === null || source.value === undefined) {
    throw badConfig(readAt.path, [{ path: [], line: 1, column: 1, message: words.emptyFile }])
  }
  assertUnderstood(source, readAt)
  const likes = readLikes(source)
  const parsed = validated(likes)
  if (!parsed.ok) throw badConfig(readAt.path, parsed.problems)
  const built = environmentsOf(parsed.file, likes.source.value, source.keys(['environments']), readAt)
  const problems = meaningProblems(built, likes)
  if (problems.length > 0) throw badConfig(readAt.path, likes.explain(problems))
  return runbookOf(
    parsed.file,
    built.map(({ environment }) => environment),
    readAt,
  )
}

/** What holds with no file at all: dev from main, staging from any release tag, then production; every check blocks. */
export const defaultRunbook = (service: string, branch = 'main'): Runbook => {
  const file = {
    service: service === '' ? 'service' : service.slice(0, 100),
    environments: {
      dev: { promote: { branch } },
      staging: { promote: { tag: 'v*', 'on-branch': branch } },
      production: { promote: { tag: 'v*', prerelease: false, 'on-branch': branch }, after: 'staging' },
    },
  }
  const parsed = runbookSchema.parse(file)
  const built = environmentsOf(parsed, file, Object.keys(file.environments), null)
  return runbookOf(
    parsed,
    built.map(({ environment }) => environment),
    null,
  )
}
