# Shared by ./start, ./autoglm and ./test. Sourced, never run.
# shellcheck shell=bash

root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 MSBUILDDISABLENODEREUSE=1

say() { printf '%s\n' "$*" >&2; }
fail() { say "$*"; exit 1; }

is_root() { [ "$(id -u)" -eq 0 ]; }

# Runs a command as root: directly, or by sudo where that asks for no password. Fails where neither is possible.
as_root() {
  if is_root; then "$@"
  elif command -v sudo >/dev/null && sudo -n true 2>/dev/null; then sudo -n "$@"
  else return 1
  fi
}

may_install() {
  command -v apt-get >/dev/null || return 1
  is_root || { command -v sudo >/dev/null && sudo -n true 2>/dev/null; }
}

apt_install() {
  say "Installing $* …"
  as_root env DEBIAN_FRONTEND=noninteractive apt-get update -qq >&2
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >&2
}

need_dotnet() {
  local found=""
  if command -v dotnet >/dev/null; then
    dotnet --list-sdks | grep -q '^10\.' && return
    found=" (found: $(dotnet --list-sdks | cut -d' ' -f1 | paste -sd' ' -))"
  fi
  fail "The .NET SDK 10 is missing$found. Install it: curl -sSL https://dot.net/v1/dotnet-install.sh | bash -s -- --channel 10.0"
}

need_node() {
  local found=""
  if command -v node >/dev/null && command -v npm >/dev/null; then
    found="$(node --version)"
    local major="${found#v}"
    [ "${major%%.*}" -ge 20 ] && return
    found=" (found: $found)"
  fi
  fail "Node.js 20 or newer with npm is missing$found. On Debian 12+/Ubuntu 24.04+: sudo apt-get install nodejs npm; elsewhere see https://nodejs.org"
}

find_browser() {
  local name
  for name in chromium-headless-shell chromium chromium-browser google-chrome google-chrome-stable microsoft-edge microsoft-edge-stable; do
    command -v "$name" && return
  done
  for name in /snap/bin/chromium \
    "/Applications/Chromium.app/Contents/MacOS/Chromium" \
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome" \
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge"; do
    [ -x "$name" ] && { printf '%s\n' "$name"; return; }
  done
  return 1
}

# A browser that agents can drive: the installed one, else Chromium from the system's packages where that is allowed.
need_browser() {
  find_browser >/dev/null && return
  if may_install && { apt_install chromium chromium-headless-shell || apt_install chromium; } && find_browser >/dev/null; then return; fi
  if [ "$(uname -s)" = Darwin ]; then
    fail "No Chrome, Edge or Chromium was found. Install one: brew install --cask google-chrome"
  elif command -v apt-get >/dev/null; then
    fail "No Chrome, Edge or Chromium was found. Install one: sudo apt-get install chromium"
  else
    fail "No Chrome, Edge or Chromium was found. Install Chromium with your system's package manager."
  fi
}

# The folder with PostgreSQL's server programs, of the newest version there is.
find_postgres() {
  local folder
  for folder in "${AUTOGLM_POSTGRES_BIN:-}" $(printf '%s\n' /usr/lib/postgresql/*/bin | sort -rV) \
    /usr/local/pgsql/bin /opt/homebrew/opt/postgresql/bin /usr/local/opt/postgresql/bin ${PATH//:/ }; do
    if [ -x "$folder/initdb" ] && [ -x "$folder/postgres" ]; then
      printf '%s\n' "$folder"
      return
    fi
  done
  return 1
}

# A PostgreSQL server for tests, which start clusters of their own: the installed one, else the system's package where that
# is allowed, without the cluster that the package would make and leave running. Fails, and says so, where there is none.
need_postgres() {
  find_postgres >/dev/null && return
  local none=/etc/postgresql-common/createcluster.d/autoglm-none.conf
  if may_install; then
    as_root mkdir -p "${none%/*}"
    printf 'create_main_cluster = false\n' | as_root tee "$none" >/dev/null
    apt_install postgresql || true
    as_root rm -f "$none"
    find_postgres >/dev/null && return
  fi
  say "No PostgreSQL server was found; the tests that need one will fail. Install it: sudo apt-get install postgresql"
  return 1
}

# Reads pictures, so that tests can search them for secrets: the installed one, else the system's package where that is
# allowed. Fails, and says so, where there is none.
need_ocr() {
  command -v tesseract >/dev/null && return
  if may_install && apt_install tesseract-ocr && command -v tesseract >/dev/null; then return; fi
  say "Tesseract was not found; the tests that search pictures for secrets will fail. Install it: sudo apt-get install tesseract-ocr"
  return 1
}

# One line that changes whenever a file below the given paths is added, removed or changed. Fast: reads no contents.
stamp_of() {
  local print=(-printf '%p %T@ %s\n')
  find "$root/build" -maxdepth 0 -printf '' 2>/dev/null || print=(-exec stat -f '%N %m %z' {} +)
  (
    cd "$root" || exit
    find "$@" \( -name bin -o -name obj -o -name node_modules -o -path wwwroot/js \) -prune -o -type f "${print[@]}" \
      | LC_ALL=C sort | cksum
  )
}

# build_project NAME PROJECT OUTPUT PATH…: builds PROJECT for release unless OUTPUT was built from just these sources.
# What the build says goes to standard error, and only when it fails.
build_project() {
  local name="$1" project="$2" output="$3" stamp="$root/artifacts/stamps/$1"
  shift 3
  local sources=(Directory.Build.props Directory.Packages.props global.json build "$@")
  is_built "$stamp" "$output" "${sources[@]}" && return
  need_dotnet
  mkdir -p "$root/artifacts/stamps"
  (
    # Two launchers at once: the second waits, then finds everything built.
    if command -v flock >/dev/null; then flock 9; fi
    is_built "$stamp" "$output" "${sources[@]}" && exit 0
    say "Building $name …"
    now="$(stamp_of "${sources[@]}")"
    log="$root/artifacts/build-$name.log"
    if ! dotnet build "$root/$project" -c Release -v q -nologo -nodeReuse:false -p:UseSharedCompilation=false >"$log" 2>&1 9>&-; then
      grep -E 'error|warn' "$log" | sort -u | head -n 40 >&2 || tail -n 40 "$log" >&2
      fail "Building $name failed. The whole output: artifacts/build-$name.log"
    fi
    printf '%s\n' "$now" >"$stamp"
  ) 9>"$root/artifacts/build.lock"
}

is_built() {
  local stamp="$1" output="$2"
  shift 2
  [ -f "$root/$output" ] && [ -f "$stamp" ] && [ "$(stamp_of "$@")" = "$(cat "$stamp")" ]
}
