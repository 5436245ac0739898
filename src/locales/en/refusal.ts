/** Why a register or a step with it came to nothing. */
export default {
  'empty-file': '“{name}” is empty. Please export it again.',
  'binary-file':
    '“{name}” is no register: it holds no text. Please export it again, or save it as .xlsx or CSV in Excel or WPS.',
  'workbook-broken':
    'The workbook “{name}” is damaged or cut off. Please export it again, or open it in Excel or WPS and save it again.',
  'workbook-password':
    '“{name}” is protected by a password. Please remove the password in Excel or WPS and save it again.',
  'workbook-too-large':
    '“{name}” is too large to be read at once. Please save it as “CSV UTF-8 (comma delimited)” in Excel or WPS: a CSV may have a million rows.',
  'workbook-other':
    '“{name}” is a workbook of another kind (Excel 95, .xlsb, .ods). Please save it as .xlsx in Excel or WPS.',
  'document-file': '“{name}” is a document or a presentation, no register. Please export a workbook or CSV.',
  'bom-lies':
    '“{name}” says at its beginning that it is {encoding}, but line {line} (byte {byte} of the file) is not. It was not read, to avoid garbled text. Please save it as “CSV UTF-8 (comma delimited)”.',
  undecodable:
    '“{name}” is {encoding}, but line {line} (byte {byte} of the file) cannot be decoded: it may be damaged, or put together from two encodings. Please export it again.',
  'encoding-unknown':
    'The text of “{name}” decodes neither as UTF-8 nor as GB18030 or UTF-16: it is damaged or in another encoding. Please open it in Excel or WPS, check that text and headers are right, and save it as .xlsx or “CSV UTF-8 (comma delimited)”.',
  'mixed-encodings':
    '“{name}” is GB18030 (GBK), but line {line} is UTF-8: it was put together from two encodings, and would come out garbled. It was not read. Please export it again, or import it as two files.',
  'header-not-found':
    'No header of a register was found in the first 30 lines of “{name}”. The first line reads: {found}. A register needs at least 案件编号, 受理日期 and 结案日期.',
  'columns-missing': '“{name}” lacks columns that are needed: {missing}. It has: {found}.',
  'no-rows': '“{name}” has a header and no case.',
  'record-too-long':
    '“{name}” has an endless record from line {line} on: a quotation mark is not closed, or it is no register. Please look at line {line}.',
  'quote-unclosed':
    'A quotation mark in line {line} of “{name}” is never closed, so what follows cannot be taken apart. Please close it.',
  unreadable:
    'Reading “{name}” broke off: it was moved or changed, or another program holds it. Close it there and choose it again.',
  'period-closed': 'Closed quarters would change; please give a reason first.',
  'details-cleared':
    'The case details of “{name}” were cleared: this import can no longer be undone. Its figures stay.',
  'register-changed':
    'The cases have changed elsewhere since the preview (another tab imported, undid, cleared or restored data, or changed a counting rule), so it no longer holds. Please read the file again.',
  'storage-full':
    'The disk or the browser’s storage is full; nothing was written. Please free some space first.',
  'storage-failed':
    'The browser did not write. Please try again; if it still fails, make a backup on the Data page and reload.',
  'import-failed': 'The program failed on “{name}”. Please reload the page and try again.',
  foundNothing: '(no text)',
}
