#!/usr/bin/env bash
# Fetches the newest Hugo that Debian packages, without installing it: bench/fetch-hugo.sh [folder]
# Prints the path of the program. Needs apt and dpkg; touches nothing of the machine's own package state.
set -euo pipefail

# The benchmark looks for it here.
folder=${1:-${TMPDIR:-/tmp}/dateline-hugo}
mkdir -p "$folder"
folder=$(cd "$folder" && pwd)
program=$folder/hugo

if [ -x "$program" ]; then
  echo "$program"
  exit 0
fi

for tool in apt-get dpkg; do
  command -v "$tool" >/dev/null || { echo "fetch-hugo.sh needs $tool, which is not on this machine." >&2; exit 1; }
done

# The mirror is whichever this machine takes its own release from.
. /etc/os-release
mirror=$(apt-get indextargets --format '$(CREATED_BY) $(CODENAME) $(SITE)' |
  awk -v release="${VERSION_CODENAME:-}" '$1 == "Packages" && $2 == release && !site { site = $3 } END { print site }')
[ -n "$mirror" ] || { echo "This machine's apt names no mirror of its own release." >&2; exit 1; }

mkdir -p "$folder/state/lists/partial" "$folder/cache/archives/partial" "$folder/parts"
keyring=/usr/share/keyrings/debian-archive-keyring.gpg
echo "deb [signed-by=$keyring] $mirror unstable main" >"$folder/sources.list"
touch "$folder/state/status"

apart=(
  -q
  -o "Dir::Etc::sourcelist=$folder/sources.list"
  -o "Dir::Etc::sourceparts=$folder/parts"
  -o "Dir::State=$folder/state"
  -o "Dir::State::status=$folder/state/status"
  -o "Dir::Cache=$folder/cache"
  -o "APT::Sandbox::User=root"
)
apt-get "${apart[@]}" update >&2

# Its libraries come along, the C library among them: those of this machine's release may be too old for it.
only=(--recurse --no-recommends --no-suggests --no-conflicts --no-breaks --no-replaces --no-enhances)
packages=$(apt-cache "${apart[@]}" depends "${only[@]}" hugo | grep -E '^(hugo|lib(c6|stdc|gcc-s|sass|webp|sharpyuv))' | sort -u)
(cd "$folder" && apt-get "${apart[@]}" download $packages >&2)
for package in "$folder"/*.deb; do
  dpkg -x "$package" "$folder/tree"
done
rm -rf "$folder/state" "$folder/cache" "$folder/parts" "$folder"/*.deb

tree=$folder/tree/usr
loader=$(find "$tree/lib" "$tree/lib64" -name 'ld-linux*' | sort | head -n 1)
libraries=$(dirname "$(find "$tree/lib" -name 'libc.so.6')")
cat >"$program" <<PROGRAM
#!/bin/sh
exec "$loader" --library-path "$libraries" "$tree/bin/hugo" "\$@"
PROGRAM
chmod +x "$program"
"$program" version >&2
echo "$program"
