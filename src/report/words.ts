// report: the words of the head of a report: what serves, who is affected, what to do next. Pure.
import type { Serving, Users } from '../core/ending.ts'

export const servesNow = 'Serves now'
export const usersAffected = 'Users affected'
export const whatToDo = 'What to do'
export const nextStep = 'Next step'

const proofs = {
  verified: (name: string) => `${name}, verified`,
  unverified: (name: string) => `${name}, not verified`,
  unseen: (name: string) => `${name} was put in place; which commit answers was not seen`,
} as const

/** What serves in the environment, and whether it is verified. */
export const servingText = (serving: Serving): string => {
  switch (serving.what) {
    case 'release':
      return `${proofs[serving.proof](serving.name)}${serving.changed ? '' : '; this run changed nothing'}`
    case 'as-before':
      return 'what served before; this run changed nothing'
    case 'nothing':
      return 'nothing that was deployed by these actions; this run changed nothing'
    case 'unknown':
      return serving.before === null
        ? 'not known: the run ended before it saw what serves'
        : `not known: the change was not completed. Before it, ${serving.before} was in place`
  }
}

const affected = { yes: 'yes', no: 'no', unknown: 'not known' } as const

/** Whether users are affected, as far as it is known. */
export const usersText = (users: Users): string =>
  users.affected === 'not-by-this-run' ? 'not by this run' : `${affected[users.affected]}: ${users.because}`

export const thisRun = 'this run, with everything that it found'
export const thisWorkflow = 'this workflow, which has to have workflow_dispatch'
export const rollbackWorkflow = 'the workflow that uses the rollback action'

/** Stands where the name of a file is not known. */
export const unknownFile = 'WORKFLOW.yml'
export const fillIn = (what: string): string => `In place of ${unknownFile} give the file of ${what}.`

export const fileAndLine = (path: string, line: number): string => `${path}, line ${line}`
