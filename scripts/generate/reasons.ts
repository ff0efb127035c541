import { reasonCodes } from '../../src/core/reason.ts'
import { reasonOwners, reasonWords } from '../../src/core/reason-words.ts'

const cell = (text: string): string => text.replaceAll('|', '\\|')

/** The tables of docs/reason-codes.md, one for each action and one for all. */
export const reasonSections = (): ReadonlyMap<string, string> =>
  new Map(
    reasonOwners.map(([owner, owned]) => {
      const rows = reasonCodes
        .filter((code) => code in owned)
        .map((code) => {
          const { job, means, then } = reasonWords[code]
          return `| \`${code}\` | ${job} | ${cell(means)} | ${cell(then)} |`
        })
      const head = ['| code | job | what it means | what to do |', '| --- | --- | --- | --- |']
      return [`reasons-${owner}`, [...head, ...rows].join('\n')]
    }),
  )
