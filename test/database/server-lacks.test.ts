import { describe, expect, it } from 'vitest'
import { lackOf } from '../../src/database/server-lacks.ts'

describe('lackOf: what PostgreSQL says where something of the server is missing', () => {
  it.each([
    ['extension "postgis" is not available', 'extension', 'postgis'],
    [
      'could not open extension control file "/usr/share/postgresql/15/extension/vector.control": No such file or directory',
      'extension',
      'vector',
    ],
    ['could not access file "$libdir/timescaledb": No such file or directory', 'extension', 'timescaledb'],
    ['could not access file "pg_cron": No such file or directory', 'extension', 'pg_cron'],
    [
      'alembic upgrade head ended with 1: permission denied to create extension "pg_stat_statements"',
      'extension',
      'pg_stat_statements',
    ],
    ['unrecognized configuration parameter "cron.database_name"', 'extension', 'cron'],
    ['pg_cron can only be loaded via shared_preload_libraries', 'extension', 'pg_cron'],
    ['language "plpython3u" does not exist', 'extension', 'plpython3u'],
    ['tablespace "fast" does not exist', 'tablespace', 'fast'],
    ['invalid locale name: "de_AT.utf8"', 'locale', 'de_AT.utf8'],
    ['could not create locale "de_AT": No such file or directory', 'locale', 'de_AT'],
    ['collation "de_AT" for encoding "UTF8" does not exist', 'locale', 'de_AT'],
    ['role "app" does not exist', 'role', 'app'],
    ['permission denied to create event trigger "log_ddl"', 'right', null],
    ['must be superuser to create a base type', 'right', null],
  ])('%s', (said, kind, name) => {
    expect(lackOf(said)).toEqual({ kind, name })
  })

  it.each([
    'relation "itms" does not exist',
    'type "mood" does not exist',
    'syntax error at or near "ALTR"',
    'permission denied for table items',
    'must be superuser or have privileges of the pg_execute_server_program role to COPY to or from an external program',
    'unrecognized configuration parameter "statement_timout"',
    'duplicate key value violates unique constraint "role_pkey"',
  ])('%s: the server lacks nothing', (said) => {
    expect(lackOf(said)).toBeNull()
  })
})
