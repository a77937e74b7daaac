import type { FindingEntry } from './finding.ts'

type Words = Pick<FindingEntry, 'says' | 'todo'>

const registerAgain: Words['todo'] = {
  ja: '送信サービスから受け取った値を、コピーして登録し直してください。',
  en: 'Copy the value that the sending service gave you and register it again.',
}

const registerWhole: Words['todo'] = {
  ja: '値の全体を登録し直してください。管理画面が255文字までしか受け付けない場合は、1件のTXTレコードの中で「"前半" "後半"」のように文字列を分けて入力します。入力できないときは、DNSサービスの契約先にお問い合わせください。',
  en: 'Register the whole value again. If the form takes 255 characters only, cut it into strings inside one TXT record: "first part" "second part". If that is not possible, ask your DNS host.',
}

/** How a public key can be damaged, and what to do about each. */
export const dkimBadKeyVariants = {
  'cut-at-255': {
    says: {
      ja: '{name} の公開鍵は、255文字のところで切れています（{needed}バイトのうち{present}バイトしかありません）。',
      en: 'The public key at {name} was cut off at 255 characters ({present} of {needed} bytes are there).',
    },
    todo: registerWhole,
  },
  cut: {
    says: {
      ja: '{name} の公開鍵は、途中で切れています（{needed}バイトのうち{present}バイトしかありません）。',
      en: 'The public key at {name} was cut off ({present} of {needed} bytes are there).',
    },
    todo: registerWhole,
  },
  missing: {
    says: {
      ja: '{name} のDKIMレコードに公開鍵（p=）がありません。',
      en: 'The DKIM record at {name} holds no public key (p=).',
    },
    todo: registerAgain,
  },
  quotes: {
    says: {
      ja: '{name} の値に、引用符や円記号（\\）が文字として入っています。',
      en: 'The value at {name} holds quotes or backslashes as characters.',
    },
    todo: {
      ja: '値から引用符と円記号（\\）を取り除いて保存し直してください。',
      en: 'Remove the quotes and backslashes from the value and save it again.',
    },
  },
  'full-width': {
    says: {
      ja: '{name} の値に、全角文字や特殊な空白が混ざっています。',
      en: 'The value at {name} holds full-width characters or special spaces.',
    },
    todo: {
      ja: '値をすべて半角で登録し直してください。コピーして貼り付けるのが確実です。',
      en: 'Register the value again in plain ASCII characters; copying and pasting is safest.',
    },
  },
  garbled: {
    says: {
      ja: '{name} の公開鍵（p=）に、使えない文字があるか、文字が欠けています。',
      en: 'The public key (p=) at {name} holds a character that can’t be part of it, or lacks some.',
    },
    todo: registerAgain,
  },
  unpadded: {
    says: {
      ja: '{name} の公開鍵（p=）の末尾の「=」が欠けています。読み取れない受信側があります。',
      en: 'The “=” at the end of the public key (p=) at {name} is missing. Some receivers can’t read it.',
    },
    todo: registerAgain,
  },
  pem: {
    says: {
      ja: '{name} の公開鍵（p=）に、鍵ファイルの区切り行（-----BEGIN PUBLIC KEY----- など）が入っています。',
      en: 'The public key (p=) at {name} holds the frame lines of a key file (such as -----BEGIN PUBLIC KEY-----).',
    },
    todo: {
      ja: '区切り行を除き、その間の文字だけを p= に入れてください。',
      en: 'Leave out the frame lines and put only what stands between them into p=.',
    },
  },
  'private-key': {
    says: {
      ja: '{name} に、公開鍵ではなく秘密鍵が登録されています。誰でもこのドメインの署名を偽造できます。',
      en: 'A private key was published at {name} in place of the public key. Anybody can forge this domain’s signatures.',
    },
    todo: {
      ja: 'このレコードをすぐに削除し、送信サービスに新しい鍵の発行を依頼してください。この鍵は二度と使わないでください。',
      en: 'Delete this record at once and ask the sending service for a new key. Never use this one again.',
    },
  },
  'other-algorithm': {
    says: {
      ja: '{name} の公開鍵は、DKIMで使えない種類の鍵です。',
      en: 'The public key at {name} is of a kind that DKIM does not know.',
    },
    todo: {
      ja: '送信サービスに、RSA 2048ビットの鍵を依頼してください。',
      en: 'Ask the sending service for an RSA key of 2048 bits.',
    },
  },
  'type-mismatch': {
    says: {
      ja: '{name} のk={keyType}と、登録された鍵の種類（{actual}）が合っていません。',
      en: 'k={keyType} at {name} does not fit the key that is there ({actual}).',
    },
    todo: {
      ja: 'k= を、送信サービスから受け取った値のとおりに直してください。',
      en: 'Make k= what the sending service gave you.',
    },
  },
  'ed25519-wrapped': {
    says: {
      ja: '{name} のEd25519の鍵に、余分な包み（ASN.1）が付いています。DKIMでは32バイトの鍵だけを入れます。',
      en: 'The Ed25519 key at {name} has an ASN.1 wrapper. DKIM wants the 32 bytes of the key alone.',
    },
    todo: {
      ja: '送信サービスに、44文字の p= の値を依頼してください。',
      en: 'Ask the sending service for the p= value of 44 characters.',
    },
  },
  'trailing-octets': {
    says: {
      ja: '{name} の公開鍵の後ろに、余分なデータが付いています。',
      en: 'There is surplus data after the public key at {name}.',
    },
    todo: registerAgain,
  },
} as const satisfies Record<string, Words>

export type DkimBadKeyKind = keyof typeof dkimBadKeyVariants
