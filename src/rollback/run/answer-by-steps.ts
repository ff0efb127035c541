// rollback/run: says who takes a bad release back where a later step proves it and 'on-failure' can't act.
import { rollbackOf, untouched } from '../../core/ending.ts'
import { messageOf, orSay } from '../../core/errors.ts'
import { answeredEnding, withPart, type Outcome } from '../../core/outcome.ts'
import { reportPart, type CheckResult } from '../../core/report.ts'
import type { FailedDeploy } from '../../deploy/execution.ts'
import { usesRollback } from '../../deploy/uses-preflight.ts'
import type { ReadPorts } from '../../ports/ports.ts'
import * as words from '../words.ts'

/** Who takes a bad release back. `unknown`: the workflow files could not be read. */
type StepsBack =
  | { readonly by: 'own-steps'; readonly path: string }
  | { readonly by: 'other-workflow'; readonly path: string }
  | { readonly by: 'nobody' }
  | { readonly by: 'unknown' }

const folder = '.github/workflows'

/** Asked in the commit that the workflow runs on. The deployment is open by now: nothing that goes wrong here may end it. */
const gatherStepsBack = async ({
  github,
  context,
  log,
}: Pick<ReadPorts, 'github' | 'context' | 'log'>): Promise<StepsBack> => {
  const asked = await orSay(
    () => Promise.all([github.workflowRun(context.run.id), github.folder(folder, context.sha)]),
    (thrown) => log.warn(messageOf(thrown)),
  )
  if (asked === null) return { by: 'unknown' }
  const [run, files] = asked
  const own = run?.path.split('@')[0] ?? ''
  if (own !== '' && usesRollback(own, files)) return { by: 'own-steps', path: own }
  const other = files.find(({ path }) => path !== own && usesRollback(path, files))
  return other === undefined ? { by: 'nobody' } : { by: 'other-workflow', path: other.path }
}

/** The sentence, and what is to be done before it is needed. */
const describeStepsBack = (
  back: StepsBack,
  { environment, onFailure }: { readonly environment: string; readonly onFailure: FailedDeploy['onFailure'] },
): { readonly message: string; readonly remedy: string } => {
  const begin = words.onFailureIdle(onFailure)
  switch (back.by) {
    case 'own-steps':
      return { message: `${begin} ${words.ownStepsGoBack(back.path)}`, remedy: words.stepsAfterFailure }
    case 'other-workflow':
      return { message: `${begin} ${words.otherGoesBack(environment, back.path)}`, remedy: words.addStepsAfterFailure }
    case 'nobody':
      return { message: `${begin} ${words.nobodyGoesBack(environment)}`, remedy: words.addStepsAfterFailure }
    case 'unknown':
      return { message: `${begin} ${words.perhapsGoesBack}`, remedy: words.addStepsAfterFailure }
  }
}

const rowOf = (back: StepsBack, { message, remedy }: ReturnType<typeof describeStepsBack>): CheckResult => ({
  id: 'on-failure',
  title: words.onFailureTitle,
  gate: 'warn',
  durationMs: 0,
  ...(back.by === 'own-steps'
    ? { status: 'pass', summary: words.bySteps(back.path), findings: [] }
    : {
        status: back.by === 'unknown' ? 'unknown' : 'fail',
        summary: words.notByItself,
        findings: [{ level: 'warning', message, remedy }],
      }),
})

/** The record is open and this step is over before anybody can know that the release is bad: it is said now. */
export const answerBySteps = async (
  opened: Outcome,
  { environment: { name: environment }, onFailure, ports }: FailedDeploy,
): Promise<Outcome> => {
  const back = await gatherStepsBack(ports)
  const told = describeStepsBack(back, { environment, onFailure })
  ports.log.warn(`${told.message} ${told.remedy}`)
  const { verdict, reasonCode, message, subject, parts } = opened.conclusion
  const end = { reasonCode, message: `${message} ${told.message}`, remedy: told.remedy }
  const answers = untouched(rollbackOf(environment, words.ifUnhealthy))
  return withPart(
    { ...opened, conclusion: { ...answeredEnding(verdict, end, answers), subject, parts } },
    reportPart('on-failure', words.onFailurePart, { checks: [rowOf(back, told)] }),
  )
}
