// deploy: every sentence and remedy of the deploy action, in one place. Pure.

// next steps

export const goBack = 'going back to an earlier release'
export const whyDespiteHold = 'why it may be deployed all the same'
export const thePreflight = 'what preflight found'
export const notAskedAfterTarget = 'nothing was asked after the target failed'
export const notVerified = 'the release was not verified'

// a ref that nothing takes

export const promotionTitle = 'Promotion'
export const someRuleTakes = 'Environment for this tag'
export const noRuleTakes = 'no promotion rule takes it'
export const nothingDeployed = (why: string): string => `Nothing was deployed. The nearest rule: ${why}`
export const noPullRequests = 'deploy does not run on pull requests: nothing was deployed.'
export const onlyOnPush =
  "Give the job `if: github.event_name == 'push'`. What a pull request would meet is judged by preflight."
export const refDeleted = (ref: string): string => `${ref} was deleted: nothing to deploy.`
