// runtime: the sentences of a step's beginning and end that no room of its own says. Pure.

export const cancelled = 'The run was cancelled.'
export const startAgain = 'Start it again; the next run tidies up whatever this one could not.'
export const notTidied = (why: string): string =>
  `Tidying up failed: ${why} The next run of deploy ends what was left open.`

export const bug = (why: string): string => `This is a bug in the action: ${why}`
export const reportBug = 'Nothing was proven. Please report it with the stack below.'
export const nobodyAsked = 'the run ended before it looked'

export const wholeBlock = 'In the workflow, give the job this block: it is all that this step needs with its inputs.'

export const notWritten = (what: string, why: string): string =>
  `${what} could not be written: ${why} The verdict stands.`
