// checklist/migrations: what is said where no release is on record yet, which migrations could count from. Pure.

export const noBaseline =
  'No release is on record here, so every migration counts as new, and none has to be undone: there is nothing to return to.'
export const adoptFirst =
  "If the service is live already, record what serves: start the deploy workflow by hand with 'adopt: true' and a reason. Then only what came since is new."
