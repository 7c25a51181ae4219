"""Captchas in a table of PostgreSQL, which is the queue: any number of these programs work on it.

    python postgres.py table     # makes the table
    psql -c "INSERT INTO captchas (picture) VALUES ('captcha.png')"
    python postgres.py           # works until it is ended; `postgres.py once` until nothing is left

Needs ``pip install 'psycopg[binary]'``. The database's address comes from DATABASE_URL, the API key
from NINEKW_API_KEY. On many machines, give the client a limiter.
"""

import os
import sys
import time

import psycopg

from ninekw import Client, NinekwError

TABLE = """
CREATE TABLE captchas (
    id bigserial PRIMARY KEY,
    picture text NOT NULL,
    captcha bigint,
    answer text,
    -- waiting, uploading, pending, solved, unsolved, or why it failed
    state text NOT NULL DEFAULT 'waiting',
    due timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX ON captchas (due) WHERE state IN ('waiting', 'pending')
"""
NEXT = """
SELECT id, picture, captcha FROM captchas WHERE state = %s AND due <= now() ORDER BY due LIMIT 1
FOR UPDATE SKIP LOCKED
"""
BEGUN = "UPDATE captchas SET state = 'uploading' WHERE id = %s"
SUBMITTED = """
UPDATE captchas SET state = 'pending', captcha = %s, due = now() + interval '8 s' WHERE id = %s
"""
AGAIN = "UPDATE captchas SET state = %s, due = now() + interval '5 s' WHERE id = %s"
FAILED = "UPDATE captchas SET state = %s WHERE id = %s"
DONE = "UPDATE captchas SET state = %s, answer = %s WHERE id = %s"
OPEN = "SELECT EXISTS (SELECT FROM captchas WHERE state IN ('waiting', 'pending'))"


def upload(database: psycopg.Connection, client: Client) -> bool:
    """Uploads the captcha that waits for longest; whether there was one."""
    # Committed before the upload leaves: who is killed in the midst of it leaves the row in this
    # state, and nobody pays again without having looked.
    with database.transaction():
        row = database.execute(NEXT, ("waiting",)).fetchone()
        if row is None:
            return False
        number, picture, _ = row
        database.execute(BEGUN, (number,))
    try:
        database.execute(SUBMITTED, (client.submit(picture), number))
    except NinekwError as error:
        failed(database, error, "waiting", number)
    return True


def poll(database: psycopg.Connection, client: Client) -> bool:
    """Asks for the answer that is due for longest; whether there was one."""
    # The row is locked meanwhile: who is killed gives it back, as a poll may be repeated.
    with database.transaction():
        row = database.execute(NEXT, ("pending",)).fetchone()
        if row is None:
            return False
        number, _, captcha = row
        try:
            answer = client.poll(captcha)
        except NinekwError as error:
            failed(database, error, "pending", number)
            return True
        if answer.state == "pending":
            database.execute(AGAIN, ("pending", number))
        else:
            database.execute(DONE, (str(answer.state), answer.text, number))
    return True


def failed(database: psycopg.Connection, error: NinekwError, state: str, number: int) -> None:
    if error.retryable:
        database.execute(AGAIN, (state, number))
    else:
        database.execute(FAILED, (str(error), number))


def main(word: str = "") -> None:
    url = os.environ.get("DATABASE_URL", "postgresql:///postgres")
    with psycopg.connect(url, autocommit=True) as database:
        if word == "table":
            database.execute(TABLE)
            return
        with Client() as client:
            while True:
                if upload(database, client) or poll(database, client):
                    continue
                if word == "once" and database.execute(OPEN).fetchone() == (False,):
                    return
                time.sleep(0.5)


if __name__ == "__main__":
    main(*sys.argv[1:])
