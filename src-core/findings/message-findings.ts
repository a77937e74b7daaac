import type { FindingEntry } from './finding.ts'
import { messageSignatureFindings } from './message-signature-findings.ts'

/** What explains the result of a received mail; what its DKIM signatures show is in message-signature-findings.ts. */
export const messageFindings = {
  'message.several-from': {
    severity: 'error',
    rfc: '9989#11.5',
    says: {
      ja: '差出人（From）が {count} 件あります。差出人が1件でないメールは、DMARCで判定できません。',
      en: 'There are {count} authors (From). DMARC can’t be evaluated for a mail that does not have exactly one.',
    },
    todo: {
      ja: 'Platonから送ったテストメールを、加工せずに確認してください。',
      en: 'Check a test mail from Platon as it was received.',
    },
  },
  'message.mailbox-provider-from': {
    severity: 'warning',
    rfc: null,
    says: {
      ja: '差出人のドメイン {where} は、メールサービスやプロバイダーのものです。自社のドメインとして設定することはできません。',
      en: 'The From domain {where} belongs to a mail service or provider. It can’t be set up as a domain of your own.',
    },
    todo: {
      ja: 'Platonの送信者メールアドレスを、方法1のアドレスか自社ドメインのアドレスに変更してください。',
      en: 'Change the sender address in Platon to the one of option 1, or to an address of your own domain.',
    },
  },
  'message.other-domain': {
    severity: 'warning',
    rfc: null,
    says: {
      ja: 'このメールの差出人は {where} です。計画のドメイン {wanted} のメールではありません。',
      en: 'This mail is from {where}, not from {wanted}, which the plan is about.',
    },
    todo: {
      ja: '{wanted} のアドレスを差出人にして、Platonからテストメールを送ってください。',
      en: 'Send a test mail from Platon with an address at {wanted} as its sender.',
    },
  },
  'message.origin-unknown': {
    severity: 'warning',
    rfc: null,
    says: {
      ja: 'このメールがPlatonから送られたものかどうかは、ヘッダーからは分かりません。社内のメールサーバーから送ったメールでも、同じ結果になることがあります。',
      en: 'Whether Platon sent this mail can’t be told from its header. A mail from your own mail server may give the same result.',
    },
    todo: {
      ja: 'Platonから送ったテストメールであることを確かめてください。',
      en: 'Make sure that this is a test mail sent by Platon.',
    },
    variants: {
      'other-selector': {
        says: {
          ja: '計画のセレクター（{wanted}）による有効な署名が、このメールにはありません。Platon以外のサーバーから送られたメールの可能性があります。',
          en: 'This mail has no valid signature by the plan’s selector ({wanted}). It may have been sent by a server other than Platon’s.',
        },
        todo: {
          ja: 'Platonから送ったテストメールであることを確かめてください。そうであれば、署名の開始とセレクターをロゴスウェアに確認してください。',
          en: 'Make sure that Platon sent this mail. If it did, ask the vendor whether it signs yet, and with which selector.',
        },
      },
    },
  },
  'message.headers-only': {
    severity: 'info',
    rfc: null,
    says: {
      ja: 'ヘッダーだけのため、DKIM署名をここで検証し直すことはできません。署名の結果は、受信側のサーバーの記録です。',
      en: 'With the headers alone, DKIM signatures can’t be verified again here: their results are the receiving server’s word.',
    },
    todo: {
      ja: 'メール全体（.eml）を保存して確認すると、署名を検証できます。',
      en: 'Save the whole mail (.eml) and check that: then the signatures are verified.',
    },
  },
  'message.lines-mended': {
    severity: 'info',
    rfc: '5322#2.2.3',
    says: {
      ja: 'コピーの際に崩れた行を {count} 行、元の形に戻して読み取りました。',
      en: '{count} lines that copying had broken were put together again.',
    },
    todo: null,
  },
  'message.no-trusted-results': {
    severity: 'info',
    rfc: '8601#7.1',
    says: {
      ja: '受信側のサーバーが書いたと確認できる判定の記録（Authentication-Results）はありませんでした。',
      en: 'No Authentication-Results were found that the receiving server is certain to have written.',
    },
    todo: null,
    variants: {
      'brought-along': {
        says: {
          ja: '判定の記録（Authentication-Results: {name}）は、受信側のサーバーより前に付けられたものです。送信者が自由に書けるため、判断に使っていません。',
          en: 'The Authentication-Results of {name} were in the mail before the receiving server took it. A sender can write anything there, so they were not used.',
        },
        todo: null,
      },
    },
  },
  'message.spf-inferred': {
    severity: 'info',
    rfc: '7208#2.4',
    says: {
      ja: 'SPFの結果は推定です。ヘッダーに残った送信元IPアドレス {ip} を使い、今のDNSで計算しました。',
      en: 'The SPF result is an inference: it was worked out from the sending address {ip} in the header, with DNS as it is now.',
    },
    todo: null,
  },
  'message.spf-no-evidence': {
    severity: 'warning',
    rfc: '7208#D.2',
    says: {
      ja: 'このメールは転送やメールゲートウェイを通っています（{sign}）。そのため、SPFの不合格は設定の誤りの証拠になりません。',
      en: 'This mail came through a forwarder or mail gateway ({sign}), so a failing SPF result is no evidence of a wrong setting.',
    },
    todo: {
      ja: '転送やゲートウェイを通らない宛先（個人のGmailなど）にテストメールを送って確認してください。',
      en: 'Send a test mail to an address without forwarding or a gateway, such as a personal Gmail address.',
    },
  },
  'message.null-sender': {
    severity: 'info',
    rfc: '7208#2.4',
    says: {
      ja: 'エンベロープFrom（Return-Path）が空のメールです。SPFは、送信サーバーの名乗り（HELO）で判定されます。',
      en: 'The envelope sender (Return-Path) is empty: SPF is judged on the name that the sending server gave (HELO).',
    },
    todo: null,
  },
  'message.no-envelope-sender': {
    severity: 'warning',
    rfc: '5321#4.4',
    says: {
      ja: 'エンベロープFrom（Return-Path）がヘッダーにないため、SPFを判定できませんでした。',
      en: 'The header does not tell the envelope sender (Return-Path), so SPF could not be judged.',
    },
    todo: {
      ja: '受信したメールのヘッダー全体、または.emlで確認してください。',
      en: 'Check the whole header of a received mail, or its .eml.',
    },
    variants: {
      'not-received': {
        says: {
          ja: 'このメールには、受信した記録（Received）がありません。送信済みのコピーか、ヘッダーの一部だけの可能性があります。',
          en: 'This mail has no trace of being received (Received): it may be the sender’s copy, or a part of a header.',
        },
        todo: {
          ja: '受信者の側で保存したメール、またはヘッダー全体で確認してください。',
          en: 'Check a mail saved by its recipient, or the whole header.',
        },
      },
    },
  },
  'message.envelope-not-aligned': {
    severity: 'info',
    rfc: '9989#4.4.2',
    says: {
      ja: 'エンベロープFromのドメイン {where} は、差出人のドメイン {from} と一致しません。SPFが合格しても、DMARCの合格にはなりません。',
      en: 'The envelope sender’s domain {where} is not aligned with the From domain {from}: an SPF pass does not make DMARC pass.',
    },
    todo: {
      ja: 'DMARCに合格するには、差出人のドメインのDKIM署名が必要です。',
      en: 'For a DMARC pass, a DKIM signature of the From domain is needed.',
    },
  },
  'message.strict-alignment': {
    severity: 'warning',
    rfc: '9989#4.4',
    says: {
      ja: '{where} は差出人のドメイン {from} と同じ組織ですが、DMARCレコードが完全一致（{tag}=s）を求めているため、一致とみなされません。',
      en: '{where} belongs to the same organization as the From domain {from}, but the DMARC record demands an exact match ({tag}=s), so it does not count.',
    },
    todo: {
      ja: 'DMARCレコードの {tag}=s を外せるか、DNS管理者に相談してください。',
      en: 'Ask the DNS administrator whether {tag}=s can be taken out of the DMARC record.',
    },
  },
  'message.alignment-unclear': {
    severity: 'warning',
    rfc: '9989#4.10.2',
    says: {
      ja: '{where} が差出人のドメイン {from} と一致するかどうかは、受信側の調べ方によって変わるか、確認できませんでした。',
      en: 'Whether {where} is aligned with the From domain {from} depends on how a receiver looks, or could not be told.',
    },
    todo: null,
  },
  'message.forwarded': {
    severity: 'info',
    rfc: null,
    says: {
      ja: 'このメールは転送されています（{sign}）。',
      en: 'This mail was forwarded ({sign}).',
    },
    todo: null,
  },
  'message.mailing-list': {
    severity: 'info',
    rfc: null,
    says: {
      ja: 'このメールはメーリングリストを通っています（{sign}）。件名や本文に手が加わり、署名が壊れることがあります。',
      en: 'This mail came through a mailing list ({sign}), which may change subject and body and so break signatures.',
    },
    todo: null,
  },
  'message.arc': {
    severity: 'info',
    rfc: '8617#5.2',
    says: {
      ja: '転送したサーバー（{sealers}）のARCの記録があり、検証に成功しました。転送前の判定は {says} です。これは転送したサーバーの記録であり、受信側が採用するとは限りません。',
      en: 'The ARC record of the server that forwarded the mail ({sealers}) verifies. Before forwarding it found: {says}. That is the forwarder’s word, which a receiver may or may not follow.',
    },
    todo: null,
    variants: {
      failed: {
        says: {
          ja: '転送したサーバー（{sealers}）のARCの記録がありますが、検証に失敗しました。',
          en: 'There is an ARC record of a forwarding server ({sealers}), but it does not verify.',
        },
        todo: null,
      },
      unverified: {
        says: {
          ja: '転送したサーバー（{sealers}）のARCの記録があります。ここでは検証していません。',
          en: 'There is an ARC record of a forwarding server ({sealers}). It was not verified here.',
        },
        todo: null,
      },
    },
  },
  'message.policy-unknown': {
    severity: 'warning',
    rfc: null,
    says: {
      ja: '{where} のDMARCポリシーを確認できませんでした。',
      en: 'The DMARC policy of {where} could not be told.',
    },
    todo: {
      ja: '時間をおいて、もう一度確認してください。',
      en: 'Check again later.',
    },
  },
  'message.dmarc-differs': {
    severity: 'info',
    rfc: null,
    says: {
      ja: '受信側のDMARCの判定は「{word}」でしたが、今のDNSで計算すると「{result}」です。受信した後に設定が変わった可能性があります。',
      en: 'The receiver found DMARC “{word}”; with DNS as it is now it is “{result}”. The settings may have changed since.',
    },
    todo: null,
  },
  ...messageSignatureFindings,
} as const satisfies Record<string, FindingEntry>
