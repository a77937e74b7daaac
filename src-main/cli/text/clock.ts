/** `18:05`, with the seconds where asked for, in the machine's own time zone; with the date where that is another than now's. */
export function showTime(iso: string, now: number, hasSeconds = false): string {
  const time = new Date(iso)
  const clock = [time.getHours(), time.getMinutes(), ...(hasSeconds ? [time.getSeconds()] : [])]
    .map(twoDigits)
    .join(':')
  return time.toDateString() === new Date(now).toDateString() ? clock : `${showDate(time)} ${clock}`
}

export function showDate(time: Date): string {
  return [time.getFullYear(), time.getMonth() + 1, time.getDate()].map(twoDigits).join('-')
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0')
}
