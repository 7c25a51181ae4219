import pytest

from ninekw import BalanceError, Client
from ninekw.testing import Sandbox


def test_my_program_gets_the_answer(ninekw_sandbox: Sandbox, ninekw_client: Client) -> None:
    ninekw_sandbox.answer("K7Q2M")
    assert ninekw_client.solve("captcha.png").text == "K7Q2M"


def test_it_is_told_that_there_are_no_credits(
    ninekw_sandbox: Sandbox, ninekw_client: Client
) -> None:
    ninekw_sandbox.refuse(11, times=1)
    with pytest.raises(BalanceError):
        ninekw_client.balance()
