// adapters/github: shows the verdict as a check run, a commit status and a comment.
import { z } from 'zod'
import type { CheckRun } from '../../core/github.ts'
import { shortSha } from '../../core/release.ts'
import type { Annotation, CheckPublisher } from '../../ports/github.ts'
import { accept, parse, read, write } from './answers.ts'
import { anything } from './anything.ts'
import { checkRunSchema, listCheckRuns } from './checks.ts'
import { putComment } from './comments.ts'
import { createOnce } from './create-once.ts'
import { statusText } from '../../records/decide/verdict.ts'
import type { Api, Ask } from './request.ts'

type CheckRequest = Parameters<CheckPublisher['checkRun']>[0]

const checksWrite = 'checks: write'
/** https://docs.github.com/en/rest/checks/runs#update-a-check-run: an update adds to what stands there. */
const annotationsPerRequest = 50

const countSchema = z
  .object({ output: z.object({ annotations_count: z.number() }).partial() })
  .transform((raw) => raw.output.annotations_count ?? 0)

const annotationBody = (annotation: Annotation) => ({
  path: annotation.path,
  start_line: annotation.line,
  end_line: annotation.line,
  annotation_level: annotation.level,
  message: annotation.message,
  title: annotation.title,
})

const fieldsOf = (request: CheckRequest) => ({
  name: request.name,
  external_id: request.externalId,
  details_url: request.detailsUrl,
  status: request.status,
  ...(request.conclusion === undefined ? {} : { conclusion: request.conclusion }),
})

const outputOf = (request: CheckRequest, annotations: readonly Annotation[]) => ({
  title: request.title,
  summary: request.summary,
  ...(request.text === '' ? {} : { text: request.text }),
  ...(annotations.length === 0 ? {} : { annotations: annotations.map(annotationBody) }),
})

const chunks = (annotations: readonly Annotation[]): readonly (readonly Annotation[])[] =>
  Array.from({ length: Math.ceil(annotations.length / annotationsPerRequest) }, (_, index) =>
    annotations.slice(index * annotationsPerRequest, (index + 1) * annotationsPerRequest),
  )

const countOn = async (api: Api, id: number): Promise<number> => {
  const path = `${api.repo}/check-runs/${id}`
  return (await read(api, { what: `read the check run ${id}`, needs: 'checks: read', path }, countSchema)) ?? 0
}

/** Sends what is missing beyond `present`, fifty at a time; after a lost answer the count tells whether it arrived. */
const sendAnnotations = async (api: Api, id: number, request: CheckRequest): Promise<void> => {
  const path = `${api.repo}/check-runs/${id}`
  const purpose = { what: `annotate the check run of ${shortSha(request.sha)}`, needs: checksWrite, path }
  let present = 0
  for (const chunk of chunks(request.annotations)) {
    const ask: Ask = { ...purpose, method: 'PATCH', body: { output: outputOf(request, chunk) } }
    for (let tries = 0; ; tries += 1) {
      const answer = await api.attempt(ask)
      if (answer.outcome === 'replied') {
        accept(purpose, answer)
        break
      }
      if (tries > 0) throw answer.error
      await api.settle()
      if ((await countOn(api, id)) >= present + chunk.length) break
    }
    present += chunk.length
  }
}

interface OwnRun {
  readonly id: number
  /** Made just now, and so without annotations and with the fields of this request. */
  readonly fresh: boolean
}

type Sought = Pick<CheckRequest, 'sha' | 'name' | 'externalId'>
type Find = (request: Sought) => Promise<readonly CheckRun[]>

/** What another app made can't be updated by us. A bot's login is the slug of its app. */
const findOwn =
  (api: Api, viewer: () => Promise<string>): Find =>
  async ({ sha, name, externalId }) => {
    const [us, found] = await Promise.all([viewer(), listCheckRuns(api, sha, name)])
    return found.items.filter((run) => run.externalId === externalId && run.appSlug === us)
  }

/** Two runs of a workflow may each have made one. GitHub shows the newest. */
const newestOf = (runs: readonly CheckRun[]): CheckRun | null =>
  runs.reduce<CheckRun | null>((best, run) => (best === null || run.id > best.id ? run : best), null)

const ownCheckRun = async (
  api: Api,
  find: Find,
  request: CheckRequest,
  sought: Promise<readonly CheckRun[]>,
): Promise<OwnRun> => {
  const present = newestOf(await sought)
  if (present !== null) return { id: present.id, fresh: false }
  const purpose = { what: `publish the check run of ${shortSha(request.sha)}`, needs: checksWrite }
  const path = `${api.repo}/check-runs`
  const body = { ...fieldsOf(request), head_sha: request.sha, output: outputOf(request, []) }
  let [fresh, searched] = [false, true]
  const run = await createOnce({
    find: async () => {
      if (!searched) return find(request)
      // Just now there was none.
      searched = false
      return []
    },
    post: () => api.attempt({ ...purpose, method: 'POST', path, body }),
    take: (reply) => {
      fresh = true
      return Promise.resolve(parse(purpose, checkRunSchema, accept(purpose, reply)))
    },
    discard: async (extra) => {
      const settled = { status: 'completed', conclusion: 'neutral' }
      await write(
        api,
        { ...purpose, method: 'PATCH', path: `${path}/${extra.id}`, body: settled, repeat: 'safe' },
        anything,
      )
    },
    settle: () => api.settle(),
  })
  return { id: run.id, fresh }
}

const updateFields = async (api: Api, id: number, request: CheckRequest): Promise<void> => {
  const purpose = { what: `update the check run of ${shortSha(request.sha)}`, needs: checksWrite }
  const path = `${api.repo}/check-runs/${id}`
  const body = { ...fieldsOf(request), output: outputOf(request, []) }
  await write(api, { ...purpose, method: 'PATCH', path, body, repeat: 'safe' }, anything)
}

const keyOf = ({ sha, externalId }: Sought): string => `${sha} ${externalId}`

const checkRuns = (api: Api, viewer: () => Promise<string>): Pick<CheckPublisher, 'checkRun' | 'findCheckRun'> => {
  const find = findOwn(api, viewer)
  const sought = new Map<string, ReturnType<Find>>()
  /** By sha and external id: the run, and whether its annotations are out. */
  const known = new Map<string, { readonly id: number; readonly annotated: boolean }>()
  const checkRun: CheckPublisher['checkRun'] = async (request) => {
    const key = keyOf(request)
    const before = known.get(key)
    const own =
      before === undefined
        ? await ownCheckRun(api, find, request, sought.get(key) ?? find(request))
        : { id: before.id, fresh: false }
    if (!own.fresh) await updateFields(api, own.id, request)
    const wanted = request.annotations.length > 0
    const annotated = before?.annotated ?? (wanted && !own.fresh && (await countOn(api, own.id)) > 0)
    known.set(key, { id: own.id, annotated: annotated || wanted })
    if (wanted && !annotated) await sendAnnotations(api, own.id, request)
  }
  return {
    checkRun,
    findCheckRun: async (request) => {
      const found = find(request)
      sought.set(keyOf(request), found)
      await found
    },
  }
}

const commitStatus =
  (api: Api): CheckPublisher['commitStatus'] =>
  async (request) => {
    const ask = {
      what: `set the status ${request.context} of ${shortSha(request.sha)}`,
      needs: 'statuses: write',
      path: `${api.repo}/statuses/${encodeURIComponent(request.sha)}`,
    }
    const { context, state, url } = request
    const body = { context, state, description: statusText(request.description), target_url: url }
    // The last one of a context counts, so the same again does no harm.
    await write(api, { ...ask, method: 'POST', body, repeat: 'safe' }, anything)
  }

/** Shows a verdict on a commit and on a pull request. */
export const checkPublisher = (api: Api, viewer: () => Promise<string>): CheckPublisher => ({
  ...checkRuns(api, viewer),
  commitStatus: commitStatus(api),
  comment: (request) =>
    putComment(api, viewer, {
      issue: request.pull,
      key: request.marker,
      body: request.body,
      needs: 'pull-requests: write',
    }),
})
