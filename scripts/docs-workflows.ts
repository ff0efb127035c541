import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { extractWorkflows } from './docs-workflows/extract.ts'

// Writes each workflow that a page of this repository shows into a folder of its own, for the linters of workflows, and
// prints their paths: `node scripts/docs-workflows.ts out/docs-workflows`. People copy these without reading them twice.

const [folder] = process.argv.slice(2)
if (folder === undefined) throw new Error('name the folder to write to, which is emptied first')

const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '*.md'])
const pages = listed.toString('utf8').split('\0').filter(Boolean)
const found = pages.flatMap((page) => extractWorkflows(page, readFileSync(page, 'utf8')))
if (found.length === 0) throw new Error('no page shows a workflow, and README.md has to')

rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })
for (const { file, text } of found) {
  const written = path.join(folder, file)
  writeFileSync(written, text)
  console.log(written)
}
