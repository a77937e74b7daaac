/** When DNS over HTTPS is asked: where port 53 leads nowhere, at once and for everything, or not at all. */
export const DOH_USES = ['fallback', 'always', 'never'] as const

export type DohUse = (typeof DOH_USES)[number]
