// core: the reason codes of what a person orders from deploy instead of a deploy, in words. Pure.

export const byHandWords = {
  adopted: {
    job: 'green',
    means: 'what served already is on record as the first verified release; nothing was deployed',
    then: 'nothing; from now on only what comes after it is new',
  },
  'not-adoptable': {
    job: 'red',
    means:
      'what serves could not be recorded: no person started the run, another commit serves, or one was verified before',
    then: 'do what the sentence says; nothing was recorded',
  },
  'lock-set': {
    job: 'green',
    means: 'a person locked the environment by hand: nobody deploys there',
    then: 'lift it with `unlock: true` when its reason is gone',
  },
  'lock-lifted': {
    job: 'green',
    means: 'the lock that was set by hand is gone, or there was none',
    then: 'nothing',
  },
}
