/** What anybody may publish in a TXT record or send in a mail. */
export const hostileTexts = {
  markup: `<script>alert(1)</script><img src=x onerror=alert(1)>&lt;b&gt;&amp;</pre></code></style>`,
  quotes: `"quoted" 'single' \\ backslash \\" ; comment $ORIGIN @`,
  backticks: '``` ```` ` `` **bold** _it_ [link](https://evil.example) ![i](x) | cell | # head',
  leading: '# heading',
  list: '- item',
  formula: '=HYPERLINK("https://evil.example","x")',
  direction: 'abc\u202egnp.exe\u2066\u2069',
  control: 'a\r\nb\u0000c\u001b[31m\u0085',
  zero: 'zero\u200bwidth\ufeff\u00ad',
  template: '{domain} {name} $& $1 \\1',
  long: `v=spf1 ${'ip4:192.0.2.1 '.repeat(2048)}-all`,
} as const
