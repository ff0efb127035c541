import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

// Takes the operations that the embedded GitHub answers out of GitHub's own OpenAPI description.
// The package is 385 MB and therefore no dependency. To refresh, in a folder outside the repository:
//   npm pack @octokit/openapi@23.0.2 && tar xzf octokit-openapi-23.0.2.tgz package/generated/api.github.com.json
//   node scripts/openapi-extract.ts <folder>/package/generated/api.github.com.json

const operations: readonly string[] = [
  'actions/create-workflow-dispatch',
  'actions/delete-repo-secret',
  'actions/get-github-actions-default-workflow-permissions-repository',
  'actions/get-pending-deployments-for-run',
  'actions/get-reviews-for-run',
  'actions/get-workflow',
  'actions/get-workflow-run',
  'actions/list-environment-secrets',
  'actions/list-environment-variables',
  'actions/list-jobs-for-workflow-run',
  'actions/list-repo-organization-secrets',
  'actions/list-repo-organization-variables',
  'actions/list-repo-secrets',
  'actions/list-repo-variables',
  'actions/list-repo-workflows',
  'actions/list-workflow-runs',
  'actions/list-workflow-runs-for-repo',
  'actions/set-github-actions-default-workflow-permissions-repository',
  'checks/create',
  'checks/get',
  'checks/get-suite',
  'checks/list-annotations',
  'checks/list-for-ref',
  'checks/list-for-suite',
  'checks/list-suites-for-ref',
  'checks/update',
  'code-scanning/list-alerts-for-repo',
  'code-scanning/list-recent-analyses',
  'dependabot/list-alerts-for-repo',
  'git/create-blob',
  'git/create-commit',
  'git/create-ref',
  'git/create-tag',
  'git/create-tree',
  'git/delete-ref',
  'git/get-blob',
  'git/get-commit',
  'git/get-ref',
  'git/get-tag',
  'git/get-tree',
  'git/list-matching-refs',
  'git/update-ref',
  'issues/add-labels',
  'issues/create',
  'issues/create-comment',
  'issues/get',
  'issues/get-comment',
  'issues/list-comments',
  'issues/list-for-repo',
  'issues/update',
  'issues/update-comment',
  'pulls/create',
  'pulls/create-review',
  'pulls/get',
  'pulls/list',
  'pulls/list-commits',
  'pulls/list-files',
  'pulls/list-reviews',
  'pulls/merge',
  'pulls/update',
  'rate-limit/get',
  'repos/compare-commits-with-basehead',
  'repos/create-commit-status',
  'repos/create-deployment',
  'repos/create-deployment-branch-policy',
  'repos/create-deployment-status',
  'repos/create-or-update-environment',
  'repos/create-repo-ruleset',
  'repos/get',
  'repos/get-all-environments',
  'repos/get-branch',
  'repos/get-branch-protection',
  'repos/get-branch-rules',
  'repos/get-collaborator-permission-level',
  'repos/get-combined-status-for-ref',
  'repos/get-commit',
  'repos/get-content',
  'repos/get-deployment',
  'repos/get-deployment-status',
  'repos/get-environment',
  'repos/get-repo-ruleset',
  'repos/get-repo-rulesets',
  'repos/list-branches',
  'repos/list-commit-statuses-for-ref',
  'repos/list-commits',
  'repos/list-deployment-branch-policies',
  'repos/list-deployment-statuses',
  'repos/list-deployments',
  'repos/list-pull-requests-associated-with-commit',
  'repos/list-tags',
]

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }
type JsonObject = Readonly<Record<string, Json>>

/** Words of a schema for readers, not for checking; and names that only GitHub's own tools know. */
const dropped = new Set(['description', 'summary', 'tags', 'example', 'examples', 'externalDocs', 'title', 'headers'])

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value)
}

function objectAt(value: JsonObject, key: string): JsonObject {
  const found = value[key]
  return isObject(found) ? found : {}
}

function parse(text: string): Json {
  const revive: (text: string) => Json = JSON.parse
  return revive(text)
}

/** `names`: the keys of this object are names that somebody chose (properties), not words of the schema language. */
function strip(value: Json, keys: 'names' | 'words'): Json {
  if (Array.isArray(value)) return value.map((item: Json) => strip(item, 'words'))
  if (!isObject(value)) return value
  const kept = Object.entries(value).filter(
    ([key]) => keys === 'names' || key === 'x-multi-segment' || !(dropped.has(key) || key.startsWith('x-')),
  )
  const stripped = Object.fromEntries(
    kept.map(([key, item]) => [key, strip(item, keys === 'words' && key === 'properties' ? 'names' : 'words')]),
  )
  return keys === 'words' ? sayNull(stripped) : stripped
}

/** `nullable` beside `enum`, or without `type`, is nothing that a JSON Schema validator understands: say it in its words. */
function sayNull(schema: JsonObject): JsonObject {
  const { nullable, enum: values, ...rest } = schema
  if (nullable !== true) return schema
  if (isList(values)) return { ...schema, enum: [...values.filter((value) => value !== null), null] }
  return schema['type'] === undefined ? { anyOf: [rest, { enum: [null] }] } : schema
}

function references(value: Json): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((item: Json) => references(item))
  if (!isObject(value)) return []
  const own = value['$ref']
  return [...(typeof own === 'string' ? [own] : []), ...Object.values(value).flatMap(references)]
}

/** The paths with nothing but our operations; `wanted` loses what was found. */
function selectPaths(description: JsonObject, wanted: Set<string>): JsonObject {
  const paths: Record<string, Json> = {}
  for (const [route, methods] of Object.entries(objectAt(description, 'paths'))) {
    if (!isObject(methods)) continue
    const ours = Object.entries(methods).filter(([, operation]) => {
      const id = isObject(operation) ? operation['operationId'] : null
      return typeof id === 'string' && wanted.delete(id)
    })
    if (ours.length > 0) paths[route] = strip(Object.fromEntries(ours), 'words')
  }
  return paths
}

/** Every component that the paths lead to, directly or through another component. */
function selectComponents(description: JsonObject, paths: JsonObject): JsonObject {
  const chosen: Record<string, Record<string, Json>> = {}
  const open = [...references(paths)]
  for (let reference = open.pop(); reference !== undefined; reference = open.pop()) {
    const [, , kind = '', name = ''] = reference.split('/')
    const group = (chosen[kind] ??= {})
    if (group[name] !== undefined) continue
    const component = strip(objectAt(objectAt(objectAt(description, 'components'), kind), name), 'words')
    group[name] = component
    open.push(...references(component))
  }
  return chosen
}

function extract(source: string): string {
  const description = parse(readFileSync(source, 'utf8'))
  if (!isObject(description)) throw new Error(`${source} is no OpenAPI description`)
  const wanted = new Set(operations)
  const paths = selectPaths(description, wanted)
  if (wanted.size > 0) throw new Error(`GitHub's description has no operation ${[...wanted].join(', ')}`)
  return JSON.stringify({
    openapi: '3.0.3',
    info: { title: 'The part of the GitHub REST API that the embedded GitHub answers', version: '1.1.4' },
    paths,
    components: selectComponents(description, paths),
  })
}

const source = process.argv[2]
if (source === undefined) throw new Error('Say where api.github.com.json is: node scripts/openapi-extract.ts <file>')
const target = path.join(import.meta.dirname, '..', 'embedded', 'github', 'openapi.json')
const text = extract(source)
writeFileSync(target, `${text}\n`)
console.log(`${target}: ${operations.length} operations, ${Math.round(text.length / 1024)} KB`)
