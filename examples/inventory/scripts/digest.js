// The digest of a release: the names and contents of its files, without what was installed or written into it later.
//   node scripts/digest.js <folder>
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

const parts = ['db', 'package-lock.json', 'package.json', 'scripts', 'src']

const files = (folder, name) => {
  const entries = readdirSync(folder, { withFileTypes: true })
  const entry = entries.find((one) => one.name === name)
  if (!entry) throw new Error(`${folder} holds no ${name}: it is not a release of the inventory service`)
  if (!entry.isDirectory()) return [path.join(folder, name)]
  const inside = path.join(folder, name)
  return readdirSync(inside)
    .sort()
    .flatMap((child) => files(inside, child))
}

const [folder = '.'] = process.argv.slice(2)
const hash = createHash('sha256')
for (const file of parts.flatMap((part) => files(folder, part))) {
  const content = readFileSync(file)
  hash.update(`${path.relative(folder, file).split(path.sep).join('/')}\0${content.length}\0`).update(content)
}
console.log(`sha256:${hash.digest('hex')}`)
