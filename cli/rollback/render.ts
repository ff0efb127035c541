// cli/rollback: shows the plan of a rollback, to a person or to a program. Pure.
import { shortSha } from '../../src/core/release.ts'
import { listedFew, nameOfRelease, plural } from '../../src/core/text.ts'
import { plainLine } from '../../src/report/escape.ts'
import { liveEntry } from '../../src/records/decide/history.ts'
import { candidateRows } from '../../src/rollback/render/candidate-table.ts'
import { routeOf, type RevertPlan } from '../../src/rollback/decide/route.ts'
import type { PlannedReturn, ReturnPlan } from '../../src/rollback/gather/plan-return.ts'
import { verifiedReleases } from '../../src/rollback/words.ts'
import { paint } from '../paint.ts'
import type { Terminal } from '../ports.ts'
import * as words from './words.ts'

const most = 5

const undoText = (git: RevertPlan): string => {
  const { revert, question } = git
  switch (revert?.outcome) {
    case 'ready': {
      const found = routeOf(git, 'auto')
      const how = found === null ? '' : words.because(words.route[found.by], found.why)
      return words.undoing(plural(revert.undo.length, 'commit'), question.branch, how)
    }
    case 'conflict':
      return words.notUndone.conflict(shortSha(revert.commit), listedFew(revert.files, most))
    case 'noop':
    case undefined:
      return words.notUndone.noop
    case 'absent':
      return words.notUndone.absent(question.branch)
    case 'untried':
      return revert.why
  }
}

const nameOfBad = ({ bad, situation }: ReturnPlan): string => {
  const live = liveEntry(situation.history)
  const name = live?.deployment.payload.sha === bad.sha ? nameOfRelease(live.deployment.payload) : shortSha(bad.sha)
  return words.because(name, bad.why)
}

const goodText = ({ target, serving }: ReturnPlan): string => {
  if (target === null) return words.nothingRestored
  const name = nameOfRelease(target.release)
  return serving ? words.serves(name) : words.because(name, target.why)
}

const planLines = (plan: ReturnPlan): readonly string[] => {
  const { git, removed } = plan
  const ready = git.revert?.outcome === 'ready' ? git.revert : null
  const rows: readonly (readonly [label: string, text: string])[] = [
    [words.labels.bad, nameOfBad(plan)],
    [words.labels.good, goodText(plan)],
    [words.labels.undo, undoText(git)],
    ...(ready === null
      ? []
      : [
          [
            words.labels.files,
            listedFew(
              ready.changed.map(({ path }) => path),
              most,
            ),
          ] as const,
        ]),
    [
      words.labels.schema,
      removed.oneWay.length === 0 ? words.downThere : words.noWayDown(listedFew(removed.oneWay, most)),
    ],
  ]
  const widest = Math.max(...rows.map(([label]) => label.length))
  return [
    ...rows.map(([label, text]) => `  ${label.padEnd(widest)}  ${plainLine(text, 400)}`),
    ...(ready?.undo ?? []).map(({ sha, subject }) => `    ${shortSha(sha)} ${plainLine(subject, 100)}`),
  ]
}

/** The plan, or why there is none; then every verified release with what speaks against it. */
export const renderRollbackPlan = (
  planned: PlannedReturn,
  place: { readonly service: string; readonly environment: string },
  terminal: Pick<Terminal, 'hasColours'>,
): string => {
  const { candidates } = planned.outcome === 'plan' ? planned.plan.situation : planned.situation
  return [
    paint('bold', words.heading(place.service, place.environment), terminal),
    ...(planned.outcome === 'plan'
      ? planLines(planned.plan)
      : [`  ${planned.refusal.message}`, `  ${planned.refusal.remedy}`]),
    '',
    `${verifiedReleases}:`,
    ...candidateRows(candidates).map((row) => `  ${row.map((text) => plainLine(text, 200)).join('  ')}`),
    '',
    words.notKnownHere,
  ].join('\n')
}

/** `outcome`, then what was planned or refused; the releases as in the table. */
export const renderRollbackJson = (planned: PlannedReturn): string => {
  const { candidates } = planned.outcome === 'plan' ? planned.plan.situation : planned.situation
  const releases = candidateRows(candidates).map(([release, ref, deployment, at, wayBack]) => ({
    release,
    ref,
    deployment,
    at,
    wayBack,
  }))
  if (planned.outcome === 'refused') {
    const { code, message, remedy } = planned.refusal
    return JSON.stringify({ outcome: 'refused', code, message, remedy, releases }, null, 2)
  }
  const { bad, target, serving, git, removed } = planned.plan
  const revert = git.revert === null ? null : { outcome: git.revert.outcome, route: routeOf(git, 'auto')?.by ?? null }
  const good = target === null ? null : { ...target.release, deployment: target.deployment }
  const commits = removed.commits.map(({ sha, subject }) => ({ sha, subject }))
  const schema = { migrations: removed.migrations, oneWay: removed.oneWay }
  return JSON.stringify({ outcome: 'plan', bad: bad.sha, good, serving, revert, commits, schema, releases }, null, 2)
}
