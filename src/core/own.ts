/** What a table says of a word from outside: `constructor` and `toString` are in no table unless it was written there. */
export const own = <T>(table: Readonly<Record<string, T>> | undefined, word: string): T | undefined =>
  table !== undefined && Object.hasOwn(table, word) ? table[word] : undefined
