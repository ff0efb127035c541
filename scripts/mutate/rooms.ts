/** What is mutated together, and the tests that must notice. */
export interface MutatedRoom {
  readonly name: string
  /** Patterns of source files. Sentences (words.ts) are left out of all: golden files hold them. */
  readonly mutate: readonly string[]
  /** Patterns of test files: those of the room itself, none that starts a server. */
  readonly tests: readonly string[]
}

const decisionsOf = (name: string): MutatedRoom => ({
  name,
  mutate: [`src/${name}/decide/**/*.ts`],
  tests: [`test/${name}/decide/**/*.test.ts`],
})

const wholeFolder = (name: string): MutatedRoom => ({
  name,
  mutate: [`src/${name}/**/*.ts`],
  tests: [`test/${name}/**/*.test.ts`],
})

/** Every decision of ours that stands in a folder of its own. */
export const rooms: readonly MutatedRoom[] = [
  decisionsOf('records'),
  decisionsOf('approvals'),
  wholeFolder('deploy/promotion'),
  wholeFolder('checklist/judge'),
  decisionsOf('rollback'),
  decisionsOf('smoke'),
  decisionsOf('incident'),
  { name: 'doctor', mutate: ['src/doctor/decide/**/*.ts'], tests: ['test/doctor/**/*.test.ts'] },
]
