/** Imports and undoes off the page: reading, hashing and comparing a register would block it for seconds. */
import { noChoices } from '@/domain/cases/import-choices'
import type { ImportIssue } from '@/domain/cases/import-batch'
import { readLikelyCaseKey } from '@/storage/case-key'
import { planCaseImport, type OnProgress, type PlannedImport } from './import-job'
import type { ImportReply, ImportRequest } from './import-messages'
import { planCaseUndo } from './undo-job'
import { warmUp } from './warm-up'

const PROGRESS_MS = 100

let commit: ((reason: string) => Promise<ImportIssue | null>) | null = null
let planned: PlannedImport | null = null
let isAsked = false

// Opens the database before the first request, so that nobody waits for it then.
let likelyCaseKey: Promise<Uint8Array> | undefined = readLikelyCaseKey()
// A failure is told by the request that meets it, which asks again.
likelyCaseKey.catch(() => (likelyCaseKey = undefined))
void warmUp(() => !isAsked)

function reply(message: ImportReply): void {
  self.postMessage(message)
}

/** Showing how far it is takes the page longer than a short file takes altogether: at most ten times a second. */
function tellProgress(): OnProgress {
  let toldAt = performance.now()
  return (stage, share) => {
    const now = performance.now()
    if (stage !== 'saving' && now - toldAt < PROGRESS_MS) return
    toldAt = now
    reply({ type: 'progress', stage, share })
  }
}

/** From the asking on: what comes of it, nothing included, takes the place of what was planned before. */
function forget(): void {
  commit = null
  planned = null
}

/** What was planned last is what a commit writes. */
function keepPlanned(plan: PlannedImport): ImportReply {
  planned = plan
  commit = plan.commit
  return { type: 'import-planned', preview: plan.preview }
}

function wanted(): PlannedImport {
  if (!planned) throw new Error('no import is planned')
  return planned
}

async function answer(request: Exclude<ImportRequest, { type: 'forget' }>): Promise<ImportReply> {
  switch (request.type) {
    case 'plan-import': {
      const { planId, file, choices = noChoices } = request
      forget()
      const plan = await planCaseImport(planId, file, tellProgress(), likelyCaseKey, choices)
      if (plan.ok) return keepPlanned(plan)
      return plan.question
        ? { type: 'import-asked', question: plan.question, choices }
        : { type: 'failed', issue: plan.issue }
    }
    case 'decide':
      return keepPlanned(wanted().decide(request.decisions))
    case 'list-conflicts': {
      const { from, count } = request
      return { type: 'conflicts-listed', from, rows: wanted().listConflicts(from, count) }
    }
    case 'plan-undo': {
      forget()
      const undo = await planCaseUndo(request.planId, request.batchId)
      if (!undo.ok) return { type: 'failed', issue: undo.issue }
      commit = undo.commit
      return { type: 'undo-planned', preview: undo.preview }
    }
    case 'list-refused':
      return { type: 'refused-listed', rows: planned?.refused ?? [] }
    case 'commit': {
      const issue = commit ? await commit(request.reason) : ({ code: 'import-failed' } as const)
      return issue ? { type: 'failed', issue } : { type: 'committed' }
    }
  }
}

self.addEventListener('message', ({ data }: MessageEvent<ImportRequest>) => {
  isAsked = true
  if (data.type === 'forget') forget()
  else answer(data).then(reply, () => reply({ type: 'failed', issue: { code: 'import-failed' } }))
})
