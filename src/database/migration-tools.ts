// database: the table of migration tools: how each is recognised, what is the same migration, what applies it. Pure.

/** What makes two files the same migration for a tool: a database that has applied the one has applied the other. */
type MigrationIdentity =
  /** Its file name. */
  | { readonly by: 'name' }
  /** The number that its name begins with; the rest of the name is for people. */
  | { readonly by: 'number' }
  /** What the file itself says. */
  | { readonly by: 'text'; readonly says: RegExp }

/** One row of the table: a tool more is a row more. */
export interface MigrationTool {
  readonly name: string
  /** Its own configuration, by path. */
  readonly config: RegExp
  /** How the manifest of a project names it; null: its configuration alone tells. */
  readonly dependency: RegExp | null
  /** Where its migrations are unless it is told otherwise: whatever is there is one, whatever its name. */
  readonly layout: RegExp
  /** How its files end. */
  readonly files: RegExp
  /** What its migrations say of themselves; null: they say nothing. */
  readonly text: RegExp | null
  readonly identity: MigrationIdentity
  readonly up: string
  /** null: it has no way down. */
  readonly down: string | null
}

const byName: MigrationIdentity = { by: 'name' }
const byNumber: MigrationIdentity = { by: 'number' }
const script = /\.[cm]?[jt]s$/

/** Where two rows fit equally well, the first one is proposed. */
export const migrationTools: readonly MigrationTool[] = [
  {
    name: 'Alembic',
    config: /(?:^|\/)alembic\.ini$/,
    dependency: /\b(?:alembic|flask[-_]migrate)\b/i,
    layout: /(?:^|\/)(?:alembic|migrations)\/(?:[^/]+\/)?versions\/[^/]+\.py$/,
    files: /\.py$/,
    text: /^(?:down_)?revision(?:[ \t]*:[^=\n]{0,100})?[ \t]*=/m,
    identity: { by: 'text', says: /^revision(?:[ \t]*:[^=\n]{0,100})?[ \t]*=[ \t]*['"]([^'"\n]{1,100})['"]/m },
    up: 'alembic upgrade head',
    down: 'alembic downgrade -1',
  },
  {
    name: 'Django',
    config: /(?:^|\/)manage\.py$/,
    dependency: /\bdjango\b/i,
    layout: /(?:^|\/)migrations\/\d{4}_[^/]+\.py$/,
    files: /\.py$/,
    text: /^class Migration\(migrations\.Migration\)/m,
    identity: byName,
    up: 'python manage.py migrate',
    down: 'python manage.py migrate <app> <the migration before>',
  },
  {
    name: 'Flyway',
    config: /(?:^|\/)flyway\.(?:conf|toml)$/,
    dependency: /\bflyway\b/i,
    layout: /(?:^|\/)(?:[VB]\d[\d._]*|R)__[^/]+\.(?:sql|java|kt|groovy)$/,
    files: /\.(?:sql|java|kt|groovy)$/,
    text: /\bextends BaseJavaMigration\b/,
    identity: byNumber,
    up: 'flyway migrate',
    down: null,
  },
  {
    name: 'Liquibase',
    config: /(?:^|\/)liquibase[^/]*\.properties$/,
    dependency: /\bliquibase\b/i,
    layout: /(?:^|\/)change-?logs?\/(?:[^/]+\/)?[^/]+\.(?:xml|sql)$/,
    files: /\.(?:xml|ya?ml|json|sql)$/,
    text: /<databaseChangeLog\b|^["' {[]{0,20}databaseChangeLog["']?[ \t]*:|"databaseChangeLog"|^--[ \t]*liquibase formatted sql/im,
    identity: byName,
    up: 'liquibase update',
    down: 'liquibase rollback-count 1',
  },
  {
    name: 'Prisma',
    config: /(?:^|\/)(?:schema\.prisma|prisma\.config\.[cm]?[jt]s)$/,
    dependency: /"prisma"/,
    layout: /(?:^|\/)migrations\/[^/]+\/migration\.sql$/,
    files: /\/migration\.sql$/,
    text: null,
    identity: byName,
    up: 'npx prisma migrate deploy',
    down: null,
  },
  {
    name: 'Drizzle',
    config: /(?:^|\/)drizzle\.config\.[cm]?[jt]s$/,
    dependency: /"drizzle-kit"/,
    layout: /(?:^|\/)drizzle\/(?:[^/]+\/)?(?:\d+_[^/]+|migration)\.sql$/,
    files: /\.sql$/,
    text: /^--> statement-breakpoint/m,
    identity: byName,
    up: 'npx drizzle-kit migrate',
    down: null,
  },
  {
    name: 'Knex',
    config: /(?:^|\/)knexfile\.[cm]?[jt]s$/,
    dependency: /"knex"/,
    layout: /(?:^|\/)migrations\/\d{14}_[^/]+\.[cm]?[jt]s$/,
    files: script,
    text: /\bexports\.up\s*=|\bexport\s+(?:async\s+)?function\s+up\s*\(\s*knex\b/,
    identity: byName,
    up: 'npx knex migrate:latest',
    down: 'npx knex migrate:down',
  },
  {
    name: 'TypeORM',
    config: /(?:^|\/)(?:ormconfig\.(?:json|[cm]?[jt]s)|data-source\.[cm]?[jt]s)$/,
    dependency: /"typeorm"/,
    layout: /(?:^|\/)migrations?\/\d{13}-[^/]+\.[cm]?[jt]s$/,
    files: script,
    text: /\bimplements MigrationInterface\b/,
    identity: { by: 'text', says: /\bclass\s+([\w$]{1,200})/ },
    up: 'npx typeorm migration:run -d <data source>',
    down: 'npx typeorm migration:revert -d <data source>',
  },
  {
    name: 'Sequelize',
    config: /(?:^|\/)\.sequelizerc$/,
    dependency: /"sequelize(?:-cli)?"/,
    layout: /(?:^|\/)migrations\/\d{14}-[^/]+\.[cm]?[jt]s$/,
    files: script,
    text: /\bqueryInterface\b/,
    identity: byName,
    up: 'npx sequelize-cli db:migrate',
    down: 'npx sequelize-cli db:migrate:undo',
  },
  {
    name: 'node-pg-migrate',
    config: /(?:^|\/)\.node-pg-migrate[^/]*$/,
    dependency: /"node-pg-migrate"/,
    layout: /(?:^|\/)migrations\/\d{13}_[^/]+\.(?:[cm]?[jt]s|sql)$/,
    files: /\.(?:[cm]?[jt]s|sql)$/,
    text: /\bup\b[^\n]{0,40}\bpgm\b|^--[ \t]*(?:Up|Down) Migration\b/m,
    identity: byName,
    up: 'npx node-pg-migrate up',
    down: 'npx node-pg-migrate down',
  },
  {
    name: 'dbmate',
    config: /(?:^|\/)\.dbmate[^/]*$/,
    dependency: /"dbmate"/,
    layout: /(?:^|\/)db\/migrations\/\d{14}_[^/.]+\.sql$/,
    files: /\.sql$/,
    text: /^--[ \t]*migrate:up\b/m,
    identity: byNumber,
    up: 'dbmate up',
    down: 'dbmate down',
  },
  {
    name: 'golang-migrate',
    config: /(?:^|\/)\.golang-migrate[^/]*$/,
    dependency: /\bgolang-migrate\/migrate\b/,
    layout: /(?:^|\/)migrations?\/\d+_[^/]+\.up\.sql$/,
    files: /\.up\.sql$/,
    text: null,
    identity: byNumber,
    up: 'migrate -path <folder> -database $DATABASE_URL up',
    down: 'migrate -path <folder> -database $DATABASE_URL down 1',
  },
  {
    name: 'goose',
    config: /(?:^|\/)\.goose[^/]*$/,
    dependency: /\bpressly\/goose\b/,
    layout: /(?:^|\/)migrations?\/\d{5,14}_[^/.]+\.(?:sql|go)$/,
    files: /\.(?:sql|go)$/,
    text: /^--[ \t]*\+goose[ \t]+Up\b|\bgoose\.AddMigration/m,
    identity: byNumber,
    up: 'goose -dir <folder> postgres $DATABASE_URL up',
    down: 'goose -dir <folder> postgres $DATABASE_URL down',
  },
  {
    name: 'sqitch',
    config: /(?:^|\/)sqitch\.(?:conf|plan)$/,
    dependency: null,
    layout: /(?:^|\/)sqitch\.plan$/,
    files: /(?:^|\/)(?:sqitch\.plan|deploy\/[^/]+\.sql)$/,
    text: /^--[ \t]*Deploy[ \t]+\S/m,
    identity: byName,
    up: 'sqitch deploy db:$DATABASE_URL',
    down: 'sqitch revert -y --to @HEAD^ db:$DATABASE_URL',
  },
  {
    name: 'Ecto',
    config: /(?:^|\/)mix\.exs$/,
    dependency: /:ecto_sql\b/,
    layout: /(?:^|\/)priv\/[^/]+\/(?:[^/]+\/)?migrations\/(?:[^/]+\/)?[^/.][^/]*\.exs$/,
    files: /\.exs$/,
    text: /\buse Ecto\.Migration\b/,
    identity: byNumber,
    up: 'mix ecto.migrate',
    down: 'mix ecto.rollback',
  },
  {
    name: 'Rails',
    config: /(?:^|\/)config\/application\.rb$/,
    dependency: /\b(?:rails|activerecord|standalone_migrations)\b/,
    layout: /(?:^|\/)db\/(?:[^/]+_)?migrate\/(?:[^/]+\/)?[^/]+\.rb$/,
    files: /\.rb$/,
    text: /<\s*ActiveRecord::Migration\b/,
    identity: byNumber,
    up: 'bin/rails db:migrate',
    down: 'bin/rails db:rollback',
  },
  {
    name: 'Doctrine',
    config: /(?:^|\/)(?:doctrine_migrations\.ya?ml|migrations\.(?:php|ya?ml|xml))$/,
    dependency: /"doctrine\/(?:doctrine-migrations-bundle|migrations)"/,
    layout: /(?:^|\/)Version\d{6,}[^/]*\.php$/,
    files: /\.php$/,
    text: /\bextends AbstractMigration\b/,
    identity: byName,
    up: 'bin/console doctrine:migrations:migrate --no-interaction',
    down: 'bin/console doctrine:migrations:migrate prev --no-interaction',
  },
]

/** A file of the project that tells which tools it uses; `text` null: its path is enough. */
export interface ToolTrace {
  readonly path: string
  readonly text: string | null
}

/** Manifests that name the tools of a project. */
const manifest =
  /(?:^|\/)(?:package\.json|go\.mod|tools\.go|Gemfile|mix\.exs|composer\.json|pom\.xml|build\.gradle(?:\.kts)?|pyproject\.toml|Pipfile|setup\.(?:py|cfg)|requirements[^/]*\.txt)$/

/** Is the file one that tells of a tool, and must it be read for it? */
export const tracesTool = (path: string): 'by its path' | 'by its text' | null => {
  if (manifest.test(path)) return 'by its text'
  return migrationTools.some(({ config }) => config.test(path)) ? 'by its path' : null
}

const isTracedBy = ({ config, dependency }: MigrationTool, traces: readonly ToolTrace[]): boolean =>
  traces.some(
    ({ path, text }) =>
      (text === null && config.test(path)) || (text !== null && manifest.test(path) && dependency?.test(text) === true),
  )

interface RatedTool {
  readonly tool: MigrationTool
  readonly weight: number
}

/** What a migration says of itself counts most, then what the project is configured for, then where it lies. */
const rate = (path: string, text: string | null, traces: readonly ToolTrace[]): RatedTool | null => {
  const rated = migrationTools
    .filter(({ files }) => files.test(path))
    .map((tool) => {
      const says = text !== null && tool.text?.test(text) === true ? 4 : 0
      return { tool, weight: says + (isTracedBy(tool, traces) ? 2 : 0) + (tool.layout.test(path) ? 1 : 0) }
    })
  const [best] = rated.toSorted((one, other) => other.weight - one.weight)
  return best === undefined || best.weight === 0 ? null : best
}

/** Whose a migration is, as far as can be told; null: nobody's that the table knows. */
export const toolOf = (path: string, text: string | null, traces: readonly ToolTrace[]): MigrationTool | null =>
  rate(path, text, traces)?.tool ?? null

/** The same where it is certain: the place alone, which tools share, says too little to excuse anything. */
export const certainToolOf = (
  path: string,
  text: string | null,
  traces: readonly ToolTrace[],
): MigrationTool | null => {
  const rated = rate(path, text, traces)
  return rated === null || rated.weight < 2 ? null : rated.tool
}

/** What a file says of itself is a migration of some tool's. */
export const saysMigration = (path: string, text: string): boolean =>
  migrationTools.some((tool) => tool.files.test(path) && tool.text?.test(text) === true)

const numberOf = (path: string): string | null =>
  (/(?:^|\/)[VB](\d[\d._]*?)__[^/]*$/.exec(path) ?? /(?:^|\/)(\d+)[^/\d][^/]*$/.exec(path))?.[1] ?? null

/** By what its tool knows a migration again; null: by its path alone. */
export const identityOf = ({ name, identity }: MigrationTool, path: string, text: string): string | null => {
  switch (identity.by) {
    case 'name':
      return null
    case 'number': {
      const number = numberOf(path)
      return number === null ? null : `${name} ${number}`
    }
    case 'text': {
      const said = identity.says.exec(text)?.[1]
      return said === undefined ? null : `${name} ${said}`
    }
  }
}
