// --import: writes the size and name of every file of dist that is loaded to the file that LOADED names
import { appendFileSync } from 'node:fs'
import { registerHooks } from 'node:module'

registerHooks({
  load: (url, context, next) => {
    const loaded = next(url, context)
    if (url.includes('/dist/'))
      appendFileSync(process.env.LOADED ?? '/dev/null', `${loaded.source?.length ?? 0} ${url.split('/').at(-1)}\n`)
    return loaded
  },
})
