import { runAsProcess } from '../../../src-main/cli/run-as-process.ts'

/** The command line as a process, on the name servers that `PLATON_TEST_PLACES` describes (`DnsPlaces` as JSON). */
const { network, floorMs } = JSON.parse(process.env['PLATON_TEST_PLACES'] ?? '{}')
const authorities = { ...network.authorities, isAllowedAddress: () => true }
await runAsProcess({ network: { ...network, authorities }, floorMs })
