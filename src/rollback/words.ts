// rollback: every sentence and remedy of a rollback, in one place. Pure.

// after a failed deploy

export const rollingBack = (failure: string): string => `${failure} Rolling back, as 'on-failure: rollback' asks.`
export const notRolledBack = (failure: string, why: string): string => `${failure} It was not rolled back: ${why}`
export const rolledBack = (end: string, failure: string): string => `Rolled back: ${end} The deploy failed: ${failure}`
export const shadow = (failure: string, would: string): string => `${failure} (shadow: ${would})`

// what serves, who is affected, what is next

export const theIncident = 'the incident'
export const theRevert = 'the pull request that reverts'
export const tryAgain = 'the first attempt failed'
export const whyLoseData = 'why the loss of data is accepted'
export const notAsked = 'nothing was asked of the service'
