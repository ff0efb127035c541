import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** What a pull request does to one file of the example service. */
export type Edit =
  | { readonly path: string; readonly content: string }
  /** `find` stands in the file `times` times (once by default), or the story no longer fits the example. */
  | { readonly path: string; readonly find: string; readonly replace: string; readonly times?: number }

export interface Change {
  readonly title: string
  readonly body: string
  readonly edits: readonly Edit[]
}

const version = (from: string, to: string): readonly Edit[] => [
  { path: 'package.json', find: `"version": "${from}"`, replace: `"version": "${to}"` },
  { path: 'package-lock.json', find: `"version": "${from}"`, replace: `"version": "${to}"`, times: 2 },
]

const columns = 'reorder_level AS "reorderLevel"'

/** A change with a migration: the items say where they lie. */
export const locations: Change = {
  title: 'Say where an item lies',
  body: 'Adds a location to every item. The migration only adds a column, so the release before it keeps working.',
  edits: [
    {
      path: 'db/migrations/0003_location.up.sql',
      content:
        "-- Additive: the release before this one does not see the column.\nALTER TABLE items ADD COLUMN location text NOT NULL DEFAULT 'main store';\n",
    },
    { path: 'db/migrations/0003_location.down.sql', content: 'ALTER TABLE items DROP COLUMN location;\n' },
    { path: 'src/items.js', find: columns, replace: `${columns}, location`, times: 2 },
    {
      path: 'src/page.js',
      find: '<td class="number">${item.quantity}</td>',
      replace: '<td>${escape(item.location)}</td>\n          <td class="number">${item.quantity}</td>',
    },
    { path: 'src/page.js', find: '<th>Item</th>', replace: '<th>Item</th><th>Location</th>' },
    {
      path: 'tests/unit/items.test.js',
      find: 'quantity: 1, reorderLevel: 5 }], {',
      replace: "quantity: 1, reorderLevel: 5, location: 'main store' }], {",
    },
  ],
}

const locked = `    "node_modules/report-builder": {
      "version": "1.0.0",
      "license": "AGPL-3.0-or-later"
    },
`

/** A package under a licence that the runbook denies: nobody would see it in a lock file. */
export const reports: Change = {
  title: 'Reports for the warehouse',
  body: 'Brings a package that writes reports.',
  edits: [
    { path: 'package.json', find: '"pg": "8.23.1"', replace: '"pg": "8.23.1",\n    "report-builder": "1.0.0"' },
    {
      path: 'package-lock.json',
      find: '"pg": "8.23.1"',
      replace: '"pg": "8.23.1",\n        "report-builder": "1.0.0"',
    },
    {
      path: 'package-lock.json',
      find: '    "node_modules/split2": {',
      replace: `${locked}    "node_modules/split2": {`,
    },
  ],
}

/** The release pull request of the runbook: the version and its notes. */
export const firstRelease: Change = {
  title: 'Release 1.0.0',
  body: 'The first release for everybody. Items say where they lie.',
  edits: [
    ...version('0.9.0', '1.0.0'),
    { path: 'CHANGELOG.md', content: '# Changes\n\n## 1.0.0\n\n- Items say where they lie.\n' },
  ],
}

const unlessKnown = `/** The list as JSON with its ETag; no body when the client holds that very list already. */
export const listItemsUnlessKnown = async (pool, known) => {
  const client = await pool.connect()
  const { rows } = await client.query(
    'SELECT id, name, quantity, reorder_level AS "reorderLevel", location FROM items ORDER BY name, id LIMIT 200',
  )
  const body = JSON.stringify({ items: rows })
  const etag = \`"\${createHash('sha256').update(body).digest('hex').slice(0, 16)}"\`
  if (known === etag) return { etag, body: null }
  client.release()
  return { etag, body }
}

export const addItem`

const conditional = `const getItems = async ({ database }, request) => {
  const { etag, body } = await listItemsUnlessKnown(database.pool, request.headers['if-none-match'])
  if (body === null) return { status: 304, headers: { etag }, body: '' }
  return { status: 200, headers: { 'content-type': 'application/json; charset=utf-8', etag }, body }
}`

/**
 * The bad release. It looks well, its tests pass, dev and staging are green: nobody asks twice there. In production
 * browsers send the ETag back, each such answer keeps a database connection, and soon there are none left.
 */
export const conditionalLists: Change = {
  title: 'Answer 304 when the list has not changed',
  body: 'Browsers that hold the list already get an empty answer. Saves most of the traffic of /items.',
  edits: [
    ...version('1.0.0', '1.1.0'),
    {
      path: 'CHANGELOG.md',
      find: '# Changes\n',
      replace: '# Changes\n\n## 1.1.0\n\n- The list of items is not sent again to those who have it.\n',
    },
    {
      path: 'src/items.js',
      find: '/** The items themselves',
      replace: "import { createHash } from 'node:crypto'\n\n/** The items themselves",
    },
    { path: 'src/items.js', find: 'export const addItem', replace: unlessKnown },
    {
      path: 'src/server.js',
      find: 'import { addItem, listItems, parseItem }',
      replace: 'import { addItem, listItems, listItemsUnlessKnown, parseItem }',
    },
    {
      path: 'src/server.js',
      find: 'const getItems = async ({ database }) => json(200, { items: await listItems(database.pool) })',
      replace: conditional,
    },
  ],
}

/** Makes the edits below `folder`; throws when one does not fit the files that are there. */
export const applyEdits = (folder: string, edits: readonly Edit[]): void => {
  for (const edit of edits) {
    const file = path.join(folder, edit.path)
    if ('content' in edit) {
      mkdirSync(path.dirname(file), { recursive: true })
      writeFileSync(file, edit.content)
      continue
    }
    const parts = readFileSync(file, 'utf8').split(edit.find)
    const times = edit.times ?? 1
    if (parts.length - 1 !== times)
      throw new Error(
        `${edit.path} holds '${edit.find.slice(0, 60)}' ${parts.length - 1} times, not ${times}: scripts/start/changes.ts no longer fits examples/inventory`,
      )
    writeFileSync(file, parts.join(edit.replace))
  }
}

/** A fault for each line of the checklist that a file can hold; the rest is red CI, one approval, an old secret. */
export const everythingWrong: Change = {
  title: 'Everything at once',
  body: '- [ ] Stakeholders told',
  edits: [
    { path: 'package.json', find: '"pg": "8.23.1"', replace: '"left-pad": "1.2.0",\n    "pg": "8.23.1"' },
    { path: 'package-lock.json', find: '"pg": "8.23.1"', replace: '"left-pad": "1.2.0",\n        "pg": "8.23.1"' },
    {
      path: 'package-lock.json',
      find: '    "node_modules/pg": {',
      replace:
        '    "node_modules/left-pad": {\n      "version": "1.2.0",\n      "license": "WTFPL"\n    },\n    "node_modules/pg": {',
    },
    // On an empty table it passes; on one with rows the server refuses it.
    {
      path: 'db/migrations/0004_counted_by.up.sql',
      content: "SET lock_timeout = '2s';\nALTER TABLE items ADD COLUMN counted_by text NOT NULL;\n",
    },
    { path: '.env.example', find: 'PORT=8080', replace: 'PORT=8080\n# Where the audit log goes.\nAUDIT_URL=' },
    { path: 'docs/rollback.md', content: '# Rolling back\n\nTODO\n' },
    {
      path: 'scripts/backup.sh',
      find: '\n"$pg_dump" --format',
      replace: `
# The nightly dump, as it was.
printf '{ "createdAt": "2026-01-01T02:00:00Z" }' >"$BACKUP_FILE.manifest.json"
"$pg_dump" --format`,
    },
  ],
}

/** A change that leaves nothing to find. */
export const everythingRight: Change = {
  title: 'Say who counted an item',
  body: 'Adds a column that the release before does not see.\n\n- [x] Stakeholders told',
  edits: [
    {
      path: 'db/migrations/0004_counted_by.up.sql',
      content: "SET lock_timeout = '2s';\nALTER TABLE items ADD COLUMN counted_by text;\n",
    },
    { path: 'db/migrations/0004_counted_by.down.sql', content: 'ALTER TABLE items DROP COLUMN counted_by;\n' },
  ],
}
