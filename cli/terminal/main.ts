// cli/terminal: the entry of the program `runbook-gates`. Its one catch ends it with 1.
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { ExpectedError } from '../../src/core/errors.ts'
import { redactor } from '../../src/core/redact.ts'
import { runCommand } from '../run.ts'
import { openAccess, tokenOf } from './access.ts'
import { openRepository, openWriter } from './git.ts'
import { openTerminal } from './terminal.ts'

/** Written beside the program by scripts/build-cli.ts. */
const about = z.object({ version: z.string(), sha: z.string().nullable() })

const start = async (): Promise<void> => {
  const token = tokenOf(process.env)
  // Whatever an answer or an error may hold: the token is shown to nobody.
  const terminal = openTerminal(token === '' ? (text) => text : redactor([token]))
  const { version, sha } = about.parse(JSON.parse(await readFile(path.join(import.meta.dirname, 'about.json'), 'utf8')))
  const folder = process.cwd()
  const open = async () => ({
    terminal,
    version,
    repository: await openRepository(folder),
    writer: await openWriter(folder),
    github: openAccess(process.env, terminal),
    now: new Date().toISOString(),
    release: sha === null ? null : { sha, version },
  })
  try {
    process.exitCode = await runCommand(process.argv.slice(2), { terminal, version, open })
  } catch (thrown) {
    const isExpected = thrown instanceof ExpectedError
    terminal.aside(
      isExpected ? `${thrown.message}\n${thrown.remedy}` : String(thrown instanceof Error ? thrown.stack : thrown),
    )
    process.exitCode = 1
  }
}

await start()
