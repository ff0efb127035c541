import type { Dispatcher, ProxyAgent as RealAgent } from 'undici'

// Stands for undici in the bundles: node has a fetch of its own, so the package is loaded for a proxy alone.

/** undici's index gives its dispatchers their `connect`, without which no tunnel is opened. */
const openAgent = async (options: RealAgent.Options): Promise<Dispatcher> => {
  const [{ default: Agent }, { default: AnyDispatcher }, { default: connect }] = await Promise.all([
    import('undici/lib/dispatcher/proxy-agent.js'),
    import('undici/lib/dispatcher/dispatcher.js'),
    import('undici/lib/api/api-connect.js'),
  ])
  Object.assign(AnyDispatcher.prototype, { connect })
  return new Agent(options)
}

/** What a proxy is opened with; the real agent is made at the first request. */
export class ProxyAgent {
  readonly #options: RealAgent.Options
  #real: Promise<Dispatcher> | undefined

  constructor(options: RealAgent.Options) {
    this.#options = options
  }

  open(): Promise<Dispatcher> {
    this.#real ??= openAgent(this.#options)
    return this.#real
  }
}

/** What Octokit asks with. */
interface Asked {
  readonly method: string
  readonly headers: Record<string, string>
  readonly body?: string
  readonly redirect?: 'follow' | 'manual' | 'error'
  readonly signal?: AbortSignal
  readonly dispatcher?: ProxyAgent | undefined
}

/** Through the proxy by undici, else by node itself. */
export const fetch = async (url: string, { dispatcher, ...init }: Asked): Promise<unknown> => {
  if (dispatcher === undefined) return globalThis.fetch(url, init)
  const { default: undici } = await import('undici/lib/web/fetch/index.js')
  return undici.fetch(url, { ...init, dispatcher: await dispatcher.open() })
}
