import { formatDuration } from '../../src/core/duration.ts'
import type { EmbeddedGitHub } from '../../embedded/github/control.ts'
import { trafficChart } from './chart.ts'
import { html, type Html } from './html.ts'
import type { JobStepRecord, Proof, ShownPart, ShownReport, StoryRecord } from './record.ts'
import { style } from './style.ts'
import type { PartsUsed } from './table.ts'
import type { Traffic } from './traffic.ts'

export interface PageFacts {
  readonly records: readonly StoryRecord[]
  readonly parts: readonly PartsUsed[]
  /** Faults of the run as a whole: left processes, answers that do not fit GitHub's description. */
  readonly faults: readonly string[]
  readonly durationMs: number
  readonly state: ReturnType<EmbeddedGitHub['state']> | null
  readonly traffic: Traffic | null
}

const chip = (kind: string, text: string): Html => html`<span class="chip ${kind}">${text}</span>`

const kindOf = (status: string): string =>
  ['pass', 'done', 'success', 'verified'].includes(status)
    ? 'good'
    : ['fail', 'failed', 'failure', 'error'].includes(status)
      ? 'bad'
      : 'soft'

const table = (heads: readonly string[], rows: readonly (readonly (string | Html)[])[]): Html =>
  rows.length === 0
    ? html``
    : html`<div class="scroll">
        <table>
          <thead>
            <tr>
              ${heads.map((head) => html`<th>${head}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${rows.map(
              (row) =>
                html`<tr>
                  ${row.map((cell) => html`<td>${cell}</td>`)}
                </tr>`,
            )}
          </tbody>
        </table>
      </div>`

const folded = (title: string, body: Html): Html =>
  html`<details class="inner">
    <summary>${title}</summary>
    ${body}
  </details>`

const showPart = (part: ShownPart, { title }: { readonly title: string | null }): Html =>
  html`${title === null ? null : html`<h5>${title}</h5>`}
  ${table(
    ['check', 'status', 'found'],
    part.checks.map((check) => [
      check.title,
      check.gate === 'block'
        ? chip(kindOf(check.status), check.status)
        : chip(kindOf(check.status) === 'bad' ? 'warm' : kindOf(check.status), `${check.status} (${check.gate})`),
      html`${check.summary}${check.findings.map(
        ({ message, remedy }) =>
          html`<p class="finding">${message}${remedy === undefined ? null : html` <em>${remedy}</em>`}</p>`,
      )}`,
    ]),
  )}
  ${table(
    ['done', 'status', 'detail'],
    part.steps.map(({ name, status, detail }) => [name, chip(kindOf(status), status), detail ?? '']),
  )}
  ${table(
    ['fact', 'value'],
    part.facts.map(({ label, value }) => [label, value]),
  )}
  ${part.tables.map(({ title, columns, rows }) => folded(title, table(columns, rows)))}
  ${part.texts.map(({ title, text }) => folded(title, html`<pre>${text}</pre>`))}`

/** Each part, under its title where there is more than one. */
const showReport = ({ parts }: ShownReport): Html =>
  html`${parts.map((part) => showPart(part, { title: parts.length > 1 ? part.title : null }))}`

const files = (record: JobStepRecord): Html => {
  const names = [
    ...(record.report === null ? [] : ['report.json']),
    ...(record.summary === '' ? [] : ['summary.md']),
    'log.txt',
  ]
  return html`<p class="files">${names.map((name) => html`<a href="${record.folder}/${name}">${name}</a> `)}</p>`
}

const showJobStep = (record: JobStepRecord): Html =>
  html`<article>
    <h4>
      ${record.name} ${chip(record.conclusion === 'success' ? 'good' : 'bad', record.reasonCode)}
      <small>${formatDuration(record.durationMs)}</small>
    </h4>
    <p>${record.message}${record.remedy === '' ? null : html` <em>${record.remedy}</em>`}</p>
    ${record.report === null ? null : showReport(record.report)}
    ${record.problems.map((problem) => html`<p class="fault">${problem}</p>`)}
    ${folded('Log', html`<pre>${record.log}</pre>`)} ${files(record)}
  </article>`

const showProof = ({ claim, ok, evidence }: Proof): Html =>
  html`<li>
    ${chip(ok ? 'good' : 'bad', ok ? 'true' : 'false')} ${claim}
    <p class="finding">${evidence}</p>
  </li>`

/** A no that had to be said is neither well nor wrong. */
const toneOf = ({ ok, verdict }: StoryRecord): string => (!ok ? 'bad' : verdict === 'pass' ? 'good' : 'warm')

const showStep = (record: StoryRecord): Html =>
  html`<details class="step ${record.ok ? '' : 'wrong'}" ${record.ok ? '' : 'open'}>
    <summary>
      <span class="number">${record.number}</span>
      <span class="name">${record.name}<small>${record.why}</small></span>
      ${chip(toneOf(record), record.reasonCode)}
      <span class="time">${formatDuration(record.durationMs)}</span>
    </summary>
    <div class="body">
      ${record.faults.map((fault) => html`<p class="fault">${fault}</p>`)}
      ${
        record.proofs.length === 0
          ? null
          : html`<ul class="proofs">
              ${record.proofs.map(showProof)}
            </ul>`
      }
      ${record.jobSteps.map(showJobStep)}
    </div>
  </details>`

const showState = ({ deployments, issues }: NonNullable<PageFacts['state']>): Html =>
  html`<section>
      <h2>What GitHub knows now</h2>
      ${table(
        ['deployment', 'environment', 'commit', 'history, newest last'],
        deployments
          .toSorted((one, other) => one.id - other.id)
          .map(({ id, environment, sha, statuses }) => [
            String(id),
            environment,
            sha.slice(0, 7),
            html`${statuses.map(({ state, description }) => html`${chip(kindOf(state), state)} ${description}<br />`)}`,
          ]),
      )}
    </section>
    ${issues.map(
      ({ number, title, body, labels, comments, state }) =>
        html`<section>
          <h2>Incident #${number}: ${title}</h2>
          <p>${chip(state === 'open' ? 'bad' : 'good', state)} ${labels.join(', ')}</p>
          <pre>${body}</pre>
          ${comments.map((comment) => html`<pre>${comment}</pre>`)}
        </section>`,
    )}`

/** The whole run as one page that needs nothing else. */
export const renderPage = (facts: PageFacts): string => {
  const good = facts.records.filter(({ ok }) => ok).length
  const ok = good === facts.records.length && facts.faults.length === 0 && good > 0
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
        <title>Runbook Gates: the life of a release</title>
        <style>
          ${{ html: style }}
        </style>
      </head>
      <body>
        <main>
          <header>
            <p class="kicker">Runbook Gates</p>
            <h1>The life of a release</h1>
            <p>
              ${chip(ok ? 'good' : 'bad', `${good} of ${facts.records.length} steps ended as they must`)} in
              ${formatDuration(facts.durationMs)}
            </p>
            <dl>
              ${facts.parts.map(
                ({ label, value }) =>
                  html`<div>
                    <dt>${label}</dt>
                    <dd>${value}</dd>
                  </div>`,
              )}
            </dl>
            ${facts.faults.map((fault) => html`<p class="fault">${fault}</p>`)}
          </header>
          ${trafficChart(facts.traffic, facts.records)}
          <section>
            <h2>Step by step</h2>
            <p class="soft">Green said yes. Amber said no, as it had to. Red did not end as it must.</p>
            ${facts.records.map(showStep)}
          </section>
          ${facts.state === null ? null : showState(facts.state)}
        </main>
      </body>
    </html> `.html
}
