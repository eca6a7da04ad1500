/** A checkpoint's value as the text of a link in the ledger: one word, or it is not kept. */
export const checkpointWord = (value: string | undefined): string =>
  value !== undefined && /^[A-Za-z0-9._:+=-]{1,200}$/.test(value) ? value : ''
