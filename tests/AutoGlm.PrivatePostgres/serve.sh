# Serves a private PostgreSQL cluster for as long as standard input is open, then leaves nothing behind.
# Arguments: the folder to make for it, the folder with PostgreSQL's programs, the password of its user "studio", whether to
# write through to the disk (on, off).
# Lines read: "crash" ends the server as a power cut would; "start" starts it again. Each is answered by a line once it is done.
set -eu
umask 077
folder="$1" programs="$2" password="$3" synced="$4" server=""

start() {
  "$programs/postgres" -D "$folder/data" -k "$folder" -c listen_addresses= -c max_connections=200 -c fsync="$synced" -c logging_collector=off </dev/null >>"$folder/log" 2>&1 &
  server=$!
  until "$programs/pg_isready" -q -h "$folder"; do
    kill -0 "$server" 2>/dev/null || { tail -n 20 "$folder/log" >&2; exit 1; }
    sleep 0.05
  done
}

stop() {
  [ -z "$server" ] || kill "-$1" "$server" 2>/dev/null || true
  [ -z "$server" ] || wait "$server" || true
  server=""
}

# Nothing of it is wanted any more, so it need not write anything down.
leave() {
  stop QUIT
  rm -rf "$folder"
}

# A terminal's Ctrl+C reaches this script too; the end of its input says when to end.
trap '' INT HUP
trap 'exit 1' TERM
trap leave EXIT
mkdir "$folder"
printf '%s' "$password" >"$folder/password"
"$programs/initdb" -D "$folder/data" -U studio -A scram-sha-256 --pwfile="$folder/password" -E UTF8 --locale=C --no-sync >"$folder/log" 2>&1 || { tail -n 20 "$folder/log" >&2; exit 1; }
start
echo ready
while read -r command; do
  case "$command" in
    crash) stop QUIT ;;
    start) start ;;
  esac
  echo "$command"
done
