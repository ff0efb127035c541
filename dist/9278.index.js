export const id = 9278;
export const ids = [9278];
export const modules = {
 6897:
 ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
 contentsOfSource: () => ( contentsOfSource),
 restoreBackup: () => ( restoreBackup),
 standardOf: () => ( standardOf)
});
var database_dump = __webpack_require__(7563);
var errors = __webpack_require__(9564);
;
// CONCATENATED MODULE: ./src/database/gather-contents.js
const settings = [
  ...['search_path = pg_catalog', "datestyle = 'ISO, YMD'", 'intervalstyle = postgres', "timezone = 'UTC'"],
  ...['extra_float_digits = 1', 'bytea_output = hex', "lc_monetary = 'C'", 'row_security = off'],
];
const tables = `SELECT format('%I.%I', n.nspname, c.relname) AS name
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind = 'r' AND c.relpersistence <> 't' AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
    AND NOT EXISTS (SELECT FROM pg_depend d
      WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
  ORDER BY 1`;
const rows = (table) => `SELECT count(*)::text AS rows, coalesce(sum(('x' || left(encode(sha256(convert_to((t.*)::text, 'UTF8')), 'hex'), 15))::bit(60)::bigint), 0)::text AS checksum FROM ONLY ${table} t`;
const gatherContents = async (view) => {
  for (const setting of settings)
    await view.ask(`SET ${setting}`);
  const contents = [];
  for (const { name } of await view.ask(tables)) {
    if (name === undefined || name === null)
      continue;
    const [row] = await view.ask(rows(name));
    contents.push({ name, rows: Number(row?.['rows'] ?? 0), checksum: row?.['checksum'] ?? '' });
  }
  return contents;
};
var words = __webpack_require__(4066);
;
// CONCATENATED MODULE: ./src/checklist/backup/restore-test.js
const addressIn = (variable, ports) => {
  const address = ports.userEnvironment[variable] ?? '';
  if (/^postgres(?:ql)?:\/\/[^/]/.test(address) && URL.canParse(address))
    return address;
  throw new errors .Dh({
    code: 'bad-input',
    message: words .y4(variable, address),
    remedy: words .vD(variable),
  });
};
const readContents = async (url, timeoutMs, ports) => {
  const view = await ports.dumps.view(url, timeoutMs);
  try {
    return await gatherContents(view);
  }
  finally {
    await view.end();
  }
};
const contentsOfSource = async ({ source, timeoutMs }, ports) => {
  if (source === null)
    return null;
  ports.log.info(words .Mr(source));
  return readContents(addressIn(source, ports), timeoutMs, ports);
};
const standardOf = async (test, { before, manifest }, ports) => {
  const after = await contentsOfSource(test, ports);
  if (after !== null && test.source !== null) {
    const variable = test.source;
    return before === null ? { kind: 'later source', variable, after } : { kind: 'source', variable, before, after };
  }
  return manifest === null || manifest.tables === null
    ? { kind: 'nothing' }
    : { kind: 'manifest', path: manifest.path, tables: manifest.tables };
};
const scratchAddress = ({ source, server }, ports) => {
  if (server === null)
    return null;
  const url = addressIn(server, ports);
  if (source === null || new URL(url).host !== new URL(addressIn(source, ports)).host)
    return url;
  throw new errors .Dh({
    code: 'bad-input',
    message: words .AD(server, source),
    remedy: words .B,
  });
};
const restoreBackup = async (test, { path, dump, standard }, ports) => {
  const database = await ports.scratch.postgres({ url: scratchAddress(test, ports) });
  try {
    const { engine, url } = database;
    ports.log.info(words .nM(engine));
    const { lines, timedOut } = await ports.dumps.restore({ path, dump, url, timeoutMs: test.timeoutMs });
    const contents = await readContents(url, test.timeoutMs, ports);
    return { engine, timedOut, problems: (0,database_dump .dS)(lines, dump), contents, standard };
  }
  finally {
    await database.close();
  }
};
 }),
 7563:
 ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
 __webpack_require__.d(__webpack_exports__, {
  _S: () => ( parseListing),
  be: () => ( formatOf),
  dS: () => ( sortProblems),
  rM: () => ( readPlain)
 });
const formatOf = (head) => {
  const text = String.fromCharCode(...head.subarray(0, 512));
  if (text.startsWith('PGDMP'))
    return 'custom';
  if (head[0] === 0x1f && head[1] === 0x8b)
    return 'gzip';
  if (text.slice(257, 262) === 'ustar' && text.startsWith('toc.dat'))
    return 'tar';
  return /^(?:\u00ef\u00bb\u00bf)?--\r?\n-- PostgreSQL database (?:cluster )?dump\r?\n/.test(text) ? 'plain' : null;
};
const versionIn = (text, pattern) => pattern.exec(text)?.[1] ?? null;
const parseListing = (text) => {
  const [, day, time] = /^; Archive created at (\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)/m.exec(text) ?? [];
  return {
    createdAt: day === undefined || time === undefined ? null : `${day}T${time}.000Z`,
    server: versionIn(text, /^;\s+Dumped from database version: (\d+(?:\.\d+)*)/m),
    tables: text.match(/^\d+; \d+ \d+ TABLE (?!DATA |ATTACH )/gm)?.length ?? 0,
    tablesWithRows: text.match(/^\d+; \d+ \d+ TABLE DATA /gm)?.length ?? 0,
    restricted: false,
  };
};
const opening = 60;
const readPlain = () => {
  let [seen, tables, copies, inserts] = [0, 0, 0, 0];
  let [createdAt, server] = [null, null];
  let [inRows, restricted, complete] = [false, false, false];
  const first = (line) => {
    server ??= versionIn(line, /^-- Dumped from database version (\d+(?:\.\d+)*)/);
    const [, day, time] = /^-- Started on (\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d) (?:UTC|GMT)$/.exec(line) ?? [];
    if (day !== undefined && time !== undefined)
      createdAt ??= `${day}T${time}.000Z`;
    if (/^\\restrict [A-Za-z0-9]+$/.test(line))
      restricted = true;
  };
  return {
    line: (given) => {
      const line = given.replace(/\r$/, '');
      if (inRows) {
        inRows = line !== '\\.';
        return;
      }
      if ((seen += 1) <= opening)
        first(line);
      if (/^CREATE (?:UNLOGGED )?TABLE /.test(line))
        tables += 1;
      if (/^COPY .+ FROM stdin;$/.test(line))
        [copies, inRows] = [copies + 1, true];
      if (line.startsWith('INSERT INTO '))
        inserts += 1;
      if (line !== '' && line !== '--' && !/^\\unrestrict /.test(line))
        complete = /^-- PostgreSQL database (?:cluster )?dump complete$/.test(line);
    },
    end: () => ({
      createdAt: createdAt ?? null,
      server: server ?? null,
      tables,
      restricted,
      tablesWithRows: copies + Math.min(inserts, tables),
      complete: complete && !inRows,
    }),
  };
};
const aside = /^(?:role "[^\n]{0,300}" does not exist|must be (?:member of|able to SET ROLE)|must be owner of (?:extension|schema|database)|schema "public" already exists|unrecognized configuration parameter "(?:transaction_timeout|idle_session_timeout|default_table_access_method)"|permission denied to change default privileges)/;
const lacking = /^(?:permission denied to create|extension "[^\n]{0,300}" is not available|could not (?:open extension control file|access file)|must be superuser(?![^\n]{0,300}external program)|language "[^\n]{0,300}" does not exist|unsupported version)/;
const withoutValues = (words) => words
  .slice(0, 2_000)
  .replace(/: ".*"$/, '')
  .slice(0, 300);
const sortProblems = (lines, dump) => {
  let allowed = dump.restricted ? 1 : 0;
  const words = lines.flatMap((line) => {
    if (line.includes('backslash commands are restricted'))
      return (allowed -= 1) >= 0 ? [] : ['it holds a command to psql itself, which was not run (CVE-2025-8714)'];
    if (line.includes('\\unrestrict: wrong key'))
      return [];
    const said = /\b(?:ERROR|FATAL|PANIC|error):\s+(?:could not execute query: ERROR:\s+)?(.+)$/.exec(line)?.[1];
    return said === undefined ? [] : [withoutValues(said)];
  });
  const unique = [...new Set(words)];
  const [isAside, isLacking] = [(one) => aside.test(one), (one) => lacking.test(one)];
  return {
    lost: unique.filter((one) => !isAside(one) && !isLacking(one)),
    lacking: unique.filter(isLacking),
    aside: unique.filter(isAside),
  };
};
 })
};
