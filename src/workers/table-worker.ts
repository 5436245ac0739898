/** Target tables off the page: reading, comparing and writing 2 000 rows would make it deaf for a second. */
import { createTableJob } from './table-job'
import type { TableReply, TableRequest } from './table-messages'

const answer = createTableJob()

function reply(message: TableReply): void {
  self.postMessage(message)
}

self.addEventListener('message', ({ data }: MessageEvent<TableRequest>) => {
  const failed: TableReply =
    data.type === 'read'
      ? { type: 'refused', refusal: { code: 'broken' } }
      : { type: 'failed', issue: 'storage-failed' }
  answer(data).then(reply, () => reply(failed))
})
