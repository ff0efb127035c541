import path from 'node:path'
import { codeSpan, prose } from '../../src/report/markdown.ts'

/** A file of src, actions or cli, from the root, with its first line. */
export interface Headed {
  readonly file: string
  readonly header: string
}

/** `src/checklist/judge/audit.ts` -> `src/checklist`: the room is the first folder below src or actions, and cli is one. */
const roomOf = (file: string): string => (file.startsWith('cli/') ? 'cli' : file.split('/').slice(0, 2).join('/'))

/** What the header says after the folder. The house rules see to it that there is one. */
const purpose = (header: string): string => header.replace(/^\/\/ [\w/-]+: /, '')

const entry = (room: string, { file, header }: Headed): string =>
  `- ${codeSpan(path.posix.relative(room, file))}: ${prose(purpose(header))}`

/** The section `map` of docs/architecture.md: each room with its files, and what each file is for. */
export const mapSection = (files: readonly Headed[]): ReadonlyMap<string, string> => {
  const rooms = [...Map.groupBy(files, ({ file }) => roomOf(file))]
  const lists = rooms.map(([room, its]) => `### ${room}\n\n${its.map((one) => entry(room, one)).join('\n')}`)
  return new Map([['map', lists.join('\n\n')]])
}
