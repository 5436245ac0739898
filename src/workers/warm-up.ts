import { KEY_BYTES } from '@/domain/cases/case-intake'
import { takeAll } from '@/domain/cases/conflict-decisions'
import { planBatch } from '@/domain/cases/plan-batch'
import type { ByteSource } from '@/io/byte-source'
import { createCaseNumberHash } from '@/io/case-key'
import { readCaseFile } from '@/io/read-case-file'

const ROWS = 2000
/** From here on it gets no faster. */
const ROUNDS = 12

/**
 * Reads and compares a made-up register and forgets it, several times as long as `isWanted`. A browser runs code
 * slowly until it has seen it run for a while: a first file of ten thousand rows would take four times as long. Done
 * while the person is still looking for the file; a request waits for the end of one round at most.
 */
export async function warmUp(isWanted: () => boolean): Promise<void> {
  for (let round = 0; round < ROUNDS && isWanted(); round += 1) {
    // Everything made anew and a little different: what a browser has only ever seen alike it takes for fixed, and
    // throws its fast code away at the first real file.
    const result = await readCaseFile(makeSource(round), {
      hashCaseNumber: createCaseNumberHash(new Uint8Array(KEY_BYTES)),
      latestYear: 2023,
      onProgress: () => undefined,
    })
    if (!result.ok) return
    const { intake } = result.reading
    const empty = { rows: [], totals: null, fiscalYear: 2022, reportingPeriods: [3, 6, 9, 12] }
    const { rows, after } = planBatch(empty, intake).decide(takeAll)
    planBatch({ ...empty, rows: [rows], totals: after }, intake).decide(takeAll)
    // Lets a request in, and the browser finish what it makes of the code.
    await new Promise((resolve) => setTimeout(resolve))
  }
}

function makeSource(round: number): ByteSource {
  const bytes = new TextEncoder().encode(makeRegister(round))
  const half = bytes.length >> 1
  return {
    size: bytes.length,
    async *pieces() {
      yield bytes.slice(0, half)
      yield bytes.slice(half)
    },
  }
}

function makeRegister(round: number): string {
  const rows = Array.from({ length: ROWS }, (_, i) => {
    const day = `2022/${1 + (i % 12)}/${1 + (i % 28)}`
    const isOpen = i % 3 === 0
    const number = round % 2 === 0 ? `〔2022〕第${i}号` : `〔2022〕法援民字第${i}号`
    return `${number},民事,纠纷${i % 50},某,农民工,${day},${isOpen ? '' : '2023/1/5'},${isOpen ? '在办' : '办结'},${isOpen ? '' : i % 700}`
  })
  const header = '案件编号,案件类型,案由,姓名,受援人类别,受理日期,结案日期,案件状态,补贴'
  return [header, ...rows, ...(round % 3 === 0 ? [] : [''])].join(round % 4 === 0 ? '\n' : '\r\n')
}
