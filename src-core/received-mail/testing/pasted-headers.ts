/**
 * Headers as mail programs show and copy them, written for the tests in each one's form: names, addresses and keys are
 * made up.
 */

const SIGNATURE = `DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=example.co.jp; s=pl1;
        h=from:to:subject:date:message-id:mime-version:content-type; bh=qUk3;
        b=AbCdEfGhIjKlMnOp`

const AUTHOR = `From: =?ISO-2022-JP?B?GyRCO3ZMMzZJGyhC?= <info@example.co.jp>
To: =?UTF-8?B?5bGx55Sw?= <yamada@gmail.com>
Subject: =?ISO-2022-JP?B?GyRCJUYlOSVIGyhC?=
Date: Tue, 24 Nov 2026 10:00:00 +0900 (JST)
Message-ID: <1@platon.example>
MIME-Version: 1.0
Content-Type: text/plain; charset=ISO-2022-JP`

/** Gmail, 「メッセージのソースを表示」. Google writes its results below its own Received. */
export const GMAIL = `Delivered-To: yamada@gmail.com
Received: by 2002:a05:6022:4286:b0:5f:1:2 with SMTP id x6csp1;
        Mon, 23 Nov 2026 17:00:05 -0800 (PST)
X-Received: by 2002:a05:6a00:1:b0:7b:1:2 with SMTP id d2mr1;
        Mon, 23 Nov 2026 17:00:04 -0800 (PST)
ARC-Seal: i=1; a=rsa-sha256; t=1795482004; cv=none; d=google.com; s=arc-20240605; b=x
ARC-Authentication-Results: i=1; mx.google.com;
       dkim=pass header.i=@example.co.jp header.s=pl1 header.b=AbCdEfGh;
       spf=pass (google.com: domain of bounce@example.co.jp designates 192.0.2.1 as permitted sender) smtp.mailfrom=bounce@example.co.jp;
       dmarc=pass (p=NONE sp=NONE dis=NONE) header.from=example.co.jp
Return-Path: <bounce@example.co.jp>
Received: from out.platon.example (out.platon.example. [192.0.2.1])
        by mx.google.com with ESMTPS id d9443si1.2026.11.23.17.00.03
        for <yamada@gmail.com>
        (version=TLS1_3 cipher=TLS_AES_256_GCM_SHA384 bits=256/256);
        Mon, 23 Nov 2026 17:00:04 -0800 (PST)
Received-SPF: pass (google.com: domain of bounce@example.co.jp designates 192.0.2.1 as permitted sender) client-ip=192.0.2.1;
Authentication-Results: mx.google.com;
       dkim=pass header.i=@example.co.jp header.s=pl1 header.b=AbCdEfGh;
       spf=pass (google.com: domain of bounce@example.co.jp designates 192.0.2.1 as permitted sender) smtp.mailfrom=bounce@example.co.jp;
       dmarc=pass (p=NONE sp=NONE dis=NONE) header.from=example.co.jp
${SIGNATURE}
Received: from app (localhost [127.0.0.1]) by out.platon.example (Postfix) with ESMTP id 1
${AUTHOR}

本文
`

/** The whole page of that view copied: its table of results stands above the source. */
export const GMAIL_PAGE = `元のメッセージ
メッセージ ID\t<1@platon.example>
作成日:\t2026年11月24日 10:00（4 秒後に配信済み）
From:\t事務局 <info@example.co.jp>
To:\t山田 <yamada@gmail.com>
件名:\tテスト
SPF:\tPASS（IP: 192.0.2.1）。詳細
DKIM:\t'PASS'（ドメイン: example.co.jp）詳細
DMARC:\t'PASS' 詳細

元のメッセージをダウンロード
クリップボードにコピー

${GMAIL}`

const MICROSOFT_RESULTS = `Authentication-Results: spf=pass (sender IP is 192.0.2.1)
 smtp.mailfrom=example.co.jp; dkim=pass (signature was verified)
 header.d=example.co.jp;dmarc=pass action=none
 header.from=example.co.jp;compauth=pass reason=100
Received-SPF: Pass (protection.outlook.com: domain of example.co.jp designates
 192.0.2.1 as permitted sender) receiver=protection.outlook.com;
 client-ip=192.0.2.1; helo=out.platon.example; pr=C`

/** Classic Outlook, ［ファイル］＞［プロパティ］, 「インターネット ヘッダー」: without Return-Path at the top. */
export const OUTLOOK_CLASSIC = `Received: from TYWPR01MB1.jpnprd01.prod.outlook.com (2603:1096:400:1::1)
 by OSZPR01MB2.jpnprd01.prod.outlook.com with HTTPS; Tue, 24 Nov 2026 01:00:06
 +0000
Received: from TY2PR0101CA1.apcprd01.prod.outlook.com (2603:1096:404:1::2) by
 TYWPR01MB1.jpnprd01.prod.outlook.com (2603:1096:400:2::3) with Microsoft SMTP
 Server (version=TLS1_2, cipher=TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384) id
 15.20.9000.1; Tue, 24 Nov 2026 01:00:05 +0000
${MICROSOFT_RESULTS}
Received: from out.platon.example (192.0.2.1) by
 TY2PEPF00001.mail.protection.outlook.com (10.167.1.2) with Microsoft SMTP
 Server (version=TLS1_3, cipher=TLS_AES_256_GCM_SHA384) id 15.20.9000.2 via
 Frontend Transport; Tue, 24 Nov 2026 01:00:04 +0000
${SIGNATURE}
${AUTHOR}
Return-Path: bounce@example.co.jp
X-MS-Exchange-Organization-SCL: 1
`

/** Outlook on the web and new Outlook, 「メッセージの詳細を表示」, where copying lost the spaces of folded lines. */
export const OUTLOOK_WEB = OUTLOOK_CLASSIC.replace(/\n[ \t]+/g, '\n')

/** The same from a view that copies an empty line after each line, with Windows line ends and no-break spaces. */
export const OUTLOOK_NEW = OUTLOOK_CLASSIC.replace(/\n[ \t]+/g, '\n\u00a0')
  .trimEnd()
  .replace(/\n/g, '\r\n\r\n')

const COMPANY = `Return-Path: <bounce@example.co.jp>
X-Original-To: yamada@customer.example
Delivered-To: yamada@customer.example
Received: from mx1.customer.example (mx1.customer.example [10.0.0.5])
	by imap.customer.example (Postfix) with ESMTPS id 4ABC
	for <yamada@customer.example>; Tue, 24 Nov 2026 10:00:05 +0900 (JST)
Authentication-Results: mx1.customer.example;
	dkim=pass (2048-bit key) header.d=example.co.jp header.i=@example.co.jp header.s=pl1 header.b="AbCdEfGh";
	spf=pass smtp.mailfrom=bounce@example.co.jp; dmarc=pass (policy=none) header.from=example.co.jp
Received: from out.platon.example (out.platon.example [192.0.2.1])
	by mx1.customer.example (Postfix) with ESMTPS id 4ABB
	for <yamada@customer.example>; Tue, 24 Nov 2026 10:00:04 +0900 (JST)
`

/** Thunderbird, 「メッセージのソース」 (Ctrl+U): as it is stored, with its own fields on top. */
export const THUNDERBIRD = `From - Tue Nov 24 10:01:00 2026
X-Mozilla-Status: 0001
X-Mozilla-Status2: 00000000
${COMPANY}${SIGNATURE}
${AUTHOR}

本文
`

/** Apple Mail, ［表示］＞［メッセージ］＞［すべてのヘッダ］: each field on one line, its own words decoded, another order. */
export const APPLE_MAIL = `差出人: 事務局 <info@example.co.jp>
件名: テスト
日付: 2026年11月24日 10:00:00 JST
宛先: 山田 <yamada@customer.example>
${`${COMPANY}${SIGNATURE}`.replace(/\n[ \t]+/g, ' ')}
${AUTHOR}
`

/** Apple Mail, 「ソース」. */
export const APPLE_MAIL_SOURCE = `${COMPANY}${SIGNATURE}
${AUTHOR}

本文
`

/**
 * Microsoft 365 as it is since 2023, classic Outlook: the front server takes the mail from outside, hands it to one under
 * outlook.office365.com, and that to one under outlook.com or exchangelabs.com.
 */
export const MICROSOFT_365 = `Received: from TYVPR01MB11111.jpnprd01.prod.outlook.com (2603:1096:400:1::9) by
 OS3PR01MB22222.jpnprd01.prod.outlook.com with HTTPS; Tue, 24 Nov 2026 01:00:05
 +0000
Received: from TYCP286CA0001.JPNP286.PROD.OUTLOOK.COM (2603:1096:400:2b0::11) by
 TYVPR01MB11111.jpnprd01.prod.outlook.com (2603:1096:400:1::9) with Microsoft
 SMTP Server (version=TLS1_2, cipher=TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384) id
 15.20.9000.10; Tue, 24 Nov 2026 01:00:04 +0000
Received: from TY2PEPF0000AB85.apcprd03.prod.outlook.com
 (2603:1096:400:2b0:cafe::be) by TYCP286CA0001.outlook.office365.com
 (2603:1096:400:2b0::11) with Microsoft SMTP Server (version=TLS1_3,
 cipher=TLS_AES_256_GCM_SHA384) id 15.20.9000.12 via Frontend Transport; Tue,
 24 Nov 2026 01:00:04 +0000
${MICROSOFT_RESULTS}
Received: from out.platon.example (192.0.2.1) by
 TY2PEPF0000AB85.mail.protection.outlook.com (10.167.253.4) with Microsoft SMTP
 Server (version=TLS1_3, cipher=TLS_AES_256_GCM_SHA384) id 15.20.9000.9 via
 Frontend Transport; Tue, 24 Nov 2026 01:00:03 +0000
${SIGNATURE}
${AUTHOR}
Return-Path: bounce@example.co.jp
X-MS-Exchange-Organization-AuthSource:
 TY2PEPF0000AB85.apcprd03.prod.outlook.com
`

/** The same through a server of the older name. */
export const MICROSOFT_365_EXCHANGELABS = MICROSOFT_365.replace(
  'TYCP286CA0001.JPNP286.PROD.OUTLOOK.COM',
  'TYCP286CA0001.apcprd01.prod.exchangelabs.com',
).replace(
  'TYVPR01MB11111.jpnprd01.prod.outlook.com (2603:1096:400:1::9) with',
  'TY0PR0101MB4165.apcprd01.prod.exchangelabs.com (2603:1096:400:1::9) with',
)

const ICLOUD_RESULTS = `X-ICL-Info: redacted
Authentication-Results: bimi.icloud.com; bimi=skipped reason="insufficient dmarc"
X-ARC-Info: policy=fail; arc=none
Authentication-Results: arc.icloud.com; arc=none
Authentication-Results: dmarc.icloud.com; dmarc=pass header.from=example.co.jp
X-DMARC-Info: pass=pass; dmarc-policy=none; s=r1; d=r1; pdomain=example.co.jp
X-DMARC-Policy: v=DMARC1; p=none
Authentication-Results: dkim-verifier.icloud.com;
	dkim=pass (2048-bit key) header.d=example.co.jp header.i=@example.co.jp header.b=AbCdEfGh
Authentication-Results: spf.icloud.com; spf=pass (spf.icloud.com: domain of bounce@example.co.jp designates 192.0.2.1 as permitted sender) smtp.mailfrom=bounce@example.co.jp
Received-SPF: pass (spf.icloud.com: domain of bounce@example.co.jp designates 192.0.2.1 as permitted sender) receiver=spf.icloud.com; client-ip=192.0.2.1; helo=out.platon.example; envelope-from=bounce@example.co.jp`

/** iCloud, the source as Apple Mail shows it: its results stand below its own Received, and the last hop has no address. */
export const ICLOUD = `Return-path: <bounce@example.co.jp>
Original-recipient: rfc822;yamada@icloud.com
Received: from p00-icloudmta-smtpin-us-west-2a-60-percent-12 by p129-mailgateway-smtpin-7d68cc84b4-yoxpo (mailgateway 2634B97)
	with SMTP id d573ca8a-bc41-44d4-bd0a-a1855735eb1b
	for <yamada@icloud.com>; Tue, 24 Nov 2026 01:00:05 GMT
X-Apple-MoveToFolder: INBOX
X-Apple-Action: MOVE_TO_FOLDER/INBOX
X-Apple-UUID: d573ca8a-bc41-44d4-bd0a-a1855735eb1b
Received: from out.platon.example (out.platon.example [192.0.2.1])
	by p00-icloudmta-smtpin-us-west-2a-60-percent-12 (Postfix) with ESMTPS id 11C766C0012C
	for <yamada@icloud.com>; Tue, 24 Nov 2026 01:00:03 +0000 (UTC)
${ICLOUD_RESULTS}
${SIGNATURE}
${AUTHOR}

本文
`

/** iCloud until 2025, whose servers had names under me.com. */
export const ICLOUD_ME_COM = ICLOUD.replaceAll(
  'p00-icloudmta-smtpin-us-west-2a-60-percent-12',
  'ci74p00im-qukt09072702.me.com',
)
