#!/bin/sh
# Runs a command in a network of its own that seems to lead somewhere: an address, a gateway that is always "there",
# a name server. In an empty network programs give up before they try, and nothing would be seen.
# Afterwards writes how many packets left by the interface into the file named first.
set -eu
packets=$1
shift

ip link set lo up
ip link add veth0 type veth peer name veth1
ip addr add 10.99.0.2/24 dev veth0
# Without IPv6 the kernel itself sends nothing; attempts to use it still show as system calls.
echo 1 >/proc/sys/net/ipv6/conf/all/disable_ipv6
ip link set veth0 up
ip link set veth1 up
ip neigh add 10.99.0.1 lladdr 02:00:00:00:00:01 dev veth0
ip route add default via 10.99.0.1
echo 'nameserver 10.99.0.1' >"$packets.resolv"
mount --bind "$packets.resolv" /etc/resolv.conf

status=0
"$@" || status=$?
ip -s link show veth0 | awk '/TX:/ { getline; print $2 }' >"$packets"
exit "$status"
