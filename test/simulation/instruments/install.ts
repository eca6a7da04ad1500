/** Puts the instruments between the product's own parts; to be imported before anything of the product. */
import { registerHooks } from 'node:module'

const INSTEAD: readonly { suffix: string; importer: string; instrument: string }[] = [
  { suffix: '/src/document/read.ts', importer: '/src/shell/', instrument: './read.ts' },
  { suffix: '/src/core/tick.ts', importer: '/src/shell/', instrument: './tick.ts' },
  { suffix: '/src/document/front.ts', importer: '/src/document/', instrument: './front.ts' },
  { suffix: '/src/document/outline.ts', importer: '/src/document/', instrument: './outline.ts' },
  { suffix: '/src/document/outline.ts', importer: '/src/shell/', instrument: './outline.ts' },
]

registerHooks({
  resolve(specifier, context, next) {
    const found = next(specifier, context)
    const instead = INSTEAD.find(({ suffix, importer }) => found.url.endsWith(suffix) && context.parentURL?.includes(importer))
    return instead ? { ...found, url: new URL(instead.instrument, import.meta.url).href } : found
  },
})
