// checklist/run: shows progress and result as commit status, check run and comment. Never changes the verdict.
import type { Subject } from '../check.ts'
import { isExpected, messageAndRemedyOf, messageOf, orSay } from '../../core/errors.ts'
import type { Unrecorded } from '../../core/outcome.ts'
import { checksOf, type Report } from '../../core/report.ts'
import type { PublishPorts } from '../../ports/ports.ts'
import type { Log } from '../../ports/world.ts'
import { escapeText, plainLine } from '../../report/escape.ts'
import { checkRun, comment, commitStatus } from '../../report/render.ts'
import {
  checkRunOf,
  commentMarker,
  pullContext,
  releaseContext,
  boundText,
  statementContext,
  statusText,
  type VerdictBinding,
} from '../../records/decide/verdict.ts'
import type { PreflightInputs } from './inputs.ts'
import * as words from './words.ts'

/** Shows the checklist while it is judged and when it is. Never decides: what can't be written is said in the log. */
export interface Display {
  /**
   * Pending, so that nobody merges or deploys in the meantime. The checks need not wait for it. The check run is shown
   * once somebody is waited for: making it earlier would move the pages of the list that is being read.
   */
  readonly announce: () => void
  /** The log of the checks; now and then its last line is shown in the check run too. */
  readonly log: Log
  /** Resolves to why a release's verdict is not on record; null: it is, or nobody looks for it there. */
  readonly publish: (report: Report) => Promise<Unrecorded | null>
  /** The same as far as the pending state showed it, before anything is said of the verdict. */
  readonly unrecorded: () => Promise<Unrecorded | null>
  /** For a run that ends without a report of ours. */
  readonly abandon: (why: string) => Promise<void>
}

const progressEveryMs = 15_000
/** Another run of the same commit may have shown its own since we looked. */
const foundForMs = 60_000

type PublishedPart = 'The commit status' | 'The check run' | 'The comment'

/** One refusal is enough: a token that may not write is not asked again. */
const untilRefused = (ports: PublishPorts) => {
  const closed = new Map<PublishedPart, unknown>()
  const write = async (part: PublishedPart, ask: () => Promise<void>): Promise<void> => {
    if (closed.has(part)) return
    await orSay(ask, (thrown) => {
      closed.set(part, thrown)
      const fork = ports.context.event.pull?.fromFork === true
      ports.log.warn(fork ? words.readOnlyToken(part) : words.notWritten(part, messageAndRemedyOf(thrown)))
    })
  }
  return { write, closed }
}

/** A check run of one line. */
const line = (text: string) => ({ title: plainLine(text, 200), summary: escapeText(text), text: '', annotations: [] })

/** Deploy reads the status and nothing else: a release's verdict that is not there opens and refuses nothing. */
const unrecordedBy = (thrown: unknown): Unrecorded =>
  isExpected(thrown)
    ? { reasonCode: thrown.code, message: thrown.message, remedy: thrown.remedy }
    : { reasonCode: 'internal-error', message: messageOf(thrown), remedy: words.judgeAgain }

/** The three things that we write, each on the judged commit only. */
const partsOf = (inputs: PreflightInputs, subject: Subject, ports: PublishPorts) => {
  const { write, closed } = untilRefused(ports)
  const { publisher } = ports
  const { url: runUrl } = ports.context.run
  const { sha } = subject.release
  const { place } = subject.environment
  // What a pull request may be lenient about opens nothing: deploy's guard reads the release's context alone.
  const context = subject.stage === 'release' ? releaseContext(place) : pullContext(place.service)
  const shows = (channel: PreflightInputs['publish'][number]) => inputs.publish.includes(channel)
  const run = { sha, ...checkRunOf(place), detailsUrl: runUrl } as const
  return {
    /** Of a pull request the summary carries the verdict: a fork's token can never write. */
    unrecorded: (): Unrecorded | null =>
      subject.stage === 'release' && closed.has('The commit status')
        ? unrecordedBy(closed.get('The commit status'))
        : null,
    status: (state: 'pending' | 'success' | 'failure' | 'error', text: string) =>
      write('The commit status', () =>
        publisher.commitStatus({ sha, context, state, description: statusText(plainLine(text)), url: runUrl }),
      ),
    findRun: async () => {
      if (shows('check-run')) await write('The check run', () => publisher.findCheckRun(run))
    },
    running: async (text: string) => {
      if (!shows('check-run')) return
      await write('The check run', () => publisher.checkRun({ ...run, status: 'in_progress', ...line(text) }))
    },
    /** What checks put on record: no verdict, so it never stands in anybody's way. */
    statements: async (report: Report) => {
      for (const { id, statement } of checksOf(report)) {
        if (statement === undefined) continue
        const request = { sha, context: statementContext(place, id), state: 'success', url: runUrl } as const
        const description = statusText(plainLine(statement))
        await write('The commit status', () => publisher.commitStatus({ ...request, description }))
      }
    },
    ended: async (conclusion: 'success' | 'failure', shown: ReturnType<typeof checkRun> | string) => {
      if (!shows('check-run')) return
      const texts = typeof shown === 'string' ? line(shown) : shown
      await write('The check run', () => publisher.checkRun({ ...run, status: 'completed', conclusion, ...texts }))
    },
    comment: async (report: Report) => {
      const { pull } = subject
      if (!shows('comment') || pull === null) return
      const marker = commentMarker(place)
      await write('The comment', () => publisher.comment({ pull, marker, body: comment(report, marker) }))
    },
  }
}

/** A release's verdict says what it is bound to; that of a pull request opens nothing. */
const described = (report: Report, { stage }: Subject, binding: (report: Report) => VerdictBinding) => {
  const { state, description } = commitStatus(report)
  return { state, description: stage === 'release' ? boundText(description, binding(report)) : description }
}

/** Everything that preflight writes on GitHub. */
export const openDisplay = (
  inputs: PreflightInputs,
  subject: Subject,
  binding: (report: Report) => VerdictBinding,
  ports: PublishPorts,
): Display => {
  const { status, findRun, running, ended, statements, unrecorded, comment: say } = partsOf(inputs, subject, ports)
  const what = words.judging(subject.release.sha, subject.environment.name)
  let [last, found] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY]
  const find = () => {
    found = ports.clock.monotonicMs()
    return findRun()
  }
  let queue: Promise<void> = Promise.resolve()
  const progress = (text: string) => {
    const now = ports.clock.monotonicMs()
    if (now - last < progressEveryMs) return
    last = now
    queue = queue.then(() => running(text))
  }
  return {
    announce: () => {
      queue = Promise.all([status('pending', what), find()]).then(() => undefined)
    },
    log: {
      ...ports.log,
      info: (text) => {
        ports.log.info(text)
        progress(text)
      },
    },
    unrecorded: async () => {
      await queue
      return unrecorded()
    },
    publish: async (report) => {
      await queue
      if (last < found && ports.clock.monotonicMs() - found > foundForMs) await find()
      const { state, description } = described(report, subject, binding)
      const conclusion = report.verdict === 'pass' ? 'success' : 'failure'
      await Promise.all([status(state, description), ended(conclusion, checkRun(report)), say(report)])
      // Last: what a statement dates must be there to be read.
      await statements(report)
      return unrecorded()
    },
    abandon: async (why) => {
      await queue
      await Promise.all([status('error', why), ended('failure', why)])
    },
  }
}

/** Of a dry run: nothing leaves the machine. */
export const noDisplay = (log: Log): Display => ({
  announce: () => undefined,
  log,
  publish: () => Promise.resolve(null),
  unrecorded: () => Promise.resolve(null),
  abandon: () => Promise.resolve(),
})
