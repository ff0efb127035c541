// checklist/migrations: recognizes the tables in which migration tools record what they applied. Pure.

/** The tables in which programs write down what they have applied. They come with the first migration and stay. */
const names =
  'schema_migrations?|ar_internal_metadata|pgmigrations|alembic_version|knex_migrations(?:_lock)?|flyway_schema_history|goose_db_version|django_migrations|_?_?drizzle_migrations|_prisma_migrations|databasechangelog(?:lock)?|sequelizemeta|schema_?version|migrations|typeorm_metadata|kysely_migration(?:_lock)?|mikro_orm_migrations|umzug_migrations|atlas_schema_revisions|refinery_schema_history|_sqlx_migrations|__diesel_schema_migrations|gorp_migrations|phinxlog|doctrine_migration_versions'

const table = new RegExp(`^(?:.*\\.)?"?(?:${names})"?$`, 'i')
const line = new RegExp(`^[a-z ]+ (?:[^\\s.:]+\\.)?"?(?:${names})(?:_id_seq)?"?(?=[:.\\s]|$)`, 'i')

/** Is it such a table? `name` may carry its schema. */
export const isBookkeeping = (name: string): boolean => table.test(name)

/** A schema without them. */
export const withoutBookkeeping = (schema: readonly string[]): readonly string[] =>
  schema.filter((each) => !line.test(each))
