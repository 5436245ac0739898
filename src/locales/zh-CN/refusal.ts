/** Why a register or a step with it came to nothing. */
export default {
  'empty-file': '“{name}”是空文件，没有任何内容。请重新导出后再试。',
  'binary-file':
    '“{name}”不是登记表文件，里面不是文字。请在原系统重新导出，或在 Excel、WPS 中另存为 .xlsx 或 CSV 后再导入。',
  'workbook-broken':
    '“{name}”这个工作簿已损坏或不完整，读不出来。请重新导出，或在 Excel、WPS 中打开并另存后再导入。',
  'workbook-password': '“{name}”设了打开密码。请在 Excel 或 WPS 中去掉密码、另存后再导入。',
  'workbook-too-large':
    '“{name}”太大，不能整个读入。请在 Excel 或 WPS 中另存为“CSV UTF-8（逗号分隔）”再导入，CSV 可以有上百万行。',
  'workbook-other':
    '“{name}”是别的格式的工作簿（如 Excel 95、.xlsb、.ods）。请在 Excel 或 WPS 中另存为 .xlsx 后再导入。',
  'document-file': '“{name}”是文字文档或演示文稿，不是登记表。请从原系统导出 Excel 或 CSV。',
  'bom-lies':
    '“{name}”开头标明是 {encoding}，但第 {line} 行（文件的第 {byte} 个字节）不是。为避免乱码没有读取。请重新另存为“CSV UTF-8（逗号分隔）”。',
  undecodable:
    '“{name}”是 {encoding} 编码，但第 {line} 行（文件的第 {byte} 个字节）有无法还原的字节，文件可能损坏，或由两种编码的文件拼成。请从原系统重新导出。',
  'encoding-unknown':
    '“{name}”的文字按 UTF-8、GB18030、UTF-16 都还原不了，文件可能损坏，或是别的编码。请在 Excel 或 WPS 中打开，确认文字正常、表头齐全后另存为 .xlsx 或“CSV UTF-8（逗号分隔）”。',
  'mixed-encodings':
    '“{name}”是 GB18030（GBK）编码，但第 {line} 行是 UTF-8，文件由两种编码的内容拼成，照读会出现乱码。没有读取。请从原系统重新导出，或分成两个文件导入。',
  'header-not-found':
    '“{name}”的前 30 行里没有找到登记表的表头。第一行读到的是：{found}。登记表至少要有案件编号、受理日期、结案日期三列。',
  'columns-missing': '“{name}”缺少必需的列：{missing}。读到的列是：{found}。',
  'no-rows': '“{name}”只有表头，没有案件。',
  'record-too-long':
    '“{name}”从第 {line} 行起有一条超长的记录，可能是双引号没有成对，或者不是登记表。请检查第 {line} 行。',
  'quote-unclosed': '“{name}”第 {line} 行有一个双引号没有成对，后面的内容无法分开。请补齐后再导入。',
  unreadable: '读取“{name}”时中断：文件可能已被移动、改动，或正被别的程序占用。请关闭它后重新选择。',
  'period-closed': '有已关闭的季度会改变，请写明更正原因后再确认。',
  'details-cleared': '“{name}”的案件明细已经清除，这次导入不能再撤销；它的数字保留。',
  'register-changed':
    '预览之后案件数据已在别处改变（另一个标签页导入、撤销、清除或恢复了数据，或者改了统计口径），预览不再有效。请重新读取。',
  'storage-full': '磁盘或浏览器的存储空间已满，没有写入。请清理磁盘空间后再确认。',
  'storage-failed': '浏览器没有写入成功。请再试一次；仍不行时先到“数据”页备份，再刷新本页。',
  'import-failed': '程序处理“{name}”时出错。请刷新本页后再试。',
  foundNothing: '（没有文字）',
}
