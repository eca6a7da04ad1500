import type { Backend } from '../../ports/backend.ts'

/** A backend that is named and never contacted: a pull request may be a stranger's, and no key is there for it. */
export const unaskedBackend = (name: string, kind: Backend['kind'], why: string): Backend => ({
  name,
  kind,
  usage: { connections: 0, commands: 0, schedulerCalls: 0 },
  look: async () => ({ kind: 'unobserved', code: 'NOT_ASKED', why }),
  gather: async (asked) => asked.map(() => ({ kind: 'unobserved', why })),
  act: async (deeds) => deeds.map(() => ({ kind: 'put-off', why })),
  close: async () => undefined,
})
