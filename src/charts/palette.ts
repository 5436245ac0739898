/** The colours of src/style.css for what draws without a style sheet. A test holds the two together. */
export const palette = {
  ink: '#1d2733',
  inkMuted: '#55606e',
  line: '#d5dae1',
  lineStrong: '#8a95a3',
  panel: '#ffffff',
  panelSoft: '#f0f3f6',
  accent: '#0b5c94',
  green: '#00805d',
  yellow: '#b87f00',
  red: '#c9400a',
  blue: '#0072b2',
  grey: '#6a7380',
  bar: '#2f4a66',
  barLight: '#6f87a1',
} as const

export const fontFamily = "'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', sans-serif"
