// database: tells what a scratch server lacks from what is wrong with what was sent to it. Pure.

/** Something that production's server has and a scratch server need not have: no fault of a migration or a dump. */
export interface ServerLack {
  readonly kind: 'extension' | 'tablespace' | 'locale' | 'role' | 'right'
  /** null: the server does not name it. */
  readonly name: string | null
}

const patterns: readonly { readonly kind: ServerLack['kind']; readonly said: RegExp }[] = [
  { kind: 'extension', said: /extension "([^"\n]{1,300})" is not available/ },
  { kind: 'extension', said: /could not open extension control file "[^"\n]{0,300}\/([\w-]{1,100})\.control"/ },
  { kind: 'extension', said: /could not access file "(?:\$libdir\/)?([^"\n]{1,300})"/ },
  { kind: 'extension', said: /permission denied to create extension "([^"\n]{1,300})"/ },
  { kind: 'extension', said: /unrecognized configuration parameter "([a-z_]{1,60})\.[^"\n]{1,100}"/ },
  { kind: 'extension', said: /extension "([^"\n]{1,300})" has no (?:installation script|update path)/ },
  { kind: 'extension', said: /([\w.]{1,60}) (?:can only|must) be loaded via shared_preload_libraries/ },
  { kind: 'extension', said: /language "([^"\n]{1,300})" does not exist/ },
  { kind: 'tablespace', said: /tablespace "([^"\n]{1,300})" does not exist/ },
  { kind: 'locale', said: /(?:invalid|could not create) locale(?: name:?)? "([^"\n]{1,300})"/ },
  { kind: 'locale', said: /collation "([^"\n]{1,300})" for encoding "[^"\n]{1,50}" does not exist/ },
  { kind: 'locale', said: /(ICU) is not supported in this build/ },
  { kind: 'role', said: /role "([^"\n]{1,300})" does not exist/ },
  {
    kind: 'right',
    said: /permission denied to create (?!extension)[a-z ]{1,60}|must be superuser(?![^\n]{0,300}external program)/,
  },
]

/** What the server lacks, by its own words; null: it lacks nothing, and what it refuses is wrong. */
export const lackOf = (said: string): ServerLack | null => {
  for (const { kind, said: pattern } of patterns) {
    const found = pattern.exec(said)
    if (found !== null) return { kind, name: found[1] ?? null }
  }
  return null
}

/** Where an extension comes from: Debian's package behind `postgresql-<version>-`, and an image that holds it. */
export interface ExtensionSource {
  readonly packaged: string | null
  readonly image: string | null
}

const sources: ReadonlyMap<string, ExtensionSource> = new Map([
  ['postgis', { packaged: 'postgis-3', image: 'postgis/postgis' }],
  ['vector', { packaged: 'pgvector', image: 'pgvector/pgvector' }],
  ['timescaledb', { packaged: null, image: 'timescale/timescaledb' }],
  ['citus', { packaged: null, image: 'citusdata/citus' }],
  ['age', { packaged: 'age', image: 'apache/age' }],
  ['pg_cron', { packaged: 'cron', image: null }],
  ['pg_partman', { packaged: 'partman', image: null }],
  ['pg_repack', { packaged: 'repack', image: null }],
  ['pgaudit', { packaged: 'pgaudit', image: null }],
  ['pgrouting', { packaged: 'pgrouting', image: 'pgrouting/pgrouting' }],
  ['hypopg', { packaged: 'hypopg', image: null }],
  ['hll', { packaged: 'hll', image: null }],
  ['plv8', { packaged: 'plv8', image: null }],
  ['plpython3u', { packaged: 'plpython3', image: null }],
  ['plperl', { packaged: 'plperl', image: null }],
  ['rum', { packaged: 'rum', image: null }],
])

/** PostGIS and its like come as several extensions of one package. */
const family = (name: string) => (/^(?:postgis|address_standardizer|fuzzystrmatch_tiger)/.test(name) ? 'postgis' : name)

/** null: it comes with the server itself (`postgresql-contrib`), or nobody here knows. */
export const sourceOfExtension = (name: string): ExtensionSource | null => sources.get(family(name)) ?? null
