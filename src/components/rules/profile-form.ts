/** The fields of a rule set as a form: which inputs a field has, what stands in them, what an edit makes of it. */
import type { ProfilePatch } from '@/domain/profiles/edit-profile'
import { differingFields } from '@/domain/profiles/profile-fields'
import type { LightLines, RuleProfile } from '@/domain/profiles/rule-profile'
import type { Status } from '@/domain/figure-model'
import {
  choiceRow,
  countInput,
  decimalRow,
  numberInput,
  toYesNo,
  yesNo,
  type FormInput,
  type FormRow,
} from './form-inputs'
import { budgetWeight, categoryWeights, costWeights, pooling } from './weight-rows'

export interface FormGroup {
  readonly group: string
  readonly rows: readonly FormRow[]
}

/** Every field an officer may set, in the order of a form; steps and cost weights as far as the profile has them. */
export function listFormGroups(profile: RuleProfile): FormGroup[] {
  return [
    { group: 'weights', rows: [budgetWeight, categoryWeights, costWeights(profile), pooling] },
    { group: 'formula', rows: [reverse, strict] },
    { group: 'judgement', rows: [bands] },
    { group: 'deadline', rows: [lateLoss, lateStep] },
    { group: 'satisfaction', rows: [satisfaction, intervals(profile), basically, fewAnswers, missingSurvey] },
    {
      group: 'over',
      rows: [decimalRow('overAchievedFlag', 'percent'), decimalRow('overAchievedReason', 'percent')],
    },
    { group: 'lights', rows: [lights, decimalRow('impossibleFactor', 'times'), deviationStates] },
    { group: 'rebasing', rows: [notApplicable, scorePlaces] },
    { group: 'grades', rows: [grades(profile)] },
    {
      group: 'budget',
      rows: [
        decimalRow('executionReasonLine', 'percent'),
        decimalRow('unspentLine', 'percent'),
        decimalRow('scoreGap', 'percentPoints'),
        decimalRow('balanceGap', 'percentPoints'),
      ],
    },
  ]
}

export interface EditedProfile {
  /** As typed, also where it cannot stand: what the form shows. */
  readonly profile: RuleProfile
  /** The fields that are other than before, ready to be checked; a text that says the same changes nothing. */
  readonly patch: ProfilePatch
}

/** What the typed texts, by path, make of a rule set. */
export function readEdits(base: RuleProfile, texts: ReadonlyMap<string, string>): EditedProfile {
  let profile = base
  // Weights with cost and further steps have inputs only once they are there: until no more come.
  for (let known = 0, inputs = listInputs(profile); inputs.length > known; inputs = listInputs(profile)) {
    known = inputs.length
    for (const { path, read, write } of inputs) {
      const text = texts.get(path)
      if (text !== undefined && text !== read(profile)) profile = write(profile, text)
    }
  }
  const whole = withoutBlankSteps(profile)
  let patch: ProfilePatch = {}
  for (const field of differingFields(base, whole)) patch = { ...patch, [field]: whole[field] }
  return { profile, patch }
}

function listInputs(profile: RuleProfile): FormInput[] {
  return listFormGroups(profile).flatMap(({ rows }) => rows.flatMap(({ inputs }) => inputs))
}

const reverse = choiceRow(
  'reverseFormula',
  ['ratio', 'linear'],
  (profile) => profile.reverseFormula,
  (reverseFormula) => ({ reverseFormula }),
)
const strict = choiceRow(
  'strictInequality',
  ['no', 'yes'],
  (profile) => toYesNo(profile.strictInequality),
  (choice) => ({ strictInequality: choice === 'yes' }),
)

const bands: FormRow = {
  field: 'judgementBands',
  inputs: [
    ...(['achievedFrom', 'partlyFrom'] as const).map((edge) =>
      numberInput(
        `judgementBands.${edge}`,
        'percent',
        (profile) => profile.judgementBands[edge],
        (profile, text) => ({ ...profile, judgementBands: { ...profile.judgementBands, [edge]: text } }),
      ),
    ),
    ...(['achieved', 'partly', 'not'] as const).map((band) =>
      numberInput(
        `judgementBands.defaults.${band}`,
        'percent',
        (profile) => profile.judgementBands.defaults[band],
        (profile, text) => {
          const { judgementBands: own } = profile
          return { ...profile, judgementBands: { ...own, defaults: { ...own.defaults, [band]: text } } }
        },
      ),
    ),
  ],
}

const lateLoss = decimalRow('lateLossPerStep', 'percent')
const lateStep: FormRow = {
  field: 'lateStepDays',
  inputs: [
    countInput(
      'lateStepDays',
      'days',
      (profile) => profile.lateStepDays,
      (lateStepDays) => ({ lateStepDays }),
    ),
  ],
}

const satisfaction = choiceRow(
  'satisfactionRule',
  ['pro-rata', 'intervals'],
  (profile) => profile.satisfactionRule,
  (satisfactionRule) => ({ satisfactionRule }),
)

/** One step more than there are: filled in it is added, emptied it goes. */
function intervals({ satisfactionIntervals: { steps } }: RuleProfile): FormRow {
  const target = numberInput(
    'satisfactionIntervals.target',
    'percent',
    (profile) => profile.satisfactionIntervals.target,
    (profile, text) => ({
      ...profile,
      satisfactionIntervals: { ...profile.satisfactionIntervals, target: text },
    }),
  )
  const stepInput = (index: number, side: 'from' | 'share') =>
    numberInput(
      `satisfactionIntervals.steps.${index}.${side}`,
      'percent',
      (profile) => profile.satisfactionIntervals.steps[index]?.[side] ?? '',
      (profile, text) => {
        const own = profile.satisfactionIntervals
        const step = { from: '', share: '', ...own.steps[index], [side]: text }
        const next = [...own.steps.slice(0, index), step, ...own.steps.slice(index + 1)]
        return { ...profile, satisfactionIntervals: { ...own, steps: next } }
      },
    )
  const pairs = [...steps, null].flatMap((_, index) => [stepInput(index, 'from'), stepInput(index, 'share')])
  return { field: 'satisfactionIntervals', inputs: [target, ...pairs] }
}

function withoutBlankSteps(profile: RuleProfile): RuleProfile {
  const { steps } = profile.satisfactionIntervals
  const kept = steps.filter(({ from, share }) => from !== '' || share !== '')
  return { ...profile, satisfactionIntervals: { ...profile.satisfactionIntervals, steps: kept } }
}

const basically = choiceRow(
  'basicallySatisfiedCounts',
  yesNo,
  (profile) => toYesNo(profile.basicallySatisfiedCounts),
  (choice) => ({ basicallySatisfiedCounts: choice === 'yes' }),
)
const fewAnswers: FormRow = {
  field: 'fewAnswersBelow',
  inputs: [
    countInput(
      'fewAnswersBelow',
      'answers',
      (profile) => profile.fewAnswersBelow,
      (fewAnswersBelow) => ({ fewAnswersBelow }),
    ),
  ],
}
const missingSurvey = choiceRow(
  'missingSurvey',
  ['zero', 'rebase'],
  (profile) => profile.missingSurvey,
  (choice) => ({ missingSurvey: choice }),
)

const lightLines: readonly (keyof LightLines)[] = ['paceRedBelow', 'paceGreenFrom', 'overFrom', 'levelNear']
const lights: FormRow = {
  field: 'lights',
  inputs: lightLines.map((line) =>
    numberInput(
      `lights.${line}`,
      'percent',
      (profile) => profile.lights[line],
      (profile, text) => ({ ...profile, lights: { ...profile.lights, [line]: text } }),
    ),
  ),
}

/** States that can ask for a 偏差原因: those in which something is short, and the one in which too much was done. */
const deviatingStates: readonly Status[] = ['nearly-met', 'not-met', 'over-achieved', 'incomplete', 'no-data']
const deviationStates: FormRow = {
  field: 'deviationStates',
  inputs: [
    {
      path: 'deviationStates',
      kind: 'states',
      unit: null,
      choices: deviatingStates,
      read: (profile) => deviatingStates.filter((each) => profile.deviationStates.includes(each)).join(' '),
      write: (profile, text) => ({
        ...profile,
        deviationStates: deviatingStates.filter((each) => text.split(' ').includes(each)),
      }),
    },
  ],
}

const notApplicable = choiceRow(
  'notApplicableRows',
  ['rebase', 'keep'],
  (profile) => profile.notApplicableRows,
  (notApplicableRows) => ({ notApplicableRows }),
)
const scorePlaces = choiceRow(
  'scorePlaces',
  ['2', '1', '0'],
  (profile) => (profile.scorePlaces === 0 ? '0' : profile.scorePlaces === 1 ? '1' : '2'),
  (choice) => ({ scorePlaces: Number(choice) }),
)

/** The lowest grade begins at 0: there is nothing to set. */
function grades(profile: RuleProfile): FormRow {
  const inputs = profile.grades.slice(0, -1).map(({ grade }, index) =>
    numberInput(
      `grades.${grade}`,
      'points',
      (each) => each.grades[index]?.from ?? '',
      (each, text) => ({
        ...each,
        grades: each.grades.map((band) => (band.grade === grade ? { grade, from: text } : band)),
      }),
    ),
  )
  return { field: 'grades', inputs }
}
