import * as objections from '../../src/checklist/backup/objection-words.ts'
import * as backup from '../../src/checklist/backup/words.ts'
import * as migrations from '../../src/checklist/migrations/words.ts'
import * as rollbackPlan from '../../src/checklist/rollback-plan/words.ts'
import * as sbom from '../../src/checklist/sbom/words.ts'
import * as database from '../../src/database/words.ts'
import * as promotion from '../../src/deploy/promotion/words.ts'
import * as diagnose from '../../src/diagnose/words.ts'
import { somebody } from '../../src/doctor/decide/commands.ts'
import * as doctor from '../../src/doctor/words.ts'
import * as incident from '../../src/incident/words.ts'
import * as rollback from '../../src/rollback/words.ts'
import * as limits from '../../src/smoke/limit-words.ts'
import * as smoke from '../../src/smoke/words.ts'
import * as cli from '../../cli/doctor/words.ts'

const counted = { engine: '«engine»', tables: 3, rows: 3, compared: '«compared»' }
const stateless = { status: '«status»', isUp: true, exitCode: undefined, restarts: '3' }
const submodules = [
  { path: '«path 1»', by: 'submodule' },
  { path: '«path 2»', by: 'lfs' },
]
const ended = { verdict: 'pass', reasonCode: 'healthy', rollbackEligible: false } as const

const nothingAsked = smoke.verdictWords({
  ...ended,
  unverified: true,
  finding: {
    code: 'healthy',
    version: { state: 'not-asked', why: 'no-option' },
    probes: 0,
    flaky: [],
    commands: [],
    rules: [],
    warnings: [],
  },
})

const overLimit = smoke.verdictWords({
  verdict: 'fail',
  reasonCode: 'unhealthy',
  rollbackEligible: false,
  unverified: true,
  finding: { code: 'over-limit', rules: [] },
})

/**
 * What is said only when a text says something of its own, or when several numbers fit together: the types of the
 * parameters do not lead there. By module and name.
 */
export const chosenSentences: Readonly<Record<string, readonly unknown[]>> = {
  'src/checklist/backup/objection-words.ts restoredAs': [
    objections.restoredAs('«what»', { ...counted, others: [{ kind: 'large objects', count: 3 }] }),
    objections.restoredAs('«what»', { ...counted, others: [{ kind: 'index', count: 3 }] }),
  ],
  'src/checklist/backup/words.ts objectMissing': [backup.objectMissing('large objects', '«name»', '3')],
  'src/checklist/backup/words.ts objectDiffers': ['large objects', 'contents of large objects', 'sequence'].map(
    (kind) => backup.objectDiffers({ kind, name: '«name»', value: '3' }, '2'),
  ),
  'src/checklist/backup/words.ts addressUnusable': [backup.addressUnusable('«variable»', '')],
  'src/checklist/migrations/words.ts noMigrations': [migrations.noMigrations('«directory»', 'sql')],
  'src/checklist/rollback-plan/words.ts byRoute': [rollbackPlan.byRoute('push', '«why»')],
  'src/checklist/sbom/words.ts notMade': [sbom.notMade('')],
  'src/database/words.ts remedyForLack': ['postgis', 'pg_cron', 'timescaledb'].map((name) =>
    database.remedyForLack({ kind: 'extension', name }),
  ),
  'src/deploy/promotion/words.ts liftedBy': [promotion.liftedBy('«bad»', '«sha»', '«sha»')],
  'src/diagnose/words.ts failed': [diagnose.failed('«program»', '')],
  'src/diagnose/words.ts containerState': [diagnose.containerState({ ...stateless, killed: 'true' })],
  'src/diagnose/words.ts oldTransactions': [diagnose.oldTransactions(10)],
  'src/doctor/words.ts tagsMove': [doctor.tagsMove('«glob»', ['update', 'deletion'])],
  'src/doctor/words.ts run': [doctor.run(`gh api «path» ${somebody}`)],
  'src/doctor/words.ts message': [doctor.message(0, 0, 0)],
  'src/incident/words.ts actionText': (['restored', 'person-needed'] as const).map((code) =>
    incident.actionText({ code, remedy: '' }, { environment: '«environment»', run: 3 }),
  ),
  'src/rollback/words.ts filesNotBrought': [rollback.filesNotBrought(submodules)],
  'src/smoke/limit-words.ts limitWords': [limits.limitWords({ code: 'p95', ms: Infinity, n: 3, limitMs: 60_000 })],
  'src/smoke/words.ts verdictWords': [nothingAsked, overLimit],
  'cli/doctor/words.ts giveApiUrl': [cli.giveApiUrl('«name».ghe.com')],
}
