export type BadRunbook = readonly [what: string, text: string, sentence: string]

/** Right but for what a case adds. */
export const base = 'service: inventory\nenvironments:\n  production:\n    promote: { branch: main }\n'

/** Values and keys that are wrong by themselves, and the sentence that a person reads. */
export const badShapes: readonly BadRunbook[] = [
  [
    'nothing at all',
    '',
    'line 1, column 1: the file is empty; begin with `service:` and `environments:`, or remove it',
  ],
  ['only a comment', '# later\n', 'the file is empty; begin with'],
  ['a list', '- a\n', 'the file must be a mapping (keys and values), not a list'],
  ['text', 'hello', 'the file must be a mapping (keys and values)'],
  ['no service', base.slice(base.indexOf('\n') + 1), '`service` is missing; it must be text'],
  ['a number as the service', base.replace('inventory', '3'), 'line 1, column 10: `service` must be text, not 3'],
  ['no environments', 'service: s\n', '`environments` is missing; it must be a mapping'],
  ['no environment in them', 'service: s\nenvironments: {}\n', '`environments` must name at least one environment'],
  [
    'a misspelt key',
    `${base}    aprovals: 2\n`,
    'line 5, column 5: `environments.production.aprovals` is not a key that the runbook knows; did you mean `approvals`?',
  ],
  ['a key in the wrong case', `${base}    Approvals: 2\n`, 'did you mean `approvals`?'],
  [
    'a misspelt key at the top',
    `${base}enviroments: {}\n`,
    '`enviroments` is not a key that the runbook knows; did you mean `environments`?',
  ],
  ['a key like no other', `${base}    zzzzzzzz: 2\n`, 'remove it, or use one of `promote`, `after`'],
  [
    'a misspelt severity',
    `${base}incident: { severities: { hihg: { respond: 3m } } }\n`,
    '`incident.severities.hihg` is not a key that the runbook knows; did you mean `high`?',
  ],
  [
    'a misspelt key in one of several forms',
    `${base}    deploy: { command: { run: x, timout: 5m } }\n`,
    'did you mean `timeout`?',
  ],
  ['a wrong type', `${base}    approvals: two\n`, '`environments.production.approvals` must be a number'],
  ['a broken number', `${base}    approvals: 1.5\n`, '`environments.production.approvals` must be a whole number'],
  ['a number out of range', `${base}    approvals: 11\n`, '`environments.production.approvals` must be at most 10'],
  ['a misspelt word', `${base}    preflight: requird\n`, 'must be `required` or `optional`; did you mean `required`?'],
  [
    'a bare number for a duration',
    `${base}    recovery: { rto: 15 }\n`,
    '`environments.production.recovery.rto` must be a duration with a unit, such as 30s, 15m or 1h30m',
  ],
  ['a duration with a strange unit', `${base}    recovery: { rto: 15min }\n`, 'must be a duration with a unit'],
  ['nothing after a key', `${base}    url:\n`, '`environments.production.url` must be an http(s) URL'],
  ['a URL of another kind', `${base}    url: ftp://x\n`, 'must be an http(s) URL'],
  [
    'a URL with credentials',
    `${base}    url: "https://u:p@x"\n`,
    'must not hold credentials: name an environment variable instead',
  ],
]

/** Text that is no YAML that we read. */
export const badYaml: readonly BadRunbook[] = [
  [
    'a key twice',
    `${base}service: again\n`,
    'line 5, column 1: the file has the key `service` twice in one mapping; keep one of them',
  ],
  ['an open bracket', `${base}x: [\n`, 'the file is not valid YAML: '],
  ['a tab', `${base}\tx: 1\n`, 'is indented with a tab; YAML requires spaces'],
  ['two documents', `${base}---\na: 1\n`, 'holds several YAML documents; keep one, without a second `---`'],
  [
    'a tag of YAML',
    'service: !ruby/object x\n',
    'uses the YAML tag `!ruby/object`, which means nothing here; remove it',
  ],
  ['an alias without an anchor', 'service: *x\n', 'aliases'],
  [
    'an alias inside of its anchor',
    `${base}x: &x [*x]\n`,
    'uses the alias `*x` inside its own anchor; write the value out',
  ],
  [
    'an alias bomb',
    `a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefghi'
      .split('')
      .map((key, index) => `${key}: &${key} [${`*${'abcdefgh'[index] ?? ''},`.repeat(9)}]`)
      .join('\n')}\n`,
    'write the values out',
  ],
  ['too many aliases', `a: &a x\nb: [${'*a,'.repeat(101)}]\n`, 'uses more than 100 aliases; write the values out'],
  ['very deep nesting', `a: ${'['.repeat(200)}${']'.repeat(200)}\n`, 'is nested more than 50 levels deep'],
  [
    'nesting that would exhaust the parser',
    `${'['.repeat(50_000)}${']'.repeat(50_000)}`,
    'is nested more than 50 levels deep',
  ],
  [
    'a key that reaches for the prototype',
    `${base}__proto__: { a: 1 }\n`,
    'has a key that is not a plain word; write a plain key',
  ],
  ['a mapping as a key', '? { a: b }\n: c\n', 'has a key that is not a plain word'],
  ['too large a file', `# ${'x'.repeat(256 * 1024)}\n`, 'is larger than 256 KiB'],
  ['not a text file', 'service: \0\n', 'is not a text file; save it as UTF-8'],
]
