# What ./run and ./test share: installing and building, with output only when it fails.

# Runs a step and shows its output only when it fails. Its first word is what to say beforehand, or nothing.
quietly() {
  local log
  log=$(mktemp)
  [ -z "$1" ] || printf '%s ...\n' "$1" >&2
  shift
  if ! "$@" >"$log" 2>&1; then
    cat "$log" >&2
    rm -f "$log"
    exit 1
  fi
  rm -f "$log"
}

require() {
  command -v "$1" >/dev/null || { echo "$2" >&2; exit 1; }
}

# One installer at a time, and only when the lock file is not the one installed.
install_packages() {
  require node "Node 20 or later is needed: see https://nodejs.org."
  require dotnet "The .NET 10 SDK is needed: see https://dot.net."
  exec 9>.npm-install.lock
  flock 9
  cmp -s package-lock.json node_modules/.installed-lock || {
    quietly "Installing npm packages, once" npm ci
    cp package-lock.json node_modules/.installed-lock
  }
  flock -u 9
}

# Builds in Release. Two builds at a time would write the same files.
build() {
  exec 8>.build.lock
  flock 8
  (build_with_one_compiler "$@") || exit 1
  flock -u 8
  exec 8>&- 9>&-
}

# One compiler for all projects, which has its analyzers warm after the first. It would live on after the build, and so it is ended.
# With a temporary folder of its own it cannot be reached, and every project waits for it in vain.
build_with_one_compiler() {
  local project say compiler=reporting-$BASHPID
  trap "pkill -f -- '-pipename:$compiler' 2>/dev/null || :" EXIT
  for project in "$@"; do
    say="Building $project"
    [ -t 2 ] || [ ! -d "$(dirname "$project")/bin" ] || say=""
    quietly "$say" dotnet build "$project" -c Release -v quiet -nologo -nodeReuse:false \
      -p:UseRazorBuildServer=false -p:UseSharedCompilation=true -p:SharedCompilationId="$compiler"
  done
}
