import { Kind, parse, print, type DefinitionNode, type DocumentNode, type TypeNode } from 'graphql'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

// Takes what the embedded GitHub answers out of GitHub's own GraphQL schema. To refresh, in a folder outside the repository:
//   npm pack @octokit/graphql-schema@15.26.1 && tar xzf octokit-graphql-schema-15.26.1.tgz package/schema.graphql
//   node scripts/graphql-extract.ts <folder>/package/schema.graphql && npx prettier --write embedded/github/schema.graphql

/** The fields of each type; arguments, enums and inputs come along as they are. */
const selection: Readonly<Record<string, readonly string[]>> = {
  Query: ['id', 'repository', 'viewer'],
  Mutation: ['enablePullRequestAutoMerge', 'updateRefs'],
  Node: ['id'],
  Actor: ['login'],
  Bot: ['id', 'login'],
  EnterpriseUserAccount: ['id', 'login'],
  Mannequin: ['id', 'login'],
  Organization: ['id', 'login'],
  User: ['id', 'login'],
  Repository: ['defaultBranchRef', 'deployments', 'id', 'object', 'ref'],
  GitObject: ['id', 'oid'],
  Blob: ['byteSize', 'id', 'isBinary', 'isTruncated', 'oid', 'text'],
  Commit: ['authors', 'file', 'id', 'oid'],
  Tag: ['id', 'name', 'oid', 'target'],
  Tree: ['entries', 'id', 'oid'],
  TreeEntry: ['mode', 'name', 'object', 'oid', 'type'],
  GitActor: ['email', 'name', 'user'],
  GitActorConnection: ['nodes', 'totalCount'],
  Ref: ['id', 'name', 'prefix', 'refUpdateRule', 'target'],
  RefUpdateRule: ['requiredApprovingReviewCount', 'requiredStatusCheckContexts', 'requiresSignatures', 'viewerCanPush'],
  Deployment: ['id', 'statuses'],
  DeploymentConnection: ['nodes', 'totalCount'],
  DeploymentStatus: ['createdAt', 'creator', 'description', 'id', 'logUrl', 'state'],
  DeploymentStatusConnection: ['nodes', 'totalCount'],
  EnablePullRequestAutoMergePayload: ['clientMutationId'],
  UpdateRefsPayload: ['clientMutationId'],
}

const builtIn = new Set(['Boolean', 'Float', 'ID', 'Int', 'String'])

function nameOf(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : nameOf(type.type)
}

/** An object or interface with the selected fields alone; null where the selection does not have it. */
function narrowed(definition: DefinitionNode): DefinitionNode | null {
  if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION && definition.kind !== Kind.INTERFACE_TYPE_DEFINITION) return null
  const wanted = selection[definition.name.value]
  if (wanted === undefined) return null
  const fields = (definition.fields ?? []).filter((field) => wanted.includes(field.name.value))
  const missing = wanted.filter((name) => !fields.some((field) => field.name.value === name))
  if (missing.length > 0) throw new Error(`GitHub's ${definition.name.value} has no field ${missing.join(', ')}`)
  const interfaces = (definition.interfaces ?? []).filter((one) => selection[one.name.value] !== undefined)
  return { ...definition, fields, interfaces }
}

/** The names that a definition leads to. */
function references(definition: DefinitionNode): readonly string[] {
  switch (definition.kind) {
    case Kind.OBJECT_TYPE_DEFINITION:
    case Kind.INTERFACE_TYPE_DEFINITION:
      return (definition.fields ?? []).flatMap((field) => [
        nameOf(field.type),
        ...(field.arguments ?? []).map((argument) => nameOf(argument.type)),
      ])
    case Kind.INPUT_OBJECT_TYPE_DEFINITION:
      return (definition.fields ?? []).map((field) => nameOf(field.type))
    default:
      return []
  }
}

/** Words for readers, and directives that only GitHub's own tools know. */
function bare(document: DocumentNode): DocumentNode {
  const revive: (text: string) => DocumentNode = JSON.parse
  return revive(
    JSON.stringify(document, (key, value: unknown) =>
      key === 'description' || key === 'loc' ? undefined : key === 'directives' ? [] : value,
    ),
  )
}

function extract(source: string): string {
  const all = new Map<string, DefinitionNode>()
  for (const definition of parse(readFileSync(source, 'utf8')).definitions) {
    if ('name' in definition) all.set(definition.name.value, definition)
  }
  const chosen = new Map<string, DefinitionNode>()
  const open = Object.keys(selection)
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (chosen.has(name) || builtIn.has(name)) continue
    const whole = all.get(name)
    if (whole === undefined) throw new Error(`GitHub's schema has no ${name}`)
    const composite = 'fields' in whole && whole.kind !== Kind.INPUT_OBJECT_TYPE_DEFINITION
    const definition = composite ? narrowed(whole) : whole
    if (definition === null) throw new Error(`a selected field leads to ${name}, which is not selected`)
    chosen.set(name, definition)
    open.push(...references(definition))
  }
  const definitions = [...chosen].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, definition]) => definition)
  return print(bare({ kind: Kind.DOCUMENT, definitions }))
}

const source = process.argv[2]
if (source === undefined) throw new Error('Say where schema.graphql is: node scripts/graphql-extract.ts <file>')
const target = path.join(import.meta.dirname, '..', 'embedded', 'github', 'schema.graphql')
const text = extract(source)
writeFileSync(target, `${text}\n`)
console.log(`${target}: ${Object.keys(selection).length} types, ${Math.round(text.length / 1024)} KB`)
