// ports: single HTTP, TLS and TCP requests to one address, with timings and the phase that failed. Types only.

/** Where a probe failed. */
export type HttpPhase = 'dns' | 'connect' | 'tls' | 'first-byte' | 'body'

/** One question on a fresh connection to one address. */
export interface HttpRequest {
  readonly url: string
  readonly method: 'GET' | 'HEAD' | 'POST'
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
  /** Dial this address, keeping Host and SNI of the url; resolved by the adapter when absent. */
  readonly address?: string
  readonly timeoutMs: number
  /** Limits of single phases, within `timeoutMs`. */
  readonly phaseMs?: Readonly<Partial<Record<HttpPhase, number>>>
  /** Ends the question at once; it is then answered as failed, with the signal's reason. */
  readonly signal?: AbortSignal
  /** On the wire and again after decoding. */
  readonly maxBytes: number
  /** `headers`: nobody looks at the body, so a stream of events is left once it has begun. */
  readonly reads?: 'headers'
  /** Host and SNI, where another site than the one of the url is asked for; a header of that name chooses nothing. */
  readonly site?: string
}

export interface HttpTimings {
  readonly dnsMs: number
  readonly connectMs: number
  readonly tlsMs: number
  readonly firstByteMs: number
  readonly totalMs: number
}

export interface TlsFacts {
  /** ISO 8601: the earliest end in the verified path. */
  readonly validTo: string
  /** ISO 8601: when the certificate that ends first began to be valid. */
  readonly validFrom: string
  readonly subject: string
  readonly issuer: string
}

export type HttpAnswer =
  | {
      readonly outcome: 'answered'
      readonly status: number
      readonly headers: Readonly<Record<string, string>>
      readonly body: string
      readonly truncated: boolean
      readonly address: string
      readonly timings: HttpTimings
      readonly tls: TlsFacts | null
    }
  | {
      readonly outcome: 'failed'
      readonly phase: HttpPhase
      /** Node's error code where there is one: ECONNREFUSED, CERT_HAS_EXPIRED, ETIMEDOUT. */
      readonly code: string
      readonly message: string
      readonly address: string | null
      readonly timings: HttpTimings
    }

export type TlsAnswer =
  | { readonly outcome: 'verified'; readonly facts: TlsFacts; readonly address: string; readonly totalMs: number }
  | { readonly outcome: 'failed'; readonly code: string; readonly message: string; readonly address: string | null }

export type TcpAnswer =
  | { readonly outcome: 'connected'; readonly address: string; readonly totalMs: number }
  | { readonly outcome: 'failed'; readonly code: string; readonly message: string; readonly address: string | null }

export interface Http {
  /** Never throws for what the network did; redirects are not followed. */
  ask(request: HttpRequest): Promise<HttpAnswer>
  /** Every A and AAAA address, IPv4 first; empty when the name is unknown, or nobody answered in time. */
  resolve(host: string, timeoutMs: number): Promise<readonly string[]>
  handshake(request: {
    readonly host: string
    readonly port: number
    /** Dial this address, keeping the name for SNI and verification; resolved by the adapter when absent. */
    readonly address?: string
    readonly timeoutMs: number
    readonly signal?: AbortSignal
  }): Promise<TlsAnswer>
  /** Opens a connection and closes it again, without a word. */
  connect(request: {
    readonly host: string
    readonly port: number
    readonly address?: string
    readonly timeoutMs: number
    readonly signal?: AbortSignal
  }): Promise<TcpAnswer>
}
