// checklist/sbom: finds or makes the documents of other tools, and asks whether they are about the judged commit.
import type { CheckPorts } from '../../ports/ports.ts'
import { readSbomDocument, type SbomDocument } from './document.ts'
import type { SbomFault, SbomYield } from './verdict.ts'
import * as words from './words.ts'

export interface DocumentRequest {
  /** In the workspace, left there by earlier steps. */
  readonly files: readonly string[]
  /** Run on a checkout of the commit. */
  readonly command: readonly [string, ...string[]] | null
  /** The commit that is judged, and the others under which a workspace may hold it (a test merge). */
  readonly commits: readonly string[]
  readonly timeoutMs: number
}

const mostBytes = 100 * 1024 * 1024

const refuse = (path: string, why: string, remedy: string): SbomYield => {
  const fault: SbomFault = { status: 'unknown', path, why, remedy, elsewhere: true }
  return { made: false, fault }
}

const yieldOf = (read: SbomDocument | { readonly why: string }, path: string): SbomYield =>
  'why' in read
    ? refuse(path, words.invalidDocument(read.why), words.writeDocument)
    : { made: true, part: read.part, declared: 0 }

/** The commit that is checked out in the workspace; null when nothing is. */
const workspaceCommit = async ({ command, context }: CheckPorts): Promise<string | null> => {
  const question = { argv: ['git', 'rev-parse', 'HEAD'], cwd: context.paths.workspace } as const
  const { exitCode, stdout } = await command.ask({ ...question, env: command.baseEnvironment() })
  return exitCode === 0 ? stdout.trim() : null
}

const seconds = (at: string): number => Math.floor(Date.parse(at) / 1_000)

/** Why nobody can say that it was made of this commit; null when somebody can. */
const whyNotBound = async (
  { origin: { commit, at } }: SbomDocument,
  { sha, commits }: { readonly sha: string; readonly commits: readonly string[] },
  ports: CheckPorts,
): Promise<string | null> => {
  if (commit !== null) return commits.includes(commit) ? null : words.documentOfAnother(commit)
  const here = await workspaceCommit(ports)
  if (here !== null && !commits.includes(here)) return words.workspaceOfAnother(here)
  if (at === null || Number.isNaN(Date.parse(at))) return here === null ? words.documentUnbound : null
  const committed = await ports.github.commit(sha)
  if (committed === null) return words.documentUnbound
  return seconds(at) < seconds(committed.committedAt) ? words.documentOlder(at) : null
}

const gatherFile = async (
  path: string,
  sha: string,
  { commits, root }: { readonly commits: readonly string[]; readonly root: string },
  ports: CheckPorts,
): Promise<SbomYield> => {
  const { workspace } = ports.context.paths
  const size = await ports.files.stat(`${workspace}/${path}`)
  if (size !== null && size.bytes > mostBytes)
    return refuse(path, words.tooLarge(size.bytes, mostBytes), words.writeDocument)
  const [content, committed] = await Promise.all([
    ports.files.within(workspace).read(path),
    ports.files.within(root).read(path),
  ])
  if (content === null) return refuse(path, words.noDocument, words.writeDocument)
  // Whoever writes the change could write the document too, and leave out what it brings.
  if (content === committed) return refuse(path, words.documentCommitted, words.writeDocument)
  const read = readSbomDocument(content, path)
  if ('why' in read) return yieldOf(read, path)
  const why = await whyNotBound(read, { sha, commits }, ports)
  return why === null ? yieldOf(read, path) : refuse(path, why, words.writeDocument)
}

const passedOn = /^(?:https?_proxy|no_proxy|SSL_CERT_FILE|NODE_EXTRA_CA_CERTS)$/i

const makeDocument = async (
  argv: readonly [string, ...string[]],
  sha: string,
  timeoutMs: number,
  ports: CheckPorts,
): Promise<SbomYield> => {
  const [program] = argv
  const git = await ports.git()
  const { paths, run } = ports.context
  const file = `${paths.temp}/runbook-sbom-${run.id}/${sha}/document.json`
  // Its folder has to be there, and an empty file is none.
  await ports.files.write(file, '')
  const own = Object.fromEntries(Object.entries(ports.userEnvironment).filter(([name]) => passedOn.test(name)))
  const result = await ports.command.run({
    argv,
    cwd: await git.checkout(sha),
    env: { ...ports.command.baseEnvironment(), ...own, SBOM_FILE: file, SBOM_SHA: sha },
    timeoutMs,
  })
  ports.clock.throwIfCancelled()
  if (result.notFound) return refuse(program, words.noGeneratorProgram, words.installGenerator(program))
  if (result.timedOut) return refuse(program, words.notMadeInTime(timeoutMs), words.raiseTimeout)
  const said = (result.stderr.trim().split('\n').at(-1) ?? '').slice(0, 300)
  if (result.exitCode !== 0) return refuse(program, words.generatorEnded(result.exitCode, said), words.runByHand)
  const written = (await ports.files.read(file)) ?? ''
  const content = written.trim() === '' ? result.stdout : written
  return yieldOf(readSbomDocument(content, program), program)
}

/** `current`: files of the workspace are about the judged commit, and about no other. */
export const gatherDocuments = async (
  sha: string,
  request: DocumentRequest & { readonly current: boolean; readonly root: string },
  ports: CheckPorts,
): Promise<readonly SbomYield[]> => {
  const { files, command, commits, timeoutMs, current, root } = request
  const found = files.map((path) =>
    current
      ? gatherFile(path, sha, { commits, root }, ports)
      : Promise.resolve(refuse(path, words.onlyOfJudged, words.useCommand)),
  )
  const made = command === null ? [] : [makeDocument(command, sha, timeoutMs, ports)]
  return Promise.all([...found, ...made])
}
