// smoke/run: collects the header values and database addresses that must not appear in output. Pure.
import { parseDatabaseUrl } from '../../core/database-url.ts'
import type { SmokeOptions } from '../probes/options.ts'

/** Everything that the runbook gives smoke to know and not to tell: values of headers, addresses of databases. */
export const smokeSecrets = (
  { version, probes, metrics, diagnose }: SmokeOptions,
  environment: Readonly<Record<string, string>>,
): readonly string[] => {
  const headers = [
    version?.headers,
    metrics?.headers,
    ...probes.map((probe) => ('headers' in probe ? probe.headers : {})),
  ]
  const values = headers.flatMap((each) => Object.values(each ?? {})).map((name) => environment[name] ?? '')
  const databases = [diagnose?.database, ...probes.map((probe) => ('postgres' in probe ? probe.postgres : undefined))]
  return [
    ...values,
    ...databases.flatMap((name) => {
      const url = name === undefined ? '' : (environment[name] ?? '')
      return [url, ...(parseDatabaseUrl(url)?.secrets ?? [])]
    }),
  ]
}
