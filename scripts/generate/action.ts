import { parse } from 'yaml'
import { z } from 'zod'
import { preflightChecks } from '../../src/checklist/registry.ts'
import { codeSpan, table } from '../../src/report/markdown.ts'
import { permissionsOf, type ActionName, type PermissionUse } from './permissions.ts'

/** The tables of an action's README. */

const contract = z.object({
  inputs: z.record(
    z.string(),
    z.object({ description: z.string(), default: z.string().optional(), required: z.boolean().default(false) }),
  ),
  outputs: z.record(z.string(), z.object({ description: z.string() })),
})

const inputTable = (inputs: z.output<typeof contract>['inputs']): string =>
  table(
    ['Input', 'Default', 'Meaning'],
    Object.entries(inputs).map(([name, input]) => [
      { markdown: codeSpan(name) },
      { markdown: input.required ? 'required' : codeSpan(input.default ?? '') },
      input.description,
    ]),
  )

const outputTable = (outputs: z.output<typeof contract>['outputs']): string =>
  table(
    ['Output', 'Meaning'],
    Object.entries(outputs).map(([name, { description }]) => [{ markdown: codeSpan(name) }, description]),
  )

/** Preflight also needs what its checks ask for. `write` includes `read`. */
const withChecks = (uses: readonly PermissionUse[]): readonly PermissionUse[] => {
  const named = new Set(uses.map(({ permission }) => permission.split(':')[0]))
  const asked = new Map<string, string[]>()
  for (const check of preflightChecks) {
    for (const permission of check.permissions) {
      if (!named.has(permission.split(':')[0])) asked.set(permission, [...(asked.get(permission) ?? []), check.id])
    }
  }
  return [...uses, ...[...asked].map(([permission, ids]) => ({ permission, why: `checks: ${ids.join(', ')}` }))]
}

const permissionTable = (name: ActionName): string => {
  const uses = name === 'preflight' ? withChecks(permissionsOf[name]) : permissionsOf[name]
  return table(
    ['Permission', 'For'],
    uses.map(({ permission, why }) => [{ markdown: codeSpan(permission) }, why]),
  )
}

/** The sections `inputs`, `outputs` and `permissions` of actions/<name>/README.md. */
export const actionSections = (name: ActionName, actionYaml: string): ReadonlyMap<string, string> => {
  const { inputs, outputs } = contract.parse(parse(actionYaml))
  return new Map([
    ['inputs', inputTable(inputs)],
    ['outputs', outputTable(outputs)],
    ['permissions', permissionTable(name)],
  ])
}
