import { isMap, parseDocument, stringify, visit } from 'yaml'

/**
 * Keys that GitHub knows and act 0.2.89 does not yet, so its copy of a workflow goes without them. Nothing else is
 * changed; test/contract/workflows.test.ts proves these two against GitHub's published schema.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax
 */
const unknownToAct: readonly (readonly [mapping: string, key: string])[] = [
  ['concurrency', 'queue'],
  ['environment', 'deployment'],
]

/** act takes the clone for what actions/checkout brings, unless a step asks for a ref of its own. */
const isCheckout = (uses: unknown): boolean => String(uses).startsWith('actions/checkout@')

/** The workflow as act can read it: what it repeats by name is written out, as GitHub itself does before it runs. */
export const workflowForAct = (text: string): string => {
  const document = parseDocument(text)
  visit(document, {
    Map: (_, step) => {
      if (isCheckout(step.get('uses'))) step.deleteIn(['with', 'ref'])
    },
    Pair: (_, { key, value }) => {
      for (const [mapping, unknown] of unknownToAct) {
        if (String(key) === mapping && isMap(value)) value.delete(unknown)
      }
    },
  })
  return stringify(document.toJS(), { lineWidth: 0, aliasDuplicateObjects: false })
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
