export interface PublicResolver {
  readonly id: string
  /** The service and who runs it, in words that serve both languages: whoever is asked is named to the user. */
  readonly name: string
  /** For UDP and TCP on port 53; empty where the service has none. */
  readonly addresses: readonly string[]
  /** For DNS over HTTPS (RFC 8484); null where the service has none. */
  readonly https: HttpsTransport | null
  /** It leaves out some names: its absence is "could not tell". */
  readonly filters: boolean
  /** Whether it checks DNSSEC: only then a SERVFAIL can mean that the zone's signatures fail. null: not confirmed. */
  readonly validates: boolean | null
  readonly source: string
}

export interface HttpsTransport {
  /** In the order to try. By address no name must be resolved first; by name a proxy may resolve it. */
  readonly urls: readonly string[]
  /** It refuses HTTP/1.1, which is all that Node's `fetch` speaks. */
  readonly needsHttp2: boolean
  readonly source: string
}

/** Resolvers that anybody may ask. */
export const publicResolvers: { readonly checkedOn: string; readonly resolvers: readonly PublicResolver[] } =
  {
    checkedOn: '2026-11-24',
    resolvers: [
      {
        id: 'google',
        name: 'Google Public DNS',
        addresses: ['8.8.8.8', '8.8.4.4', '2001:4860:4860::8888', '2001:4860:4860::8844'],
        https: {
          urls: ['https://dns.google/dns-query', 'https://8.8.8.8/dns-query'],
          needsHttp2: false,
          source: 'https://developers.google.com/speed/public-dns/docs/doh',
        },
        filters: false,
        validates: true,
        source: 'https://developers.google.com/speed/public-dns/docs/using',
      },
      {
        id: 'cloudflare',
        name: 'Cloudflare 1.1.1.1',
        addresses: ['1.1.1.1', '1.0.0.1', '2606:4700:4700::1111', '2606:4700:4700::1001'],
        https: {
          urls: ['https://1.1.1.1/dns-query', 'https://cloudflare-dns.com/dns-query'],
          needsHttp2: false,
          source: 'https://developers.cloudflare.com/1.1.1.1/encrypted-dns/dns-over-https/make-api-requests/',
        },
        filters: false,
        validates: true,
        source: 'https://developers.cloudflare.com/1.1.1.1/ip-addresses/',
      },
      {
        id: 'quad9-unfiltered',
        name: 'Quad9 (no blocking)',
        addresses: ['9.9.9.10', '149.112.112.10', '2620:fe::10', '2620:fe::fe:10'],
        https: {
          urls: ['https://dns10.quad9.net/dns-query'],
          needsHttp2: true,
          source: 'https://quad9.net/news/blog/doh-http-1-1-retirement',
        },
        filters: false,
        validates: false,
        source: 'https://www.quad9.net/service/service-addresses-and-features',
      },
      {
        id: 'iij',
        name: 'IIJ Public DNS',
        addresses: [],
        https: {
          urls: ['https://public.dns.iij.jp/dns-query'],
          needsHttp2: false,
          source: 'https://public.dns.iij.jp/',
        },
        // By the list of the Internet Content Safety Association (ICSA).
        filters: true,
        validates: null,
        source: 'https://public.dns.iij.jp/',
      },
    ],
  }
