/** Links are opened by id: a renderer that went wrong can open nothing else. */
export const links = {
  'vendor-site': 'https://learning.logosware.com/',
  'vendor-notice-2024': 'https://learning.logosware.com/archives/21960/',
  'vendor-notice-reputation': 'https://learning.logosware.com/archives/23859',
  'google-sender-guidelines': 'https://support.google.com/mail/answer/81126',
  'rfc-spf': 'https://www.rfc-editor.org/rfc/rfc7208',
  'rfc-dkim': 'https://www.rfc-editor.org/rfc/rfc6376',
  'rfc-dmarc': 'https://www.rfc-editor.org/rfc/rfc9989',
} as const satisfies Record<string, `https://${string}`>

export type LinkId = keyof typeof links
