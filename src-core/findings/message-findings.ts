import type { FindingEntry } from './finding.ts'
import { messagePathFindings } from './message-path-findings.ts'
import { messageSignatureFindings } from './message-signature-findings.ts'

/** What explains the result of a received mail; its signatures and its way have files of their own. */
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
          ja: '計画のセレクター（{wanted}）による署名が、このメールにはありません。Platon以外のサーバーから送られたメールの可能性があります。',
          en: 'This mail has no signature by the plan’s selector ({wanted}). It may have been sent by a server other than Platon’s.',
        },
        todo: {
          ja: 'Platonから送ったテストメールであることを確かめてください。そうであれば、署名の開始とセレクターをロゴスウェアに確認してください。',
          en: 'Make sure that Platon sent this mail. If it did, ask the vendor whether it signs yet, and with which selector.',
        },
      },
      'selector-unverified': {
        says: {
          ja: '計画のセレクター（{wanted}）による署名はありますが、検証できませんでした。そのため、Platonから送られたメールかどうかは確認できませんでした。',
          en: 'There is a signature by the plan’s selector ({wanted}), but it could not be verified: so it could not be told whether Platon sent this mail.',
        },
        todo: {
          ja: '時間をおいてもう一度確認するか、メール全体（.eml）で確認してください。',
          en: 'Check again later, or check the whole mail (.eml).',
        },
      },
      'selector-failed': {
        says: {
          ja: '計画のセレクター（{wanted}）による署名はありますが、合格していません。そのため、Platonから送られたメールかどうかは確認できませんでした。',
          en: 'There is a signature by the plan’s selector ({wanted}), but it does not pass: so it could not be told whether Platon sent this mail.',
        },
        todo: {
          ja: '署名についての説明をご覧ください。',
          en: 'See what is said of the signature.',
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
    variants: {
      'no-word': {
        says: {
          ja: 'ヘッダーだけのため、DKIM署名をここで検証し直すことはできません。署名について受信側のサーバーが書いたと確認できる記録もありませんでした。',
          en: 'With the headers alone, DKIM signatures can’t be verified again here, and nothing in them about signatures is certain to be the receiving server’s word.',
        },
        todo: {
          ja: 'メール全体（.eml）を保存して確認すると、署名を検証できます。',
          en: 'Save the whole mail (.eml) and check that: then the signatures are verified.',
        },
      },
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
      unproven: {
        says: {
          ja: '判定の記録（Authentication-Results: {name}）は、受信側のサーバーが書いたと確認できません。送信者にも書けるため、判断に使っていません。',
          en: 'It can’t be told that the receiving server wrote the Authentication-Results of {name}. A sender can write the same, so they were not used.',
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
      ja: '受信側が書いたと確認できるエンベロープFrom（Return-Path）がないため、SPFを判定できませんでした。',
      en: 'No envelope sender (Return-Path) is certain to be the receiver’s word, so SPF could not be judged.',
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
  'message.contradicting-results': {
    severity: 'warning',
    rfc: null,
    says: {
      ja: 'SPFかDKIMが差出人のドメインと一致して合格している一方、受信側の記録ではDMARCが不合格です。食い違いの理由は分からないため、設定ができているとは判断していません。',
      en: 'SPF or DKIM passes aligned with the From domain, but the receiver wrote that DMARC failed. Why they differ can’t be told, so nothing is proven.',
    },
    todo: {
      ja: 'メール全体（.eml）を保存して確認するか、新しいテストメールで確認してください。',
      en: 'Save the whole mail (.eml) and check that, or check another test mail.',
    },
  },
  ...messagePathFindings,
  ...messageSignatureFindings,
} as const satisfies Record<string, FindingEntry>
