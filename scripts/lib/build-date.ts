/** Today, or the day of `SOURCE_DATE_EPOCH` (https://reproducible-builds.org/specs/source-date-epoch/), as an ISO date in UTC. */
export function buildDate({ SOURCE_DATE_EPOCH: given }: NodeJS.ProcessEnv = process.env): string {
  const at = given === undefined ? new Date() : new Date(Number(given) * 1000)
  return at.toISOString().slice(0, 10)
}
