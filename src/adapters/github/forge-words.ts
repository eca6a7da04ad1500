interface Raised {
  status?: number
  message?: string
  errors?: readonly { type?: string; message?: string }[]
}

const ROOM = 300

/** What GitHub or the network said, as one short line without anything that a terminal obeys. */
export const wordsOf = (raised: unknown): string => {
  const { message = String(raised), errors } = raised as Raised
  const words = errors ? errors.map((error) => error.message ?? error.type ?? '').join('; ') : message
  return `GitHub: ${words
    .replace(/[\p{Cc}\p{Cf}]+/gu, ' ')
    .replace(/ +/g, ' ')
    .trim()
    .slice(0, ROOM)}`
}

/** Whether GitHub asks us to slow down: primary or secondary limit, told by status or in words. */
export const isLimit = (raised: unknown): boolean => {
  const { status, message = '', errors } = raised as Raised
  if (errors?.some(({ type }) => type === 'RATE_LIMITED')) return true
  return status === 429 || (status === 403 && /rate limit|abuse/i.test(message))
}

/** Whether the answer is a definite no, after which nothing was written. */
export const isRefusal = (raised: unknown): boolean => {
  const { status = 0, errors } = raised as Raised
  return (status >= 400 && status < 500) || (errors?.some(({ type }) => type !== undefined) ?? false)
}
