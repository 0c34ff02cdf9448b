/** The day on the reader's own calendar, YYYY-MM-DD: whoever reads at night has not yet read tomorrow. */
export function readersToday(now = new Date()): string {
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}
