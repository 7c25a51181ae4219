"""The client for asyncio (also uvloop) and trio, with coroutines as calls.

>>> import asyncio
>>> from ninekw import aio
>>> async def main():
...     async with aio.Client() as client:  # the API key comes from NINEKW_API_KEY
...         answer = await client.solve("captcha.png")
...         await client.feedback(answer, correct=True)
...         async for done in client.solve_many(["1.png", "2.png"]):
...             print(done.ticket, done.result().text)
>>> asyncio.run(main())
"""

from __future__ import annotations

from ._client import Client
from ._many import SolveMany

__all__ = ["Client", "SolveMany"]
