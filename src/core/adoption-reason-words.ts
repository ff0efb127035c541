// core: the reason codes of an adoption (deploy with `adopt`), in words. Pure.

export const adoptionWords = {
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
}
