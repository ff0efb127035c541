import { z } from 'zod'

/** https://github.com/stryker-mutator/mutation-testing-elements/tree/master/packages/report-schema */
const at = z.object({ line: z.number(), column: z.number() })
const mutationReport = z.object({
  files: z.record(
    z.string(),
    z.object({
      source: z.string(),
      mutants: z.array(
        z.object({
          status: z.string(),
          replacement: z.string().default(''),
          location: z.object({ start: at, end: at }),
        }),
      ),
    }),
  ),
})

/** A change of the code that no test noticed. */
export interface Survivor {
  readonly file: string
  readonly line: number
  /** The piece of code that was changed, and what stood there instead; each in one line. */
  readonly was: string
  readonly became: string
}

export interface RoomResult {
  readonly room: string
  readonly mutants: number
  readonly killed: number
  /** Per cent of the mutants, one digit behind the point. */
  readonly score: number
  readonly survivors: readonly Survivor[]
}

/** Why it is right that no test notices: the change means the same, or cannot happen. */
export interface SurvivorReason {
  readonly reason: string
  readonly explains: (survivor: Survivor) => boolean
}

const oneLine = (text: string) => text.replaceAll(/\s+/gu, ' ').trim()

const pieceOf = (
  source: string,
  { start, end }: { readonly start: z.output<typeof at>; readonly end: z.output<typeof at> },
) => {
  const lines = source.split('\n').slice(start.line - 1, end.line)
  const last = lines.length - 1
  return lines
    .map((line, index) => line.slice(index === 0 ? start.column - 1 : 0, index === last ? end.column - 1 : undefined))
    .join('\n')
}

/** What a report of Stryker says of one room. A mutant that does not compile or was left out is not counted. */
export const resultOf = (room: string, report: unknown): RoomResult => {
  const { files } = mutationReport.parse(report)
  const all = Object.entries(files).flatMap(([file, { source, mutants }]) =>
    mutants.map((mutant) => ({
      status: mutant.status,
      file,
      line: mutant.location.start.line,
      was: oneLine(pieceOf(source, mutant.location)),
      became: oneLine(mutant.replacement),
    })),
  )
  const killed = all.filter(({ status }) => status === 'Killed' || status === 'Timeout').length
  const survivors = all.filter(({ status }) => status === 'Survived' || status === 'NoCoverage')
  const mutants = killed + survivors.length
  return {
    room,
    mutants,
    killed,
    score: mutants === 0 ? 0 : Math.round((1000 * killed) / mutants) / 10,
    survivors: survivors.map(({ file, line, was, became }) => ({ file, line, was, became })),
  }
}

const head = `# Mutation testing

\`npm run mutate -- <room>\` changes what a room decides, one small piece at a time, and runs the room's tests on each change.
A change that no test notices is a survivor. This page is made by that command: the row and the section of a room are
those of its last run. [Decision 22](decisions/0022-mutation-testing.md) says why it is not part of CI.

| room | mutants | killed | survived | score |
| --- | --- | --- | --- | --- |
`

const code = (text: string) => {
  const short = text.length > 90 ? `${text.slice(0, 89)}…` : text
  return short === '' ? 'nothing' : `\`\` ${short.replaceAll('|', '\\|')} \`\``
}

const sectionOf = ({ room, survivors }: RoomResult, reasons: readonly SurvivorReason[]): string => {
  const reasonOf = (survivor: Survivor) =>
    reasons.find(({ explains }) => explains(survivor))?.reason ?? 'no reason yet: it needs a test'
  const rows = survivors.map((survivor) => {
    const { file, line, was, became } = survivor
    return `| ${file.replace('src/', '')}:${line} | ${code(was)} | ${code(became)} | ${reasonOf(survivor)} |`
  })
  const table = ['| where | was | became | why no test notices |', '| --- | --- | --- | --- |', ...rows].join('\n')
  return `## ${room}\n\n${rows.length === 0 ? 'Nothing survived.' : table}\n`
}

/** The page with the row and the section of one room replaced; those of other rooms stay as they are. */
export const pageWith = (page: string, result: RoomResult, reasons: readonly SurvivorReason[]): string => {
  const { room, mutants, killed, score, survivors } = result
  const rows = page.split('\n').filter((line) => /^\| [^|]+ \| \d+ \|/u.test(line) && !line.startsWith(`| ${room} |`))
  const sections = page
    .split(/^(?=## )/mu)
    .slice(1)
    .filter((section) => !section.startsWith(`## ${room}\n`))
  const row = `| ${room} | ${mutants} | ${killed} | ${survivors.length} | ${score} % |`
  const own = sectionOf(result, reasons)
  return `${head}${[...rows, row].toSorted().join('\n')}\n\n${[...sections.map((each) => `${each.trim()}\n`), own].toSorted().join('\n')}`
}
