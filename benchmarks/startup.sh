#!/usr/bin/env bash
# How long the program takes to start: 20 runs of `reeve --version`, the median, least and most, and the machine.
# A bare `/bin/true` in the same run says how much of it is starting any process at all. Needs build/publish.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
program="$root/.out/reeve/reeve"
[ -x "$program" ] || { echo "The program is not built: run build/publish first." >&2; exit 2; }
DOTNET_ROOT=${DOTNET_ROOT:-$(dirname "$(readlink -f "$(command -v dotnet)")")}; export DOTNET_ROOT
runs=20
measure() {
  for _ in $(seq "$runs"); do
    before=$(date +%s%N); "$@" >/dev/null; after=$(date +%s%N)
    echo $(((after - before) / 10000))
  done | sort -n | awk '{ t[NR] = $1 / 100 } END { printf "median %.1f ms, least %.1f, most %.1f", (t[int((NR + 1) / 2)] + t[int(NR / 2) + 1]) / 2, t[1], t[NR] }'
}
"$program" --version >/dev/null # the first start reads the files from disk
echo "machine:         $(sed -n 's/^model name\s*: //p' /proc/cpuinfo | head -1), $(nproc) processors, $(uname -sr), .NET $(dotnet --version)"
echo "load:            $(cut -d' ' -f1 /proc/loadavg)"
echo "reeve --version: $(measure "$program" --version) of $runs runs"
echo "/bin/true:       $(measure /bin/true) of $runs runs"
