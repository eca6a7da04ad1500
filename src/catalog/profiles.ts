import type { Profile } from '../core/failure/profile.ts'
import { own } from '../core/own.ts'
import { ALPINE } from './profiles/alpine.ts'

export type { Profile } from '../core/failure/profile.ts'

/** Clusters that ship as data, by the name that `profile:` takes. */
export const PROFILES: Readonly<Record<string, Profile>> = { alpine: ALPINE }

/** The profile of this name; undefined when none ships. */
export const profileNamed = (name: string): Profile | undefined => own(PROFILES, name)
