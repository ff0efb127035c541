import { readSarif } from '../src/checklist/security/sarif.ts'
import { judgeSecurity } from '../src/checklist/security/vulnerability.ts'

// node bench/sarif.ts [megabytes]
// What a SARIF report costs from its text to a verdict: time and the most memory. Issue: 100 MB below 10 s and 1 GB.

const megabytes = Number(process.argv[2] ?? '100')
const sha = 'a'.repeat(40)

const rules = Array.from({ length: 500 }, (_, index) => ({
  id: `rule/${index}`,
  shortDescription: { text: `Rule ${index}` },
  properties: { 'security-severity': `${(index % 100) / 10}` },
}))
const result = (index: number) =>
  JSON.stringify({
    ruleId: `rule/${index % 500}`,
    ruleIndex: index % 500,
    level: 'warning',
    message: { text: `Finding ${index} of a scanner that says a good deal about each line that it does not like.` },
    locations: [
      {
        physicalLocation: { artifactLocation: { uri: `src/${index % 4_000}.ts` }, region: { startLine: index % 900 } },
      },
    ],
    partialFingerprints: { primaryLocationLineHash: index.toString(16).padStart(40, '0') },
    codeFlows: [
      {
        threadFlows: [
          {
            locations: Array.from({ length: 3 }, (_, step) => ({ location: { id: step, message: { text: 'flow' } } })),
          },
        ],
      },
    ],
  })

const [head = '', tail = ''] = JSON.stringify({
  version: '2.1.0',
  runs: [
    { tool: { driver: { name: 'Scan', rules } }, versionControlProvenance: [{ revisionId: sha }], results: ['@'] },
  ],
}).split('"@"')
const results: string[] = []
for (let bytes = 0; bytes < megabytes * 1_000_000; bytes += (results.at(-1)?.length ?? 0) + 1)
  results.push(result(results.length))
const text = `${head}${results.join(',')}${tail}`
const count = results.length
results.length = 0

const cpu = () => process.cpuUsage().user / 1e6
const began = cpu()
const reading = readSarif('big.sarif', text, [sha])
const parsed = cpu()
const judged = judgeSecurity({
  readings: [reading],
  failOn: 'high',
  unrated: 'high',
  waivers: [],
  now: '2027-01-01T00:00:00Z',
})
const ended = cpu()
const most = process.resourceUsage().maxRSS / 1_024

console.log(
  `${(text.length / 1e6).toFixed(0)} MB, ${count} results: ${judged.status}, ${judged.findings.length} findings shown`,
)
console.log(
  `read ${(parsed - began).toFixed(2)} s of processor time, judged ${(ended - parsed).toFixed(2)} s, at most ${most.toFixed(0)} MB of memory with the text itself`,
)
