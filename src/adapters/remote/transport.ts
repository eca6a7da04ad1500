/** What a shell said. */
export interface Said {
  stdout: Uint8Array
  stderr: string
  /** Undefined when the connection or the shell was cut. */
  code: number | undefined
}

/** A way to a shell: over ssh, or on this machine. */
export interface Transport {
  /** For messages: `you@host:22`, `this machine`. */
  readonly where: string
  /** Connections opened so far. */
  readonly connections: number
  /**
   * Runs one `sh -s` with the script on its standard input.
   * @param seconds after which the answer is given up
   * @throws PortError UNREACHABLE, HOST_KEY, AUTH, CUT, MISCONFIGURED
   */
  run(script: string, seconds: number): Promise<Said>
  close(): Promise<void>
}
