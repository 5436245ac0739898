/** Questions about a register, off the page: to look through a million cases would block it. */
import {
  analyseRegister,
  clearRegister,
  listFieldWords,
  listRegister,
  planRegisterClearing,
  recountRegister,
  saveRule,
  tryRule,
} from './register-job'
import type { NumberedReply, NumberedRequest, RegisterAnswer, RegisterRequest } from './register-messages'

function answer(request: RegisterRequest): Promise<RegisterAnswer> {
  const { planId } = request
  switch (request.type) {
    case 'list-cases':
      return listRegister(planId, request.query)
    case 'analyse':
      return analyseRegister(planId, request.asOf)
    case 'field-words':
      return listFieldWords(planId)
    case 'try-rule':
      return tryRule(planId, request.rule, request.asOf)
    case 'save-rule':
      return saveRule(request)
    case 'recount':
      return recountRegister(planId)
    case 'plan-clearing':
      return planRegisterClearing(planId)
    case 'clear':
      return clearRegister(planId, request.reason)
  }
}

self.addEventListener('message', ({ data: { id, request } }: MessageEvent<NumberedRequest>) => {
  const reply = (message: NumberedReply) => self.postMessage(message)
  answer(request).then(
    (found) => reply({ id, ok: true, answer: found }),
    () => reply({ id, ok: false }),
  )
})
