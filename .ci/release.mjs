// node .ci/release.mjs TAG: tag, package.json, package-lock.json and CHANGELOG.md say the same version; prints what the changelog says of it.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const fail = (message) => {
  process.stderr.write(`${message}\n`)
  process.exit(1)
}

const root = process.env.RELEASE_ROOT ?? join(import.meta.dirname, '..')
const read = (name) => readFileSync(join(root, name), 'utf8')
const version = /^v(\d+\.\d+\.\d+)$/.exec(process.argv[2] ?? '')?.[1] ?? fail('a release is tagged v1.2.3')

for (const name of ['package.json', 'package-lock.json']) {
  const said = JSON.parse(read(name)).version
  if (said !== version) fail(`${name} says ${said}, the tag says ${version}`)
}
const sections = read('CHANGELOG.md').split(/^## /m)
const own = sections.find((section) => section.startsWith(`${version} - `)) ?? fail(`CHANGELOG.md has no section \`## ${version} - DATE\``)
const [heading = '', ...body] = own.split('\n')
if (!/ - \d{4}-\d\d-\d\d$/.test(heading)) fail(`CHANGELOG.md: \`## ${heading}\` has no date`)
const notes = body.join('\n').trim()
if (notes === '') fail(`CHANGELOG.md says nothing of ${version}`)
process.stdout.write(`${notes}\n`)
