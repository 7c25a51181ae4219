"""Solves pictures, and goes on where it was when it is run again after a crash."""

import sys

from ninekw import Captcha, Client

with Client(journal="captchas.journal") as client:
    captchas = [Captcha.image(path, tag=path) for path in sys.argv[1:]]
    for done in client.solve_many(captchas):
        print(done.tag, done.result().text)
