#!/usr/bin/env node
var version = process.versions.node.split('.').map(Number)
if (version[0] < 20 || (version[0] === 20 && version[1] < 11)) {
  process.stderr.write(
    'escapement: Node ' + process.versions.node + ' (' + process.execPath + ') is too old, 20.11 or newer is needed\n' +
      '  install one from https://nodejs.org/en/download, or load one (`module avail node`, `nvm install 24`), and try again\n'
  )
  process.exitCode = 1
} else {
  import('./lib/index.js').then(function (escapement) {
    return escapement.cli(process.argv.slice(2))
  })
}
