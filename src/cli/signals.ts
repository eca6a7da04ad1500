/** Does something that may be asked to end: the first SIGINT or SIGTERM only asks, a second one of its kind ends the process as usual. */
export const untilSignalled = async <T>(doing: (signal: AbortSignal) => Promise<T>): Promise<T> => {
  const ended = new AbortController()
  const stop = (): void => ended.abort()
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
  try {
    return await doing(ended.signal)
  } finally {
    process.off('SIGINT', stop)
    process.off('SIGTERM', stop)
  }
}
