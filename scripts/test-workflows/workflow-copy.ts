import { isMap, parseDocument, visit } from 'yaml'

/**
 * Keys that GitHub knows and act 0.2.89 does not yet, so its copy of a workflow goes without them. Nothing else is
 * changed; test/contract/workflows.test.ts proves these two against GitHub's published schema.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax
 */
const unknownToAct: readonly (readonly [mapping: string, key: string])[] = [
  ['concurrency', 'queue'],
  ['environment', 'deployment'],
]

/** The workflow as act can read it. */
export const workflowForAct = (text: string): string => {
  const document = parseDocument(text)
  visit(document, {
    Pair: (_, { key, value }) => {
      for (const [mapping, unknown] of unknownToAct) {
        if (String(key) === mapping && isMap(value)) value.delete(unknown)
      }
    },
  })
  return document.toString({ lineWidth: 0 })
}

const references = (text: string, pattern: RegExp): readonly string[] => [
  ...new Set([...text.matchAll(pattern)].map(([, repository = '', ref = '']) => `${repository}@${ref}`)),
]

/** `owner/repo@ref` of each place where a workflow calls one of our four actions. */
export const ownReferences = (text: string): readonly string[] =>
  references(text, /uses:\s*([\w.-]+\/[\w.-]+)\/actions\/(?:preflight|deploy|smoke|rollback)@([\w.-]+)/gu)

/** The same for what uploads artifacts. */
export const uploadReferences = (text: string): readonly string[] =>
  references(text, /uses:\s*(actions\/upload-artifact)@([\w.-]+)/gu)

/** The same for what checks a commit out. */
export const checkoutReferences = (text: string): readonly string[] =>
  references(text, /uses:\s*(actions\/checkout)@([\w.-]+)/gu)
