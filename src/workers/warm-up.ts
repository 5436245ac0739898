import { KEY_BYTES, createCaseNumberHash } from '@/io/case-key'
import { readCaseFile } from '@/io/read-case-file'

const ROWS = 3000

/**
 * Reads a made-up register once and forgets it. A browser runs code slowly until it has seen it run: a first file of
 * ten thousand rows would take three times as long. Done while the person is still looking for the file.
 */
export async function warmUp(): Promise<void> {
  const rows = Array.from({ length: ROWS }, (_, i) => {
    const day = `2022/${1 + (i % 12)}/${1 + (i % 28)}`
    return `〔2022〕第${i}号,民事,纠纷${i % 50},某,农民工,${day},${i % 3 === 0 ? '' : '2023/1/5'},${i % 3 === 0 ? '在办' : '办结'},${i % 700}`
  })
  const header = '案件编号,案件类型,案由,姓名,受援人类别,受理日期,结案日期,案件状态,补贴'
  const bytes = new TextEncoder().encode([header, ...rows].join('\r\n'))
  const source = {
    size: bytes.length,
    async *pieces() {
      yield bytes
    },
  }
  await readCaseFile(source, {
    hashCaseNumber: createCaseNumberHash(new Uint8Array(KEY_BYTES)),
    latestYear: 2023,
  })
}
