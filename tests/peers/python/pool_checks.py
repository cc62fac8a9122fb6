"""What the scripts share that try the embedded pool: arguments, the mailbox, an authenticator app, and checks that print
one line each.
"""

import argparse
import base64
import hashlib
import hmac
import json
import sys
import time
import urllib.request

import botocore.exceptions

PASSWORD = "Correct horse: 1 Zoë"
OTHER_PASSWORD = "Battery staple? 2 💐"


def arguments():
    """Where the pool is, and its three clients: one that rotates without grace, one that does not, one with a secret."""
    parser = argparse.ArgumentParser()
    for name in (
        "endpoint",
        "user-pool-id",
        "mailbox-url",
        "rotating-client-id",
        "classic-client-id",
        "secret-client-id",
        "client-secret",
    ):
        parser.add_argument(f"--{name}", required=True)
    # Where the pool has one beside it.
    parser.add_argument("--identity-pool-id")
    return parser.parse_args()


class Checks:
    """Prints a line for each check, and ends the script at the first that fails."""

    def __init__(self, mailbox_url):
        self.mailbox_url = mailbox_url

    def that(self, what, holds):
        if not holds:
            sys.exit(f"FAILED {what}")
        print(f"ok {what}", flush=True)

    def refused(self, what, error, call, message=None):
        """`call` must be refused with this exception, and with this text if one is given."""
        try:
            call()
        except botocore.exceptions.ClientError as refusal:
            said = refusal.response["Error"]
            if said["Code"] != error or message not in (None, said["Message"]):
                sys.exit(f"FAILED {what}: {said['Code']}: {said['Message']}")
            print(f"ok {what} is refused ({error})", flush=True)
        else:
            sys.exit(f"FAILED {what}: it was not refused")

    def code(self, address):
        """The code of the newest message to this address."""
        with urllib.request.urlopen(self.mailbox_url, timeout=10) as answer:
            messages = json.load(answer)
        return next(message["code"] for message in messages if message["to"] == address)

    def wrong_code(self, address):
        return "000001" if self.code(address) == "000000" else "000000"


def totp(secret, later=0):
    """The code of an authenticator app (RFC 6238), so many half minutes from now."""
    counter = (int(time.time()) // 30 + later).to_bytes(8, "big")
    mac = hmac.digest(base64.b32decode(secret + "=" * (-len(secret) % 8)), counter, hashlib.sha1)
    offset = mac[19] & 15
    number = int.from_bytes(mac[offset : offset + 4], "big") & 0x7FFFFFFF
    return f"{number % 1_000_000:06}"


def forge(token):
    """The same token with one bit of its signature changed."""
    head, signature = token.rsplit(".", 1)
    middle = len(signature) // 2
    other = "B" if signature[middle] == "A" else "A"
    return f"{head}.{signature[:middle]}{other}{signature[middle + 1:]}"
