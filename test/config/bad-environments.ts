import { base, type BadRunbook } from './bad-runbooks.ts'

/** Promotion rules, names, orders and commands that are wrong, and the sentence that a person reads. */
export const badEnvironments: readonly BadRunbook[] = [
  [
    'branch and tag',
    `service: s\nenvironments:\n  a: { promote: { branch: x, tag: y } }\n`,
    '`environments.a.promote` needs exactly one of `branch` and `tag`; keep one',
  ],
  [
    'neither branch nor tag',
    `service: s\nenvironments:\n  a: { promote: {} }\n`,
    'needs exactly one of `branch` and `tag`',
  ],
  [
    'on-branch beside a branch',
    `service: s\nenvironments:\n  a: { promote: { branch: x, on-branch: y } }\n`,
    'has `on-branch` beside `branch`, where it means nothing; remove it',
  ],
  [
    'a full ref',
    `service: s\nenvironments:\n  a: { promote: { tag: refs/tags/v1 } }\n`,
    'must be the short name, without `refs/heads/` or `refs/tags/`',
  ],
  [
    'a ref that git refuses',
    `service: s\nenvironments:\n  a: { promote: { branch: "a b" } }\n`,
    'is no name that git would allow',
  ],
  [
    'after a missing environment',
    `${base}    after: stagin\n  staging: { promote: { branch: x } }\n`,
    '`environments.production.after` names an environment that is not in this file; name one of `staging`',
  ],
  ['after a missing environment, alone', `${base}    after: staging\n`, 'there is no other environment: remove it'],
  ['after itself', `${base}    after: production\n`, 'leads in a circle (production after production)'],
  [
    'a circle of three',
    `service: s\nenvironments:\n  a: { promote: { tag: a }, after: c }\n  b: { promote: { tag: b }, after: a }\n  c: { promote: { tag: c }, after: b }\n`,
    '`environments.a.after` leads in a circle (a after c after b after a), so none of them could ever be first; remove one `after`',
  ],
  ['after an empty list', `${base}    after: []\n`, '`environments.production.after` must have at least 1 entry'],
  ['after neither text nor a list', `${base}    after: 3\n`, '`environments.production.after` must be text or a list'],
  [
    'after the same one twice',
    `${base}    after: [staging, staging]\n  staging: { promote: { branch: x } }\n`,
    '`environments.production.after[1]` names `staging` twice; keep one',
  ],
  [
    'after a list with a missing environment',
    `${base}    after: [staging, nowhere]\n  staging: { promote: { branch: x } }\n`,
    '`environments.production.after[1]` names an environment that is not in this file; name one of `staging`',
  ],
  [
    'after a list with itself',
    `${base}    after: [staging, production]\n  staging: { promote: { branch: x } }\n`,
    '`environments.production.after[1]` leads in a circle (production after production)',
  ],
  [
    'a circle through a list',
    `service: s\nenvironments:\n  a: { promote: { tag: a }, after: [d, c] }\n  b: { promote: { tag: b }, after: a }\n  c: { promote: { tag: c }, after: b }\n  d: { promote: { tag: d } }\n`,
    '`environments.a.after[1]` leads in a circle (a after c after b after a), so none of them could ever be first; remove one `after`',
  ],
  [
    'the same branch twice',
    `${base}  next: { promote: { branch: main } }\n`,
    '`environments.next.promote` can take the same branch as `production`, and nothing says which comes first; add `after: production` here, or make the two rules differ',
  ],
  [
    'globs that meet',
    `service: s\nenvironments:\n  a: { promote: { tag: "v*" } }\n  b: { promote: { tag: "*.0" } }\n`,
    '`environments.b.promote` can take the same tag as `a`',
  ],
  [
    'names that differ in case',
    `${base}  PRODUCTION: { promote: { branch: x } }\n`,
    '`environments.PRODUCTION` has the same name as `production` for GitHub, which ignores case; rename one',
  ],
  [
    'a control character in a name',
    `service: s\nenvironments:\n  "a\\u0007b": { promote: { branch: x } }\n`,
    'has a name with control or direction characters',
  ],
  [
    'a name that is turned around',
    `service: s\nenvironments:\n  "a\\u202eb": { promote: { branch: x } }\n`,
    'has a name with control or direction characters',
  ],
  [
    'a name with a blank at its end',
    `service: s\nenvironments:\n  "a ": { promote: { branch: x } }\n`,
    'has a name that begins or ends with a space',
  ],
  [
    'a name that is too long',
    `service: s\nenvironments:\n  ${'x'.repeat(256)}: { promote: { branch: x } }\n`,
    'must have at most 255 characters',
  ],
  [
    'a command for a shell',
    `${base}    deploy: { command: "make && ./deploy" }\n`,
    '`environments.production.deploy.command` holds `&&`, which needs a shell; write `{ run: "…", shell: bash }`',
  ],
  [
    'a variable without a shell',
    `${base}    deploy: { command: "./deploy $TARGET" }\n`,
    'holds `$TARGET`, which needs a shell',
  ],
  [
    'an open quote',
    `${base}    deploy: { command: "./deploy 'a" }\n`,
    "has a quote (') that is never closed; close it",
  ],
  [
    'a command of blanks',
    `${base}    deploy: { command: "  " }\n`,
    'names no program; write for example `./scripts/deploy.sh`',
  ],
  [
    'a list for a shell',
    `${base}    deploy: { command: { run: [a], shell: bash } }\n`,
    '`environments.production.deploy.command.run` is a list, which bash can not run',
  ],
  [
    'a folder outside',
    `${base}    deploy: { command: { run: a, directory: ../x } }\n`,
    '`environments.production.deploy.command.directory` must be a folder inside the repository',
  ],
  [
    'a restore that takes a file outside',
    `${base}    deploy: { command: { run: a, restore-files: [../x] } }\n`,
    'must be a path inside the repository',
  ],
  [
    'a command of another kind',
    `${base}    deploy: { command: 3 }\n`,
    '`environments.production.deploy.command` must be text or a list or a mapping',
  ],
  [
    'two ways to deploy',
    `${base}    deploy: { command: ./d, compose: { file: c.yml, project: p } }\n`,
    '`environments.production.deploy` has more than one way to deploy; keep one',
  ],
  [
    'compose without a project',
    `${base}    deploy: { compose: { file: c.yml } }\n`,
    '`environments.production.deploy.compose.project` is missing',
  ],
  [
    'a compose file outside the repository',
    `${base}    deploy: { compose: { file: ../c.yml, project: p } }\n`,
    '`environments.production.deploy.compose.file` must be a path inside the repository',
  ],
  [
    'a compose file that is an option',
    `${base}    deploy: { compose: { file: [c.yml, --env-file], project: p } }\n`,
    'must be a path inside the repository',
  ],
  [
    'a project that Compose would refuse',
    `${base}    deploy: { compose: { file: c.yml, project: Inventory } }\n`,
    'must begin with a small letter or a digit',
  ],
  [
    'a host with a password',
    `${base}    deploy: { compose: { file: c.yml, project: p, host: "ssh://a:b@host" } }\n`,
    'must be `ssh://user@host`, `tcp://host:port` or `unix:///path`, without a password',
  ],
  [
    'a host that is an option of ssh',
    `${base}    deploy: { compose: { file: c.yml, project: p, host: "ssh://-oProxyCommand=x" } }\n`,
    'must be `ssh://user@host`',
  ],
  [
    'a workload of a kind that does not roll out',
    `${base}    deploy: { kubernetes: { namespace: n, workload: pod/api, container: api, image: api } }\n`,
    'must be `deployment/<name>`, `statefulset/<name>` or `daemonset/<name>`',
  ],
  [
    'an image that is an option',
    `${base}    deploy: { kubernetes: { namespace: n, workload: deployment/api, container: api, image: --all } }\n`,
    'is no name of an image',
  ],
  [
    'a stack whose name is an option',
    `${base}    deploy: { swarm: { file: c.yml, stack: --prune } }\n`,
    'is no name that a service can have',
  ],
  [
    'a scale below none',
    `${base}    deploy: { compose: { file: c.yml, project: p, scale: { api: -1 } } }\n`,
    '`environments.production.deploy.compose.scale.api` must be at least 0',
  ],
]
