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
# Runs a suite and adds up the counts of its closing lines, which xUnit and node write each in their way.
suite() {
  step "$1"; shift
  local out status=0 ok ko
  out=$(mktemp)
  "$@" 2>&1 | tee "$out" || status=$?
  read -r ok ko < <(awk '
    { gsub(/\033\[[0-9;]*m/, "") }
    match($0, /Total: [0-9]+, Errors: [0-9]+, Failed: [0-9]+, Skipped: [0-9]+, Not Run: [0-9]+/) {
      split(substr($0, RSTART, RLENGTH), n, /[^0-9]+/); ko += n[3] + n[4]; ok += n[2] - n[3] - n[4] - n[5] - n[6]
    }
    /^(#|ℹ) pass [0-9]+$/ { ok += $NF }
    /^(#|ℹ) fail [0-9]+$/ { ko += $NF }
    END { print ok + 0, ko + 0 }' "$out")
  rm -f "$out"
  if [[ $status -ne 0 && $ko -eq 0 || $ok -eq 0 ]]; then ko=$((ko + 1)); fi
  passed=$((passed + ok)) failed=$((failed + ko))
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

suite "C# tests" dotnet tests/Rezone.Tests/bin/Debug/net10.0/Rezone.Tests.dll -noColor
suite "Audit tests" dotnet tests/Rezone.Audit.Tests/bin/Debug/net10.0/Rezone.Audit.Tests.dll -noColor
step "Types of the browser modules"
npm --prefix site-templates run --silent check
suite "JavaScript tests" npm --prefix site-templates test --silent
suite "Browser tests" dotnet tests/Rezone.Browser.Tests/bin/Debug/net10.0/Rezone.Browser.Tests.dll -noColor -diagnostics

printf '\n%d passed, %d failed\n' "$passed" "$failed"
[[ $failed -eq 0 ]]
