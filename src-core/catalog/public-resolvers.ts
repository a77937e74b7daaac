export interface PublicResolver {
  readonly id: string
  readonly name: string
  readonly addresses: readonly string[]
  /** Whether it checks DNSSEC: only then a SERVFAIL can mean that the zone's signatures fail. */
  readonly validates: boolean
  readonly source: string
}

/** Resolvers that anybody may ask over UDP and TCP; unfiltered ones only, since a filter's answer looks like absence. */
export const publicResolvers: { readonly checkedOn: string; readonly resolvers: readonly PublicResolver[] } =
  {
    checkedOn: '2026-11-24',
    resolvers: [
      {
        id: 'google',
        name: 'Google Public DNS',
        addresses: ['8.8.8.8', '8.8.4.4', '2001:4860:4860::8888', '2001:4860:4860::8844'],
        validates: true,
        source: 'https://developers.google.com/speed/public-dns/docs/using',
      },
      {
        id: 'cloudflare',
        name: 'Cloudflare 1.1.1.1',
        addresses: ['1.1.1.1', '1.0.0.1', '2606:4700:4700::1111', '2606:4700:4700::1001'],
        validates: true,
        source: 'https://developers.cloudflare.com/1.1.1.1/ip-addresses/',
      },
      {
        id: 'quad9-unfiltered',
        name: 'Quad9 (no blocking)',
        addresses: ['9.9.9.10', '149.112.112.10', '2620:fe::10', '2620:fe::fe:10'],
        validates: false,
        source: 'https://www.quad9.net/service/service-addresses-and-features',
      },
    ],
  }
