import type { Localized } from '../text/message.ts'

/** Why a step is done, where, how to check it and how to go back: the words of the plan itself. */
export const planMessages = {
  'plan.why-dkim': {
    ja: 'Platonが付ける電子署名（DKIM）を受信側が検証できるように、公開鍵を登録します。',
    en: 'Publishes the key with which receivers verify the signature (DKIM) that Platon adds.',
  },
  'plan.why-spf': {
    ja: 'Platonの送信サーバーを、{domain} の正規の送信元としてSPFに加えます。',
    en: 'Adds Platon’s sending servers to the SPF record of {domain}.',
  },
  'plan.why-spf-envelope': {
    ja: 'PlatonのエンベロープFrom（Return-Path）は {domain} です。SPFはこのドメインで判定されるため、ここに登録します。',
    en: 'Platon’s envelope sender (Return-Path) is at {domain}. SPF is judged on that domain, so the record goes there.',
  },
  'plan.why-mx-envelope': {
    ja: 'エンベロープFromのドメイン {domain} で、配信エラーの通知を受け取れるようにします。',
    en: 'Lets bounces to the envelope sender’s domain {domain} arrive.',
  },
  'plan.why-dmarc': {
    ja: 'DMARCの方針を公開します。p=none は「記録だけする」という意味で、今のメールの届き方は変わりません。',
    en: 'Publishes a DMARC policy. p=none means “observe only” and does not change how mail is delivered now.',
  },
  'plan.why-dmarc-present': {
    ja: 'DMARCの方針（認証に合格しないメールの扱い）が {domain} に適用されるようにします。今ある方針は、強めも弱めもしません。',
    en: 'Makes sure that a DMARC policy (what becomes of mail that passes no authentication) applies to {domain}. A present policy is made neither stronger nor weaker.',
  },
  'plan.why-guidance': {
    ja: '受信者が指定受信（許可リスト）を使っていると、新しい差出人のメールが届きません。切り替えの前に案内します。',
    en: 'Recipients with an allow list would not get mail from the new sender. Tell them before the switch.',
  },
  'plan.why-guidance-own': {
    ja: '受信側の設定で止められている場合に備えて、受信者と受信側のメール管理者に案内します。',
    en: 'Informs recipients and their mail administrators, in case their own settings hold the mail back.',
  },
  'plan.why-screen': {
    ja: '送信者メールアドレスを、ロゴスウェアが推奨するアドレスに変えます。差出人のドメインがロゴスウェアのものになり、なりすましと判定されにくくなります。',
    en: 'Sets the sender address that the vendor recommends: the sender’s domain is then the vendor’s own, and mail is less likely to be judged as spoofed.',
  },
  'plan.why-request-values': {
    ja: 'Platonの送信元を示す値（SPF・DKIMなど）はロゴスウェアだけが知っています。値を待つ手順は、値が届いて計画を作り直してから行います。',
    en: 'Only the vendor knows the values that identify Platon’s mail. Tasks that wait for them are done after they have arrived and the plan was made again.',
  },
  'plan.why-request-signing': {
    ja: 'DKIMの公開鍵が見えるようになったら、ロゴスウェアに署名の開始を依頼します。',
    en: 'Once the DKIM key can be seen, the vendor is asked to start signing.',
  },
  'plan.why-request-sender': {
    ja: '設定すべき差出人アドレスが確定していないため、ロゴスウェアに確認します。',
    en: 'The sender address to set is not confirmed yet, so the vendor is asked.',
  },
  'plan.why-test-no-reply': {
    ja: 'テストメールで、新しい差出人のメールが届くことを確認します。',
    en: 'A test mail shows that mail from the new sender arrives.',
  },
  'plan.why-test-own': {
    ja: 'テストメールで、SPFまたはDKIMがFromのドメイン {domain} と一致して合格すること（アライメント）を確認します。',
    en: 'A test mail shows that SPF or DKIM passes aligned with the From domain {domain}.',
  },

  'plan.where-dns': {
    ja: '{providerJa} のDNS設定画面（ゾーン {zone}）',
    en: 'The DNS settings of {providerEn} (zone {zone})',
  },
  'plan.where-dns-unzoned': {
    ja: '{providerJa} のDNS設定画面（{zone} のゾーンは確認できていません）',
    en: 'The DNS settings of {providerEn} (the zone of {zone} could not be told)',
  },
  'plan.where-dns-choice': {
    ja: 'ゾーン {zone} のDNS設定画面（ネームサーバーからは {providerJa} のほか別の会社の可能性もあります。契約先を確認してください）',
    en: 'The DNS settings of zone {zone} (its name servers belong to {providerEn} or another brand: check the contract)',
  },
  'plan.where-dns-unknown': {
    ja: '{zone} のDNSを管理しているサービスの設定画面（契約先は特定できませんでした）',
    en: 'The settings of whoever hosts the DNS of {zone} (the host was not recognised)',
  },
  'plan.where-dns-alias': {
    ja: '{target} のDNS（別名の参照先。その持ち主に依頼します）',
    en: 'The DNS of {target}, where the alias points (ask its owner)',
  },
  'plan.where-screen': { ja: 'Platonの管理画面: {path}', en: 'Platon’s admin screen: {path}' },
  'plan.where-mail': { ja: '{address} へのメール', en: 'A mail to {address}' },
  'plan.where-support': {
    ja: '販売代理店またはロゴスウェアの窓口',
    en: 'Your reseller or the vendor’s support',
  },
  'plan.where-recipients': {
    ja: '受信者と受信側のメール管理者',
    en: 'Recipients and their mail administrators',
  },
  'plan.where-test': { ja: 'Platonから自分宛てに送るメール', en: 'A mail from Platon to yourself' },

  'plan.check-record': {
    ja: '{name} の {type} を権威DNSサーバーに問い合わせ、登録した値がそのまま返ることを確認します。',
    en: 'Ask the zone’s own server for {type} at {name}: the registered value must come back as it is.',
  },
  'plan.check-txt': {
    ja: '{name} の TXT を権威DNSサーバーに問い合わせ、登録した値がそのまま、1件だけ返ることを確認します（用途の違うTXTが一緒に返ることはあります）。',
    en: 'Ask the zone’s own server for TXT at {name}: the registered value must come back as it is, and once (TXT records of other uses may come with it).',
  },
  'plan.check-nothing': {
    ja: 'この手順では何も登録しないため、確認することはありません。',
    en: 'This task registers nothing, so there is nothing to check.',
  },
  'plan.check-screen': {
    ja: '画面を開き直し、送信者メールアドレスが変わっていることを確認します。',
    en: 'Open the screen again and see that the sender address has changed.',
  },
  'plan.check-reply': { ja: '返事の内容を記録します。', en: 'Keep the answer.' },
  'plan.check-guidance': {
    ja: '案内を送った日と相手を記録します。',
    en: 'Note when and to whom the guidance was sent.',
  },
  'plan.check-test-no-reply': {
    ja: '受信したメールの差出人が {domain} で、ヘッダーの Authentication-Results に dmarc=pass（または spf=pass と dkim=pass）があることを確認します。',
    en: 'The received mail comes from {domain}, and its Authentication-Results header shows dmarc=pass (or spf=pass and dkim=pass).',
  },
  'plan.check-test-own': {
    ja: '受信したメールのヘッダーの Authentication-Results に dmarc=pass があるか、spf または dkim が pass で、そのドメインが {domain} そのものであることを確認します。',
    en: 'The Authentication-Results header of the received mail shows dmarc=pass, or spf or dkim pass with exactly the domain {domain}.',
  },
  'plan.check-test-own-relaxed': {
    ja: '受信したメールのヘッダーの Authentication-Results に dmarc=pass があるか、spf または dkim が pass で、そのドメインが {organization} か、そのサブドメインであることを確認します。',
    en: 'The Authentication-Results header of the received mail shows dmarc=pass, or spf or dkim pass with {organization} or a subdomain of it as the domain.',
  },

  'plan.undo-added': {
    ja: '追加した {name} のレコードを削除すれば、元に戻ります。',
    en: 'Delete the record added at {name}.',
  },
  // Five days: how long a sender may go on trying to deliver (RFC 5321 4.5.4.1).
  'plan.undo-dkim': {
    ja: 'ロゴスウェアに署名の開始を依頼する前なら、追加した {name} のレコードを削除します。依頼した後は、先に署名の停止を依頼し、テストメールに s={selector}、d={domain} の署名が付いていないことを確かめます。レコードは、それから5日ほどおいて削除します。先に削除すると、署名付きで送られたメールの検証に失敗し、届かなくなることがあります。',
    en: 'Before the vendor is asked to sign: delete the record added at {name}. After that: first ask the vendor to stop signing, and see in a test mail that no signature with s={selector} and d={domain} is there. Delete the record about five days later. If it goes sooner, signed mail can no longer be verified and may be lost.',
  },
  'plan.undo-signing': {
    ja: 'ロゴスウェアに署名の停止を依頼します。',
    en: 'Ask the vendor to stop signing.',
  },
  'plan.undo-replaced': {
    ja: '{name} の値を、上に示した変更前の値に戻します。',
    en: 'Put back the value that {name} had before the change, as shown above.',
  },
  'plan.undo-present': {
    ja: '編集する前の値を控えておき、その値に戻します。',
    en: 'Keep the value that is there before you edit, and put it back.',
  },
  'plan.undo-nothing': { ja: '元に戻す作業はありません。', en: 'There is nothing to undo.' },
  'plan.undo-screen': {
    ja: '同じ画面で、送信者メールアドレスを {address} に戻します。',
    en: 'Set the sender address back to {address} on the same screen.',
  },
  'plan.undo-screen-unknown': {
    ja: '同じ画面で、送信者メールアドレスを控えておいた元の値に戻します。',
    en: 'Set the sender address back to what it was (note it first).',
  },

  'plan.note-same': {
    ja: '必要なレコードはすでに登録されています。変更は不要です。',
    en: 'The record is there already as wanted.',
  },
  'plan.note-spf-not-aligned': {
    ja: 'SPFはエンベロープFrom（{envelope}）で判定されるため、{domain} のSPFに加えても、DMARCの合格には役立ちません。合格にはDKIMが必要です。DNS参照回数に余裕がない場合は、この変更が本当に必要かをロゴスウェアに確認してください。',
    en: 'SPF is judged on the envelope sender ({envelope}), so adding to the SPF of {domain} does nothing towards a DMARC pass: that takes DKIM. Where look-ups are scarce, ask the vendor whether this change is needed at all.',
  },
  'plan.note-spf-held': {
    ja: '解決するまでの間は、方法1（Platonのアドレスに変える）で送ることをお勧めします。DKIMの設定とテストメールは、この変更を待たずに進められます。',
    en: 'Until that is settled, send by option 1 (an address of Platon’s). DKIM and the test mail need not wait for this change.',
  },
  'plan.note-spf-error-stays': {
    ja: '今の {domain} のSPFには、要対応の指摘があります。「見つかったこと」の対処を済ませないと、この変更の後も、メールによってはSPFがエラーになります。',
    en: 'There is an error in the SPF of {domain} now. Unless what the findings say is done, some mail still ends in an error after this change.',
  },
  'plan.note-type-open': {
    ja: 'セレクターの名前、レコードの種類（TXTかCNAMEか）、件数は、ロゴスウェアから届く案内で決まります。',
    en: 'The selector, the kind of record (TXT or CNAME) and how many there are follow from what the vendor sends.',
  },
  'plan.note-could-not-tell': {
    ja: '{name} に今何があるかは確認できませんでした。先に管理画面で確かめ、何もない場合だけ登録してください。別の値がある場合は登録せず、内容を確認してください。',
    en: 'What stands at {name} now could not be told. Look in the control panel first: add this only if nothing is there; if another value is there, stop and compare.',
  },
  'plan.note-wildcard': {
    ja: '{domain} には専用のレコードがなく、ワイルドカード {wildcard} が代わりに答えています。このレコードを登録すると、ワイルドカードは {domain} に答えなくなります。先に、今 {domain} で返っているレコード（A、MX、TXTなど）を {domain} にも登録してください。登録しないと、{domain} のWebサイトやメールの受信が止まることがあります。ワイルドカードのレコードは書き換えないでください。',
    en: '{domain} has no records of its own: the wildcard {wildcard} answers for it. Once this record is registered, the wildcard no longer does. First register at {domain} what is answered there now (A, MX, TXT …), or its web site or incoming mail may stop. Do not change the wildcard’s records.',
  },
  'plan.note-conflict': {
    ja: '{name} には別の値（{present}）があります。上書きせず、どちらが使われているかをロゴスウェアに確認してください。',
    en: 'Another value ({present}) stands at {name}. Do not overwrite it: ask the vendor which one is in use.',
  },
  'plan.note-enter-address': {
    ja: '送信者メールアドレスの欄に {address} を入力します。',
    en: 'Enter {address} as the sender address.',
  },
  'plan.note-enter-by-region': {
    ja: '利用リージョンがオレゴンなら {oregon}、東京なら {tokyo} のアドレスです。リージョンが分からないときは、先にロゴスウェアに確認してください。',
    en: 'Oregon region: {oregon}; Tokyo region: an address at {tokyo}. If the region is not known, ask the vendor first.',
  },
  'plan.note-ask-local-part': {
    ja: '{domain} のアドレスは、@より前の部分が公表されていません。ロゴスウェアに確認してから入力してください。',
    en: 'The part before the @ of the address at {domain} is not published. Ask the vendor before entering it.',
  },
  'plan.note-envelope-support': {
    ja: 'エンベロープFromを {domain} にできるかどうかも、あわせて確認してください。',
    en: 'Ask as well whether the envelope sender can be at {domain}.',
  },
} as const satisfies Record<string, Localized>

/** What is waited for. */
export const pendingMessages = {
  'pending.vendor-spf': { ja: 'SPFに加える値（ロゴスウェアから）', en: 'The SPF term (from the vendor)' },
  'pending.vendor-dkim': {
    ja: 'DKIMのセレクターと値（ロゴスウェアから）',
    en: 'The DKIM selector and value (from the vendor)',
  },
  'pending.vendor-envelope': {
    ja: 'エンベロープFrom（Return-Path）のドメイン（ロゴスウェアから）',
    en: 'The domain of the envelope sender, Return-Path (from the vendor)',
  },
  'pending.envelope-mx': {
    ja: '{domain} に登録するMXの値（ロゴスウェアから）',
    en: 'The MX value for {domain} (from the vendor)',
  },
  'pending.region': {
    ja: 'Platonの利用リージョン（オレゴンか東京か）',
    en: 'The region of your Platon site (Oregon or Tokyo)',
  },
  'pending.sender-address': {
    ja: '{domain} で使う差出人アドレスの@より前の部分（ロゴスウェアから）',
    en: 'The part before the @ of the sender address at {domain} (from the vendor)',
  },
} as const satisfies Record<string, Localized>

/** Said at the top of everything that is exported. */
export const cautionMessages = {
  'caution.offline': {
    ja: 'DNSを確認せずに作成しました。現在の設定が分からないため、登録の前に必ず今あるレコードを確かめてください。',
    en: 'Made without looking at DNS. What is set now is not known: look at the present records before you register anything.',
  },
  'caution.could-not-tell': {
    ja: '次の項目は確認できませんでした: {parts}。「無い」という意味ではありません。',
    en: 'These could not be told: {parts}. That does not mean that they are missing.',
  },
  'caution.doh-used': {
    ja: 'DNSの問い合わせに、DNS over HTTPSを使いました。調べた名前は {operators} に伝わっています。',
    en: 'DNS was asked over HTTPS: the names that were looked up are known to {operators}.',
  },
  'caution.views-differ': {
    ja: '{names} のレコードが、社内（このパソコンのDNS）と社外とで違います。この資料は、社外の値をもとにしています。',
    en: 'The records of {names} differ between inside (the DNS of this machine) and outside. This is made from what the outside sees.',
  },
  'caution.envelope-unknown': {
    ja: 'PlatonのエンベロープFrom（Return-Path）のドメインが分かりません。SPFの登録だけではDMARCの合格にならない可能性があるため、{domain} で署名されたDKIMが必要です。',
    en: 'The domain of Platon’s envelope sender (Return-Path) is not known. SPF alone may give no DMARC pass: a DKIM signature by {domain} is required.',
  },
  'caution.envelope-vendor': {
    ja: 'エンベロープFromは {envelope} で、{domain} と一致しません。SPFではDMARCに合格できないため、{domain} で署名されたDKIMが必要です。',
    en: 'The envelope sender is at {envelope}, which does not match {domain}. SPF can give no DMARC pass: a DKIM signature by {domain} is required.',
  },
  'caution.strict-spf': {
    ja: 'DMARCの aspf=s により、エンベロープFromは {domain} と完全に同じでなければなりません。{envelope} は一致しません。',
    en: 'DMARC says aspf=s: the envelope sender must be exactly at {domain}. {envelope} does not match.',
  },
  'caution.strict-dkim': {
    ja: 'DMARCの adkim=s により、DKIMの d= は {domain} と完全に同じでなければなりません。',
    en: 'DMARC says adkim=s: the signature’s d= must be exactly {domain}.',
  },
  'caution.policy-in-force': {
    ja: '{foundAt} のDMARCは {tag}={policy} です。設定が終わるまで、Platonからのメールは拒否や隔離の対象になります。その間は方法1をおすすめします。',
    en: 'DMARC at {foundAt} says {tag}={policy}. Until the set-up is done, mail from Platon may be refused or quarantined: use option 1 in the meantime.',
  },
  'caution.spf-held': {
    ja: '{domain} のSPFは、まだ変更できません。理由と解決の方法は、SPFの手順にあります。解決するまでの間は、方法1（Platonのアドレスに変える）で送ることをお勧めします。',
    en: 'The SPF of {domain} cannot be changed yet. The SPF step says why, and what can be done about it. Until that is settled, send by option 1 (an address of Platon’s).',
  },
  'caution.policy-for-absent-names': {
    ja: '{domain} は今DNSに存在しない名前のため、{foundAt} の np={policy} が適用されています。この計画のレコードを登録すると、名前が存在するようになり、以後は sp=（なければ p=）の方針が適用されます。それでよいかを {foundAt} の管理者に確認してください。',
    en: '{domain} does not exist in DNS now, so np={policy} at {foundAt} applies. Once a record of this plan is registered the name exists, and from then on sp= (or p=) applies. Ask the administrator of {foundAt} whether that is meant.',
  },
  'caution.no-such-domain': {
    ja: '{domain} という名前は、DNSに見つかりませんでした。差出人アドレスのつづりと、ドメインの契約が有効であることを確かめてから進めてください。',
    en: 'The name {domain} was not found in DNS. Check the spelling of the sender address, and that the domain is registered, before going on.',
  },
  'caution.waits-for-values': {
    ja: 'ロゴスウェアの値を待っている項目があります。値が届くまで、その項目は登録できません。',
    en: 'Some records wait for the vendor’s values and cannot be registered before they arrive.',
  },
  'caution.jpn-com': {
    ja: 'ロゴスウェアの後の案内では、platon.jpn.com の親ドメイン jpn.com の評価低下により、Gmail・Yahoo!メール・Outlookなどで迷惑メールと判定されることがあるとして、lw-cloud.jp への変更が案内されています。',
    en: 'A later notice says that mail from platon.jpn.com may be judged as spam by Gmail, Yahoo or Outlook, because the reputation of its parent jpn.com fell, and advises lw-cloud.jp.',
  },
  'caution.no-replies': {
    ja: '{address} に届いた返信は読めません。返信を受けたい場合は、本文に連絡先を書いてください。',
    en: 'Replies to {address} are not read. If you want replies, give a contact address in the text of the mail.',
  },
  'caution.mailbox-provider': {
    ja: '{domain} のDNSはお客様が編集できないため、方法2は実施できません。登録するレコードはありません。方法1をお使いください。',
    en: 'You cannot edit the DNS of {domain}, so option 2 is not possible and there is no record to register. Use option 1.',
  },
  'caution.vendor-address': {
    ja: '{domain} はロゴスウェアのドメインです。DNSはロゴスウェアが管理しているため、お客様が登録するレコードはありません。',
    en: '{domain} is the vendor’s domain. The vendor runs its DNS, so there is no record for you to register.',
  },
  'caution.vendor-address-kept': {
    ja: '今の差出人アドレスは、すでにロゴスウェアのドメイン（{domain}）です。このままお使いいただけるため、することはありません。',
    en: 'The sender address is at the vendor’s domain ({domain}) already. It can stay, so there is nothing to do.',
  },
  'caution.vendor-domain-problem': {
    ja: 'ロゴスウェアのドメイン {domain} の設定に問題が見つかりました（{part}）。お客様側では直せません。ロゴスウェアに確認してください。',
    en: 'A problem was found with the vendor’s domain {domain} ({part}). You cannot mend it: ask the vendor.',
  },
  'caution.vendor-domain-no-dmarc': {
    ja: 'ロゴスウェアのドメイン {domain} にDMARCレコードが見つかりませんでした。お客様の作業は不要ですが、DMARCを求める受信側（Gmailなど）への届き方をロゴスウェアに確認してください。',
    en: 'No DMARC record was found for the vendor’s domain {domain}. There is nothing for you to set; ask the vendor how mail reaches receivers that demand DMARC, such as Gmail.',
  },
  'caution.vendor-domain-unknown': {
    ja: 'ロゴスウェアのドメイン {domain} の設定は確認できませんでした。',
    en: 'The vendor’s domain {domain} could not be checked.',
  },
  'caution.dns-initial': {
    ja: 'ネームサーバー（{servers}）は、{providerJa}の初期（未設定）のものです。このままでは、登録したレコードは公開されません。先に{providerJa}の案内に従って、ネームサーバーを切り替えてください。',
    en: 'The name servers ({servers}) are the initial ones of {providerEn}: records are not published there. First switch the name servers as {providerEn} says.',
  },
  'caution.dns-choice': {
    ja: '同じネームサーバーを、{brandsJa}が使っています。どちらの画面で編集するかは、DNSサービスの契約先で決まります。先に契約先を確かめてください。',
    en: 'The same name servers are used by {brandsEn}. Which form to use depends on the contract: check it first.',
  },
  'caution.dns-guests': {
    ja: 'ネームサーバーは{providerJa}のものです。契約が{brandsJa}でも、レコードは{providerJa}の画面で編集します。',
    en: 'The name servers are those of {providerEn}. Where the contract is with {brandsEn}, records are edited in the form of {providerEn} all the same.',
  },
  'caution.dns-elsewhere': {
    ja: 'DNSサービスは{providerJa}と指定されていますが、今のネームサーバー（{servers}）は{actualJa}のものです。{providerJa}の画面に登録しても、ネームサーバーを切り替えないかぎり公開されません。契約先をもう一度確かめてください。',
    en: 'The DNS host was given as {providerEn}, but the present name servers ({servers}) belong to {actualEn}. What is registered at {providerEn} is not published unless the name servers are switched. Check the contract again.',
  },
  'caution.dns-not-seen-there': {
    ja: 'DNSサービスは{providerJa}と指定されていますが、今のネームサーバー（{servers}）が{providerJa}のものかは確認できません。違う場合、登録しても公開されません。',
    en: 'The DNS host was given as {providerEn}, but whether the present name servers ({servers}) are its own could not be confirmed. If not, what is registered there is not published.',
  },
  'caution.dns-switch': {
    ja: '{providerJa}の画面では、{switch} にチェックしないでください。ネームサーバーが切り替わり、Webサイトとメールが止まるおそれがあります。',
    en: 'In the form of {providerEn}, do not tick {switch}: it switches the name servers, and web site and mail may stop.',
  },
  'caution.dns-no-txt': {
    ja: '{providerJa}のネームサーバーでは、TXTレコードを自由に登録できないとされています。方法2には、DNSを別のサービスへ移す必要があります。移す前に、今あるレコード（A、MXなど）をすべて写してください。',
    en: 'The name servers of {providerEn} are said not to take TXT records of your own. Option 2 needs the DNS to be moved to another service; copy all present records (A, MX …) there first.',
  },
  'caution.not-enough': {
    ja: 'この計画のDNS設定だけで迷惑メール判定がなくなるとは限りません。最後のテストメールで必ず確認してください。',
    en: 'DNS settings alone do not promise that mail is never judged as spam. The test mail at the end decides.',
  },
} as const satisfies Record<string, Localized>

export type PlanMessageCode = keyof typeof planMessages
export type PendingCode = keyof typeof pendingMessages
export type CautionCode = keyof typeof cautionMessages
