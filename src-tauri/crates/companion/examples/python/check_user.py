"""Prints who is signed in. Nothing but the standard library, no token, no pairing."""

import http.client
import json
import os
import socket


class Vestibule(http.client.HTTPConnection):
    def connect(self):
        self.sock = socket.socket(socket.AF_UNIX)
        self.sock.connect(os.environ["XDG_RUNTIME_DIR"] + "/dev.vestibule.client/api.sock")


vestibule = Vestibule("localhost")
vestibule.request("GET", "/api/check-user")
print(json.load(vestibule.getresponse())["user"] or "nobody")
