/** A repository in the shape of a real service, before anybody has heard of us. */
export interface Fixture {
  readonly name: string
  readonly files: Readonly<Record<string, string>>
  readonly executable?: readonly string[]
  readonly branch?: string
  /** Branches beside the default one. */
  readonly branches?: readonly string[]
  readonly tags?: readonly string[]
  /** What its runbook must say, in its own words. */
  readonly says: readonly string[]
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`

const ci = (jobs: string, on = 'on: { push: { branches: [main, master, develop] }, pull_request: {} }'): string =>
  `name: CI\n${on}\njobs:\n${jobs}`

const job = (id: string, more = ''): string =>
  `  ${id}:\n    runs-on: ubuntu-latest\n${more}    steps: [{ run: make ${id} }]\n`

const matrix = '    strategy: { matrix: { version: [1, 2] } }\n'

const nodeLock = (name: string): string =>
  json({ name, version: '1.0.0', lockfileVersion: 3, requires: true, packages: { '': { name, version: '1.0.0' } } })

const compose = (service: string): string =>
  `services:\n  ${service}:\n    build: .\n    ports: ['8080:8080']\n  db:\n    image: postgres:17\n`

const deployment = (name: string): string =>
  `apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: ${name}, namespace: shop }\nspec:\n  selector: { matchLabels: { app: ${name} } }\n  template:\n    metadata: { labels: { app: ${name} } }\n    spec:\n      containers: [{ name: app, image: 'ghcr.io/acme/${name}:1.0.0' }]\n`

/** Ten of them: with and without CI, tags with and without `v`, three default branches, one and several services. */
export const fixtures: readonly Fixture[] = [
  {
    name: 'fastapi-alembic-compose',
    files: {
      'app/main.py': 'from fastapi import FastAPI\napp = FastAPI()\n',
      'requirements.txt': 'fastapi==0.121.0\nalembic==1.17.0\n',
      'alembic.ini': '[alembic]\nscript_location = alembic\n',
      'alembic/env.py': '',
      'alembic/versions/0001_items.py': "revision = '0001'\ndown_revision = None\n",
      'compose.yml': compose('api'),
      Dockerfile: 'FROM python:3.14\n',
      '.env.example': 'DATABASE_URL=postgres://localhost/shop\nLOG_LEVEL=info\n',
      '.github/workflows/ci.yml': ci(job('test', matrix) + job('lint')),
    },
    tags: ['v0.9.0', 'v1.0.0'],
    says: [
      "promote: { tag: 'v*', prerelease: false }",
      'deploy: { compose: { file: compose.yml, project: fastapi-alembic-compose } }',
      "tests: { require: ['test (*)', 'lint'] }",
      'directory: alembic/versions',
      "down: 'alembic downgrade -1'",
    ],
  },
  {
    name: 'express-prisma',
    files: {
      'package.json': json({
        name: 'express-prisma',
        dependencies: { express: '5.1.0' },
        devDependencies: { prisma: '7.0.0' },
      }),
      'package-lock.json': nodeLock('express-prisma'),
      'src/index.js': 'export {}\n',
      'prisma/schema.prisma': 'datasource db {}\n',
      'prisma/migrations/20260101000000_init/migration.sql': 'CREATE TABLE items (id int);\n',
      'scripts/deploy.sh': '#!/bin/sh\n',
      '.github/workflows/test.yml': ci(job('unit') + job('e2e')),
    },
    executable: ['scripts/deploy.sh'],
    says: ['deploy: { command: ./scripts/deploy.sh }', 'directory: prisma/migrations', 'down: optional # Prisma'],
  },
  {
    name: 'rails',
    branch: 'master',
    files: {
      Gemfile: "source 'https://rubygems.org'\ngem 'rails', '8.1.0'\n",
      'Gemfile.lock': 'GEM\n  remote: https://rubygems.org/\n  specs:\n    rails (8.1.0)\n',
      'config/application.rb': 'module Shop\nend\n',
      'config/deploy.yml': 'service: shop\nimage: acme/shop\n',
      'db/migrate/20260101000000_create_items.rb': 'class CreateItems < ActiveRecord::Migration[8.1]\nend\n',
      '.github/workflows/ci.yml': ci(job('scan_ruby') + job('test')),
    },
    tags: ['1.0.0', '1.1.0'],
    says: ["promote: { tag: '*', prerelease: false }", "up: { run: 'bundle install --quiet && bin/rails db:migrate'"],
  },
  {
    name: 'django',
    branch: 'develop',
    branches: ['main'],
    files: {
      'manage.py': '#!/usr/bin/env python\n',
      'requirements.txt': 'Django==6.0\n',
      'shop/settings.py': '',
      'shop/migrations/0001_initial.py': 'class Migration(migrations.Migration):\n    pass\n',
      'users/migrations/0001_initial.py': 'class Migration(migrations.Migration):\n    pass\n',
      '.env.example': 'SECRET_KEY=\nDEBUG=0\n',
    },
    tags: ['v2.0.0'],
    says: ['on-branch: [main, develop]', 'tests: { gate: warn }', 'promote: { branch: develop }'],
  },
  {
    name: 'spring-flyway',
    files: {
      'pom.xml':
        '<project><dependencies><dependency><artifactId>flyway-core</artifactId></dependency></dependencies></project>\n',
      'src/main/java/Shop.java': 'class Shop {}\n',
      'src/main/resources/db/migration/V1__items.sql': 'CREATE TABLE items (id int);\n',
      'k8s/deployment.yaml': deployment('spring-flyway'),
      '.github/workflows/build.yml': ci(job('build'), 'on: [push, pull_request]'),
      '.github/workflows/deploy.yml': `name: Deploy\non: { push: { branches: [main] } }\njobs:\n${job('ship')}`,
    },
    tags: ['release-1.0.0'],
    says: [
      'kubernetes: { namespace: shop, workload: deployment/spring-flyway, container: app',
      "tag: 'release-*'",
      "tests: { require: ['build'], ignore: ['ship'] }",
      'directory: src/main/resources/db/migration',
    ],
  },
  {
    name: 'go-golang-migrate',
    files: {
      'go.mod': 'module example.com/shop\n\ngo 1.26\n\nrequire github.com/golang-migrate/migrate/v4 v4.19.0\n',
      'main.go': 'package main\n',
      'migrations/000001_items.up.sql': 'CREATE TABLE items (id int);\n',
      'migrations/000001_items.down.sql': 'DROP TABLE items;\n',
      'docker-compose.yml': "services: { db: { image: 'postgres:17' } }\n",
      'deploy.sh': '#!/bin/sh\n',
      '.github/workflows/go.yml': ci(job('go', matrix)),
    },
    tags: ['v1.0.0-rc.1', 'v1.0.0'],
    says: ['migrations: { directory: migrations }', 'deploy: { command: ./deploy.sh }', "require: ['go (*)']"],
  },
  {
    name: 'nextjs',
    files: {
      'package.json': json({ name: 'nextjs', dependencies: { next: '16.0.0' } }),
      'package-lock.json': nodeLock('nextjs'),
      'app/page.tsx': 'export const Page = () => null\n',
      'vercel.json': '{}\n',
    },
    says: ['migrations: { gate: off, reason: no database here }', 'deploy: { command: ./scripts/deploy.sh }'],
  },
  {
    name: 'pnpm-monorepo',
    files: {
      'package.json': json({ name: 'monorepo', private: true }),
      'pnpm-workspace.yaml': "packages: ['apps/*', 'packages/*']\n",
      'pnpm-lock.yaml': "lockfileVersion: '9.0'\n",
      'apps/api/package.json': json({ name: 'api' }),
      'apps/api/Dockerfile': 'FROM node:24\n',
      'apps/web/package.json': json({ name: 'web' }),
      'packages/ui/package.json': json({ name: 'ui' }),
      '.github/workflows/ci.yml': ci(job('test')),
    },
    tags: ['api@1.0.0', 'web@2.0.0'],
    says: ["paths: ['apps/api/**']", "tag: 'api@*'"],
  },
  {
    name: 'laravel',
    branch: 'master',
    files: {
      artisan: '#!/usr/bin/env php\n',
      'composer.json': json({ require: { 'laravel/framework': '^13.0' } }),
      'composer.lock': json({ packages: [] }),
      'database/migrations/2026_01_01_000000_create_items.php': '<?php\nreturn new class extends Migration {};\n',
      '.env.example': 'APP_KEY=\nDB_PASSWORD=\n',
      'docker-compose.prod.yml': compose('app'),
      'docker-compose.yml': compose('app'),
      '.github/workflows/tests.yml': ci(job('tests', matrix)),
    },
    tags: ['v3', 'v4'],
    says: ["promote: { tag: 'v*', semver: false }", 'compose: { file: docker-compose.prod.yml', '# migrations: {'],
  },
  {
    name: 'dotnet',
    files: {
      'Shop.sln': '\n',
      'src/Shop/Shop.csproj': '<Project Sdk="Microsoft.NET.Sdk.Web"></Project>\n',
      'src/Shop/Program.cs': '\n',
      '.github/workflows/dotnet.yml': ci(
        '  build:\n    name: Build on ${{ matrix.os }}\n    runs-on: ${{ matrix.os }}\n    strategy: { matrix: { os: [ubuntu-latest, windows-latest] } }\n    steps: [{ run: dotnet test }]\n',
      ),
      '.github/workflows/release.yml': `on: { push: { tags: ['v*'] } }\njobs:\n${job('publish')}`,
    },
    says: ["tests: { require: ['Build on *'] }", "promote: { tag: 'v*', prerelease: false }"],
  },
]
