import { dkimBadKeyVariants } from './dkim-bad-key-variants.ts'
import type { FindingEntry } from './finding.ts'

/** About what one key record says. */
export const dkimKeyFindings = {
  'dkim.revoked': {
    severity: 'error',
    rfc: '6376#3.6.1',
    says: {
      ja: '{name} の鍵は失効しています（p= が空です）。このセレクターの署名はすべて検証に失敗します。',
      en: 'The key at {name} is revoked (p= is empty). Every signature with this selector fails.',
    },
    todo: {
      ja: '意図した失効でなければ、送信サービスから鍵を受け取って登録し直してください。',
      en: 'If this was not intended, get the key from the sending service and register it again.',
    },
  },
  'dkim.testing': {
    severity: 'warning',
    rfc: '6376#3.6.1',
    says: {
      ja: '{name} の鍵は試験中（t=y）と宣言されています。受信側は、署名のないメールと同じに扱うことがあります。',
      en: 'The key at {name} is declared as being tested (t=y). Receivers may treat the mail as if it were not signed.',
    },
    todo: {
      ja: '試験が終わっていれば、値から t=y を取り除いてください。',
      en: 'When testing is over, remove t=y from the value.',
    },
  },
  'dkim.weak-key': {
    severity: 'warning',
    rfc: '8301#3.2',
    says: {
      ja: '{name} の鍵は {bits} ビットです。2048ビット以上が推奨されています。',
      en: 'The key at {name} has {bits} bits. At least 2048 are recommended.',
    },
    todo: {
      ja: 'いまは使えます。送信サービスが2048ビットの鍵を出せるか、次の機会に確かめてください。',
      en: 'It works for now. Ask the sending service for a 2048-bit key at the next opportunity.',
    },
    variants: {
      unusable: {
        says: {
          ja: '{name} の鍵は {bits} ビットしかありません。1024ビット未満の鍵は、受信側で有効と認められません。',
          en: 'The key at {name} has only {bits} bits. Receivers must not accept a key of fewer than 1024.',
        },
        todo: {
          ja: '送信サービスに、2048ビットの新しい鍵を依頼してください。',
          en: 'Ask the sending service for a new key of 2048 bits.',
        },
      },
    },
  },
  'dkim.long-key': {
    severity: 'warning',
    rfc: '8301#3.2',
    says: {
      ja: '{name} の鍵は {bits} ビットです。4096ビットを超える鍵は、検証できない受信側があります。',
      en: 'The key at {name} has {bits} bits. Some receivers can’t verify with a key of over 4096.',
    },
    todo: {
      ja: '送信サービスに、2048ビットの鍵を依頼してください。',
      en: 'Ask the sending service for a key of 2048 bits.',
    },
  },
  'dkim.bad-key': {
    severity: 'error',
    rfc: '6376#3.6.1',
    says: {
      ja: '{name} の公開鍵（p=）が壊れていて、読み取れません。',
      en: 'The public key (p=) at {name} is damaged and can’t be read.',
    },
    todo: {
      ja: '送信サービスから受け取った値を、コピーして登録し直してください。',
      en: 'Copy the value that the sending service gave you and register it again.',
    },
    variants: dkimBadKeyVariants,
  },
  'dkim.bare-rsa-key': {
    severity: 'warning',
    rfc: '6376#3.6.1',
    says: {
      ja: '{name} の鍵は、RSA公開鍵だけの形式（PKCS #1）です。読み取れない受信側があります。',
      en: 'The key at {name} is in the bare RSA form (PKCS #1), which some receivers can’t read.',
    },
    todo: {
      ja: '送信サービスに、SubjectPublicKeyInfo形式（2048ビットなら「MIIBIjAN」で始まります）の値を依頼してください。',
      en: 'Ask the sending service for the value in SubjectPublicKeyInfo form (it begins with “MIIBIjAN” for 2048 bits).',
    },
  },
  'dkim.bad-version': {
    severity: 'error',
    rfc: '6376#3.6.1',
    says: {
      ja: '{name} の値は「v=DKIM1」で始まっていないため、受信側で無視されます（v=の記載: {version}）。',
      en: 'The key at {name} is ignored by receivers: the value does not begin with “v=DKIM1” (what stands there: {version}).',
    },
    todo: {
      ja: '値の先頭を「v=DKIM1;」に直してください。大文字と小文字は区別されます。',
      en: 'Let the value begin with “v=DKIM1;”. Upper and lower case are told apart.',
    },
  },
  'dkim.unknown-key-type': {
    severity: 'error',
    rfc: '6376#3.6.1',
    says: {
      ja: '{name} の鍵の種類（k={keyType}）は知られていないため、受信側で無視されます。使えるのは rsa と ed25519 です。',
      en: 'The key at {name} has an unknown type (k={keyType}) and is ignored by receivers. rsa and ed25519 can be used.',
    },
    todo: {
      ja: '送信サービスから受け取った値と比べて、k= を直してください。',
      en: 'Compare k= with the value that the sending service gave you.',
    },
  },
  'dkim.ed25519': {
    severity: 'info',
    rfc: '8463',
    says: {
      ja: '{name} の鍵はEd25519です。検証できない受信側があるため、RSAの鍵と併用します。',
      en: 'The key at {name} is an Ed25519 key. Some receivers can’t verify it, so it is used beside an RSA key.',
    },
    todo: null,
  },
  'dkim.hash-unusable': {
    severity: 'error',
    rfc: '8301#3.1',
    says: {
      ja: '{name} の鍵は、sha256を許していません（h={hashes}）。sha1の署名は使えないため、この鍵では検証に成功しません。',
      en: 'The key at {name} does not allow sha256 (h={hashes}). sha1 must not be used any more, so no signature can pass with this key.',
    },
    todo: {
      ja: '値から h= を取り除くか、h=sha256 に直してください。',
      en: 'Remove h= from the value, or make it h=sha256.',
    },
  },
  'dkim.not-for-mail': {
    severity: 'error',
    rfc: '6376#3.6.1',
    says: {
      ja: '{name} の鍵は、メール用ではないと宣言されています（s={services}）。',
      en: 'The key at {name} is declared as not for mail (s={services}).',
    },
    todo: {
      ja: '値から s= を取り除くか、s=email に直してください。',
      en: 'Remove s= from the value, or make it s=email.',
    },
  },
  'dkim.no-subdomains': {
    severity: 'info',
    rfc: '6376#3.6.1',
    says: {
      ja: '{name} の鍵は、サブドメインの署名者（i=）を認めません（t=s）。',
      en: 'The key at {name} does not allow a signer (i=) in a subdomain (t=s).',
    },
    todo: null,
  },
  'dkim.syntax': {
    severity: 'error',
    rfc: '6376#3.2',
    says: {
      ja: '{name} の値に、タグの並びとして読めない部分があります（{text}）。レコード全体を無視する受信側があります。',
      en: 'A part of the value at {name} is no well-formed tag ({text}). Receivers may ignore the whole record.',
    },
    todo: {
      ja: '送信サービスから受け取った値を、コピーして登録し直してください。',
      en: 'Copy the value that the sending service gave you and register it again.',
    },
    variants: {
      duplicate: {
        says: {
          ja: '{name} の値に同じタグが2回あります（{text}）。レコード全体が無効になります。',
          en: 'The value at {name} holds a tag twice ({text}), which makes the whole record invalid.',
        },
        todo: {
          ja: '送信サービスから受け取った値と比べて、余分な方を取り除いてください。',
          en: 'Compare it with the value that the sending service gave you, and remove the surplus tag.',
        },
      },
    },
  },
} as const satisfies Record<string, FindingEntry>
