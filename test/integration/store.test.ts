import { exerciseStore } from '../conformance/store.ts'
import { folderWorld, httpWorld, localWorld } from '../conformance/store-worlds.ts'
import { MemoryBranch, memoryStore } from '../support/memory-store.ts'

exerciseStore('git without a remote', localWorld, { losesAnswers: false })
exerciseStore('git over a bare folder', folderWorld, { losesAnswers: false })
exerciseStore('git over HTTP, shallow and detached', httpWorld, { losesAnswers: true })

exerciseStore(
  'memory',
  async (files) => {
    const branch = new MemoryBranch(files)
    return {
      store: memoryStore(branch),
      another: async () => memoryStore(branch),
      pushFromElsewhere: async (path, content) => branch.push(`Edit ${path}`, [{ path, content: new TextEncoder().encode(content) }]),
      show: async (sha) => {
        const { parent, message } = branch.at(sha)
        return { parents: parent === undefined ? [] : [parent], message }
      },
      refuse: async (times) => {
        branch.refusing = times > 0
      },
      residue: async () => [],
      close: async () => {},
    }
  },
  { losesAnswers: false },
)
