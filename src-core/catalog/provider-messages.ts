import type { Localized } from '../text/message.ts'
import { fileMessages } from './file-messages.ts'

/** Why a file of DNS hosts cannot be used. */
export const providerMessages = {
  ...fileMessages('providers', { ja: 'DNSサービスのファイル', en: 'The file of DNS hosts' }),
  'providers.bad-pattern': {
    ja: 'DNSサービスのファイルの {path} は、ネームサーバー名として正しくありません（小文字で、例: ns*.example.jp）。',
    en: 'The file of DNS hosts has no name server pattern at {path} (lower case, such as ns*.example.jp).',
  },
  'providers.no-source': {
    ja: 'DNSサービスのファイルの {path} に、出典（confirmedBy）がありません。出典のない項目は null と書きます。',
    en: 'The file of DNS hosts has no source (confirmedBy) at {path}. What has no source is written as null.',
  },
} as const satisfies Record<string, Localized>

export type ProviderMessageCode = keyof typeof providerMessages
