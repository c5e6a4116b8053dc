#!/usr/bin/env bash
# Runs every check and test, in the order in which they are cheapest to fail. Needs the .NET 10 SDK and Node 20 or newer;
# installs the rest itself (npm packages; Chromium through apt where no browser is found).
set -euo pipefail
cd "$(dirname "$0")"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 TESTINGPLATFORM_TELEMETRY_OPTOUT=1 TESTINGPLATFORM_NOBANNER=1

missing() { printf '\nMissing: %s\n' "$1" >&2; exit 1; }
step() { printf '\n== %s\n' "$1"; }

command -v dotnet >/dev/null || missing "the .NET SDK 10 (dotnet). Install it from your system's packages or from Microsoft, then run this again."
[[ $(dotnet --version) == 10.* ]] || missing "the .NET SDK 10; dotnet --version says $(dotnet --version)."
command -v node >/dev/null && command -v npm >/dev/null || missing "Node 20 or newer (node and npm). Install it, then run this again."
[[ $(node -p 'process.versions.node.split(".")[0]') -ge 20 ]] || missing "Node 20 or newer; node --version says $(node --version)."

browser() { command -v chromium || command -v chromium-browser || command -v google-chrome; }
if ! browser >/dev/null; then
  command -v apt-get >/dev/null || missing "a Chromium browser (chromium, chromium-browser or google-chrome in PATH)."
  step "Installing Chromium"
  sudo=$([[ $(id -u) -eq 0 ]] || echo sudo)
  { $sudo apt-get update -qq && $sudo apt-get install -y -qq --no-install-recommends chromium fonts-dejavu-core; } >/dev/null ||
    missing "a Chromium browser: apt-get could not install the package chromium. Install a Chromium by hand."
fi
REZONE_CHROMIUM=$(browser)
export REZONE_CHROMIUM

rezone() { dotnet pipeline/Rezone.Pipeline/bin/Debug/net10.0/rezone.dll "$@"; }
passed=0 failed=0
# A suite's closing lines carry its counts, in the words of its own runner.
suite() {
  step "$1"; shift
  local out status=0
  out=$(mktemp)
  "$@" 2>&1 | tee "$out" || status=$?
  local ok ko
  ok=$(sed -nE 's/^.*(succeeded|pass):? ([0-9]+).*$/\2/p; s/^# pass ([0-9]+)$/\1/p; s/^ℹ pass ([0-9]+)$/\1/p' "$out" | tail -n 1)
  ko=$(sed -nE 's/^.*failed: ([0-9]+).*$/\1/p; s/^# fail ([0-9]+)$/\1/p; s/^ℹ fail ([0-9]+)$/\1/p' "$out" | tail -n 1)
  rm -f "$out"
  passed=$((passed + ${ok:-0})) failed=$((failed + ${ko:-0}))
  [[ $status -eq 0 ]] || failed=$((failed + (${ko:-0} == 0)))
}

step "Restore (locked)"
dotnet restore --locked-mode
step "Format"
dotnet format whitespace --no-restore --verify-no-changes
step "Build (warnings are errors)"
dotnet build --no-restore -v quiet
step "The contract is the committed one"
rezone contract
git diff --exit-code -- site-templates/js/contract.generated.d.ts site-templates/js/contract.generated.schema.json

suite "C# tests" dotnet tests/Rezone.Tests/bin/Debug/net10.0/Rezone.Tests.dll
suite "Audit tests" dotnet tests/Rezone.Audit.Tests/bin/Debug/net10.0/Rezone.Audit.Tests.dll
step "Types of the browser modules"
npm --prefix site-templates run --silent check
suite "JavaScript tests" npm --prefix site-templates test --silent
suite "Browser tests" dotnet tests/Rezone.Browser.Tests/bin/Debug/net10.0/Rezone.Browser.Tests.dll

printf '\n%d passed, %d failed\n' "$passed" "$failed"
[[ $failed -eq 0 ]]
