import { describe, expect, it } from 'vitest'
import { isRefusedAddress, refusedNetworks } from '../../../src/adapters/http/address.ts'
import { createHttp } from '../../../src/adapters/http/http.ts'
import { failed } from './scene.ts'

describe('addresses that are never dialled', () => {
  it.each([
    ['metadata of most clouds', '169.254.169.254', true],
    ['link-local', '169.254.0.1', true],
    ['Azure host agent', '168.63.129.16', true],
    ['Alibaba metadata', '100.100.100.200', true],
    ['IPv6 link-local', 'fe80::1', true],
    ['IPv6 link-local with a zone', 'fe80::1%eth0', true],
    ['end of the link-local range', 'febf::1', true],
    ['AWS metadata on IPv6', 'fd00:ec2::254', true],
    ['the same, spelt out', 'fd00:0ec2:0000:0000:0000:0000:0000:0254', true],
    ['mapped', '::ffff:169.254.169.254', true],
    ['mapped, in hexadecimal', '::ffff:a9fe:a9fe', true],
    ['compatible', '::169.254.169.254', true],
    ['NAT64', '64:ff9b::a9fe:a9fe', true],
    ['6to4', '2002:a9fe:a9fe::1', true],
    ['6to4 of another', '2002:7f00:1::1', false],
    ['ECS task credentials', '169.254.170.2', true],
    ['Tencent metadata', '169.254.0.23', true],
    ['Oracle Cloud Classic', '192.0.0.192', true],
    ['its neighbour', '192.0.0.191', false],
    ['EKS pod identity on IPv6', 'fd00:ec2::23', true],
    ['Google metadata on IPv6', 'fd20:ce::254', true],
    ['Scaleway metadata on IPv6', 'fd00:42::42', true],
    ['its neighbour', 'fd00:42::43', false],
    ['Oracle metadata on IPv6', 'fd00:c1::a9fe:a9fe', true],
    ['Alibaba metadata on IPv6', 'fd00:100::100:200', true],
    ['Akamai metadata on IPv6', 'fd00:a9fe:a9fe::1', true],
    ['OpenStack metadata on IPv6', 'fe80::a9fe:a9fe', true],
    ['translated (SIIT)', '::ffff:0:a9fe:a9fe', true],
    ['local-use NAT64 with 48 bits', '64:ff9b:1:a9fe:a9:fe00::', true],
    ['local-use NAT64 with 56 bits', '64:ff9b:1:a9:fe:a9fe::', true],
    ['local-use NAT64 with 64 bits', '64:ff9b:1:0:a9:fea9:fe00::', true],
    ['local-use NAT64 with 96 bits', '64:ff9b:1:2:3:4:a9fe:a9fe', true],
    ['local-use NAT64 of another', '64:ff9b:1:7f00:0:100::', false],
    ['NAT64 with a prefix of the network', '2001:db8:64::a9fe:a9fe', true],
    ['NAT64 of Azure host agent with a prefix of the network', '2001:db8:64::a83f:8110', true],
    ['Teredo server', '2001:0:a9fe:a9fe::1', true],
    ['Teredo client', '2001:0:7f00:1::5601:5601', true],
    ['ISATAP', '2001:db8::5efe:a9fe:101', true],
    ['loopback', '127.0.0.1', false],
    ['private', '10.1.2.3', false],
    ['private IPv6', 'fd00::1', false],
    ['IPv6 loopback', '::1', false],
    ['public', '140.82.112.3', false],
    ['public IPv6', '2606:50c0:8000::153', false],
    ['mapped public', '::ffff:140.82.112.3', false],
    ['just above link-local', 'fec0::1', false],
  ])('%s: %s', (_, address, refused) => {
    expect(isRefusedAddress(address)).toBe(refused)
  })

  it('stand in one table with a source each', () => {
    for (const { network, whose, source } of refusedNetworks) {
      expect(isRefusedAddress(network.split('/')[0] ?? '')).toBe(true)
      expect([whose, source]).toEqual([expect.stringMatching(/\w/), expect.stringMatching(/^https:\/\/\S+$/)])
    }
  })

  it.each([
    ['in the URL', 'http://169.254.169.254/latest/meta-data/', {}],
    ['in the URL as a number, which is the same address', 'http://2852039166/', {}],
    ['mapped in the URL', 'http://[::ffff:169.254.169.254]/', {}],
    ['behind a name', 'http://metadata.test/', {}],
    ['as the address to dial', 'http://service.test/', { address: '169.254.169.254' }],
  ])('%s', async (_, url, rest) => {
    const resolve = () => Promise.resolve(['169.254.169.254'])
    expect(await failed(url, rest, { resolve })).toMatchObject({ phase: 'connect', code: 'EREFUSED_ADDRESS' })
  })

  it('also not for a handshake', async () => {
    const answer = await createHttp().handshake({ host: '169.254.169.254', port: 443, timeoutMs: 100 })
    expect(answer).toMatchObject({ outcome: 'failed', code: 'EREFUSED_ADDRESS' })
  })
})
