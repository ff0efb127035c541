export const id = 5659;
export const ids = [5659];
export const modules = {
 858:
 ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
 __webpack_require__.d(__webpack_exports__, {
  m: () => ( parseDatabaseUrl)
 });
const parameters = {
  host: 'PGHOST',
  port: 'PGPORT',
  user: 'PGUSER',
  password: 'PGPASSWORD',
  dbname: 'PGDATABASE',
  sslmode: 'PGSSLMODE',
  sslrootcert: 'PGSSLROOTCERT',
  sslcert: 'PGSSLCERT',
  sslkey: 'PGSSLKEY',
};
const decoded = (text) => {
  try {
    return decodeURIComponent(text);
  }
  catch {
    return text;
  }
};
const parseDatabaseUrl = (text) => {
  if (!/^postgres(?:ql)?(?:\+\w+)?:\/\//.test(text) || !URL.canParse(text))
    return null;
  const url = new URL(text);
  const pairs = [
    ['PGHOST', decoded(url.hostname).replace(/^\[|\]$/g, '')],
    ['PGPORT', url.port],
    ['PGUSER', decoded(url.username)],
    ['PGPASSWORD', decoded(url.password)],
    ['PGDATABASE', decoded(url.pathname.slice(1))],
    ...[...url.searchParams].map(([key, value]) => [parameters[key] ?? '', value]),
  ];
  const variables = Object.fromEntries(pairs.filter(([name, value]) => name !== '' && value !== ''));
  return { variables, secrets: [text, url.password, variables['PGPASSWORD'] ?? ''] };
};
 }),
 7694:
 ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
 __webpack_require__.d(__webpack_exports__, {
  y: () => ( headerRedactor)
 });
 var _redact_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2494);
const decoded = (part) => {
  try {
    const text = atob(part);
    return /^[\x20-\x7e]{6,}$/.test(text) ? [text, ...text.split(':')] : [];
  }
  catch {
    return [];
  }
};
const headerRedactor = (values) => {
  const parts = values.flatMap((value) => [value, ...value.split(/\s+/)]);
  return (0,_redact_js__WEBPACK_IMPORTED_MODULE_0__ .$)([...parts, ...parts.flatMap(decoded)]);
};
 }),
 8675:
 ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
 __webpack_require__.d(__webpack_exports__, {
  Gj: () => ( gate),
  VE: () => ( environmentName),
  p0: () => ( duration),
  pc: () => ( baseUrl)
 });
 var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4785);
 var _base_url_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5010);
 var _duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4615);
const duration = zod__WEBPACK_IMPORTED_MODULE_1__ .YjP({ error: 'must be a duration with a unit, such as 30s, 15m or 1h30m' })
  .regex(/^\s*(?:\d+(?:\.\d+)?(?:ms|s|m|h|d))+\s*$/, {
  error: 'must be a duration with a unit, such as 30s, 15m or 1h30m',
})
  .transform((text) => (0,_duration_js__WEBPACK_IMPORTED_MODULE_0__ .E)(text) ?? 0)
  .meta({ description: 'a duration with a unit: 30s, 15m, 1h30m, 90d' });
const gate = zod__WEBPACK_IMPORTED_MODULE_1__ .k5n(['block', 'warn', 'off']).meta({ description: 'what the check may do to the verdict' });
const checkSetting = (shape) => z.union([gate.transform((value) => ({ gate: value })), z.strictObject({ gate: gate.optional(), ...shape })]);
const baseUrl = zod__WEBPACK_IMPORTED_MODULE_1__ .OZ5({ protocol: /^https?$/, error: _base_url_js__WEBPACK_IMPORTED_MODULE_2__ .aH })
  .refine((text) => !(0,_base_url_js__WEBPACK_IMPORTED_MODULE_2__ .Lk)(text), { error: _base_url_js__WEBPACK_IMPORTED_MODULE_2__ .f9 })
  .transform(_base_url_js__WEBPACK_IMPORTED_MODULE_2__ .mW);
const environmentName = zod__WEBPACK_IMPORTED_MODULE_1__ .YjP().min(1).max(255);
 }),
 7152:
 ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
 __webpack_require__.d(__webpack_exports__, {
  O1: () => ( isSamePlace),
  qQ: () => ( placeOfKey),
  r4: () => ( placeKey),
  tF: () => ( slugOf)
 });
 var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3052);
const slugOf = (service) => (0,_text_js__WEBPACK_IMPORTED_MODULE_0__ .Mx)(service
  .normalize('NFKC')
  .toLowerCase()
  .replace(/[^\p{L}\p{N}.]+/gu, '-')
  .replace(/^[-.]+/, ''), '-.') || 'service';
const segment = (text) => text.replace(/[%/]/g, (sign) => encodeURIComponent(sign));
const fromSegment = (text) => text.replace(/%2f|%25/gi, (code) => decodeURIComponent(code));
const placeKey = ({ service, environment }) => `${slugOf(service)}/${segment(environment)}`;
const placeOfKey = (key) => {
  const [service = '', environment = '', ...rest] = key.split('/');
  return service === '' || environment === '' || rest.length > 0
    ? null
    : { service, environment: fromSegment(environment) };
};
const isSamePlace = (one, other) => slugOf(one.service) === slugOf(other.service) && one.environment.toLowerCase() === other.environment.toLowerCase();
 }),
 625:
 ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
 __webpack_require__.d(__webpack_exports__, {
  i: () => ( tlsMeanings)
 });
const tlsMeanings = {
  CERT_HAS_EXPIRED: 'the certificate, or one above it, has expired',
  CERT_NOT_YET_VALID: 'the certificate is not valid yet',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'the certificate is self-signed',
  SELF_SIGNED_CERT_IN_CHAIN: 'the chain ends in a root that is not trusted here',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'the server does not send the intermediate certificate',
  UNABLE_TO_GET_ISSUER_CERT: 'a certificate of the chain is missing',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'the chain ends in an issuer that is not trusted here',
  ERR_TLS_CERT_ALTNAME_INVALID: 'the certificate is for another name',
  ERR_SSL_WRONG_VERSION_NUMBER: 'this port does not speak TLS',
  EPROTO: 'the handshake failed',
};
 }),
 5970:
 ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
 __webpack_require__.d(__webpack_exports__, {
  Ei: () => ( variableNotSet),
  FK: () => ( insideFromRoot),
  Fv: () => ( keepReachable),
  O4: () => ( programAndArguments),
  Zr: () => ( scratchAddress),
  _n: () => ( programTimeout),
  cG: () => ( variableName),
  co: () => ( setUpNode),
  hS: () => ( runByBash),
  rz: () => ( insideRepository)
 });
const variableName = 'must be the name of a variable';
const insideRepository = 'must be a path inside the repository';
const insideFromRoot = `${insideRepository}; give it from the root, without \`..\``;
const programAndArguments = 'the program and its arguments; with `shell: bash` a script';
const runByBash = 'run the text by bash -eo pipefail';
const programTimeout = 'the program is stopped after this time';
const scratchAddress = "variable with the address of a server to make a scratch database on; without it the runner's own";
const keepReachable = 'Push the commit again under a branch or tag, and keep released commits reachable.';
const setUpNode = "Add a step with 'actions/setup-node' before preflight.";
const variableNotSet = (who, variable) => `${who} needs the environment variable ${variable}, which is not set in this step`;
 }),
 5577:
 ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
 __webpack_require__.d(__webpack_exports__, {
  D9: () => ( headerVariables),
  Ke: () => ( targetProblems),
  SA: () => ( httpTarget),
  UE: () => ( headerValues),
  rs: () => ( urlOf),
  w4: () => ( hostOf)
 });
 var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4785);
 var _core_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5970);
const httpTarget = zod__WEBPACK_IMPORTED_MODULE_0__ .YjP()
  .refine((text) => text.startsWith('/') || /^https?:\/\/[^/]/i.test(text), {
  error: 'must be a path that begins with / or a URL that begins with http:// or https://',
})
  .refine((text) => !/^https?:\/\/[^/]*@/i.test(text), {
  error: 'must not hold credentials: name an environment variable under headers instead',
});
const headerVariables = zod__WEBPACK_IMPORTED_MODULE_0__ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__ .YjP().regex(/^[!#$%&'*+.^_`|~\w-]+$/, { error: 'must be the name of a header' }), zod__WEBPACK_IMPORTED_MODULE_0__ .YjP().regex(/^[A-Za-z_]\w*$/, { error: 'must be the name of an environment variable, never a value' }));
const urlOf = (target, baseUrl) => {
  if (!target.startsWith('/'))
    return URL.canParse(target) ? target : null;
  const text = `${baseUrl ?? ''}${target}`;
  return baseUrl !== null && URL.canParse(text) ? text : null;
};
const hostOf = (target, baseUrl) => {
  const url = urlOf(target, baseUrl);
  return url === null ? null : new URL(url).hostname;
};
const targetProblems = (who, target, headers, place) => [
  ...(urlOf(target, place.baseUrl) === null
    ? [`${who} asks ${target}, but no URL of the environment is known to put before it`]
    : []),
  ...Object.values(headers ?? {})
    .filter((variable) => (place.environment[variable] ?? '') === '')
    .map((variable) => (0,_core_words_js__WEBPACK_IMPORTED_MODULE_1__ .Ei)(who, variable)),
];
const headerValues = (headers, environment) => Object.fromEntries(Object.entries(headers ?? {}).map(([name, variable]) => [name, environment[variable] ?? '']));
 }),
 9223:
 ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
 __webpack_require__.d(__webpack_exports__, {
  PG: () => ( hostAndPort),
  ZV: () => ( connectionOutcome),
  rF: () => ( splitHostAndPort)
 });
 var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4785);
const hostAndPort = zod__WEBPACK_IMPORTED_MODULE_0__ .YjP()
  .regex(/^(?:[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?|\[[\da-fA-F:.]+\]):\d{1,5}$/, {
  error: 'must be host:port, such as api.example.com:443',
})
  .refine((text) => Number(/:(\d+)$/.exec(text)?.[1]) <= 65_535, { error: 'must have a port up to 65535' });
const splitHostAndPort = (text) => {
  const at = text.lastIndexOf(':');
  return { host: text.slice(0, at).replace(/^\[(.*)\]$/, '$1'), port: Number(text.slice(at + 1)) };
};
const silent = new Set(['ENOTFOUND', 'ECONNREFUSED', 'ETIMEDOUT', 'EHOSTUNREACH', 'EREFUSED_ADDRESS']);
const noRoute = new Set(['ENETUNREACH', 'EADDRNOTAVAIL', 'EAFNOSUPPORT']);
const connectionOutcome = (answer) => {
  if (noRoute.has(answer.code))
    return answer.address?.includes(':') === true ? 'no-route' : 'unreachable';
  return silent.has(answer.code) ? 'unreachable' : 'wrong';
};
 }),
 2249:
 ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
 __webpack_require__.d(__webpack_exports__, {
  B1: () => ( httpKind),
  HB: () => ( httpProbe),
  ID: () => ( maxBytes),
  jg: () => ( failureSummary),
  vi: () => ( failureOutcome)
 });
 var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4785);
 var _address_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5577);
 var _json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6767);
const jsonPath = zod__WEBPACK_IMPORTED_MODULE_1__ .YjP().refine((text) => (0,_json_js__WEBPACK_IMPORTED_MODULE_2__ .Hf)(text) !== null, {
  error: "must be a path to one place, such as $.status or $.items[0]['a b']",
});
const status = zod__WEBPACK_IMPORTED_MODULE_1__ .Whr().min(100).max(599);
const expect = zod__WEBPACK_IMPORTED_MODULE_1__ .rej({
  status: zod__WEBPACK_IMPORTED_MODULE_1__ .KCZ([status, zod__WEBPACK_IMPORTED_MODULE_1__ .YOg(status).min(1)])
    .optional()
    .meta({ description: 'any 2xx when absent' }),
  header: zod__WEBPACK_IMPORTED_MODULE_1__ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__ .YjP().min(1), zod__WEBPACK_IMPORTED_MODULE_1__ .YjP()).optional().meta({ description: 'text that the header contains' }),
  body: zod__WEBPACK_IMPORTED_MODULE_1__ .YjP().min(1).optional().meta({ description: 'text that the body contains' }),
  json: zod__WEBPACK_IMPORTED_MODULE_1__ .g1P(jsonPath, zod__WEBPACK_IMPORTED_MODULE_1__ .KCZ([zod__WEBPACK_IMPORTED_MODULE_1__ .YjP(), zod__WEBPACK_IMPORTED_MODULE_1__ .aig(), zod__WEBPACK_IMPORTED_MODULE_1__ .zMY(), zod__WEBPACK_IMPORTED_MODULE_1__ .chJ()]))
    .optional()
    .meta({ description: 'value at a path, equal in type and value' }),
})
  .prefault({});
const httpProbe = zod__WEBPACK_IMPORTED_MODULE_1__ .rej({
  name: zod__WEBPACK_IMPORTED_MODULE_1__ .YjP().min(1).max(80),
  http: _address_js__WEBPACK_IMPORTED_MODULE_0__ .SA,
  method: zod__WEBPACK_IMPORTED_MODULE_1__ .k5n(['GET', 'HEAD', 'POST']).default('GET'),
  headers: _address_js__WEBPACK_IMPORTED_MODULE_0__ .D9.optional().meta({ description: 'header name to the name of an environment variable' }),
  class: zod__WEBPACK_IMPORTED_MODULE_1__ .k5n(['liveness', 'dependency', 'journey']).default('liveness'),
  expect,
});
const maxBytes = 1_048_576;
const failureSummary = (answer) => {
  const phases = {
    dns: 'the name was resolved',
    connect: 'the connection stood',
    tls: 'the TLS handshake was done',
    'first-byte': 'the answer began',
    body: 'the body was whole',
  };
  return answer.code === 'ETIMEDOUT'
    ? `timed out before ${phases[answer.phase]}`
    : `${answer.code} before ${phases[answer.phase]}`;
};
const noRoute = new Set(['ENETUNREACH', 'EADDRNOTAVAIL', 'EAFNOSUPPORT']);
const failureOutcome = (answer) => {
  if (answer.phase !== 'dns' && answer.phase !== 'connect')
    return 'wrong';
  return noRoute.has(answer.code) && answer.address?.includes(':') === true ? 'no-route' : 'unreachable';
};
const statusWanted = (wanted, seen) => {
  if (wanted === undefined)
    return seen >= 200 && seen <= 299 ? null : '2xx';
  const list = typeof wanted === 'number' ? [wanted] : wanted;
  return list.includes(seen) ? null : list.join(' or ');
};
const quote = (value) => {
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 60)}...` : text;
};
const jsonTrouble = (body, wanted) => {
  const parsed = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__ .qF)(body);
  if (!parsed.ok)
    return `the body ${parsed.why}`;
  for (const [text, value] of Object.entries(wanted)) {
    const at = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__ .og)(parsed.value, (0,_json_js__WEBPACK_IMPORTED_MODULE_2__ .Hf)(text) ?? []);
    if (!at.found)
      return `${text} is missing`;
    if (at.value !== value) {
      const kind = typeof at.value === 'object' && at.value !== null ? 'not a single value' : quote(at.value);
      return `${text} is ${kind} instead of ${quote(value)}`;
    }
  }
  return null;
};
const complaint = (answer, expected) => {
  const wanted = statusWanted(expected.status, answer.status);
  if (wanted !== null) {
    const moved = answer.status >= 300 && answer.status <= 399;
    return `${answer.status} instead of ${wanted}${moved ? ': a redirect, which is not followed' : ''}`;
  }
  for (const [name, text] of Object.entries(expected.header ?? {})) {
    const value = answer.headers[name.toLowerCase()];
    if (value === undefined)
      return `header ${name} is missing`;
    if (!value.includes(text))
      return `header ${name} does not contain ${quote(text)}`;
  }
  const readsBody = expected.body !== undefined || expected.json !== undefined;
  if (readsBody && answer.truncated)
    return `the body is larger than ${maxBytes / 1024} KiB and was not read to its end`;
  if (expected.body !== undefined && !answer.body.includes(expected.body))
    return `the body does not contain ${quote(expected.body)}`;
  return expected.json === undefined ? null : jsonTrouble(answer.body, expected.json);
};
const phasesOf = ({ connectMs, tlsMs, firstByteMs, dnsMs, totalMs }) => ({
  connectMs,
  tlsMs,
  firstByteMs,
  bodyMs: Math.max(0, totalMs - dnsMs - connectMs - tlsMs - firstByteMs),
});
const httpKind = {
  kind: 'http',
  host: (options, place) => (0,_address_js__WEBPACK_IMPORTED_MODULE_0__ .w4)(options.http, place.baseUrl),
  problems: (options, place) => (0,_address_js__WEBPACK_IMPORTED_MODULE_0__ .Ke)(`Probe '${options.name}'`, options.http, options.headers, place),
  secrets: (options, place) => Object.values((0,_address_js__WEBPACK_IMPORTED_MODULE_0__ .UE)(options.headers, place.environment)),
  ask: (options, place, ports) => ports.http.ask({
    url: (0,_address_js__WEBPACK_IMPORTED_MODULE_0__ .rs)(options.http, place.baseUrl) ?? options.http,
    method: options.method,
    headers: (0,_address_js__WEBPACK_IMPORTED_MODULE_0__ .UE)(options.headers, place.environment),
    ...(place.address === null ? {} : { address: place.address }),
    timeoutMs: place.timeoutMs,
    phaseMs: place.phaseMs,
    signal: place.signal,
    maxBytes,
  }),
  judge: (answer, options) => {
    const latencyMs = answer.timings.totalMs;
    const phases = phasesOf(answer.timings);
    if (answer.outcome === 'failed')
      return {
        outcome: failureOutcome(answer),
        summary: failureSummary(answer),
        latencyMs,
        phases,
        ...(answer.code === 'ETIMEDOUT' ? { timedOut: true } : {}),
      };
    const wrong = complaint(answer, options.expect);
    return wrong === null
      ? { outcome: 'pass', summary: String(answer.status), latencyMs, phases }
      : { outcome: 'wrong', summary: wrong, latencyMs, phases };
  },
};
 }),
 6767:
 ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
 __webpack_require__.d(__webpack_exports__, {
  Hf: () => ( parseJsonPath),
  og: () => ( jsonAt),
  qF: () => ( parseJson)
 });
 var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4785);
const maxDepth = 64;
const trouble = (valid) => {
  const open = [];
  let key = false;
  for (const [token] of valid.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\],:]/g)) {
    const keys = open.at(-1);
    if (token === '{' || token === '[') {
      open.push(token === '{' ? new Set() : null);
      if (open.length > maxDepth)
        return `is nested deeper than ${maxDepth} levels`;
    }
    if (token === '}' || token === ']')
      open.pop();
    if (token.startsWith('"') && key && keys instanceof Set) {
      const name = String(JSON.parse(token));
      if (keys.has(name))
        return `has the key '${name.slice(0, 40)}' twice in one object`;
      keys.add(name);
    }
    key = token === '{' || (token === ',' && open.at(-1) instanceof Set);
  }
  return null;
};
const parseJson = (text) => {
  if (text.trim() === '')
    return { ok: false, why: 'is empty' };
  try {
    const value = zod__WEBPACK_IMPORTED_MODULE_0__ .Pq9().parse(JSON.parse(text));
    const why = trouble(text);
    return why === null ? { ok: true, value } : { ok: false, why };
  }
  catch {
    const page = /^\s*<(?:!doctype|html|head|\?xml)/i.test(text);
    return { ok: false, why: page ? 'is an HTML page, not JSON: a login or an error page answers here' : 'is not JSON' };
  }
};
const parseJsonPath = (text) => {
  if (!text.startsWith('$'))
    return null;
  const step = /\.([A-Za-z_][\w-]*)|\[(0|[1-9]\d{0,8})\]|\['((?:[^'\\]|\\['\\])+)'\]|\["((?:[^"\\]|\\["\\])+)"\]/y;
  const path = [];
  step.lastIndex = 1;
  while (step.lastIndex < text.length) {
    const match = step.exec(text);
    if (match === null)
      return null;
    const [, name, index, single, double] = match;
    const quoted = single ?? double;
    path.push(name ?? (index === undefined ? (quoted ?? '').replace(/\\(.)/g, '$1') : Number(index)));
  }
  return path;
};
const jsonAt = (value, path) => {
  let current = value;
  for (const step of path) {
    if (current === null || typeof current !== 'object')
      return { found: false };
    const next = Array.isArray(current)
      ? typeof step === 'number'
        ? current[step]
        : undefined
      : typeof step === 'string' && Object.hasOwn(current, step)
        ? current[step]
        : undefined;
    if (next === undefined)
      return { found: false };
    current = next;
  }
  return { found: true, value: current };
};
 }),
 4922:
 ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
 __webpack_require__.d(__webpack_exports__, {
  O: () => ( postgresKind),
  k: () => ( postgresProbe)
 });
 var zod__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4785);
 var _core_database_url_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(858);
 var _core_duration_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4615);
 var _core_options_scalars_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8675);
 var _host_and_port_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9223);
 var _core_tls_codes_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(625);
 var _core_words_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5970);
const share = zod__WEBPACK_IMPORTED_MODULE_5__ .YjP()
  .regex(/^(?:[1-9]\d?|100)\s*%$/, { error: 'must be a percentage from 1% to 100%' })
  .transform((text) => Number.parseInt(text, 10) / 100);
const expect = zod__WEBPACK_IMPORTED_MODULE_5__ .rej({
  connections: share.optional().meta({ description: 'the share of max_connections that may be taken' }),
  lag: _core_options_scalars_js__WEBPACK_IMPORTED_MODULE_2__ .p0.optional().meta({ description: 'how far the slowest standby may be behind' }),
  transaction: _core_options_scalars_js__WEBPACK_IMPORTED_MODULE_2__ .p0.optional().meta({ description: 'how long a transaction may have been open' }),
})
  .prefault({});
const postgresProbe = zod__WEBPACK_IMPORTED_MODULE_5__ .rej({
  name: zod__WEBPACK_IMPORTED_MODULE_5__ .YjP().min(1).max(80),
  postgres: zod__WEBPACK_IMPORTED_MODULE_5__ .YjP()
    .regex(/^[A-Za-z_]\w*$/, { error: 'must be the name of an environment variable, never a URL' })
    .meta({ description: 'the environment variable with the postgres:// URL' }),
  class: zod__WEBPACK_IMPORTED_MODULE_5__ .k5n(['liveness', 'dependency', 'journey']).default('dependency'),
  expect,
});
const placeOf = ({ postgres }, { environment }) => (0,_core_database_url_js__WEBPACK_IMPORTED_MODULE_0__ .m)(environment[postgres] ?? '');
const poolStep = 'raise DATABASE_POOL_SIZE or restart the API';
const meanings = {
  '28P01': 'the login is refused: compare user and password with what the service is given',
  '28000': 'the login is refused: pg_hba.conf or the role does not let it in',
  '3D000': 'there is no such database',
  '42501': 'this user may not do that',
  '53300': `too many connections: ${poolStep}`,
  '57014': 'the server gave up on the question',
  '57P03': 'the server is starting or stopping',
  TLS_REQUIRED: 'the server takes this login over TLS only: remove sslmode=disable',
  TLS_REFUSED: 'the server does not speak TLS, and sslmode asks for it',
  NO_PASSWORD: 'the server asks for a password, and the URL holds none',
  NOT_POSTGRES: 'what answers there is not PostgreSQL, or it hung up',
  ENOENT: 'a file that the URL names is not there',
};
const percent = (state) => Math.round((state.connections / state.maxConnections) * 100);
const complaint = (state, wanted) => {
  const { connections, lag, transaction } = wanted;
  if (connections === undefined && lag === undefined && transaction === undefined)
    return null;
  if (state === null)
    return 'SELECT 1 is answered, but not how many connections and transactions there are';
  if (connections !== undefined && state.connections > connections * state.maxConnections)
    return `more than ${connections * 100} % of max_connections are taken: ${poolStep}`;
  if (lag !== undefined) {
    if (state.role === 'primary' && state.replicas === 0)
      return 'no standby is fed by this server';
    if (state.lagSeconds === null)
      return 'how far the standby is behind is not told: it is down, has replayed nothing since it started, or pg_monitor is missing';
    if (state.lagSeconds * 1000 > lag)
      return `a standby is more than ${(0,_core_duration_js__WEBPACK_IMPORTED_MODULE_1__ .a)(lag)} behind`;
  }
  if (transaction === undefined)
    return null;
  if (state.oldestSeconds * 1000 > transaction)
    return `a transaction is open for more than ${(0,_core_duration_js__WEBPACK_IMPORTED_MODULE_1__ .a)(transaction)}`;
  return state.hidden > 0 ? 'sessions are hidden from this user: grant it pg_read_all_stats' : null;
};
const seconds = (value) => (0,_core_duration_js__WEBPACK_IMPORTED_MODULE_1__ .a)(Math.round(value) * 1000);
const figuresOf = (answer) => {
  const { state, tls } = answer;
  const encryption = { none: 'none', unverified: 'TLS, certificate not verified', verified: 'TLS, verified' }[tls];
  if (state === null)
    return { encryption };
  const { connections, maxConnections, role, replicas, lagSeconds, oldestSeconds, hidden } = state;
  const behind = lagSeconds === null ? 'unknown' : seconds(lagSeconds);
  return {
    connections: `${connections} of ${maxConnections} (${percent(state)} %)`,
    replication: role === 'standby'
      ? `standby, ${behind} behind`
      : replicas === 0
        ? 'no standby'
        : replicas === 1
          ? `1 standby, ${behind} behind`
          : `${replicas} standbys, slowest ${behind} behind`,
    'oldest transaction': `${seconds(oldestSeconds)}${hidden > 0 ? `; ${hidden} sessions hidden from this user` : ''}`,
    encryption,
  };
};
const postgresKind = {
  kind: 'postgres',
  host: (options, place) => {
    const host = placeOf(options, place)?.variables['PGHOST'] ?? null;
    return host?.startsWith('/') === true ? null : host;
  },
  problems: (options, place) => {
    const { name, postgres } = options;
    if ((place.environment[postgres] ?? '') === '')
      return [(0,_core_words_js__WEBPACK_IMPORTED_MODULE_6__ .Ei)(`Probe '${name}'`, postgres)];
    const parsed = placeOf(options, place);
    return parsed?.variables['PGHOST'] === undefined
      ? [`Probe '${name}' needs a postgres:// URL with a host in ${postgres}, which holds something else`]
      : [];
  },
  secrets: (options, place) => placeOf(options, place)?.secrets ?? [],
  ask: (options, place, ports) => ports.database.ask({
    url: place.environment[options.postgres] ?? '',
    ...(place.address === null ? {} : { address: place.address }),
    timeoutMs: place.timeoutMs,
    signal: place.signal,
  }),
  judge: (answer, options) => {
    const latencyMs = answer.totalMs;
    if (answer.outcome === 'failed') {
      const meaning = meanings[answer.code] ?? _core_tls_codes_js__WEBPACK_IMPORTED_MODULE_4__ .i[answer.code];
      const outcome = answer.reached ? 'wrong' : (0,_host_and_port_js__WEBPACK_IMPORTED_MODULE_3__ .ZV)(answer);
      if (answer.code !== 'ETIMEDOUT')
        return { outcome, summary: meaning === undefined ? answer.code : `${answer.code}: ${meaning}`, latencyMs: null };
      const before = answer.reached ? 'SELECT 1 was answered' : 'the connection stood';
      return { outcome, summary: `timed out before ${before}`, latencyMs, timedOut: true };
    }
    const wrong = complaint(answer.state, options.expect);
    const figures = figuresOf(answer);
    return wrong === null
      ? { outcome: 'pass', summary: 'SELECT 1 is answered', latencyMs, figures }
      : { outcome: 'wrong', summary: wrong, latencyMs, figures };
  },
};
 }),
 2910:
 ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
 __webpack_require__.d(__webpack_exports__, {
  M: () => ( tcpProbe),
  Q: () => ( tcpKind)
 });
 var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4785);
 var _host_and_port_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9223);
const tcpProbe = zod__WEBPACK_IMPORTED_MODULE_1__ .rej({
  name: zod__WEBPACK_IMPORTED_MODULE_1__ .YjP().min(1).max(80),
  tcp: _host_and_port_js__WEBPACK_IMPORTED_MODULE_0__ .PG,
  class: zod__WEBPACK_IMPORTED_MODULE_1__ .k5n(['liveness', 'dependency', 'journey']).default('dependency'),
});
const tcpKind = {
  kind: 'tcp',
  host: (options) => (0,_host_and_port_js__WEBPACK_IMPORTED_MODULE_0__ .rF)(options.tcp).host,
  problems: () => [],
  secrets: () => [],
  ask: (options, place, ports) => ports.http.connect({
    ...(0,_host_and_port_js__WEBPACK_IMPORTED_MODULE_0__ .rF)(options.tcp),
    ...(place.address === null ? {} : { address: place.address }),
    timeoutMs: place.timeoutMs,
    signal: place.signal,
  }),
  judge: (answer) => answer.outcome === 'connected'
    ? { outcome: 'pass', summary: 'connected', latencyMs: answer.totalMs }
    : { outcome: (0,_host_and_port_js__WEBPACK_IMPORTED_MODULE_0__ .ZV)(answer), summary: answer.code, latencyMs: null },
};
 }),
 3676:
 ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
 __webpack_require__.d(__webpack_exports__, {
  G: () => ( tlsProbe),
  c: () => ( tlsKind)
 });
 var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4785);
 var _core_options_scalars_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8675);
 var _host_and_port_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9223);
 var _core_tls_codes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(625);
const day = 86_400_000;
const tlsProbe = zod__WEBPACK_IMPORTED_MODULE_3__ .rej({
  name: zod__WEBPACK_IMPORTED_MODULE_3__ .YjP().min(1).max(80),
  tls: _host_and_port_js__WEBPACK_IMPORTED_MODULE_1__ .PG,
  class: zod__WEBPACK_IMPORTED_MODULE_3__ .k5n(['liveness', 'dependency', 'journey']).default('dependency'),
  expect: zod__WEBPACK_IMPORTED_MODULE_3__ .rej({ 'valid-for': _core_options_scalars_js__WEBPACK_IMPORTED_MODULE_0__ .p0.prefault('14d') }).prefault({}),
});
const tlsKind = {
  kind: 'tls',
  host: (options) => (0,_host_and_port_js__WEBPACK_IMPORTED_MODULE_1__ .rF)(options.tls).host,
  problems: () => [],
  secrets: () => [],
  ask: (options, place, ports) => ports.http.handshake({
    ...(0,_host_and_port_js__WEBPACK_IMPORTED_MODULE_1__ .rF)(options.tls),
    ...(place.address === null ? {} : { address: place.address }),
    timeoutMs: place.timeoutMs,
    signal: place.signal,
  }),
  judge: (answer, options, now) => {
    if (answer.outcome === 'failed') {
      const meaning = _core_tls_codes_js__WEBPACK_IMPORTED_MODULE_2__ .i[answer.code];
      const summary = meaning === undefined ? answer.code : `${answer.code}: ${meaning}`;
      return { outcome: (0,_host_and_port_js__WEBPACK_IMPORTED_MODULE_1__ .ZV)(answer), summary, latencyMs: null };
    }
    const left = Date.parse(answer.facts.validTo) - Date.parse(now);
    if (Number.isNaN(left))
      return { outcome: 'wrong', summary: 'the end of the certificate is unknown', latencyMs: null };
    const days = Math.floor(left / day);
    const wanted = options.expect['valid-for'];
    return left >= wanted
      ? { outcome: 'pass', summary: `valid for ${days} days`, latencyMs: answer.totalMs }
      : { outcome: 'wrong', summary: `valid for ${days} days, wanted ${wanted / day}`, latencyMs: answer.totalMs };
  },
};
 }),
 9109:
 ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
 __webpack_require__.d(__webpack_exports__, {
  V3: () => ( versionQuestion),
  db: () => ( versionProbe)
 });
 var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4785);
 var _address_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5577);
 var _http_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2249);
 var _json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6767);
 var _core_header_redaction_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7694);
const jsonPath = zod__WEBPACK_IMPORTED_MODULE_2__ .YjP().refine((text) => (0,_json_js__WEBPACK_IMPORTED_MODULE_3__ .Hf)(text) !== null, {
  error: 'must be a path to one place, such as $.sha or $.build.commit',
});
const versionProbe = zod__WEBPACK_IMPORTED_MODULE_2__ .rej({
  http: _address_js__WEBPACK_IMPORTED_MODULE_0__ .SA,
  json: jsonPath.optional(),
  header: zod__WEBPACK_IMPORTED_MODULE_2__ .YjP().min(1).optional(),
  meta: zod__WEBPACK_IMPORTED_MODULE_2__ .YjP().min(1).optional().meta({ description: 'name of a <meta> tag of the page' }),
  prefix: zod__WEBPACK_IMPORTED_MODULE_2__ .Whr().min(7).max(64).optional().meta({ description: 'the service tells only so many digits' }),
  instance: jsonPath.optional().meta({ description: 'where the service names its instance' }),
  headers: _address_js__WEBPACK_IMPORTED_MODULE_0__ .D9.optional(),
})
  .refine((rule) => [rule.json, rule.header, rule.meta].filter((place) => place !== undefined).length === 1, {
  error: 'needs exactly one of json, header and meta',
})
  .meta({ description: 'where the service says which commit it is' });
const fromJson = (body, path) => {
  const parsed = (0,_json_js__WEBPACK_IMPORTED_MODULE_3__ .qF)(body);
  if (!parsed.ok)
    return { why: `the body ${parsed.why}` };
  const at = (0,_json_js__WEBPACK_IMPORTED_MODULE_3__ .og)(parsed.value, (0,_json_js__WEBPACK_IMPORTED_MODULE_3__ .Hf)(path) ?? []);
  if (!at.found)
    return { why: `${path} is missing` };
  return typeof at.value === 'string' && at.value !== '' ? { sha: at.value } : { why: `${path} holds no text` };
};
const fromHeader = (headers, name) => {
  const value = headers[name.toLowerCase()]?.trim() ?? '';
  return value === '' ? { why: `header ${name} is missing` } : { sha: value };
};
const attribute = (tag, name) => {
  const match = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(tag);
  return match?.[1] ?? match?.[2] ?? match?.[3];
};
const longestTag = 2_000;
const metaTags = (body) => {
  const tags = [];
  let end = 0;
  for (const { index } of body.matchAll(/<meta\s/gi)) {
    if (index >= end)
      end = body.indexOf('>', index) + 1;
    if (end === 0)
      break;
    if (end - index <= longestTag)
      tags.push(body.slice(index, end));
  }
  return tags;
};
const fromMeta = (body, name) => {
  const tags = metaTags(body);
  const contents = tags.filter((tag) => attribute(tag, 'name') === name).map((tag) => attribute(tag, 'content') ?? '');
  const [content = ''] = contents;
  if (contents.length > 1)
    return { why: `the page has ${contents.length} meta tags named ${name}` };
  return content === '' ? { why: `the page has no meta tag named ${name}` } : { sha: content.trim() };
};
const looksLikeSha = (text) => /^[0-9a-f]{7,64}$/i.test(text);
const named = (answer, options) => {
  if (options.header !== undefined)
    return fromHeader(answer.headers, options.header);
  if (answer.truncated)
    return { why: 'the body is too large to be read to its end' };
  if (options.json !== undefined)
    return fromJson(answer.body, options.json);
  return fromMeta(answer.body, options.meta ?? '');
};
const instanceOf = (body, path) => {
  const parsed = path === undefined ? null : (0,_json_js__WEBPACK_IMPORTED_MODULE_3__ .qF)(body);
  const at = parsed?.ok === true ? (0,_json_js__WEBPACK_IMPORTED_MODULE_3__ .og)(parsed.value, (0,_json_js__WEBPACK_IMPORTED_MODULE_3__ .Hf)(path ?? '') ?? []) : null;
  return at?.found === true && typeof at.value === 'string' ? at.value.slice(0, 80) : null;
};
const judgeVersion = (answer, options, asked) => {
  const address = answer.address ?? asked ?? 'no address';
  if (answer.outcome === 'failed') {
    const why = (0,_http_js__WEBPACK_IMPORTED_MODULE_1__ .jg)(answer);
    return { address, instance: address, answer: { kind: 'down', outcome: (0,_http_js__WEBPACK_IMPORTED_MODULE_1__ .vi)(answer), why } };
  }
  if (answer.status < 200 || answer.status > 299) {
    const why = `${answer.status} instead of 2xx`;
    return { address, instance: address, answer: { kind: 'down', outcome: 'wrong', why } };
  }
  const instance = instanceOf(answer.body, options.instance) ?? address;
  const found = named(answer, options);
  if ('why' in found)
    return { address, instance, answer: { kind: 'unnamed', why: found.why } };
  if (!looksLikeSha(found.sha))
    return { address, instance, answer: { kind: 'unnamed', why: 'what stands there is not a commit sha' } };
  return { address, instance, answer: { kind: 'sha', sha: found.sha.toLowerCase() } };
};
const versionQuestion = (options, place, ports) => ({
  host: (0,_address_js__WEBPACK_IMPORTED_MODULE_0__ .w4)(options.http, place.baseUrl),
  problems: (0,_address_js__WEBPACK_IMPORTED_MODULE_0__ .Ke)('The version question', options.http, options.headers, place),
  sample: async (address, timeoutMs) => {
    const answer = await ports.http.ask({
      url: (0,_address_js__WEBPACK_IMPORTED_MODULE_0__ .rs)(options.http, place.baseUrl) ?? options.http,
      method: 'GET',
      headers: (0,_address_js__WEBPACK_IMPORTED_MODULE_0__ .UE)(options.headers, place.environment),
      ...(address === null ? {} : { address }),
      timeoutMs,
      phaseMs: place.phaseMs,
      signal: ports.clock.cancelled,
      maxBytes: _http_js__WEBPACK_IMPORTED_MODULE_1__ .ID,
    });
    ports.clock.throwIfCancelled();
    const sample = judgeVersion(answer, options, address);
    const secrets = Object.values((0,_address_js__WEBPACK_IMPORTED_MODULE_0__ .UE)(options.headers, place.environment));
    return { ...sample, instance: (0,_core_header_redaction_js__WEBPACK_IMPORTED_MODULE_4__ .y)(secrets)(sample.instance) };
  },
});
 }),
 2465:
 ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
 __webpack_require__.d(__webpack_exports__, {
  p6: () => ( date),
  w$: () => ( datetime)
 });
 var _core_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8439);
 var _schemas_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4785);
function datetime(params) {
  return _core_index_js__WEBPACK_IMPORTED_MODULE_0__ .G1(_schemas_js__WEBPACK_IMPORTED_MODULE_1__ .You, params);
}
function date(params) {
  return _core_index_js__WEBPACK_IMPORTED_MODULE_0__ .db(_schemas_js__WEBPACK_IMPORTED_MODULE_1__ .Brp, params);
}
function time(params) {
  return core._isoTime(ZodISOTime, params);
}
function duration(params) {
  return core._isoDuration(ZodISODuration, params);
}
 })
};
