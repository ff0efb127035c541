import { reasonCodes } from '../../src/core/reason.ts'
import { reasonWords, type ReasonWords } from '../../src/core/reason-words.ts'

const owners: readonly ReasonWords['of'][] = ['any', 'preflight', 'deploy', 'smoke', 'rollback']

const cell = (text: string): string => text.replaceAll('|', '\\|')

const tableOf = (owner: ReasonWords['of']): string =>
  [
    '| code | job | what it means | what to do |',
    '| --- | --- | --- | --- |',
    ...reasonCodes
      .map((code) => ({ code, ...reasonWords[code] }))
      .filter(({ of }) => of === owner)
      .map(({ code, job, means, then }) => `| \`${code}\` | ${job} | ${cell(means)} | ${cell(then)} |`),
  ].join('\n')

/** The tables of docs/reason-codes.md, one for each action and one for all. */
export const reasonSections = (): ReadonlyMap<string, string> =>
  new Map(owners.map((owner) => [`reasons-${owner}`, tableOf(owner)]))
