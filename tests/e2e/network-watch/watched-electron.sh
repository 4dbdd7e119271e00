#!/bin/sh
# Stands in Electron's place: runs the real one with every system call logged that can reach another machine.
exec strace -f --seccomp-bpf -qq -e trace=connect,sendto,sendmsg,sendmmsg -e signal=none -o "$WATCH_LOGS/$$" \
  "$WATCHED_ELECTRON/electron" "$@"
