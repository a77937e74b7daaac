const DIRECTIVES = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
] as const

/** As a `<meta>` element can carry it: `frame-ancestors` is a header's alone (CSP Level 3, 3.3). */
export const contentSecurityPolicyOfMeta = DIRECTIVES.join('; ')

/** As every host sends it with the wizard's files. */
export const contentSecurityPolicy = `${contentSecurityPolicyOfMeta}; frame-ancestors 'none'`
