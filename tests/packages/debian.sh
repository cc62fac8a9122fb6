#!/usr/bin/env bash
# Installs the .deb on a Debian 12 that has nothing else, uses it there as a person would, and removes it again:
#
#   tests/packages/debian.sh FILE.deb CACHE-FOLDER
#
# It needs root (chroot, mounts) and debootstrap. Every check says what it saw; the first that fails ends the run.
set -euo pipefail

readonly PACKAGE=vestibule SCHEME=dev.vestibule.client SUITE=bookworm
readonly MIRROR=${DEBIAN_MIRROR:-http://deb.debian.org/debian}
# What a desktop has: a display, a session bus, a way to open links. Not what the application itself needs.
readonly DESKTOP=(ca-certificates curl dbus dbus-x11 desktop-file-utils imagemagick libglib2.0-bin procps shared-mime-info x11-utils xauth xdg-utils xvfb)

# Drives the window.
readonly DRIVER=webkit2gtk-driver

deb=$(realpath "$1")
cache=$2
root=

main() {
  ((EUID == 0)) || die "needs root: sudo $0 $*"
  make_root
  before=$(files)
  in_root apt-get install -y -qq --no-install-recommends "/tmp/$PACKAGE.deb" >/dev/null
  ok "installed"
  check_files
  as_ada open_and_ask
  # It comes after the package, whose own dependencies have to be enough to start.
  in_root apt-get install -y -qq --no-install-recommends "$DRIVER" >/dev/null
  as_ada sign_in_through_the_browser
  # With all that came for it, even what something else would like to have.
  in_root apt-get purge -y -qq --autoremove -o APT::AutoRemove::SuggestsImportant=false \
    -o APT::AutoRemove::RecommendsImportant=false "$PACKAGE" "$DRIVER" >/dev/null
  check_nothing_stays
  ok "all is well"
}

# A base system, made once and copied for each run.
make_root() {
  local base=$cache/debian-$SUITE-desktop
  if [[ ! -e $base/complete ]]; then
    note "make a Debian $SUITE with a display in $base"
    rm -rf "$base"
    mkdir -p "$base"
    debootstrap --variant=minbase "$SUITE" "$base/root" "$MIRROR" >/dev/null
    root=$base/root
    settle_in
    in_root apt-get install -y -qq --no-install-recommends "${DESKTOP[@]}" >/dev/null
    in_root useradd --create-home --shell /bin/bash ada
    in_root useradd --create-home --shell /bin/bash eve
    leave
    touch "$base/complete"
  fi
  root=$(mktemp -d "$cache/debian-run.XXXXXX")
  trap 'leave; rm -rf --one-file-system "$root"' EXIT
  cp -a "$base/root/." "$root"
  settle_in
  cp "$deb" "$root/tmp/$PACKAGE.deb"
  in_root apt-get update -qq
}

# Mounts, and the network's configuration of the machine around it.
settle_in() {
  cp -L /etc/resolv.conf "$root/etc/resolv.conf"
  cp -r /etc/apt/apt.conf.d/. "$root/etc/apt/apt.conf.d/" 2>/dev/null || true
  printf '#!/bin/sh\nexit 101\n' >"$root/usr/sbin/policy-rc.d"
  chmod +x "$root/usr/sbin/policy-rc.d"
  mount -t proc proc "$root/proc"
  mount -t tmpfs tmpfs "$root/run"
  mount --rbind /dev "$root/dev"
  mount --make-rslave "$root/dev"
}

leave() {
  local place
  for place in dev run proc; do
    if mountpoint -q "$root/$place"; then umount --lazy --recursive "$root/$place"; fi
  done
}

# Everything that a package could leave behind; what apt and dpkg write about themselves, and GTK's cache of everybody's
# icons, is not counted.
files() {
  in_root find / -xdev \( -path /proc -o -path /dev -o -path /run -o -path /tmp -o -path /home -o -path /var/lib/apt \
    -o -path /var/lib/dpkg -o -path /var/cache -o -path /var/log -o -path /etc/apt/apt.conf.d \
    -o -name icon-theme.cache \) -prune -o -print | sort
}

check_files() {
  local file
  for file in /usr/bin/vestibule-desktop /usr/share/applications/Vestibule.desktop \
    /usr/share/icons/hicolor/128x128/apps/vestibule-desktop.png /usr/share/doc/vestibule/copyright \
    /usr/share/doc/vestibule/CHANGELOG.md /usr/share/man/man1/vestibule.1.gz /usr/share/man/man1/vestibule-pair.1.gz \
    /usr/share/bash-completion/completions/vestibule; do
    [[ -s $root$file ]] || die "$file is missing from the package"
  done
  in_root desktop-file-validate /usr/share/applications/Vestibule.desktop
  grep -q '^Exec=.* %u$' "$root/usr/share/applications/Vestibule.desktop" || die "the launcher takes no link"
  local handler
  handler=$(in_root xdg-mime query default "x-scheme-handler/$SCHEME")
  [[ $handler == Vestibule.desktop ]] || die "links of $SCHEME: belong to '$handler'"
  ok "the launcher is valid, and links of $SCHEME: are its own"
}

# Runs as ada, inside, on a display and a bus of her own.
open_and_ask() {
  local log=$HOME/log answer
  "$PACKAGE-desktop" >"$log" 2>&1 &
  local application=$!
  wait_for 'ui ready' "$log"
  xwininfo -root -tree | grep -q '"Vestibule"' || die "there is no window of this name"
  import -window root /tmp/window.png
  ok "the window is open"
  answer=$(check_user)
  [[ $answer == '{"user":null}' ]] || die "check-user says $answer"
  ok "check-user says $answer"
  local status=0
  "$PACKAGE" check-user || status=$?
  [[ $status == 1 ]] || die "the command line says $status for nobody"
  ok "so does the command line"
  # A link that nobody asked for reaches the running application, and ends nothing.
  xdg-open "$SCHEME://callback?code=never-issued&state=never-asked-for"
  wait_for 'link' "$log"
  if grep -q 'never-issued' "$log"; then die "the link is in the log"; fi
  kill -0 "$application" || die "the application is gone"
  answer=$(check_user)
  [[ $answer == '{"user":null}' ]] || die "after a stranger's link check-user says $answer"
  ok "a stranger's link arrived, and changed nothing"
  kill -TERM "$application"
  wait "$application" || die "it did not end well ($?)"
  ok "it ended when it was asked to"
}

# Runs as ada, too. The window is driven by WebKit's WebDriver, curl stands in for the browser at the embedded user pool's page, and the link
# that ends it is the desktop's to lead: by the scheme that the package registered.
sign_in_through_the_browser() {
  local log=$HOME/log-of-browser address=$HOME/address link answer driver
  # shellcheck disable=SC2016
  printf '#!/bin/sh\nprintf %%s "$1" >"%s"\n' "$address" >"$HOME/browser"
  chmod +x "$HOME/browser"
  BROWSER=$HOME/browser TAURI_WEBVIEW_AUTOMATION=true WebKitWebDriver --host=127.0.0.1 --port=4444 >"$log" 2>&1 &
  driver=$!
  patiently curl -s -o /dev/null http://127.0.0.1:4444/status
  window=$(web_driver '' \
    "{\"capabilities\":{\"alwaysMatch\":{\"webkitgtk:browserOptions\":{\"binary\":\"/usr/bin/$PACKAGE-desktop\",\"args\":[]}}}}" |
    sed -n 's/.*"sessionId":"\([^"]*\)".*/\1/p')
  [[ -n $window ]] || die "the window can't be driven: $(cat "$log")"
  click nav-protected
  click browser-Google
  patiently test -s "$address"
  ok "the browser was opened"
  link=$(choose_a_person "$(cat "$address")")
  [[ $link == "$SCHEME://callback?"*code=*state=* || $link == "$SCHEME://callback?"*state=*code=* ]] ||
    die "the pool's page leads to '${link%%\?*}'"
  # The other parameters stay as they are.
  local state=${link#*state=}
  xdg-open "${link/state=${state%%&*}/state=never-asked-for}"
  wait_for 'a link was dropped' "$log"
  answer=$(check_user)
  [[ $answer == '{"user":null}' ]] || die "with a wrong state check-user says $answer"
  ok "the same link with another state signed nobody in"
  xdg-open "$link"
  wait_for 'the browser came back' "$log"
  patiently is_signed_in_by_google
  ok "signed in through the browser: check-user says $(check_user)"
  if grep -qE 'code=|state=|eyJ' "$log"; then die "the link or a token is in the log"; fi
  curl -sS -o /dev/null -X DELETE "http://127.0.0.1:4444/session/$window"
  kill "$driver"
  wait "$driver" || true
}

# What the pretended Google's page leads back to, for the first of its people.
choose_a_person() {
  local jar=$HOME/jar page=$HOME/page url=$1
  url=$(curl -sSL -b "$jar" -c "$jar" -o "$page" -w '%{url_effective}' "$url")
  grep -q 'This is not Google' "$page" || die "this is not the pretended Google: $(cat "$page")"
  local origin person
  origin=$(cut -d/ -f1-3 <<<"$url")
  person=$(grep -o '<a class="person" href="[^"]*"' "$page" | head -n 1 | sed 's/.*href="//; s/"$//; s/&amp;/\&/g')
  case $person in
    http*) url=$person ;;
    /*) url=$origin$person ;;
    '?'*) url=${url%%\?*}$person ;;
    *) url=${url%/*}/$person ;;
  esac
  until [[ -z $url || $url == "$SCHEME:"* ]]; do
    url=$(curl -sS -b "$jar" -c "$jar" -o /dev/null -D - "$url" | sed -n 's/^[Ll]ocation: *//p' | tr -d '\r')
    if [[ $url == /* ]]; then url=$origin$url; fi
  done
  printf %s "$url"
}

# One command of WebDriver to the window, or to nobody yet.
web_driver() {
  curl -sS -H 'Content-Type: application/json' -d "$2" "http://127.0.0.1:4444/session$1"
}

# Clicks the element of this name, once it is there.
click() {
  local _ element
  for _ in $(seq 300); do
    element=$(web_driver "/$window/element" "{\"using\":\"css selector\",\"value\":\"[data-testid='$1']\"}" |
      sed -n 's/.*"element-[^"]*":"\([^"]*\)".*/\1/p')
    if [[ -n $element ]] && web_driver "/$window/element/$element/click" '{}' | grep -q '"value":null'; then return 0; fi
    sleep 0.1
  done
  die "$1 can't be clicked"
}

is_signed_in_by_google() { [[ $(check_user) == '{"user":"Google_'* ]]; }

check_user() {
  curl -sS --unix-socket "$XDG_RUNTIME_DIR/$SCHEME/api.sock" http://localhost/api/check-user
}

check_nothing_stays() {
  local after left
  after=$(files)
  left=$(comm -13 <(printf '%s' "$before") <(printf '%s' "$after"))
  [[ -z $left ]] || die "the package leaves behind: $left"
  [[ -z $(in_root xdg-mime query default "x-scheme-handler/$SCHEME") ]] || die "links still lead to it"
  ok "removed: nothing is left, and links lead nowhere"
}

# Tries this for half a minute.
patiently() {
  local _
  for _ in $(seq 300); do
    if "$@"; then return 0; fi
    sleep 0.1
  done
  die "not within 30 s: $*"
}

wait_for() {
  local _
  for _ in $(seq 300); do
    if grep -q "$1" "$2"; then return 0; fi
    sleep 0.1
  done
  cat "$2"
  die "no '$1' within 30 s"
}

in_root() {
  chroot "$root" env -i HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"
}

as_ada() {
  install -d -m 700 -o "$(in_root id -u ada)" -g "$(in_root id -g ada)" "$root/run/ada"
  {
    declare -p PACKAGE SCHEME
    declare -f open_and_ask sign_in_through_the_browser choose_a_person web_driver click check_user \
      is_signed_in_by_google patiently wait_for ok die
    printf 'set -euo pipefail\n%s\n' "$1"
  } >"$root/tmp/as-ada"
  in_root su ada -c "XDG_RUNTIME_DIR=/run/ada GDK_BACKEND=x11 NO_AT_BRIDGE=1 VESTIBULE_LOG=info \
    xvfb-run -a -s '-screen 0 1024x768x24' dbus-run-session -- bash /tmp/as-ada"
}

note() { printf -- '-- %s\n' "$*"; }
ok() { printf 'ok %s\n' "$*"; }
die() {
  printf 'debian.sh: %s\n' "$*" >&2
  exit 1
}

main "$@"
