import { dkimKeyFindings } from './dkim-key-findings.ts'
import type { FindingEntry } from './finding.ts'

/** About what stands at a selector's name; what a key record says is in dkim-key-findings.ts. */
export const dkimFindings = {
  'dkim.missing': {
    severity: 'error',
    rfc: '6376#6.1.2',
    says: {
      ja: '{name} にDKIMの公開鍵がありません。このセレクター（{selector}）で署名されたメールは、DKIMの検証に失敗します。',
      en: 'There is no DKIM public key at {name}. Mail signed with this selector ({selector}) fails DKIM verification.',
    },
    todo: {
      ja: 'メール送信サービスから受け取った値を、この名前で登録してください。登録済みのはずであれば、セレクターの綴りを確かめてください。',
      en: 'Register the value that the sending service gave you at this name. If it should be there already, check the selector’s spelling.',
    },
  },
  'dkim.multiple-records': {
    severity: 'error',
    rfc: '6376#3.6.2.2',
    says: {
      ja: '{name} にTXTレコードが {count} 件あります。鍵のレコードは1件だけでなければならず、どれが使われるかは受信側によって異なります。',
      en: 'There are {count} TXT records at {name}. A selector must have one key record only; which one is used differs from receiver to receiver.',
    },
    todo: {
      ja: '使用中の鍵がどれかを送信サービスに確かめ、それ以外を削除してください。',
      en: 'Ask the sending service which key is in use, and delete the others.',
    },
    variants: {
      'one-key-cut': {
        says: {
          ja: '{name} にTXTレコードが {count} 件あります。1つの鍵が {count} 件のレコードに分けて登録されています。受信側はつなげて読まないため、この鍵は使えません。',
          en: 'There are {count} TXT records at {name}: one key was cut into {count} records. Receivers do not join records, so this key can’t be used.',
        },
        todo: {
          ja: '{count} 件を削除し、元の1つの値を1件のTXTレコードとして登録してください。255文字を超える値は、1件のレコードの中で文字列を分けて入れます。',
          en: 'Delete the {count} records and register the one whole value as one TXT record. A value of over 255 characters is cut into strings inside that one record.',
        },
      },
    },
  },
  'dkim.not-a-key': {
    severity: 'error',
    rfc: '6376#6.1.2',
    says: {
      ja: '{name} のTXTレコードはDKIMの公開鍵ではありません（{text}）。',
      en: 'The TXT record at {name} is no DKIM public key ({text}).',
    },
    todo: {
      ja: '名前を間違えて登録したレコードであれば、正しい名前に移してから、ここに鍵を登録してください。',
      en: 'If the record was registered here by mistake, move it to its right name, then register the key here.',
    },
    variants: {
      wildcard: {
        says: {
          ja: '{name} に専用のレコードはなく、ワイルドカード（{wildcard}）が代わりに答えています（{text}）。DKIMの公開鍵ではありません。',
          en: '{name} has no record of its own; the wildcard {wildcard} answers in its place ({text}). That is no DKIM public key.',
        },
        todo: {
          ja: 'この名前に鍵を登録すると、この名前についてはワイルドカードは答えなくなります。',
          en: 'Once the key is registered at this name, the wildcard no longer answers for it.',
        },
      },
    },
  },
  'dkim.dangling-cname': {
    severity: 'error',
    rfc: '6376#6.1.2',
    says: {
      ja: '{name} はCNAMEですが、参照先（{target}）に公開鍵がありません。',
      en: '{name} is a CNAME, but there is no public key at its target ({target}).',
    },
    todo: {
      ja: '参照先の綴りを、送信サービスから受け取った値と比べてください。同じであれば、鍵がまだ用意されていないか、削除されています。送信サービスにお問い合わせください。',
      en: 'Compare the target with the value that the sending service gave you. If it is the same, the key is not there yet or was removed: ask the sending service.',
    },
  },
  'dkim.conflict': {
    severity: 'error',
    rfc: '6376#3.6.2.2',
    says: {
      ja: '{name} には別の値がすでにあります。現在の値は {present}、登録したい値は {wanted} です。',
      en: 'Another value stands at {name} already. Present: {present}. Wanted: {wanted}.',
    },
    todo: {
      ja: '現在の値を使っている送信サービスがないか確かめるまで、上書きしないでください。使われている場合は、別のセレクターを送信サービスに依頼してください。',
      en: 'Do not overwrite it before you know that no sending service uses the present value. If one does, ask for another selector.',
    },
  },
  ...dkimKeyFindings,
} as const satisfies Record<string, FindingEntry>
