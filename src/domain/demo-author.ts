/** Under which the made-up facts of the demo are recorded: nobody typed them. */
export const DEMO_AUTHOR = '演示数据'

/** Whether a fact came with the program; one that was recorded without a name did not. */
export function isDemoAuthor(recordedBy: string): boolean {
  return recordedBy === DEMO_AUTHOR
}
