// checklist: what to do when each check fails, as text; the pages in docs/checks are generated from it.

/** What a person meets when a line of the checklist does not pass, and what they do about it; both may hold Markdown. */
export interface Remedy {
  readonly when: string
  readonly then: string
}

/** By check, likeliest first: "What to do" of docs/checks is generated from it. A finding says it with its own names. */
export const remedies = {
  tests: [
    {
      when: 'It failed',
      then: 'open the check that is named, correct it, push. `action_required` waits for somebody with write access to approve the workflow run.',
    },
    {
      when: 'It is not known after the wait',
      then: 'something still runs. Wait and run preflight again, raise `wait`, or list what does not matter under `ignore`.',
    },
    {
      when: 'A required name never came',
      then: 'correct the name under `require`, or let its workflow run for this commit. A job of the very run that asks belongs into `needs:` instead.',
    },
    {
      when: 'A workflow never came',
      then: 'see under Actions why it did not start (`[skip ci]`, disabled, waiting for an approval); list it under `ignore` if it need not run.',
    },
    {
      when: 'Which checks the protected branch requires could not be read (`unknown`)',
      then: 'give the token the permission that is named, or say under `require` what must be there.',
    },
    {
      when: 'Nothing reported',
      then: 'let a workflow other than this one test the commit, or set the check to `off`.',
    },
  ],
  security: [
    {
      when: 'A finding blocks',
      then: 'do what its line says (update, replace), or add a waiver: `waivers: [{ id: GHSA-xxxx-xxxx-xxxx, until: 2027-01-31, reason: "not reachable: build-time only" }]`.',
    },
    {
      when: 'A source could not be read',
      then: 'let its scanner run on this commit before preflight, and hand its report on whole.',
    },
    {
      when: 'This commit is not the last that … scanned (`unknown`)',
      then: 'wait for its workflow (`tests.require`), run it on tags too, or delete the analyses of a tool that is gone.',
    },
    { when: 'A waiver expired', then: 'fix what it excused, or renew it with a reason that still holds.' },
  ],
  sbom: [
    { when: 'It does not fit package.json', then: '`npm install --package-lock-only`, and commit the lock file.' },
    { when: 'A package is under a denied licence', then: 'replace it.' },
    { when: 'States no licence', then: 'write the lock file anew with a current npm, or say it under `licenses`.' },
    {
      when: 'Not reviewed',
      then: 'read the difference in the check run or in `difference.txt`, approve, run preflight again.',
    },
    { when: 'Was not made in time', then: 'see why npm hangs on that runner, or raise `timeout`.' },
  ],
  migrations: [
    { when: 'Has shipped and was edited', then: 'restore the file, and put the change in a new migration.' },
    { when: 'Has the number of another', then: 'give it the next free number; rebase first.' },
    {
      when: 'Fails',
      then: "the server's words are in the finding, with the line. If it needs an extension or a role, use `database-url` with a service container of the image that production runs.",
    },
    {
      when: 'Point of no return',
      then: 'write the down file, keep what is taken away where it is found again, take it away in a later release, or set `down: optional` and plan the way back without it.',
    },
    {
      when: 'Writes all of a table anew, reads all of it',
      then: 'add what is new beside the old, fill it in batches, and prove it last (`NOT VALID`, then `VALIDATE`); `CREATE INDEX CONCURRENTLY`, alone in its file.',
    },
    { when: 'The old version asks for what is gone', then: 'first a release that no longer asks, then the migration.' },
    {
      when: 'A command to psql, COPY from stdin',
      then: 'no driver understands them; write SQL, or name psql in `up` and `down`.',
    },
    { when: 'A byte order mark, bytes that are not UTF-8, a null byte', then: 'save the file as plain UTF-8.' },
    { when: 'A transaction is left open', then: 'add its `COMMIT`, or leave out the `BEGIN`.' },
    {
      when: 'Ended with 0 and changed nothing',
      then: 'the program applied its migrations elsewhere; let it read `DATABASE_URL`.',
    },
    {
      when: 'Does not run on an empty database (`unknown`)',
      then: 'what has shipped needs something the scratch database lacks; use `database-url`.',
    },
    {
      when: 'No PostgreSQL on this runner (`unknown`)',
      then: 'install it, let npm reach its registry, or use `database-url` with a service container.',
    },
  ],
  variables: [
    { when: 'Not set', then: 'add it under Settings > Environments, as a variable or a secret.' },
    {
      when: 'Empty in this step',
      then: 'the job does not name the environment (`environment:`), or the name is misspelt in the workflow.',
    },
    {
      when: "Can't be seen",
      then: 'pass it to the step (`env: NAME: ${{ vars.NAME }}`), or give preflight a `settings-token`: an App or fine-grained token that may read environments, secrets and variables. It is used for these reads alone.',
    },
    { when: 'Not needed', then: 'put a `#` before its line in the example file, or `# optional` behind it.' },
  ],
  secrets: [
    {
      when: 'Too old',
      then: 'rotate it where it is issued, save the new value under the same name, and revoke the old one once the release has been verified.',
    },
    { when: 'It never has to be rotated', then: 'list its name under `ignore`, `*` is any text.' },
    { when: "Can't be listed", then: 'give preflight a `settings-token`, or set the check to `off`.' },
  ],
  backup: [
    { when: 'Left no dump', then: 'let the script write to `$BACKUP_FILE`, or name the place in `file`.' },
    {
      when: 'Is no backup: its end is missing',
      then: 'the disk was full or the dump was ended; let the script fail when `pg_dump` does (`set -eu`, no pipe without `pipefail`).',
    },
    { when: 'Is old', then: 'make a new one before the release, or set the `max-age` that you can stand.' },
    {
      when: 'Restores to something else',
      then: 'the tables are named with both numbers. See which database is dumped, by which role, with which `--exclude`.',
    },
    {
      when: 'Could not be restored here (`unknown`)',
      then: 'the scratch server lacks an extension, or is older than the server that was dumped: name one in `database-url`.',
    },
    { when: 'There is no pg_restore and psql on this runner (`unknown`)', then: 'install `postgresql-client`.' },
  ],
  'rollback-plan': [
    {
      when: 'No page, or a stub',
      then: 'write down when, how, who decides, and whom to tell; `examples/inventory/docs/rollback.md` is one to begin with.',
    },
    {
      when: 'An earlier release is no way back',
      then: 'put its ref back where it was, or deploy and verify a good release there first.',
    },
    {
      when: 'The revert conflicts',
      then: 'make the change in smaller commits that can be undone one by one, or write into the page who resolves the conflict, and how.',
    },
    {
      when: 'A migration without a way down that brings all back',
      then: 'add it, or take data away in a later release; or release the schema change first, alone and compatible with the old version, and the code after it.',
    },
    {
      when: 'The revert changes workflow files (a warning)',
      then: 'the workflow token may never push those. Give rollback an App token with `workflows: write`, or be ready to push by hand.',
    },
    {
      when: 'No workflow rolls the environment back',
      then: 'add one; `examples/inventory/.github/workflows/rollback.yml` is one to copy. A step for another environment, or with `dry-run: true`, does not count.',
    },
    {
      when: 'The rollback job lacks a permission',
      then: "write it under the job's `permissions:`. Without `issues: write` there is no incident, which is a warning.",
    },
    {
      when: 'The rollback job has a token of its own (a notice)',
      then: 'no file says what an App may do. Start it once with `dry-run: true`: its plan says what is lacking.',
    },
    {
      when: 'Unknown, no permissions declared',
      then: 'then a setting of the repository decides, which no workflow may read. Declare them.',
    },
    {
      when: 'Unknown, no workflow that can be read',
      then: 'a file is no valid workflow, or calls one of another repository, which may roll back or not. Put the rollback into a job of this repository, or set `gate: warn`.',
    },
    {
      when: 'Unknown, a commit is missing',
      then: 'a released commit is not in the repository any more. Push it again under a branch or tag, and keep released commits reachable.',
    },
  ],
  approvals: [
    {
      when: 'Too few',
      then: 'ask as many people with write access as are named, other than the author, to approve the pull request.',
    },
    {
      when: 'Somebody who wrote a part of it approved',
      then: 'ask another person. Whoever only suggested a line is named as its co-author all the same.',
    },
    { when: 'Stale after a push', then: 'ask the same people to review again.' },
    {
      when: 'Changes requested',
      then: 'settle it with that person, who approves then, or dismiss the review with a reason.',
    },
    {
      when: 'No pull request',
      then: 'release a commit that was merged by one, or have the run approved in its environment.',
    },
    {
      when: 'Commits not seen (`unknown`)',
      then: 'GitHub lists 250 commits of a pull request; bring it in smaller parts.',
    },
    { when: 'Unknown', then: 'add the permission that the report names.' },
  ],
  promotion: [
    { when: 'The rule does not take the ref', then: 'release a ref that `promote` takes, or correct the rule.' },
    {
      when: 'Off the branch',
      then: 'merge the commit to the branch that `on-branch` names, and tag the merged commit.',
    },
    {
      when: 'Not verified before',
      then: 'deploy this very commit to the environment that `after` names, and let smoke verify it there.',
    },
    {
      when: 'The tag moved or is gone',
      then: 'make a new tag for the new commit, and forbid updates and deletions of tags by a ruleset.',
    },
    {
      when: 'A hold',
      then: 'the commit still contains one that was rolled back. Release a commit without it; the hold lifts itself.',
    },
    {
      when: 'A lock',
      then: 'another run holds the environment, or a person does. The report says who; wait for them.',
    },
  ],
} satisfies Readonly<Record<string, readonly Remedy[]>>
