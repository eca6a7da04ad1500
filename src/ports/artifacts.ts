export type ArtifactSight = { kind: 'there' } | { kind: 'absent' } | { kind: 'unobserved'; why: string }

/** What upload steps of earlier runs left. Never throws for what the outside does to it. */
export interface Artifacts {
  /** Whether an artifact of this name was uploaded, also one that has expired since; one call. */
  find(name: string): Promise<ArtifactSight>
}
