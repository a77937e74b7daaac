import type { Localized } from '../text/message.ts'
import { fileMessages } from './file-messages.ts'

/** Why a vendor profile file cannot be used. */
export const profileMessages = {
  ...fileMessages('profile', { ja: '設定情報ファイル', en: 'The vendor profile' }),
  'profile.bad-domain': {
    ja: '設定情報ファイルの {path} は、ドメイン名として正しくありません（日本語ドメインは xn-- の形で書きます）。',
    en: 'The vendor profile has no valid domain name at {path} (write an internationalised one in its xn-- form).',
  },
  'profile.bad-address': {
    ja: '設定情報ファイルの {path} は、メールアドレスとして正しくありません。',
    en: 'The vendor profile has no valid mail address at {path}.',
  },
  'profile.address-elsewhere': {
    ja: '設定情報ファイルの {path} のアドレスが、同じ場所の domain のものではありません。',
    en: 'The vendor profile has an address at {path} that is not at the domain beside it.',
  },
  'profile.bad-url': {
    ja: '設定情報ファイルの {path} は、http:// または https:// で始まるURLではありません。',
    en: 'The vendor profile has no http:// or https:// address at {path}.',
  },
  'profile.bad-selector': {
    ja: '設定情報ファイルの {path} は、DKIMのセレクターとして正しくありません。',
    en: 'The vendor profile has no valid DKIM selector at {path}.',
  },
  'profile.bad-spf-term': {
    ja: '設定情報ファイルの {path} は、追加できるSPFの項目（include:… や ip4:… など）を1つだけ書いたものではありません。',
    en: 'The vendor profile has at {path} what is not one SPF term to add (include:…, ip4:… and the like).',
  },
  'profile.bad-key': {
    ja: '設定情報ファイルの {path} は、DKIMの公開鍵レコードとして正しくありません（途中で切れている可能性があります）。',
    en: 'The vendor profile has no valid DKIM key record at {path} (it may have been cut).',
  },
  'profile.bad-dmarc': {
    ja: '設定情報ファイルの {path} は、v=DMARC1; で始まるDMARCレコードではありません。',
    en: 'The vendor profile has no DMARC record (v=DMARC1; …) at {path}.',
  },
} as const satisfies Record<string, Localized>

export type ProfileMessageCode = keyof typeof profileMessages
