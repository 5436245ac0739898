import type { ChartPicture } from '@/charts/chart-picture'

/** The series of a picture by name, as far as the tests look at them. */
export function seriesOf({
  option,
}: ChartPicture): Map<string, { data: unknown; itemStyle?: unknown; label?: unknown; markLine?: unknown }> {
  const series: unknown = option.series
  if (!Array.isArray(series)) throw new Error('no list of series')
  return new Map(series.map((each) => [each.name, each]))
}
