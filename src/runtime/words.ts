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

export const channelSilent = 'it did not answer at all'
export const tellByHand = 'Tell people by hand, and look at the status page of the service.'

export const leftHanging =
  'something was waited for that can not come any more: nothing was left that could have brought it'
export const foreignWords = (files: readonly string[]): string =>
  `A program of this step wrote into ${files.join(', ')} of the runner: that was taken out again.`
export const tokenStays = (why: string): string => `The token stays readable for programs of this step: ${why}.`
