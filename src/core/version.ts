// core: the version of these actions, which `requires` in the runbook is compared with.

/** As in package.json; a test holds them together. */
export const ownVersion = '0.1.0'
