import { secondsOf } from '../../core/failure/amount.ts'
import type { Association, PartitionSeen } from '../../ports/examination.ts'

/** Reads `sinfo -h -o '%P|%l|%a'`: the default partition bears a star; states of its nodes give several lines. Pure. */
export function partitionsIn(text: string): PartitionSeen[] {
  const found = new Map<string, PartitionSeen>()
  for (const line of text.split('\n')) {
    const [name = '', limit = '', up = ''] = line.split('|')
    if (name === '') continue
    const maxTime = secondsOf(limit)
    const bare = name.replace(/\*$/, '')
    found.set(bare, { name: bare, isDefault: name.endsWith('*'), up: up === 'up', ...(maxTime === undefined ? {} : { maxTime }) })
  }
  return [...found.values()]
}

/** Reads `sacctmgr -nP show assoc format=Account,Partition,QOS`. Pure. */
export function associationsIn(text: string): Association[] {
  return text.split('\n').flatMap((line) => {
    const [account = '', partition = '', qos = ''] = line.split('|')
    return account === '' ? [] : [{ account, partition, qos: qos.split(',').filter((name) => name !== '') }]
  })
}

/** Reads `scontrol show config`: `Name = value`. Pure. */
export function settingsIn(text: string): Record<string, string> {
  return Object.fromEntries([...text.matchAll(/^([A-Za-z]+)\s*= (.*)$/gm)].map(([, name = '', value = '']) => [name, value.trim()]))
}
