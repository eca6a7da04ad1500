// Builds dist/: tsc to JavaScript, then one ncc bundle with two small starters. Same bytes on every machine.
import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const at = (...parts) => join(root, ...parts)
const run = (bin, ...args) => execFileSync(at('node_modules', '.bin', bin), args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] })

rmSync(at('build'), { recursive: true, force: true })
run('tsc', '-p', 'tsconfig.build.json')
writeFileSync(at('build', 'package.json'), '{"type":"module"}\n')

// Halves of libraries that nothing here uses and that would be read at each start: @actions/core signs in with OIDC by an HTTP client
// (undici, 1 MB) and asks programs for the machine's name, gray-matter has a YAML of its own (js-yaml, which asks for whatever `esprima` stands above the action).
const UNUSED = "throw new Error('this half of the library is not part of the bundle')"
const left = {
  '@actions/http-client': {
    'index.js': `export class HttpClient { constructor() { ${UNUSED} } }\n`,
    'lib/auth.js': `export class BearerCredentialHandler { constructor() { ${UNUSED} } }\n`,
  },
  '@actions/exec': { 'index.js': `export const getExecOutput = () => { ${UNUSED} }\n` },
  'js-yaml': { 'index.cjs': `const unused = () => { ${UNUSED} }\nmodule.exports = { safeLoad: unused, safeDump: unused }\n` },
}
for (const name of ['@actions/core', 'gray-matter'])
  cpSync(at('node_modules', name), at('build', 'node_modules', name), { recursive: true })
for (const [name, files] of Object.entries(left)) {
  const main = Object.keys(files)[0]
  const about = {
    name,
    version: '0.0.0',
    license: 'MIT',
    type: 'module',
    main,
    exports: { '.': `./${main}`, './lib/auth': './lib/auth.js' },
  }
  for (const [file, text] of Object.entries({ ...files, 'package.json': JSON.stringify(about) })) {
    mkdirSync(dirname(at('build', 'node_modules', name, file)), { recursive: true })
    writeFileSync(at('build', 'node_modules', name, file), text)
  }
}
run('ncc', 'build', 'build/src/bundle.js', '--out', 'build/bundle', '--license', 'LICENSES.txt')

rmSync(at('dist'), { recursive: true, force: true })
mkdirSync(at('dist', 'lib'), { recursive: true })
for (const name of readdirSync(at('build', 'bundle'))) {
  // ssh2 ships a Windows helper for PuTTY's agent; nothing here starts it
  if (name === 'pagent.exe') continue
  cpSync(at('build', 'bundle', name), at('dist', 'lib', name), { recursive: true })
}
// ssh2 finds its own files by `__dirname`, which ES modules lack
const bundle = at('dist', 'lib', 'index.js')
const shim =
  "import{fileURLToPath as __esc_f}from'node:url';const __filename=__esc_f(import.meta.url);const __dirname=__filename.slice(0,__filename.lastIndexOf('/'));\n"
for (const name of readdirSync(at('dist', 'lib')).filter((file) => file.endsWith('.js'))) {
  const text = readFileSync(at('dist', 'lib', name), 'utf8')
  if (/\b__dirname\b|\b__filename\b/.test(text) && !/(const|var|let) __dirname\b/.test(text))
    writeFileSync(at('dist', 'lib', name), shim + text)
}
writeFileSync(at('dist', 'index.js'), "import { action } from './lib/index.js'\nawait action()\n")
// The command is what a person starts, with whatever Node there is (Ubuntu 22.04 has 12): this one file is written so that an old one reads it
// and says that it is too old. The action's Node is GitHub's business.
const { engines } = JSON.parse(readFileSync(at('package.json'), 'utf8'))
const needed = /^>=(\d+)\.(\d+)$/.exec(engines.node)
writeFileSync(
  at('dist', 'cli.js'),
  `#!/usr/bin/env node
var version = process.versions.node.split('.').map(Number)
if (version[0] < ${needed[1]} || (version[0] === ${needed[1]} && version[1] < ${needed[2]})) {
  process.stderr.write(
    'escapement: Node ' + process.versions.node + ' (' + process.execPath + ') is too old, ${needed[1]}.${needed[2]} or newer is needed\\n' +
      '  install one from https://nodejs.org/en/download, or load one (\`module avail node\`, \`nvm install 24\`), and try again\\n'
  )
  process.exitCode = 1
} else {
  import('./lib/index.js').then(function (escapement) {
    return escapement.cli(process.argv.slice(2))
  })
}
`,
)
process.stdout.write(
  `${readdirSync(at('dist', 'lib')).length} files in dist/lib, ${Math.round(readFileSync(bundle).length / 1024)} KiB in the largest\n`,
)
