const CODES = {
  spf: `missing multiple-records too-many-lookups near-lookup-limit too-many-void-lookups void-lookups-ipv6
    include-without-record loop unknown-mechanism syntax plus-all no-all neutral-all terms-after-all ptr too-long
    strings-joined misplaced authorizes-nobody`,
  dkim: `missing multiple-records revoked testing weak-key bad-key not-a-key dangling-cname conflict misplaced`,
  dmarc: `missing multiple-records removed-tag-pct bad-policy external-report-unauthorized misplaced`,
  mx: `null-mx missing`,
  dns: `only-inside-view dnssec-bogus wildcard cname-at-name`,
}

/** Finding codes that were fixed before the first release, because other programs test them. */
export const fixedCodes: readonly string[] = Object.entries(CODES).flatMap(([part, codes]) =>
  codes.split(/\s+/).map((code) => `${part}.${code}`),
)
