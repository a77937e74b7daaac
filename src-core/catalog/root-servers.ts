export interface RootServer {
  readonly host: string
  readonly addresses: readonly string[]
}

/** The root hints. They change by an address in years; a resolver needs only one of them to be right. */
export const rootServers: {
  readonly source: string
  /** The root zone that the hints belong to. */
  readonly rootZoneSerial: number
  readonly updatedOn: string
  readonly servers: readonly RootServer[]
} = {
  source: 'https://www.internic.net/domain/named.root',
  rootZoneSerial: 2024041801,
  updatedOn: '2024-04-18',
  servers: [
    { host: 'a.root-servers.net', addresses: ['198.41.0.4', '2001:503:ba3e::2:30'] },
    { host: 'b.root-servers.net', addresses: ['170.247.170.2', '2801:1b8:10::b'] },
    { host: 'c.root-servers.net', addresses: ['192.33.4.12', '2001:500:2::c'] },
    { host: 'd.root-servers.net', addresses: ['199.7.91.13', '2001:500:2d::d'] },
    { host: 'e.root-servers.net', addresses: ['192.203.230.10', '2001:500:a8::e'] },
    { host: 'f.root-servers.net', addresses: ['192.5.5.241', '2001:500:2f::f'] },
    { host: 'g.root-servers.net', addresses: ['192.112.36.4', '2001:500:12::d0d'] },
    { host: 'h.root-servers.net', addresses: ['198.97.190.53', '2001:500:1::53'] },
    { host: 'i.root-servers.net', addresses: ['192.36.148.17', '2001:7fe::53'] },
    { host: 'j.root-servers.net', addresses: ['192.58.128.30', '2001:503:c27::2:30'] },
    { host: 'k.root-servers.net', addresses: ['193.0.14.129', '2001:7fd::1'] },
    { host: 'l.root-servers.net', addresses: ['199.7.83.42', '2001:500:9f::42'] },
    { host: 'm.root-servers.net', addresses: ['202.12.27.33', '2001:dc3::35'] },
  ],
}
