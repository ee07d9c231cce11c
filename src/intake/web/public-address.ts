import { BlockList, isIP } from 'node:net'

/** Every block that IANA's registries of special-purpose addresses keep from the public network: [network, prefix]. */
const SPECIAL_IPV4: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
]
/** The addresses that carry an IPv4 address in them (mapped, NAT64, 6to4, Teredo) are among them: what they lead to cannot be told from them. */
const SPECIAL_IPV6: readonly (readonly [string, number])[] = [
  ['::', 96],
  ['::ffff:0:0', 96],
  ['::ffff:0:0:0', 96],
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['100::', 64],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
  ['5f00::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
]

// One list a family: a list of both takes every IPv4 address for one mapped into IPv6.
const special = { 4: new BlockList(), 6: new BlockList() }
for (const [network, prefix] of SPECIAL_IPV4) special[4].addSubnet(network, prefix, 'ipv4')
for (const [network, prefix] of SPECIAL_IPV6) special[6].addSubnet(network, prefix, 'ipv6')

/** Is this an address of the public network? False for what is no IP address. */
export function isPublicAddress(address: string): boolean {
  const bare = address.split('%')[0]!
  const family = isIP(bare)
  return family === 4 ? !special[4].check(bare, 'ipv4') : family === 6 && !special[6].check(bare, 'ipv6')
}
