"""What the settings of the site cannot say."""

from __future__ import annotations

from markdown import Markdown
from markdown.extensions import Extension


class ShortIndent(Extension):
    """Lists go on after two columns, as where the pages are written."""

    def extendMarkdown(self, md: Markdown) -> None:
        md.tab_length = 2


def on_config(config):
    config.markdown_extensions.append(ShortIndent())
    return config


def on_post_page(output, page, config):
    """The German page says that it is German."""
    if page.meta.get("lang"):
        return output.replace('<html lang="en"', f'<html lang="{page.meta["lang"]}"', 1)
    return output
