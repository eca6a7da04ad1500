/** The ways in which a login node refuses, each by its own name, and one connection for all that a run asks. */
import { beforeEach, expect, test } from 'vitest'
import { sshTransport } from '../../src/adapters/remote/ssh.ts'
import { slurmBackend } from '../../src/adapters/slurm/backend.ts'
import type { Sight } from '../../src/core/observation.ts'
import type { Backend, Deed, Site } from '../../src/ports/backend.ts'
import type { Cluster } from '../cluster/cluster.ts'
import { cluster, describeCluster } from '../cluster/fixture.ts'
import { waitFor } from '../cluster/processes.ts'

let lab: Cluster
let site: Site

const submit = (): Deed => ({
  kind: 'submit',
  site,
  key: { campaign: 'co', stage: 'a', attempt: 1 },
  start: { kind: 'sbatch', script: 'run.sbatch', options: {} },
})
const look = (backend: Backend): Promise<Sight> => backend.look([{ ...site, recorded: [], jobs: [] }])
const runs = async (): Promise<string> => (await lab.asUser(`cat ${site.remoteDir}/runs 2>/dev/null`)).stdout

describeCluster(
  'a login node over ssh',
  () => {
    beforeEach(async () => {
      lab = await cluster('none')
      const remoteDir = await lab.folder('ssh')
      site = { campaign: 'co', remoteDir, owner: 'me/repo co', ownerHash: remoteDir.replace(/\W/g, '').slice(-10) }
      await lab.put(`${remoteDir}/run.sbatch`, '#!/bin/sh\n#SBATCH -o out.%j\necho run >> runs\n')
    })
    const ssh = (more: Partial<Parameters<typeof sshTransport>[0]> = {}) =>
      sshTransport({
        name: 'lab',
        host: lab.host,
        port: lab.port,
        user: lab.user,
        privateKey: lab.privateKey,
        knownHosts: lab.knownHosts,
        ...more,
      })
    const backend = (more: Partial<Parameters<typeof sshTransport>[0]> = {}) =>
      slurmBackend({ name: 'lab', transport: ssh(more), token: 'comment' })
    const why = async (more: Partial<Parameters<typeof sshTransport>[0]>) => {
      const sight = await look(backend(more))
      return sight.kind === 'unobserved' ? `${sight.code} ${sight.why}` : 'seen'
    }

    test('all commands of a run share one connection', async () => {
      const shared = backend()
      await look(shared)
      await shared.act([submit()])
      await look(shared)
      expect(shared.usage).toMatchObject({ connections: 1, commands: 3 })
      await shared.close()
    })

    test('a host key that is not pinned is refused, and its fingerprint shown', async () => {
      expect(await why({ knownHosts: '' })).toMatch(/^HOST_KEY .*SHA256:.*none/)
      const other = lab.knownHosts.replace(/(?<=AAAAC3NzaC1lZDI1NTE5AAAAI.)./, (sign) => (sign === 'x' ? 'y' : 'x'))
      expect(await why({ knownHosts: other })).toMatch(/^HOST_KEY .*SHA256:.*SHA256:/)
      const short = lab.knownHosts.replace(/(?<=AAAAC3NzaC1lZDI1NTE5AAAAI.{8})\S*/, '')
      expect(await why({ knownHosts: short })).toMatch(/^HOST_KEY .*none; a line for it holds no key that can be read/)
    })

    test('each refusal has its own name', async () => {
      expect(await why({ user: 'root' })).toMatch(/^AUTH /)
      expect(await why({ privateKey: 'nonsense' })).toMatch(/^MISCONFIGURED /)
      expect(await why({ privateKey: undefined })).toMatch(/^MISCONFIGURED /)
      expect(await why({ host: 'no.such.invalid' })).toMatch(/^(UNREACHABLE|HOST_KEY) .*no\.such\.invalid/)
    })

    test('a login node that goes down is not seen, and seen again by the next run', async () => {
      const before = backend()
      await look(before)
      await lab.stopSshd()
      try {
        expect(await look(before)).toMatchObject({ kind: 'unobserved', code: 'UNREACHABLE' })
        expect(await before.act([submit()])).toMatchObject([{ kind: 'unknown' }])
      } finally {
        await lab.startSshd()
      }
      expect(await backend().act([submit()])).toMatchObject([{ kind: 'submitted' }])
      await waitFor('the job to run', async () => (await runs()) !== '')
      expect(await runs()).toBe('run\n')
    })
  },
  { exclusive: true },
)
