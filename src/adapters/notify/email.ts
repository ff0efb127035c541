// adapters/notify: sends a notice by SMTP, without TLS only to this machine. One incident is one thread.
import { isIP } from 'node:net'
import { z } from 'zod'
import { messageOf } from '../../core/errors.ts'
import { percentDecoded } from '../../core/percent.ts'
import type { NoticeChannel } from '../../ports/notify.ts'
import type { Clock } from '../../ports/world.ts'
import { emailMessage } from '../../incident/render/notice.ts'
import { bare, chooseAddress, machineResolve, resolverOf } from '../http/dial.ts'
import { deliver, sha256, type Try } from './delivery.ts'

export interface EmailOptions {
  /** `smtps://user:password@host:465` or `smtp://user:password@host:587`. */
  readonly smtp: string
  readonly from: string | null
  readonly to: readonly string[]
}

const resolveWithinMs = 10_000

const isLoopback = (host: string) => /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(host)

/** What nodemailer is told. Without TLS nothing is sent, but to a server on this very machine. */
const transportOptions = (address: URL, dialled: string) => {
  const secure = address.protocol === 'smtps:'
  const local = isLoopback(address.hostname)
  return {
    host: dialled,
    port: address.port === '' ? (secure ? 465 : 587) : Number(address.port),
    secure,
    requireTLS: !secure && !local,
    ...(local && !secure ? { ignoreTLS: true } : {}),
    ...(address.username === ''
      ? {}
      : { auth: { user: percentDecoded(address.username), pass: percentDecoded(address.password) } }),
    tls: {
      minVersion: 'TLSv1.2' as const,
      ...(isIP(bare(address.hostname)) === 0 ? { servername: address.hostname } : {}),
    },
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  }
}

const parseAddress = (text: string): URL | null => {
  if (!URL.canParse(text)) return null
  const address = new URL(text)
  return /^smtps?:$/.test(address.protocol) && address.hostname !== '' ? address : null
}

/** 4xx is "try later" in SMTP, 5xx is no. https://www.rfc-editor.org/rfc/rfc5321#section-4.2.1 */
const judge = (thrown: unknown, secrets: readonly string[]): Try => {
  const code = thrown instanceof Error && 'responseCode' in thrown ? thrown.responseCode : undefined
  const why = secrets
    .reduce((text, secret) => (secret === '' ? text : text.replaceAll(secret, '***')), messageOf(thrown))
    .slice(0, 300)
  if (typeof code === 'number' && code >= 500) {
    return { end: 'refused', why, remedy: 'Check the account, the sender and the receivers with the mail server.' }
  }
  if (/certificate|altname/i.test(why)) {
    const remedy = 'Give the server a certificate for this very name, by an authority that the runner trusts.'
    return { end: 'refused', why, remedy }
  }
  return { end: 'again', why, afterMs: null }
}

interface Rejected {
  readonly recipient: string
  readonly code: number
  readonly why: string
}

const rejections = z.array(
  z.object({
    recipient: z.string().default(''),
    responseCode: z.number().default(550),
    response: z.string().default(''),
  }),
)

/** Whom the server did not take, each with its own answer; an error of all of them has the same list. */
const rejectedOf = (holder: unknown): readonly Rejected[] => {
  const list = typeof holder === 'object' && holder !== null && 'rejectedErrors' in holder ? holder.rejectedErrors : []
  const parsed = rejections.safeParse(list)
  return (parsed.data ?? []).map(({ recipient, responseCode, response }) => ({
    recipient,
    code: responseCode,
    why: response,
  }))
}

/**
 * The fate of each receiver. 4xx is "try later", also when it is said of one receiver alone (greylisting), and asks again
 * for that one: the others have the mail.
 */
const fates = (to: readonly string[]) => {
  let open = to
  let refused = 0
  return {
    open: () => open,
    settle: (rejected: readonly Rejected[]): Try => {
      const later = rejected.filter(({ code }) => code < 500)
      refused += rejected.length - later.length
      open = open.filter((address) => later.some(({ recipient }) => recipient === address))
      const [first] = later
      if (first !== undefined && open.length > 0)
        return { end: 'again', why: laterWords(open.length, to.length, first), afterMs: null }
      if (refused === 0) return { end: 'delivered', detail: `taken for ${to.length}` }
      const why = `${refused} of ${to.length} receivers were not taken`
      return { end: 'refused', why, remedy: "Correct 'notify.email.to' in the runbook." }
    },
  }
}

const laterWords = (open: number, all: number, { recipient, code, why }: Rejected): string => {
  const said = why.replace(/\s+/g, ' ').slice(0, 120)
  return `${open} of ${all} receivers are to be tried later: ${recipient} (${said.startsWith(String(code)) ? said : `${code} ${said}`.trim()})`
}

/** Mail by SMTP: the messages of one key are one thread in a mailbox. */
export const email = (options: EmailOptions, world: { readonly clock: Clock }): NoticeChannel => ({
  channel: 'email',
  send: (notice) => {
    const receivers = fates(options.to)
    return deliver('email', world.clock, async () => {
      const address = parseAddress(options.smtp)
      if (address === null) {
        const why = 'the SMTP address can not be read'
        return { end: 'refused', why, remedy: 'Give it as smtps://user:password@host:465 or smtp://host:587.' }
      }
      const dial = await chooseAddress(bare(address.hostname), undefined, resolveWithinMs, resolverOf(machineResolve))
      if ('code' in dial) {
        const remedy = 'Name a mail server: no notice is sent to an address of this kind.'
        const isRefused = dial.code === 'EREFUSED_ADDRESS'
        return isRefused
          ? { end: 'refused', why: dial.message, remedy }
          : { end: 'again', why: dial.message, afterMs: null }
      }
      const connection = transportOptions(address, dial.address)
      const { createTransport } = await import('nodemailer')
      const transport = createTransport(connection)
      const thread = `<${sha256(notice.key).slice(0, 32)}@runbook-gates>`
      try {
        const [fallback = 'runbook-gates@localhost'] = options.to
        const sent = await transport.sendMail({
          ...emailMessage(notice),
          from: options.from ?? fallback,
          to: [...options.to],
          envelope: { from: options.from ?? fallback, to: [...receivers.open()] },
          messageId: `<${sha256(`${notice.key}/${notice.step}`).slice(0, 32)}@runbook-gates>`,
          references: [thread],
          inReplyTo: thread,
          headers: { 'Auto-Submitted': 'auto-generated', 'X-Runbook-Key': notice.key.replace(/[^\x21-\x7E]/g, '?') },
        })
        return receivers.settle(rejectedOf(sent))
      } catch (thrown) {
        const rejected = rejectedOf(thrown)
        if (rejected.length > 0 && rejected.some(({ code }) => code < 500)) return receivers.settle(rejected)
        return judge(thrown, [connection.auth?.pass ?? '', address.password])
      } finally {
        transport.close()
      }
    })
  },
})
