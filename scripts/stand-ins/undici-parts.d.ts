// The files of undici that a proxy takes; its index brings as much again (mocks, sockets, caches).

declare module 'undici/lib/web/fetch/index.js' {
  import type { fetch } from 'undici'
  const parts: { readonly fetch: typeof fetch }
  export = parts
}

declare module 'undici/lib/dispatcher/proxy-agent.js' {
  import type { ProxyAgent } from 'undici'
  const agent: typeof ProxyAgent
  export = agent
}

declare module 'undici/lib/dispatcher/dispatcher.js' {
  import type { Dispatcher } from 'undici'
  const dispatcher: typeof Dispatcher
  export = dispatcher
}

declare module 'undici/lib/api/api-connect.js' {
  import type { Dispatcher } from 'undici'
  const connect: Dispatcher['connect']
  export = connect
}
