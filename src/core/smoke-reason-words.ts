// core: what each reason code of smoke and the monitor means and what to do about it. Pure.

/** In the order of the page. */
export const smokeWords = {
  healthy: {
    job: 'green',
    means: 'exactly the expected commit serves, and every probe held',
    then: 'nothing',
  },
  unhealthy: {
    job: 'red',
    means: 'probes failed beyond the budget, again and again, and did not before',
    then: 'roll back: `rollback-eligible` says whether the evidence suffices',
  },
  'old-version': {
    job: 'red',
    means: 'another commit still answers after the time to converge',
    then: 'see whether the deployment ended; raise `smoke.converge.within` if it is only slow',
  },
  'version-unknown': {
    job: 'red',
    means: 'the service does not say which commit it is',
    then: 'let it tell, and set `smoke.version`',
  },
  'existing-failure': {
    job: 'red',
    means: 'what fails now failed before the deploy as well',
    then: 'repair the service or its dependency; a rollback would not help',
  },
  'probe-fault': {
    job: 'red',
    means: 'the control probe failed too, so the fault is on our side',
    then: "look at the runner's network, then run again",
  },
  'too-few-samples': {
    job: 'red',
    means: 'too few answers for the statement that the runbook wants',
    then: 'give it more time or more samples: the report says how many are missing',
  },
  'tests-failed': {
    job: 'red',
    means: 'a smoke command failed',
    then: 'read its output in the report',
  },
  'hand-over-lost': {
    job: 'red',
    means: 'the watcher is at its end and no run has taken over, so nobody watches from here on',
    then: 'start the workflow of the watcher by hand; the report says why the next run did not start',
  },
  maintenance: {
    job: 'green',
    means: '`phase: monitor` found it down in a planned maintenance; it counts for nothing',
    then: 'nothing; look again when the window is over',
  },
}
