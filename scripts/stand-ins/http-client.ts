import { getProxyUrl } from '../../node_modules/@actions/http-client/lib/proxy.js'
import { ProxyAgent } from './undici.ts'

// Stands for @actions/http-client in the bundles: the real one, with its tunnels and undici, costs more to load than all
// that an action does before its first request. It is loaded when something is first asked through it.

type Real = InstanceType<Awaited<ReturnType<typeof load>>['HttpClient']>
type Arguments = ConstructorParameters<Awaited<ReturnType<typeof load>>['HttpClient']>

const load = () => import('../../node_modules/@actions/http-client/lib/index.js')

/** What @actions/core, @actions/github and @actions/tool-cache call of it, and nothing else. */
export class HttpClient {
  readonly #given: Arguments
  #real: Promise<Real> | undefined

  constructor(...given: Arguments) {
    this.#given = given
  }

  #open(): Promise<Real> {
    this.#real ??= load().then((real) => new real.HttpClient(...this.#given))
    return this.#real
  }

  async get(...asked: Parameters<Real['get']>) {
    return (await this.#open()).get(...asked)
  }

  async getJson<Answer>(...asked: Parameters<Real['getJson']>) {
    return (await this.#open()).getJson<Answer>(...asked)
  }

  /** Octokit asks by fetch and never looks at an agent of node:http. */
  getAgent(): undefined {
    return undefined
  }

  /** The same decision as in the real one; what it decides on is made when it is first used. */
  getAgentDispatcher(serverUrl: string): ProxyAgent | undefined {
    const proxy = getProxyUrl(new URL(serverUrl))
    if (proxy === undefined || proxy.hostname === '') return undefined
    const { username, password } = proxy
    const token = `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`
    return new ProxyAgent({
      uri: proxy.href,
      pipelining: 0,
      ...(username === '' && password === '' ? {} : { token }),
    })
  }
}
