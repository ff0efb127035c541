// report: fills repository, run, workflow file and documentation into a next step, as a link or a command. Pure.
import type { NextStep, WorkflowInput } from '../core/ending.ts'
import type { ShownStep } from '../core/report.ts'
import { oneLine } from '../core/text.ts'
import * as words from './words.ts'

/** Where a run comes from, as far as the runner told. */
export interface Origin {
  /** Of GitHub. */
  readonly server: string
  /** `owner/name`; empty when nobody told. */
  readonly repository: string
  readonly run: string
  /** Names of workflow files; null when they are not known. */
  readonly workflow: string | null
  readonly rollbackWorkflow: string | null
  /** Whose code runs, at which ref; null for an action of the repository itself. */
  readonly action: { readonly repository: string; readonly ref: string } | null
}

/** A word of a shell line: what is not plain is quoted. */
export const shellWord = (text: string): string => {
  const line = oneLine(text)
  return /^[\w./:@=-]+$/.test(line) ? line : `'${line.replaceAll("'", "'\\''")}'`
}

const inRepository = ({ repository }: Origin) => (repository === '' ? '' : ` --repo ${shellWord(repository)}`)

const command = (text: string, note = ''): ShownStep => ({ kind: 'command', command: text, note })

const runLink = ({ server, repository, run }: Origin): ShownStep => ({
  kind: 'link',
  text: words.thisRun,
  url: `${server}/${repository}/actions/runs/${run}`,
})

/** The branch of the file is not known to everybody who names it: HEAD is the default branch. */
const fileUrl = ({ server, repository }: Origin, path: string, line: number | null) =>
  `${server}/${repository}/blob/HEAD/${path.split('/').map(encodeURIComponent).join('/')}${line === null ? '' : `#L${line}`}`

const dispatch = (file: string | null, inputs: readonly WorkflowInput[], origin: Origin, what: string): ShownStep => {
  const fields = inputs.map(({ name, value }) => ` -f ${shellWord(`${name}=${value}`)}`).join('')
  const line = `gh workflow run ${file === null ? words.unknownFile : shellWord(file)}${inRepository(origin)}${fields}`
  return command(line, file === null ? words.fillIn(what) : '')
}

/** Never a guess: without the action's own repository and ref there is no link to its pages, but one to the run. */
const docs = (page: string, origin: Origin): ShownStep => {
  const { action, server } = origin
  if (action === null) return runLink(origin)
  return { kind: 'link', text: page, url: `${server}/${action.repository}/blob/${action.ref}/${page}` }
}

/** The step as a person follows or pastes it. */
export const shownStep = (next: NextStep, origin: Origin): ShownStep => {
  switch (next.do) {
    case 'rerun':
      return command(`gh run rerun ${shellWord(origin.run)} --failed${inRepository(origin)}`)
    case 'rerun-of':
      return command(`gh run rerun ${next.run}${inRepository(origin)}`)
    case 'dispatch':
      return next.what === 'rollback'
        ? dispatch(origin.rollbackWorkflow, next.inputs, origin, words.rollbackWorkflow)
        : dispatch(origin.workflow, next.inputs, origin, words.thisWorkflow)
    case 'run':
      return command(next.command)
    case 'paste':
      return { kind: 'paste', where: next.where, text: next.text }
    case 'open':
      return { kind: 'link', text: next.text, url: next.url }
    case 'file':
      return {
        kind: 'link',
        text: next.line === null ? next.path : words.fileAndLine(next.path, next.line),
        url: fileUrl(origin, next.path, next.line),
      }
    case 'docs':
      return docs(next.page, origin)
  }
}
