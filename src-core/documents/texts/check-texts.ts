import type { Localized } from '../../text/message.ts'

/** How to read what the commands answer. */
export const checkTexts = {
  order: {
    ja: '公開リゾルバーでの確認は、権威DNSサーバーがすべて正しい値を返してからにしてください。先に問い合わせると、「まだない」という答えが残ります。',
    en: 'Ask a public resolver only after all of the zone’s own servers give the right value: asked before, it remembers that nothing is there.',
  },
  public: {
    ja: '公開リゾルバーで確かめるときは、コマンドの権威DNSサーバーの名前を {address}（{name}）に変えます。前の答えが残っているあいだは、古い値が返ります。',
    en: 'To ask a public resolver, put {address} ({name}) in the place of the server’s name. While it remembers the old answer, it gives the old value.',
  },
  windows: {
    ja: 'Windowsでは、TXTの値は「text =」の後に、CNAMEの値は「canonical name =」の後に表示されます。',
    en: 'On Windows the value of a TXT stands after “text =”, that of a CNAME after “canonical name =”.',
  },
  absent: {
    ja: '「Non-existent domain」と表示されたり、値が表示されなかったりするときは、まだ登録されていないか、名前が違います。',
    en: '“Non-existent domain”, or no value at all: it is not registered yet, or the name is another.',
  },
  untold: {
    ja: '「timed out」「Server failed」「Query refused」は、確認できなかったという意味で、「登録されていない」という意味ではありません。時間をおくか、別の権威DNSサーバーで試してください。',
    en: '“timed out”, “Server failed”, “Query refused” mean that it could not be told, not that nothing is registered. Try later, or another of the zone’s servers.',
  },
} as const satisfies Record<string, Localized>
