import type { FindingEntry } from './finding.ts'

/** `{where}` is `selector._domainkey.domain`, the name of the key, unless the words say otherwise. */
export const messageSignatureFindings = {
  'message.not-signed': {
    severity: 'warning',
    rfc: '6376#5',
    says: {
      ja: 'このメールにはDKIM署名がありません。',
      en: 'This mail has no DKIM signature.',
    },
    todo: {
      ja: 'Platonから送ったメールであれば、{from} のDKIM署名を始めたかをロゴスウェアに確認してください。',
      en: 'If Platon sent it, ask the vendor whether it has begun to sign for {from}.',
    },
  },
  'message.several-signatures': {
    severity: 'info',
    rfc: '9989#4.4.1',
    says: {
      ja: 'DKIM署名が {count} 件あります。差出人のドメインと一致する署名が1件合格すれば十分です。',
      en: 'There are {count} DKIM signatures. One that passes and is aligned with the From domain is enough.',
    },
    todo: null,
  },
  'message.signature-not-aligned': {
    severity: 'info',
    rfc: '9989#4.4.1',
    says: {
      ja: '{domain} のDKIM署名は、差出人のドメイン {from} と一致しないため、DMARCの合格にはなりません。',
      en: 'The DKIM signature of {domain} is not aligned with the From domain {from}: it does not make DMARC pass.',
    },
    todo: null,
  },
  'message.body-changed': {
    severity: 'error',
    rfc: '6376#3.7',
    says: {
      ja: 'DKIM署名（{where}）の後で、本文が変わっています。メーリングリストやウイルス対策の追記、または保存時の書き換えが考えられます。',
      en: 'The body was changed after it was signed ({where}): by a mailing list, by a filter that adds text, or when the copy was saved.',
    },
    todo: {
      ja: '転送やメーリングリストを通らない宛先に送り、メールソフトの「ソースを表示」から保存した.emlで確認してください。',
      en: 'Send to an address without forwarding or a list, and check an .eml saved from the view of the mail’s source.',
    },
  },
  'message.copy-rewritten': {
    severity: 'info',
    rfc: '6376#3.7',
    says: {
      ja: '手元のコピーではDKIM署名（{where}）の本文が合いませんが、受信側では合格しています。保存するときにメールソフトが本文を書き換えたと考えられます。受信側の記録を結果とします。',
      en: 'In this copy the body does not match the signature ({where}), but the receiver found it to pass: the mail program rewrote the body on saving. The receiver’s word is taken.',
    },
    todo: null,
  },
  'message.bad-signature': {
    severity: 'error',
    rfc: '6376#6.1.3',
    says: {
      ja: 'DKIM署名（{where}）が公開鍵と合いません。署名の後でヘッダーが変わったか、DNSの公開鍵が署名に使われた鍵と違います。',
      en: 'The DKIM signature ({where}) does not fit the public key: the header was changed after signing, or the key in DNS is not the one that signed.',
    },
    todo: {
      ja: 'DNSの値を、ロゴスウェアから届いた値と比べてください。',
      en: 'Compare the value in DNS with the one that the vendor sent.',
    },
  },
  'message.key-gone': {
    severity: 'warning',
    rfc: '6376#6.1.2',
    says: {
      ja: '受信したときは合格していましたが、今は公開鍵（{where}）を使えません。今後のメールは合格しません。',
      en: 'The signature passed on receipt, but its public key ({where}) can’t be used now: further mails won’t pass.',
    },
    todo: null,
  },
  'message.passes-now': {
    severity: 'info',
    rfc: null,
    says: {
      ja: '受信側の記録では合格していないDKIM署名（{where}）が、今のDNSの公開鍵では合格します。受信した後で鍵が公開されたと考えられます。',
      en: 'The signature ({where}) did not pass on receipt but passes with the key in DNS now: the key was probably published later.',
    },
    todo: null,
  },
  'message.key-unknown': {
    severity: 'warning',
    rfc: null,
    says: {
      ja: '公開鍵（{where}）をDNSで確認できなかったため、署名を検証できませんでした。',
      en: 'The public key ({where}) could not be looked up, so the signature could not be verified.',
    },
    todo: {
      ja: '時間をおいて、もう一度確認してください。',
      en: 'Check again later.',
    },
  },
  'message.key-testing': {
    severity: 'warning',
    rfc: '6376#3.6.1',
    says: {
      ja: '公開鍵（{where}）に試験中の印（t=y）が付いています。受信側は、署名のないメールと同じに扱うことになっています。',
      en: 'The public key ({where}) is marked as a test (t=y): receivers are to treat the mail as if it were unsigned.',
    },
    todo: {
      ja: '試験が終わったら、DNSのレコードから t=y を外してください。',
      en: 'When testing is over, take t=y out of the record in DNS.',
    },
  },
  'message.signature-expired': {
    severity: 'error',
    rfc: '6376#3.5',
    says: {
      ja: 'DKIM署名（{where}）は、受信したときには期限（{expires}）が切れていました。',
      en: 'The DKIM signature ({where}) had expired ({expires}) before the mail was received.',
    },
    todo: {
      ja: 'メールの遅延がなければ、送信側に署名の期限を確認してください。',
      en: 'Unless the mail was delayed, ask the sender about the lifetime of its signatures.',
    },
    variants: {
      since: {
        says: {
          ja: 'DKIM署名（{where}）の期限（{expires}）は過ぎていますが、受信したときは有効でした。',
          en: 'The DKIM signature ({where}) has expired since ({expires}); it was valid when the mail was received.',
        },
        todo: null,
      },
    },
  },
  'message.body-limit': {
    severity: 'warning',
    rfc: '6376#8.2',
    says: {
      ja: 'DKIM署名（{where}）は本文の先頭 {limit} バイトだけを対象にしています（l=）。その後ろに何を足されても合格するため、信用しない受信側があります。',
      en: 'The DKIM signature ({where}) covers only the first {limit} octets of the body (l=). Anything can be added after them, so some receivers don’t trust it.',
    },
    todo: {
      ja: '本文全体に署名するよう、送信側に依頼してください。',
      en: 'Ask the sender to sign the whole body.',
    },
    variants: {
      appended: {
        says: {
          ja: 'DKIM署名（{where}）は本文の先頭 {limit} バイトだけを対象にしています（l=）。その後ろの {count} バイトは署名されておらず、だれが書いたか分かりません。',
          en: 'The DKIM signature ({where}) covers only the first {limit} octets of the body (l=). The {count} octets after them are not signed: anybody may have written them.',
        },
        todo: {
          ja: '本文全体に署名するよう、送信側に依頼してください。',
          en: 'Ask the sender to sign the whole body.',
        },
      },
    },
  },
  'message.from-not-signed': {
    severity: 'error',
    rfc: '6376#5.4',
    says: {
      ja: 'DKIM署名（{where}）の対象に差出人（From）が含まれていないため、無効です。',
      en: 'The DKIM signature ({where}) does not cover From, so it is invalid.',
    },
    todo: null,
  },
  'message.identity-mismatch': {
    severity: 'error',
    rfc: '6376#3.5',
    says: {
      ja: 'DKIM署名（{where}）のi=のドメインが、d=のドメインと合いません。公開鍵に t=s があるときは、サブドメインも使えません。',
      en: 'In the DKIM signature ({where}) the domain of i= does not fit d=. Where the key has t=s, it may not be a subdomain either.',
    },
    todo: {
      ja: '送信側に、i= を d= と同じドメインにするよう依頼してください。',
      en: 'Ask the sender to sign with the same domain in i= as in d=.',
    },
  },
  'message.weak-signature': {
    severity: 'error',
    rfc: '8301#3',
    says: {
      ja: 'DKIM署名（{where}）の方式または鍵が弱いため、受信側は合格にしません。',
      en: 'The DKIM signature ({where}) uses an algorithm or key too weak to be accepted.',
    },
    todo: {
      ja: 'rsa-sha256と2048ビットの鍵を使うよう、送信側に依頼してください。',
      en: 'Ask the sender to use rsa-sha256 and a 2048-bit key.',
    },
  },
  'message.malformed-signature': {
    severity: 'error',
    rfc: '6376#6.1.1',
    says: {
      ja: 'DKIM署名（{where}）の書式が正しくないため、検証できません。',
      en: 'The DKIM signature ({where}) is malformed and can’t be verified.',
    },
    todo: null,
  },
} as const satisfies Record<string, FindingEntry>
