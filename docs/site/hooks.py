"""What the settings of the site cannot say."""

from __future__ import annotations

import re

# Roles of Sphinx in docstrings, which other readers of these show, too.
_ROLE = re.compile(r":(?:attr|class|data|exc|func|meth|mod):(?=<code>)")
_SEARCH = 'data-md-component="search" role="dialog"'


def on_page_content(html, page, config, files):
    """Names in docstrings are plain code."""
    return _ROLE.sub("", html) if page.url == "reference/python/" else html


def on_post_page(output, page, config):
    """The search has a name for screen readers, and the German page says that it is German."""
    output = output.replace(_SEARCH, f'{_SEARCH} aria-label="Search"', 1)
    if page.meta.get("lang"):
        output = output.replace('<html lang="en"', f'<html lang="{page.meta["lang"]}"', 1)
    return output
