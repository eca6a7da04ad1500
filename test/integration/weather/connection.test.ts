import { mkdtemp, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'vitest'
import { cluster, describeCluster } from '../../cluster/fixture.ts'
import { must } from '../../cluster/processes.ts'
import { World } from './world.ts'

/** A key pair that nobody knows. */
const stranger = async (): Promise<{ key: string; pub: string }> => {
  const file = join(await mkdtemp(join(tmpdir(), 'escapement-stranger-')), 'key')
  await must(['ssh-keygen', '-q', '-t', 'ed25519', '-N', '', '-f', file])
  return { key: await readFile(file, 'utf8'), pub: await readFile(`${file}.pub`, 'utf8') }
}

describeCluster('a cluster that does not let us in', () => {
  test('nothing in flight: refused, and a name that nobody knows', async () => {
    const w = await World.open('unreachable-idle', await cluster('dbd'))
    await w.change('Another port', w.backend({ port: 1 }))
    await w.run('The login node refuses the connection')
    await w.change('Another name', w.backend({ host: 'login.lab.invalid' }))
    await w.run('The name of the login node is not known')
    await w.change('Right again', w.backend({}))
    await w.run('It answers')
    await w.close('The login node can’t be reached, nothing in flight', 'Two campaigns, nothing submitted yet.')
  })

  test('a key that is refused, missing or unreadable', async () => {
    const w = await World.open('key-refused', await cluster('dbd'))
    await w.calm()
    await w.run('The cluster refuses the key', { key: (await stranger()).key })
    await w.run('There is no key', { key: '' })
    await w.run('What is given is no key', { key: 'c2VjcmV0\n' })
    await w.run('The right key again')
    await w.close(
      'The cluster refuses our key',
      'Two campaigns, each with a job that runs. The key has been removed from the account; then the secret is gone; then it is cut.',
    )
  })

  test('a host key that changed, or is not pinned', async () => {
    const w = await World.open('host-key-changed', await cluster('dbd'))
    await w.calm()
    const { pub } = await stranger()
    await w.run('It shows another key', { knownHosts: `[${w.lab.host}]:${w.lab.port} ${pub}` })
    await w.run('No key is pinned', { knownHosts: '' })
    await w.close(
      'The cluster’s host key changed',
      'Two campaigns, each with a job that runs. The login node shows another key than the pinned one; then nothing is pinned at all.',
    )
  })

  test('a login shell that talks, and one that ends', async () => {
    const w = await World.open('login-shell', await cluster('dbd'), { campaigns: ['melt'] })
    await w.change(
      'A profile that talks',
      w.backend({ setup: 'echo "Welcome! Maintenance on Tuesday."; echo "squeue is slow today" >&2; module load slurm/23' }),
    )
    await w.calm()
    await w.run('The profile talks, and loads a module that is not there')
    await w.change('A profile that ends', w.backend({ setup: 'echo "Sorry, no shell for you"; exit 1' }))
    await w.run('The profile ends the shell')
    await w.change('A quiet profile', w.backend({}))
    await w.tool('squeue', 'exit 127')
    await w.run('SLURM is not on the PATH')
    await w.close(
      'The login shell',
      'A campaign whose job runs. The account’s profile prints words, then ends the shell, then has no SLURM.',
    )
  })
})

describeCluster(
  'a login node that goes away',
  () => {
    test('jobs in flight', async () => {
      const w = await World.open('unreachable-in-flight', await cluster('dbd'))
      await w.calm()
      await w.lab.stopSshd()
      await w.run('The login node refuses the connection')
      await w.run('The next run finds the same', { later: 1800 })
      await w.lab.startSshd()
      await w.run('It answers again', { later: 1800 })
      await w.close(
        'The login node can’t be reached, jobs in flight',
        'Two campaigns, each with a job that runs. sshd on the login node is down for an hour.',
      )
    })
  },
  { exclusive: true },
)
