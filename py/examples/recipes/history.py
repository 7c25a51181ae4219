"""The captchas that you submitted, as CSV."""

import csv
import sys

from ninekw import Client

out = csv.writer(sys.stdout)
columns = None
with Client() as client:  # the key is in NINEKW_API_KEY
    for page in client.history_pages("submitted"):
        if columns is None:
            columns = page.columns
            out.writerow(columns)
        out.writerows([row.get(name, "") for name in columns] for row in page.rows)
