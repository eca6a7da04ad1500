import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { test, vi } from 'vitest'
import { cluster, describeCluster } from '../../cluster/fixture.ts'
import { World } from './world.ts'

/** The real client, which waits less long for a silent host than the program tells it to. */
vi.mock(import('node-ssh'), async (original) => {
  const real = await original()
  class Hasty extends real.NodeSSH {
    override connect(...[config]: Parameters<InstanceType<typeof real.NodeSSH>['connect']>) {
      return super.connect({ ...config, readyTimeout: 200 })
    }
  }
  return { ...real, NodeSSH: Hasty }
})

describeCluster('a login node that takes the connection and says nothing', () => {
  test('nothing in flight', async () => {
    const silent = createServer().listen(0, '127.0.0.1')
    const w = await World.open('silent-host', await cluster('dbd'), { campaigns: ['melt'] })
    const { port } = silent.address() as AddressInfo
    await w.change('Another port', w.backend({ port }))
    await w.run('The login node does not answer')
    silent.close()
    await w.close(
      'The login node does not answer',
      'A campaign with nothing submitted yet. The host takes the connection and never says a word.',
    )
  })
})
