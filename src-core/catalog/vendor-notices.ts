import type { VendorProfile } from './vendor-profile.ts'

/** What a notice is cited by: the page's address, else its date. */
export function sourceOfNotice(profile: VendorProfile, noticeId: string): string {
  const notice = profile.notices.find(({ id }) => id === noticeId)
  return notice?.url ?? notice?.date ?? noticeId
}
