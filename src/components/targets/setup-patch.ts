import type { SetupChoice } from '@/domain/model'
import type { SettledField } from '@/domain/targets/indicator-setup'

/** The parts of a choice that a person just changed; null: as the program proposes again. */
export type SetupPatch = Partial<Pick<SetupChoice, SettledField>>
