import type { CatalogEntry } from '../../core/failure/entry.ts'
import { GROMACS } from './gromacs.ts'
import { LAMMPS } from './lammps.ts'
import { NAMD } from './namd.ts'
import { PHYSICS } from './physics.ts'
import { QE } from './qe.ts'
import { SCHEDULER } from './scheduler.ts'
import type { BuiltIn } from './shape.ts'
import { STAGE } from './stage.ts'
import { VASP } from './vasp.ts'

const FAMILIES: readonly (readonly BuiltIn[])[] = [SCHEDULER, STAGE, PHYSICS, NAMD, LAMMPS, QE, VASP, GROMACS]

/** The catalog that ships with Escapement, in the order in which equals are preferred. */
export const BUILT_IN: readonly CatalogEntry[] = FAMILIES.flat().map((entry) => ({ ...entry, source: { origin: 'built-in' } }))
