// diagnose: asks all configured diagnosis questions in parallel, with a time limit. Changes no verdict.
import { z } from 'zod'
import { readDatabase, type DatabaseFacts, type DatabaseReading, type SlowStatement } from './database.ts'
import type { DiagnosisAnswer, DiagnosisQuestion } from './answer.ts'
import { planDiagnosis, readContainer, withoutCredentials } from './container.ts'
import { messageOf } from '../core/errors.ts'
import type { EvidenceText } from '../core/report.ts'
import type { ReadPorts } from '../ports/ports.ts'
import { readCertificate } from './certificate.ts'
import { headerRedactor } from '../core/header-redaction.ts'
import { diagnoseWorkload } from './pods.ts'
import { jsonOf } from '../targets/child.ts'
import type { TargetOptions } from '../targets/registry.ts'
import * as words from './words.ts'

/** One question; all are asked side by side. */
const longestMs = 10_000

const facts: z.ZodType<DatabaseFacts> = z.object({
  version: z.string(),
  connections: z.number(),
  max: z.number(),
  hidden: z.number(),
  blocked: z.number(),
  long: z.array(z.tuple([z.number(), z.number(), z.string(), z.string()])),
  running: z.array(z.tuple([z.number(), z.number(), z.string()])),
  waiting: z.array(z.tuple([z.number(), z.number().nullable(), z.array(z.number()), z.string()])),
  blockers: z.array(z.tuple([z.number(), z.number(), z.number().nullable(), z.string(), z.string(), z.string()])),
})

const slowest: z.ZodType<readonly SlowStatement[]> = z.array(z.tuple([z.number(), z.number(), z.number(), z.string()]))

/** psql's answers, a line each, the second one not everywhere; null for anything else. */
export const parseDatabaseReading = (text: string): DatabaseReading | null => {
  const [first = '', second = ''] = text.trim().split('\n')
  const known = facts.safeParse(jsonOf(first)).data
  return known === undefined ? null : { facts: known, slowest: slowest.safeParse(jsonOf(second)).data ?? null }
}

const ask = async (question: DiagnosisQuestion, ports: ReadPorts): Promise<DiagnosisAnswer> => {
  try {
    return await ports.command.run({
      argv: question.argv,
      cwd: ports.context.paths.workspace,
      env: { ...ports.command.baseEnvironment(), ...question.variables },
      stdin: question.stdin,
      timeoutMs: longestMs,
    })
  } catch (thrown) {
    return { exitCode: null, timedOut: false, notFound: false, stdout: '', stderr: messageOf(thrown) }
  }
}

/** Nothing where the service's URL is not https. */
const askCertificate = async (url: string | null, ports: ReadPorts): Promise<readonly EvidenceText[]> => {
  if (url === null || !URL.canParse(url)) return []
  const { protocol, hostname, port } = new URL(url)
  if (protocol !== 'https:') return []
  const host = hostname.replace(/^\[|\]$/g, '')
  try {
    const request = { host, port: port === '' ? 443 : Number(port), timeoutMs: longestMs }
    return [readCertificate(host, await ports.http.handshake(request), ports.clock.now())]
  } catch (thrown) {
    return [{ title: words.certificateOf(host), text: words.certificateUnread(messageOf(thrown)) }]
  }
}

/** What there is to be asked, and where. */
export interface DiagnosisRequest {
  /** The runbook's `smoke.diagnose`; undefined: nothing is asked. */
  readonly wanted:
    | { readonly container?: string | undefined; readonly database?: string | undefined; readonly pods: boolean }
    | undefined
  /** The service's own address; null: it has none, so no certificate is looked at. */
  readonly url: string | null
  readonly target: TargetOptions | null
  readonly userEnvironment: Readonly<Record<string, string>>
  /** What must not be shown, beside what the questions themselves carry. */
  readonly secrets: readonly string[]
}

/** Asks what the runbook's troubleshooting asks after a failure. It changes no verdict, and never fails. */
export const diagnose = async (
  { wanted, url, target, userEnvironment: environment, secrets: known }: DiagnosisRequest,
  ports: ReadPorts,
): Promise<readonly EvidenceText[]> => {
  if (wanted === undefined) return []
  const { pods } = wanted
  const { container, database, secrets } = planDiagnosis(wanted, environment)
  const askContainer = async () => {
    if (container === null) return []
    const { name, ...questions } = container
    const [list, state, log, memory, disk] = await Promise.all([
      ask(questions.list, ports),
      ask(questions.state, ports),
      ask(questions.log, ports),
      ask(questions.memory, ports),
      ask(questions.disk, ports),
    ])
    return [readContainer(name, { list, state, log, memory, disk })]
  }
  const askDatabase = async () => {
    if (database === null) return []
    const { variable, question, problem } = database
    if (question === null) return [{ title: words.databaseOf(variable), text: problem }]
    const answer = await ask(question, ports)
    return [readDatabase(variable, answer, parseDatabaseReading(answer.stdout))]
  }
  const askPods = async () => {
    if (!pods) return []
    // kubectl finds its cluster, and the programs that log it in, by whatever the step was given.
    const asked = (argv: DiagnosisQuestion['argv']) => ask({ argv, variables: environment, stdin: '' }, ports)
    if (target?.kind === 'kubernetes') return [await diagnoseWorkload(target.options, asked)]
    return [{ title: 'Diagnosis: pods', text: words.noKubernetes }]
  }
  ports.log.info(words.asking({ part: pods }))
  const texts = await Promise.all([askContainer(), askPods(), askDatabase(), askCertificate(url, ports)])
  const hide = headerRedactor([...secrets, ...known])
  return texts.flat().map(({ title, text }) => ({ title, text: withoutCredentials(hide(text)) }))
}
