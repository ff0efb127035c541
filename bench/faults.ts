import { writeFileSync } from 'node:fs'
import { scenarios } from '../test/acceptance/fault-scenarios.ts'
import { kindsFor, nameOfCall, outsideCalls, tryFault, type FaultKind, type Trial } from '../test/acceptance/faults.ts'

// Every outside call of deploy, of a deploy that rolls back, of rollback and of monitor fails in every way, by the bundles;
// then the same run comes again. `npm run faults [-- <scenario> [--every <n>] [--kind <kind>] [--json <file>] [--beside <n>]]`.
const option = (name: string): string | null => {
  const at = process.argv.indexOf(`--${name}`)
  return at === -1 ? null : (process.argv[at + 1] ?? null)
}
const [wanted] = process.argv.slice(2).filter((word) => !word.startsWith('--'))
const scenarioWanted = process.argv[2]?.startsWith('--') === true ? undefined : wanted
const every = Number(option('every') ?? '1')
const beside = Number(option('beside') ?? '3')
const kindWanted = option('kind')
const callWanted = option('call')

const chosen = scenarios.filter(({ name }) => scenarioWanted === undefined || name === scenarioWanted)
const work: (() => Promise<Trial>)[] = []
for (const scenario of chosen) {
  const calls = await outsideCalls(scenario)
  console.log(`${scenario.name}: ${calls.length} outside calls`)
  const all = calls
    .filter((call) => callWanted === null || nameOfCall(call).includes(callWanted))
    .flatMap((call) => kindsFor(call).map((kind) => ({ call, kind })))
    .filter(({ kind }) => kindWanted === null || kind === kindWanted)
  for (const [index, { call, kind }] of all.entries()) {
    if (index % every === 0) work.push(() => tryFault(scenario, call, kind))
  }
}

const trials: Trial[] = []
const failures: string[] = []
const described = ({ scenario, call, kind, first, second }: Trial): string =>
  `${scenario} | ${kind} | ${nameOfCall(call)}\n    first: ${first.code} ${first.done ? 'done' : 'NOT DONE'}${first.told ? '' : ', UNTOLD'} ${[...first.lies, ...first.remains].join('; ')}\n      ${first.message}${
    second === null
      ? ''
      : `\n    second: ${second.code} ${second.done ? 'done' : 'NOT DONE'} ${[...second.lies, ...second.remains].join('; ')}\n      ${second.message}`
  }`
const isClean = ({ first, second }: Trial) =>
  first.done &&
  first.lies.length === 0 &&
  (second === null || (second.done && second.lies.length === 0 && second.remains.length === 0))
const next = async (): Promise<void> => {
  for (let one = work.shift(); one !== undefined; one = work.shift()) {
    try {
      const trial = await one()
      trials.push(trial)
      if (!isClean(trial)) console.log(described(trial))
    } catch (thrown) {
      failures.push(String(thrown))
      console.log(`A trial itself failed: ${String(thrown)}`)
    }
    if (trials.length % 50 === 0) console.log(`… ${trials.length} tried, ${work.length} left`)
  }
}
await Promise.all(Array.from({ length: beside }, next))

const row = (name: string, of: readonly Trial[]): readonly (string | number)[] => [
  name,
  of.length,
  of.filter(({ first }) => first.done).length,
  of.filter(({ first, second }) => (second ?? first).done).length,
  of.filter(({ first, second }) => !first.done && !(second ?? first).done).length,
  of.filter(({ first }) => !first.done && !first.told).length,
  of.filter(({ first, second }) => first.lies.length + (second?.lies.length ?? 0) > 0).length,
  of.filter(({ second }) => (second?.remains.length ?? 0) > 0).length,
]
const heads = ['', 'tried', 'done at first', 'done by the second', 'never', 'nobody told', 'lies', 'left over']
const kindsOf = [...new Set(trials.map(({ kind }): FaultKind => kind))]
for (const { name } of chosen) {
  const own = trials.filter(({ scenario, isHit }) => scenario === name && isHit)
  console.log(
    `\n${name} (${trials.filter(({ scenario, isHit }) => scenario === name && !isHit).length} calls did not come)`,
  )
  const rows = [
    heads,
    ...kindsOf.map((kind) =>
      row(
        kind,
        own.filter((each) => each.kind === kind),
      ),
    ),
    row('all', own),
  ]
  for (const cells of rows)
    console.log(cells.map((cell, at) => String(cell)[at === 0 ? 'padEnd' : 'padStart'](at === 0 ? 26 : 19)).join(''))
}
if (failures.length > 0) console.log(`${failures.length} trials failed themselves`)
const file = option('json')
if (file !== null) writeFileSync(file, JSON.stringify(trials, null, 1))
process.exit(failures.length === 0 ? 0 : 1)
