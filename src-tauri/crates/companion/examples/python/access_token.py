"""Prints an access token of who is signed in; the first time, the person is asked in Vestibule's window.

    python3 access_token.py [--tcp] [--headless]
"""

import os
import pathlib
import sys

import vestibule

state = os.environ.get("XDG_STATE_HOME") or pathlib.Path.home() / ".local/state"
kept = pathlib.Path(state) / "vestibule-example" / "token"
client = vestibule.Vestibule(tcp="--tcp" in sys.argv)

try:
    client.token = vestibule.read_private(kept)
except FileNotFoundError:
    pass

for attempt in range(2):
    try:
        if client.token is None:
            client.pair(
                "Python example",
                ["token.access"],
                reason="to show how it is done",
                headless="--headless" in sys.argv,
                show_code=lambda code: print("Approve it if the window shows", code, file=sys.stderr),
            )
            vestibule.write_private(kept, client.token)
        print(client.session_token())
        break
    except vestibule.NotRunning:
        sys.exit("Vestibule is not running")
    except vestibule.Refused as refusal:
        if refusal.code != "invalid_token" or attempt > 0:
            sys.exit(f"{refusal} ({refusal.code})")
        # It expired or was revoked: ask again.
        client.token = None
