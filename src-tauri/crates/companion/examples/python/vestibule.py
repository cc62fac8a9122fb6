"""A client of Vestibule's local API: the socket, TCP with the server's proof, pairing, tokens, events.

Nothing but the standard library; copy it into a program of your own.
"""

import base64
import hashlib
import hmac
import http.client
import json
import os
import pathlib
import secrets
import socket
import stat
import sys
import time

APP_ID = "dev.vestibule.client"
PATIENCE = 10  # seconds


class NotRunning(Exception):
    """Nobody listens: start Vestibule."""


class NotTrusted(Exception):
    """Something is there that may be somebody else's; nothing was sent to it."""


class Refused(Exception):
    """Vestibule's answer is no; `code` says why, and stays the same from version to version."""

    def __init__(self, status, answer):
        super().__init__(answer.get("message", "refused"))
        self.status, self.code = status, answer.get("error", "unknown")


class Vestibule:
    """Vestibule, as this person's programs see it. Without the Unix socket, or with `tcp`, it is asked over TCP."""

    def __init__(self, token=None, tcp=False):
        self.token = token
        self.tcp = tcp or not (folder() / "api.sock").exists()

    def check_user(self):
        """The user name of who is signed in, or None."""
        # The socket needs no token for this: the system says that we are the same person.
        return self.ask("GET", "/api/check-user", token=self.token if self.tcp else None)["user"]

    def session(self):
        """State, account, attributes. Needs session.read."""
        return self.ask("GET", "/api/v1/session", token=self.token)

    def session_token(self, use="access"):
        """A live token. Needs token.access or token.id. Ask anew rather than keep it."""
        return self.ask("GET", f"/api/v1/token?use={use}", token=self.token)["token"]

    def aws_credentials(self):
        """Temporary AWS credentials, as a credential_process prints them. Needs aws.credentials."""
        return self.ask("GET", "/api/v1/credentials", token=self.token)

    def sign_out(self):
        """Signs the person out of Vestibule on this computer. Needs session.end."""
        return self.ask("POST", "/api/v1/sign-out", token=self.token)

    def end_grant(self):
        """Gives this program's own grant back."""
        self.ask("DELETE", "/api/v1/grant", token=self.token)
        self.token = None

    def events(self):
        """What happens to the session, as it happens. Needs session.read."""
        connection = self.connect()
        connection.request("GET", "/api/v1/events", headers=bearer(self.token))
        stream = connection.sock
        response = connection.getresponse()
        if response.status != 200:
            raise Refused(response.status, json.load(response))
        stream.settimeout(None)
        for line in response:
            if line.startswith(b"data:"):
                yield json.loads(line[5:])

    def pair(self, name, scopes, reason="", headless=False, show_code=print):
        """Has the person asked, in Vestibule's window, to let this program in. The grant, with its token."""
        request = {"name": name, "scopes": scopes, "reason": reason, "headless": headless}
        asked = self.ask("POST", "/api/pair", body=request)
        if "code" in asked:
            show_code(asked["code"])
        while True:
            answer = self.ask("GET", "/api/pair/" + asked["id"])
            if answer["status"] == "approved":
                self.token = answer["token"]
                return answer
            time.sleep(1)

    def ask(self, method, path, token=None, body=None):
        """One question on a connection of its own: Vestibule may have been started anew since the last one."""
        connection = self.connect()
        try:
            headers = bearer(token)
            if body is not None:
                headers["Content-Type"] = "application/json"
                body = json.dumps(body)
            connection.request(method, path, body, headers)
            response = connection.getresponse()
            answer = json.load(response)
            if response.status not in (200, 202):
                raise Refused(response.status, answer)
            return answer
        finally:
            connection.close()

    def connect(self):
        return connect_tcp() if self.tcp else connect_socket()


def connect_socket():
    connection = http.client.HTTPConnection("localhost")
    connection.sock = socket.socket(socket.AF_UNIX)
    connection.sock.settimeout(PATIENCE)
    try:
        require_private(os.lstat(folder()))
        connection.sock.connect(str(folder() / "api.sock"))
    except (FileNotFoundError, ConnectionRefusedError) as error:
        raise NotRunning from error
    return connection


def connect_tcp():
    """The port may belong to anybody by now: whoever listens has to prove that it knows the discovery file's key."""
    try:
        discovery = json.loads(read_private(folder() / "api.json"))
    except FileNotFoundError as error:
        raise NotRunning from error
    connection = http.client.HTTPConnection("127.0.0.1", discovery["port"], timeout=PATIENCE)
    try:
        connection.connect()
    except ConnectionRefusedError as error:
        raise NotRunning from error
    # The proof is about this connection. http.client would open another one, unasked, if it were closed.
    connection.auto_open = 0
    nonce = secrets.token_bytes(32)
    try:
        connection.request("GET", "/api/hello?n=" + nonce.hex())
        proof = json.load(connection.getresponse())["proof"]
    except (OSError, http.client.HTTPException, ValueError, KeyError, TypeError) as error:
        raise NotTrusted("no proof") from error
    key = base64.urlsafe_b64decode(discovery["server_proof_key"] + "=")
    port = discovery["port"].to_bytes(2, "big")
    message = b"v1" + nonce + port + discovery["instance_id"].encode()
    expected = hmac.new(key, message, hashlib.sha256).hexdigest()
    if not hmac.compare_digest(expected.encode(), str(proof).encode()):
        raise NotTrusted("a wrong proof")
    return connection


def folder():
    """Where Vestibule keeps its socket and its discovery file."""
    runtime = os.environ.get("XDG_RUNTIME_DIR")
    if sys.platform == "win32":
        return pathlib.Path(os.environ["APPDATA"]) / APP_ID / "run"
    if sys.platform == "darwin":
        return pathlib.Path.home() / "Library/Application Support" / APP_ID / "run"
    if runtime:
        return pathlib.Path(runtime) / APP_ID
    data = os.environ.get("XDG_DATA_HOME") or pathlib.Path.home() / ".local/share"
    return pathlib.Path(data) / APP_ID / "run"


def read_private(path):
    """Reads a file that only this person can have written and read."""
    require_private(os.lstat(path.parent))
    with os.fdopen(os.open(path, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0))) as file:
        require_private(os.fstat(file.fileno()))
        return file.read()


def write_private(path, text):
    """Writes a file that only this person can read."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    new = path.with_name(path.name + ".new")
    new.unlink(missing_ok=True)
    with os.fdopen(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
        file.write(text)
    new.replace(path)


def require_private(found):
    if os.name != "posix":
        return
    is_link = stat.S_ISLNK(found.st_mode) or (stat.S_ISREG(found.st_mode) and found.st_nlink > 1)
    if is_link or found.st_uid != os.geteuid() or found.st_mode & 0o077:
        raise NotTrusted("a file or folder that is not this user's alone")


def bearer(token):
    return {"Authorization": "Bearer " + token} if token else {}
