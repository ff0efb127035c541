// checklist/migrations: runs the linter squawk on new migrations. Its findings are notices and never block.
import { z } from 'zod'
import type { Finding } from '../../core/report.ts'
import type { CheckPorts } from '../../ports/ports.ts'
import * as words from './rehearsal-words.ts'

/** https://squawkhq.com/docs/cli: `--reporter json` */
const answer = z.array(
  z.object({
    file: z.string(),
    line: z.int().min(0),
    message: z.string(),
    help: z.string().nullish(),
    rule_name: z.string(),
  }),
)

/**
 * Asked for IF NOT EXISTS and a lock_timeout, CREATE INDEX CONCURRENTLY leaves an invalid index behind that the next
 * run takes for a good one.
 */
const misleading = new Set(['prefer-robust-stmts', 'require-lock-timeout', 'require-statement-timeout'])
const shown = 20

/** What squawk says, as notices: it reads the text and guesses at locks; the server was asked. null: that is no answer. */
export const parseSquawk = (text: string): readonly Finding[] | null => {
  let read: unknown
  try {
    read = JSON.parse(text)
  } catch {
    return null
  }
  const parsed = answer.safeParse(read)
  if (!parsed.success) return null
  return parsed.data
    .filter(({ rule_name: rule }) => !misleading.has(rule))
    .slice(0, shown)
    .map(({ file, line, message, help, rule_name: rule }) => ({
      level: 'notice',
      path: file,
      message: words.squawkSays(rule, message),
      // It counts lines from 0.
      line: line + 1,
      ...(help ? { remedy: help } : {}),
    }))
}

const notAsked = (why: string): readonly Finding[] => [{ level: 'notice', message: words.squawkNotAsked(why) }]

/** The pinned squawk on the new files; one notice when it can't be had. */
export const gatherSquawk = async (
  paths: readonly string[],
  root: string,
  { command, tools }: Pick<CheckPorts, 'command' | 'tools'>,
): Promise<readonly Finding[]> => {
  const installed = await tools.install('squawk')
  if (!installed.ok) return notAsked(installed.why)
  const argv = [installed.program, '--reporter', 'json', '--', ...paths] as const
  const env = command.baseEnvironment()
  // 1 is any finding, and a text that it does not understand.
  const { stdout, stderr } = await command.run({ argv, cwd: root, env, timeoutMs: 60_000 })
  return parseSquawk(stdout) ?? notAsked(stderr.trim().split('\n')[0] || words.squawkSilent)
}
